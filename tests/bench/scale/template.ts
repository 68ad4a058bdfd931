/**
 * Turns a page that our site rendered into a template for another generator: the same head, header,
 * footer and markup, with the story's own words as placeholders. So the others do the same work,
 * whatever our layout becomes.
 */
import type { StoryPlan } from './township.ts';

/** How a generator writes placeholders. */
export interface Syntax {
  /** A field of the page's own data. */
  field: (name: string) => string;
  /** The rendered body. */
  content: string;
  /** A field of one of the page's key figures. */
  figure: (index: number, field: 'id' | 'label' | 'printed' | 'value') => string;
}

/** What the figures of the sample page print. */
export type Printed = ReadonlyMap<string, { label: string; printed: string; value: number }>;

/**
 * The template of a story's page.
 * @param html the page of the sample story
 * @param sample the story
 * @param facts its title and summary, as the page states them
 */
export function makeTemplate(
  html: string,
  sample: StoryPlan,
  facts: Readonly<Record<string, string>>,
  figures: Printed,
  syntax: Syntax,
): string {
  // The other makers print a title whole.
  const hollow = replaceProse(html.replaceAll('<wbr>', ''), syntax.content);
  const words: (readonly [string, string])[] = [
    ...Object.entries(facts).map(([name, value]) => [value, syntax.field(name)] as const),
    ...sample.figures.flatMap((id, index) => {
      const { label } = figures.get(id)!;
      return [
        [id, syntax.figure(index, 'id')],
        [label, syntax.figure(index, 'label')],
      ] as const;
    }),
  ];
  // The longest first: a title holds a name.
  const ordered = words.toSorted(([one], [other]) => other.length - one.length);
  const pattern = new RegExp(ordered.map(([word]) => RegExp.escape(word)).join('|'), 'g');
  const byWord = new Map(ordered);
  return hollow.replace(pattern, (word) => byWord.get(word)!);
}

/** Puts the placeholder where the body stands: in the element that has the class `prose`. */
function replaceProse(html: string, content: string): string {
  const open = /<(\w+) class="prose[ "][^>]*>/.exec(html);
  if (!open) throw new Error('The page has no element of the class “prose”.');
  const start = open.index + open[0].length;
  return html.slice(0, start) + content + html.slice(findEnd(html, start, open[1]!));
}

/** Where the element ends that was open at a place. */
function findEnd(html: string, start: number, name: string): number {
  let depth = 1;
  const tags = new RegExp(`<${name}\\b|</${name}>`, 'g');
  for (const { 0: tag, index } of html.slice(start).matchAll(tags)) {
    depth += tag.startsWith('</') ? -1 : 1;
    if (depth === 0) return start + index;
  }
  throw new Error(`A <${name}> of the page is not closed.`);
}
