/** Counts the tags of the pages: those of the government guide, and those that other programs read. */
import { Census } from './census.ts';
import { messages } from '#messages/zh-cn.ts';
import { type CheckResult, FaultList } from './check.ts';
import { governmentTags, levels } from './government-tags.ts';
import type { PageFacts } from './page-facts.ts';

const words = messages.inspection;
const allLevels = [...levels, 'bare'] as const;
/** Absent without fault until a host issues them. */
const issuedByHost: ReadonlySet<string> = new Set(['siteDomain', 'siteIdCode']);
const forArticles: ReadonlySet<string> = new Set(['dublinCore', 'highwire']);

/** The tags of the government website guide. */
export class GovernmentTagCheck {
  readonly #census = new Census();

  add({ path, level, faults }: PageFacts): void {
    this.#census.count(level);
    for (const { check, item, text } of faults) {
      if (check === 'tags') this.#census.note(level, item, `${path} ${text}`);
    }
  }

  finish(): CheckResult {
    const all = new FaultList();
    const rows = governmentTags.map(({ id, name, carriedBy }) => [
      name,
      ...levels.map((level) => {
        const found = this.#census.faults(level, name);
        const isUnset = issuedByHost.has(id) && found.faultCount === this.#census.pages(level);
        if (carriedBy.has(level) && isUnset) return words.duties.unset;
        all.join(found);
        return carriedBy.has(level) ? this.#census.share(level, name) : words.none;
      }),
    ]);
    return tableOf(words.heads.tag, rows, all);
  }
}

/** What other programs read: previews, search engines, reference managers. */
export class MetadataCheck {
  readonly #census = new Census();
  readonly #base: string;
  readonly #hasFile: (path: string) => boolean;

  /**
   * @param base base path with its closing slash
   * @param hasFile whether the built site has a file, as `/cards/home.png`
   */
  constructor(base: string, hasFile: (path: string) => boolean) {
    this.#base = base;
    this.#hasFile = hasFile;
  }

  add({ path, level, image, faults }: PageFacts): void {
    this.#census.count(level);
    for (const { check, item, text } of faults) {
      if (check === 'metadata') this.#census.note(level, item, `${path} ${text}`);
    }
    if (level !== 'bare' && !this.#isFile(image)) {
      this.#census.note(level, 'image', `${path} ${words.lacking(words.items.image)}`);
    }
  }

  finish(): CheckResult {
    const all = new FaultList();
    const rows = Object.entries(words.items).map(([item, name]) => {
      for (const level of allLevels) all.join(this.#census.faults(level, item));
      const cells = levels.map((level) =>
        forArticles.has(item) && level !== 'article' ? words.none : this.#census.share(level, item),
      );
      return [name, ...cells];
    });
    return tableOf(words.heads.item, rows, all);
  }

  #isFile(image: string | undefined): boolean {
    return (
      image !== undefined && this.#hasFile(new URL(image).pathname.slice(this.#base.length - 1))
    );
  }
}

function tableOf(head: string, rows: string[][], { faults, faultCount }: FaultList): CheckResult {
  const heads = [head, ...levels.map((level) => words.levels[level])];
  return { table: { heads, rows }, faults, faultCount };
}
