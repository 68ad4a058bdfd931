/** Which tags a page lacks, has twice, or has with another value than the page itself shows. */
import { inspectionMessages } from '#messages/inspection.ts';
import { governmentTags } from './government-tags.ts';
import type { PageFault, PageView } from './page-view.ts';

const { lacking, surplus, differs } = inspectionMessages;
export type Item = keyof typeof inspectionMessages.items;

/** What previews of links show, and what reference managers read of an article. */
const openGraph =
  'site_name title description image url locale type image:width image:height image:alt'
    .split(' ')
    .map((name) => `og:${name}`);
const twitter = 'card title description image'.split(' ').map((name) => `twitter:${name}`);
const dublinCore = 'title creator description identifier publisher language rights subject type'
  .split(' ')
  .map((name) => `DC.${name}`);
const highwire = 'title author public_url publisher language'
  .split(' ')
  .map((name) => `citation_${name}`);
const feeds = 'application/rss+xml application/feed+json application/rss+xml';

const section = /^\/(?:accounts|cases|townships|themes|data|sources)\/$/;

type Check = (view: PageView) => string | undefined;

const checks: Partial<Record<Item, Check>> = {
  description: ({ tags }) =>
    (tags.get('description') ?? '').length > 5 ? undefined : lacking('description'),
  canonical: ({ canonical }) => (/^https?:\/\//.test(canonical) ? undefined : lacking('canonical')),
  openGraph: onDescribed((view) => findLacking(view, openGraph)),
  twitter: onDescribed((view) => findLacking(view, twitter)),
  jsonLd: onDescribed(({ named }) =>
    named('script').some(({ attributes }) => attributes['type'] === 'application/ld+json')
      ? undefined
      : lacking('JSON-LD'),
  ),
  dublinCore: onArticles((view) => findLacking(view, dublinCore)),
  highwire: onArticles((view) => findLacking(view, highwire)),
  agreement: onDescribed(findDifference),
  once: findRepeated,
  feeds: ({ named, isFramed }) => {
    const found = named('link')
      .filter(({ attributes }) => attributes['rel'] === 'alternate')
      .map(({ attributes }) => attributes['type']);
    return isFramed || found.join(' ') === feeds ? undefined : lacking(feeds);
  },
};

/** What is wrong with the tags of a page: of the government guide, and of all other metadata. */
export function findTagFaults(view: PageView): PageFault[] {
  const metadata = Object.entries(checks).flatMap(([item, check]) => {
    const text = check(view);
    return text ? [{ check: 'metadata' as const, item, text }] : [];
  });
  return [...findGovernmentFaults(view), ...metadata];
}

/** Required tags that are absent or empty, and tags that this level of page must not have. */
function findGovernmentFaults({ level, tags }: PageView): PageFault[] {
  if (level === 'bare') return [];
  return governmentTags.flatMap(({ name, carriedBy }) => {
    const isCarried = carriedBy.has(level);
    if (isCarried === Boolean(tags.get(name))) return [];
    const text = isCarried ? lacking(name) : surplus(name);
    return [{ check: 'tags' as const, item: name, text }];
  });
}

function onDescribed(check: Check): Check {
  return (view) => (view.level === 'bare' ? undefined : check(view));
}

function onArticles(check: Check): Check {
  return (view) => (view.level === 'article' ? check(view) : undefined);
}

function findLacking({ tags }: PageView, names: readonly string[]): string | undefined {
  const absent = names.filter((name) => !tags.get(name));
  return absent.length === 0 ? undefined : lacking(absent.join('、'));
}

/** Tags that must say what the page says. */
function findDifference(view: PageView): string | undefined {
  const { path, tags, heading, canonical, level } = view;
  const pairs: [name: string, expected: string | undefined][] = [
    ['og:description', tags.get('description')],
    ...(section.test(path) ? ([['ColumnName', heading]] as [string, string][]) : []),
    ...(level === 'article'
      ? ([
          ['ArticleTitle', heading],
          ['Url', canonical],
        ] as [string, string][])
      : []),
  ];
  const different = pairs.filter(([name, expected]) => tags.get(name) !== expected);
  const relative = ['og:url', 'og:image', 'twitter:image'].filter(
    (name) => !/^https?:\/\//.test(tags.get(name) ?? ''),
  );
  // Zotero takes DC.source for the name of the website.
  const misread = tags.has('DC.source') ? ['DC.source'] : [];
  const wrong = [...different.map(([name]) => name), ...relative, ...misread];
  return wrong.length === 0 ? undefined : differs(wrong.join('、'));
}

/** Tags that stand once for each person or document. */
const manifold: ReadonlySet<string> = new Set([
  'DC.creator',
  'DC.contributor',
  'DCTERMS.references',
  'citation_author',
]);

/** Tags that stand twice, or twice with one value where there may be several, or say nothing. */
function findRepeated({ named }: PageView): string | undefined {
  const seen = new Set<string>();
  const wrong = named('meta').flatMap(({ attributes }) => {
    const name = attributes['name'] ?? attributes['property'];
    if (name === undefined) return [];
    const key = manifold.has(name) ? `${name} ${attributes['content'] ?? ''}` : name;
    const isRepeated = seen.has(key);
    seen.add(key);
    return isRepeated || !attributes['content']?.trim() ? [name] : [];
  });
  return wrong.length === 0 ? undefined : wrong.join('、');
}
