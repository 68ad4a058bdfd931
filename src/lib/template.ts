/** Text with figures in it: `全村{dahe.households}` is the word 全村 and a figure of the ledger. */

export type TemplatePart = string | { figure: string };

/**
 * Splits a template into its plain text and its figures, in order. Braces that do not pair stay in
 * the text; the content gate reports them.
 * @param text a text field of the content, such as a title or a summary
 */
export function parseTemplate(text: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of text.matchAll(/\{([^{}]*)\}/g)) {
    if (match.index > end) parts.push(text.slice(end, match.index));
    parts.push({ figure: (match[1] ?? '').trim() });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
