/** A built page as the checks look at it: its elements, and what several of them ask for. */
import { type HtmlElement, type ParsedHtml, textOf } from '#lib/html.ts';
import { readPageTags } from '#finish/page-tags.ts';

export type Level = 'home' | 'list' | 'article' | 'bare';

/** Something that a page shows to be wrong, under the item of a check that it belongs to. */
export interface PageFault {
  check: 'tags' | 'metadata' | 'structure';
  item: string;
  /** What is wrong, to stand after the page's path. */
  text: string;
}

export interface PageView {
  /** Site path, without the base path. */
  path: string;
  page: ParsedHtml;
  /** Its elements of a name, and those that have an attribute; looked up, for pages have many. */
  named: (name: string) => readonly HtmlElement[];
  having: (attribute: string) => readonly HtmlElement[];
  /** The names of all attributes that some element has. */
  attributes: readonly string[];
  level: Level;
  /** Whether it is shown in frames on other sites: it has no header, footer and skip link. */
  isFramed: boolean;
  isRedirect: boolean;
  tags: ReadonlyMap<string, string>;
  title: string;
  /** Text of its first `h1`. */
  heading: string;
  canonical: string;
}

/** @param path site path, without the base path */
export function viewPage(path: string, page: ParsedHtml): PageView {
  const { byName, byAttribute } = indexElements(page.elements);
  const named = (name: string) => byName.get(name) ?? [];
  const tags = readPageTags(named('meta'));
  const textOfFirst = (name: string) => {
    const element = named(name).find(({ parent }) => parent?.name !== 'svg');
    return element ? textOf(page, element).trim() : '';
  };
  const canonical = named('link').find(({ attributes: { rel } }) => rel === 'canonical');
  return {
    path,
    page,
    named,
    having: (attribute) => byAttribute.get(attribute) ?? [],
    attributes: [...byAttribute.keys()],
    level: levelOf(path, tags),
    isFramed: path.endsWith('/embed/'),
    isRedirect: named('meta').some(({ attributes }) => attributes['http-equiv'] === 'refresh'),
    tags,
    title: textOfFirst('title'),
    heading: textOfFirst('h1'),
    canonical: canonical?.attributes['href'] ?? '',
  };
}

function indexElements(elements: readonly HtmlElement[]) {
  const byName = new Map<string, HtmlElement[]>();
  const byAttribute = new Map<string, HtmlElement[]>();
  const add = (index: typeof byName, key: string, element: HtmlElement) => {
    const known = index.get(key);
    if (known) known.push(element);
    else index.set(key, [element]);
  };
  for (const element of elements) {
    add(byName, element.name, element);
    for (const attribute in element.attributes) add(byAttribute, attribute, element);
  }
  return { byName, byAttribute };
}

function levelOf(path: string, tags: ReadonlyMap<string, string>): Level {
  if (path === '/') return 'home';
  const type = tags.get('og:type');
  if (!type) return 'bare';
  return type === 'article' ? 'article' : 'list';
}
