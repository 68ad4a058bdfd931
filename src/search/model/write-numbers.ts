/** Numbers in a query, written as the site writes them. */

/** The seam for the grammar of quantities: gives the text back until `#quantities` is here. */
export function rewriteNumbers(text: string): string {
  return text;
}
