/** Where a title may break: after its commas and colons and at its spaces, rather than inside a word. */

/**
 * Splits a title into parts that should stay together.
 * @returns the parts in order, spaces as parts of their own; together they are the title
 */
export function splitTitle(title: string): string[] {
  return title.match(/\s+|[^\s，：；、。]+[，：；、。”』」）]*|[，：；、。]+/g) ?? [];
}
