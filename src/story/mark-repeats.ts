/** Tells passages that rest on the same paragraphs as the one before: in the margin one note runs on. */

/**
 * Marks every repeated `data-paragraph` with `data-again`.
 * @param html a page's rendered content, in the order in which it is read
 */
export function markRepeats(html: string): string {
  let last: string | undefined;
  return html.replaceAll(/(?: data-source="[^"]*")? data-paragraph="[^"]*"/g, (attributes) => {
    const isAgain = attributes === last;
    last = attributes;
    return isAgain ? `${attributes} data-again` : attributes;
  });
}
