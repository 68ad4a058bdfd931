/** What the pages weigh on the wire, kind by kind. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { messages } from '#messages/zh-cn.ts';
import { type CheckResult, FaultList } from './check.ts';
import { type Kind, kinds, type PageFacts } from './page-facts.ts';
import { type PageWeight, Scales } from './weigh-page.ts';

const words = messages.inspection;
/** Bytes, as design section 4 sets them; pages to look things up in may take a second round trip. */
export const weightLimits = { reading: 14_600, table: 24_000, page: 60_000, script: 3_000 };
const tableKinds: ReadonlySet<Kind> = new Set(['data', 'sources']);
/** Compressing costs 15 ms a page, so only the pages that may be the heaviest are weighed. */
const candidates = { byHtml: 2, byLoads: 1 };

type Heavy = Pick<PageFacts, 'path' | 'bytes' | 'loads'>;

/** The pages of a kind that may be the heaviest, by HTML and by all that they load. */
interface Group {
  count: number;
  byHtml: Heavy[];
  byLoads: Heavy[];
  /** All of them, if every page is weighed. */
  all: Heavy[];
}

/** Takes in page by page, and weighs in the end: all pages, or the heaviest of each kind. */
export class WeightCheck {
  readonly #dist: string;
  readonly #weighsAll: boolean;
  readonly #groups = new Map<Kind, Group>();
  readonly #sizes = new Map<string, number>();

  /**
   * @param dist folder of the built site
   * @param weighsAll whether every page is weighed
   */
  constructor(dist: string, weighsAll = false) {
    this.#dist = dist;
    this.#weighsAll = weighsAll;
  }

  add({ path, kind, bytes, loads, isRedirect }: PageFacts): void {
    if (isRedirect) return;
    const page = { path, bytes, loads };
    const group = this.#groups.get(kind) ?? { count: 0, byHtml: [], byLoads: [], all: [] };
    group.count += 1;
    group.byHtml = heaviest([...group.byHtml, page], ({ bytes }) => bytes, candidates.byHtml);
    group.byLoads = heaviest(
      [...group.byLoads, page],
      (each) => this.#sizeOfLoads(each),
      candidates.byLoads,
    );
    if (this.#weighsAll) group.all.push(page);
    this.#groups.set(kind, group);
  }

  async finish(): Promise<CheckResult> {
    const scales = new Scales(this.#dist);
    const found = new FaultList();
    const rows: string[][] = [];
    for (const kind of kinds) {
      const group = this.#groups.get(kind);
      if (!group) continue;
      const limit = tableKinds.has(kind) ? weightLimits.table : weightLimits.reading;
      const likely = new Set([...group.byHtml, ...group.byLoads]);
      for (const page of group.all) {
        if (exceeds(await scales.weigh(page, 'quickly'), limit)) likely.add(page);
      }
      const weights = await Promise.all([...likely].map((page) => scales.weigh(page)));
      for (const weight of weights) this.#judge(weight, limit, found);
      rows.push(describe(kind, group.count, weights, limit));
    }
    const { kind, pages, largest, bytes, limit, whole, script } = words.heads;
    const table = { heads: [kind, pages, largest, bytes, limit, whole, script], rows };
    return { table, faults: found.faults, faultCount: found.faultCount };
  }

  #judge({ path, html, page, script }: PageWeight, limit: number, found: FaultList): void {
    if (html > limit) found.add(`${path} ${html} > ${limit}`);
    if (page > weightLimits.page)
      found.add(`${path} ${words.heads.whole} ${page} > ${weightLimits.page}`);
    if (script > weightLimits.script) {
      found.add(`${path} ${words.heads.script} ${script} > ${weightLimits.script}`);
    }
  }

  #sizeOfLoads({ loads: { scripts, others } }: Heavy): number {
    return [...scripts, ...others].reduce((sum, file) => sum + this.#sizeOf(file), 0);
  }

  #sizeOf(file: string): number {
    const size =
      this.#sizes.get(file) ??
      statSync(join(this.#dist, file), { throwIfNoEntry: false })?.size ??
      0;
    this.#sizes.set(file, size);
    return size;
  }
}

const exceeds = ({ html, page, script }: PageWeight, limit: number): boolean =>
  html > limit || page > weightLimits.page || script > weightLimits.script;

const heaviest = (pages: Heavy[], weigh: (page: Heavy) => number, most: number): Heavy[] =>
  pages.sort((a, b) => weigh(b) - weigh(a)).slice(0, most);

/** A row of the table: the page with the heaviest HTML, and the most of each measure. */
function describe(kind: Kind, count: number, weights: readonly PageWeight[], limit: number) {
  const largest = weights.reduce((most, each) => (each.html > most.html ? each : most));
  const most = (measure: 'page' | 'script') => Math.max(...weights.map((each) => each[measure]));
  const figures = [largest.html, limit, most('page'), most('script')];
  return [
    words.kinds[kind],
    String(count),
    largest.path,
    ...figures.map((bytes) => bytes.toLocaleString('en-US')),
  ];
}
