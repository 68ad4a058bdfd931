/** Finds the text that a built page sets in the heading font. */

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
