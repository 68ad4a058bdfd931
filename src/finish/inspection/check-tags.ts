/** Counts the tags that each level of page carries, against the registry of fields. */
import { type Field, isCarried } from '#metadata/field.ts';
import { fields } from '#metadata/fields.ts';
import { messages } from '#messages/zh-cn.ts';
import { type CheckResult, FaultList } from './check.ts';
import type { Level, PageFacts } from './page-facts.ts';

const words = messages.inspection;
const levels = ['home', 'list', 'article'] as const;
/** Absent without fault until a host issues them. */
const issuedByHost: ReadonlySet<string> = new Set(['siteDomain', 'siteIdCode']);

/** How many pages of each level have each of some things, and which lack them. */
class Census {
  readonly #pages = new Map<Level, number>();
  readonly #lacking = new Map<string, FaultList>();

  count(level: Level): void {
    this.#pages.set(level, this.pages(level) + 1);
  }

  note(level: Level, name: string, path: string): void {
    const list = this.lacking(level, name);
    list.add(words.lacks(path, name));
    this.#lacking.set(`${level} ${name}`, list);
  }

  pages = (level: Level): number => this.#pages.get(level) ?? 0;

  lacking = (level: Level, name: string): FaultList =>
    this.#lacking.get(`${level} ${name}`) ?? new FaultList();
}

interface GovernmentTag {
  id: string;
  name: string;
  carriedBy: ReadonlySet<Level>;
}

const governmentTags: readonly GovernmentTag[] = fields.flatMap((field) => {
  const name = governmentName(field);
  if (!name) return [];
  const carriedBy = levels.filter((level) => isCarried(field, 'government', name, level));
  return [{ id: field.id, name, carriedBy: new Set<Level>(carriedBy) }];
});

/** The tags of the government website guide. */
export class GovernmentTagCheck {
  readonly #census = new Census();

  add({ path, level, tags }: PageFacts): void {
    this.#census.count(level);
    const present = new Set(tags);
    for (const { name, carriedBy } of governmentTags) {
      if (carriedBy.has(level) && !present.has(name)) this.#census.note(level, name, path);
    }
  }

  finish(): CheckResult {
    const all = new FaultList();
    const rows = governmentTags.map(({ id, name, carriedBy }) => [
      name,
      ...levels.map((level) => {
        if (!carriedBy.has(level)) return words.none;
        const lacking = this.#census.lacking(level, name);
        const total = this.#census.pages(level);
        if (issuedByHost.has(id) && lacking.faultCount === total) return words.duties.unset;
        all.join(lacking);
        return `${total - lacking.faultCount} / ${total}`;
      }),
    ]);
    return {
      table: { heads: [words.heads.tag, ...levelHeads()], rows },
      faults: all.faults,
      faultCount: all.faultCount,
    };
  }
}

const has = (tag: string) => (page: PageFacts) => page.tags.includes(tag);
const metadataItems: readonly (readonly [
  name: string,
  test: (page: PageFacts) => boolean,
  onlyArticles?: boolean,
])[] = [
  [words.items.description, has('description')],
  [words.items.canonical, (page) => page.hasCanonical],
  [words.items.openGraph, has('og:title')],
  [words.items.twitter, has('twitter:card')],
  [words.items.jsonLd, (page) => page.hasJsonLd],
  [words.items.dublinCore, has('DC.title'), true],
  [words.items.highwire, has('citation_title'), true],
];

/** What other programs read: previews, search engines, reference managers. */
export class MetadataCheck {
  readonly #census = new Census();
  readonly #base: string;
  readonly #files: ReadonlySet<string>;

  /**
   * @param base base path with its closing slash
   * @param files every file of the built site, as `/cards/home.png`
   */
  constructor(base: string, files: ReadonlySet<string>) {
    this.#base = base;
    this.#files = files;
  }

  add(page: PageFacts): void {
    this.#census.count(page.level);
    for (const [name, test] of metadataItems) {
      if (!test(page)) this.#census.note(page.level, name, page.path);
    }
    if (!this.#hasImage(page)) this.#census.note(page.level, words.items.image, page.path);
  }

  finish(): CheckResult {
    const all = new FaultList();
    const items = [...metadataItems, [words.items.image, has('og:image'), false] as const];
    const rows = items.map(([name, , onlyArticles]) => [
      name,
      ...levels.map((level) => {
        if (onlyArticles && level !== 'article') return words.none;
        const lacking = this.#census.lacking(level, name);
        all.join(lacking);
        return `${this.#census.pages(level) - lacking.faultCount} / ${this.#census.pages(level)}`;
      }),
    ]);
    return {
      table: { heads: [words.heads.item, ...levelHeads()], rows },
      faults: all.faults,
      faultCount: all.faultCount,
    };
  }

  #hasImage({ image }: PageFacts): boolean {
    return (
      image !== undefined && this.#files.has(new URL(image).pathname.slice(this.#base.length - 1))
    );
  }
}

const levelHeads = () => levels.map((level) => words.levels[level]);

function governmentName({ names }: Field): string | undefined {
  const named = names.government;
  return typeof named === 'object' ? named.name : named;
}
