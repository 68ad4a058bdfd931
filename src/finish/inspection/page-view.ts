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
  const { elements } = page;
  const tags = readPageTags(page);
  const textOfFirst = (name: string) => {
    const element = elements.find((each) => each.name === name && each.parent?.name !== 'svg');
    return element ? textOf(page, element).trim() : '';
  };
  return {
    path,
    page,
    level: levelOf(path, tags),
    isFramed: path.endsWith('/embed/'),
    isRedirect: elements.some(({ attributes }) => attributes['http-equiv'] === 'refresh'),
    tags,
    title: textOfFirst('title'),
    heading: textOfFirst('h1'),
    canonical: addressOf(elements, 'canonical'),
  };
}

function levelOf(path: string, tags: ReadonlyMap<string, string>): Level {
  if (path === '/') return 'home';
  const type = tags.get('og:type');
  if (!type) return 'bare';
  return type === 'article' ? 'article' : 'list';
}

const addressOf = (elements: readonly HtmlElement[], rel: string) =>
  elements.find(({ name, attributes }) => name === 'link' && attributes['rel'] === rel)?.attributes[
    'href'
  ] ?? '';
