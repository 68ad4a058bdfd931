/** Makes a chapter of a built page. */
import type { CheerioAPI } from 'cheerio';
import { cleanAttributes, removeFurniture } from './clean-page.ts';
import { takeCharts } from './charts.ts';
import type { Chapter } from './model.ts';
import { buildNotes } from './notes.ts';
import type { PlannedChapter } from './plan-book.ts';
import { sitePath } from './read-site.ts';
import { writeXhtml } from './xhtml.ts';

/**
 * A chapter of the book.
 * @param $ the built page; it is changed
 * @param planned its place in the book
 * @param base base path of the build
 * @param inGlossary whether a term has an entry in the book's glossary
 * @throws if the page has no heading: the book could not name the chapter
 */
export function buildChapter(
  $: CheerioAPI,
  planned: PlannedChapter,
  base: string,
  inGlossary: (term: string) => boolean,
): Chapter {
  const { path, kind, part } = planned;
  const title = $('main h1').first().text().trim();
  if (!title) throw new Error(`${path} 没有标题（main 里的 h1），书里无法成章。`);
  const slug = path.replace(/^\/|\/$/g, '').replaceAll('/', '-') || 'home';
  $('main header nav').remove();
  const charts = takeCharts($);
  buildNotes($, { queries: kind === 'story', inGlossary });
  removeFurniture($);
  const anchors = renameIds($, slug);
  markLinks($, base);
  $('main *').each((_, element) => cleanAttributes(element as never));
  const sections = $('main h2')
    .toArray()
    .map((heading) => ({ id: heading.attribs['id']!, title: $(heading).text().trim() }));
  const body = writeXhtml($('main').contents().toArray());
  return { slug, path, title, part, kind, body, anchors, charts, sections };
}

/**
 * Gives every id a name that is unique in the book and that XML and every reader understand; in
 * the page they may be Chinese or begin with a digit. Headings without one get one.
 */
function renameIds($: CheerioAPI, slug: string): Map<string, string> {
  const anchors = new Map<string, string>();
  $('main h1').first().removeAttr('id');
  for (const heading of $('main h2').toArray())
    heading.attribs['id'] ??= `section-${$('main h2').index(heading)}`;
  for (const [number, { attribs }] of $('main [id]').toArray().entries()) {
    const id = attribs['id']!;
    const safe = /^[A-Za-z0-9][\w.-]*$/.test(id) ? id : `at-${number + 1}`;
    if (anchors.has(id)) Reflect.deleteProperty(attribs, 'id');
    else {
      anchors.set(id, `${slug}.${safe}`);
      attribs['id'] = `${slug}.${safe}`;
    }
  }
  return anchors;
}

/** Links to the site's own pages keep their path apart, until it is known what is in the book. */
function markLinks($: CheerioAPI, base: string): void {
  for (const { attribs } of $('main a[href]').toArray()) {
    const href = attribs['href']!;
    if (attribs['data-link'] !== undefined) continue;
    const path = href.startsWith('#') ? href : sitePath(href, base);
    if (path !== undefined) attribs['data-link'] = path;
  }
}
