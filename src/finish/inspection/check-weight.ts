/** What the pages weigh on the wire. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { messages } from '#messages/zh-cn.ts';
import { type CheckResult, FaultList } from './check.ts';
import { type Kind, kinds, type PageFacts } from './page-facts.ts';

const words = messages.inspection;
/** Bytes, as design section 4 sets them; pages to look things up in may take a second round trip. */
const limits = { reading: 14_600, table: 24_000 };
const tableKinds: ReadonlySet<Kind> = new Set(['data', 'sources']);
/** Compressing costs 15 ms a page, so only the pages that may be the heaviest are weighed. */
const candidates = 5;

const compress = promisify(brotliCompress);

type Heavy = Pick<PageFacts, 'path' | 'bytes'>;

/** The heaviest page of each kind, weighed as it is sent, in brotli. */
export class WeightCheck {
  readonly #counts = new Map<Kind, number>();
  readonly #heaviest = new Map<Kind, Heavy[]>();

  add({ path, kind, bytes }: PageFacts): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
    const group = [...(this.#heaviest.get(kind) ?? []), { path, bytes }];
    this.#heaviest.set(kind, group.sort((a, b) => b.bytes - a.bytes).slice(0, candidates));
  }

  async finish(dist: string): Promise<CheckResult> {
    const rows: string[][] = [];
    const found = new FaultList();
    const weighing = [...this.#heaviest].map(
      async ([kind, group]) =>
        [kind, await Promise.all(group.map((page) => weigh(dist, page)))] as const,
    );
    const weighed = new Map(await Promise.all(weighing));
    for (const kind of kinds) {
      const weights = weighed.get(kind);
      if (!weights) continue;
      const limit = tableKinds.has(kind) ? limits.table : limits.reading;
      const heaviest = weights.reduce((most, each) => (each.bytes > most.bytes ? each : most));
      for (const { path, bytes } of weights) if (bytes > limit) found.add(`${path} ${bytes}`);
      const figures = [heaviest.bytes, limit].map((bytes) => bytes.toLocaleString('en-US'));
      rows.push([words.kinds[kind], String(this.#counts.get(kind)), heaviest.path, ...figures]);
    }
    const { kind, pages: count, largest, bytes, limit } = words.heads;
    const table = { heads: [kind, count, largest, bytes, limit], rows };
    return { table, faults: found.faults, faultCount: found.faultCount };
  }
}

async function weigh(dist: string, { path }: Heavy) {
  const file = path.endsWith('/') ? `${path}index.html` : path;
  return { path, bytes: (await compress(await readFile(join(dist, file)))).length };
}
