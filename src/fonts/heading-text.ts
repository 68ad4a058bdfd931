/**
 * Finds the text that a built page sets in the heading font.
 *
 * With patterns, not with the reader of `src/lib/html.ts`: every page is asked twice, before and
 * while it is finished, and to parse it costs five times as much (0.14 s against 0.65 s for 1,584
 * pages, November 2026). What is read is what our own templates print, and a character too many or
 * too few costs a glyph of the system's font. `tests/dist` compares with the parsed pages.
 */

const heading = /<h[1-3]\b[^>]*>([\s\S]*?)<\/h[1-3]>/g;
/** Elements of the class `serif`, which hold text and figures but none of their own kind. */
const serif = /<(\w+)\b[^>]*\bclass="(?:[^"]*\s)?serif(?:\s[^"]*)?"[^>]*>([\s\S]*?)<\/\1>/g;
/** What Astro escapes in text. */
const escaped: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#38;': '&',
  '&amp;': '&',
};

/**
 * The text of headings and of elements with the class `serif`.
 * @param html a page that Astro rendered
 */
export function collectHeadingText(html: string): string {
  const parts = [
    ...Array.from(html.matchAll(heading), (match) => match[1] ?? ''),
    ...Array.from(html.matchAll(serif), (match) => match[2] ?? ''),
  ];
  return parts
    .join('')
    .replace(/<[^>]*>/g, '')
    .replace(/&[#\w]+;/g, (entity) => escaped[entity] ?? entity);
}
