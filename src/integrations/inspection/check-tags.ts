/** Counts the tags that each level of page carries, against the registry of fields. */
import { type Field, isCarried } from '#lib/metadata/field.ts';
import { fields } from '#lib/metadata/fields.ts';
import { messages } from '#messages/zh-cn.ts';
import type { CheckResult } from '#integrations/inspection/check.ts';
import type { BuiltSite, InspectedPage, Level } from '#integrations/inspection/read-pages.ts';

const words = messages.inspection;
const levels = ['home', 'list', 'article'] as const;
/** Absent without fault until a host issues them. */
const issuedByHost: ReadonlySet<string> = new Set(['siteDomain', 'siteIdCode']);

/** The tags of the government website guide. */
export function checkGovernmentTags({ pages }: BuiltSite): CheckResult {
  const faults: string[] = [];
  const rows = fields.flatMap((field) => {
    const name = governmentName(field);
    if (!name) return [];
    const cells = levels.map((level) => {
      if (!isCarried(field, 'government', name, level)) return words.none;
      const lacking = pages.filter((page) => page.level === level && !page.tags.has(name));
      const total = countOf(pages, level);
      if (issuedByHost.has(field.id) && lacking.length === total) return words.duties.unset;
      faults.push(...lacking.map(({ path }) => words.lacks(path, name)));
      return `${total - lacking.length} / ${total}`;
    });
    return [[name, ...cells]];
  });
  return { table: { heads: [words.heads.tag, ...levelHeads()], rows }, faults };
}

/** What other programs read: previews, search engines, reference managers. */
export function checkMetadata({ pages, files, base }: BuiltSite): CheckResult {
  const has = (name: string) => (page: InspectedPage) => page.tags.has(name);
  const hasImage = ({ tags }: InspectedPage) => {
    const image = tags.get('og:image');
    return image !== undefined && files.has(new URL(image).pathname.slice(base.length - 1));
  };
  const items: [string, (page: InspectedPage) => boolean, onlyArticles?: boolean][] = [
    [words.items.description, has('description')],
    [words.items.canonical, (page) => page.hasCanonical],
    [words.items.openGraph, has('og:title')],
    [words.items.twitter, has('twitter:card')],
    [words.items.jsonLd, (page) => page.hasJsonLd],
    [words.items.dublinCore, has('DC.title'), true],
    [words.items.highwire, has('citation_title'), true],
    [words.items.image, hasImage],
  ];
  const faults: string[] = [];
  const rows = items.map(([name, test, onlyArticles]) => [
    name,
    ...levels.map((level) => {
      if (onlyArticles && level !== 'article') return words.none;
      const lacking = pages.filter((page) => page.level === level && !test(page));
      faults.push(...lacking.map(({ path }) => words.lacks(path, name)));
      return `${countOf(pages, level) - lacking.length} / ${countOf(pages, level)}`;
    }),
  ]);
  return { table: { heads: [words.heads.item, ...levelHeads()], rows }, faults };
}

const levelHeads = () => levels.map((level) => words.levels[level]);

const countOf = (pages: readonly InspectedPage[], level: Level) =>
  pages.filter((page) => page.level === level).length;

function governmentName({ names }: Field): string | undefined {
  const named = names.government;
  return typeof named === 'object' ? named.name : named;
}
