/** Builds elements; text only ever enters as text. */
import type { ExcerptPart } from '#search/model/match.ts';

type Child = Node | string | false | undefined;

/**
 * An element with attributes and children; what is false or undefined is left out.
 * @param attributes `true` gives an attribute without value
 */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | boolean | undefined>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false && value !== undefined)
      element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.filter((child) => child !== false && child !== undefined));
  return element;
}

/** Text with its hits in `<mark>`. */
export function markParts(parts: readonly ExcerptPart[]): (Node | string)[] {
  return parts.map(({ text, hit }) => (hit ? h('mark', {}, text) : text));
}
