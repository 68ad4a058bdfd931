/** Makes DOM elements without a template. */

type Properties = Record<string, unknown>;

/**
 * @param properties of the element; those that begin with `on` listen
 * @param children elements and texts
 */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Properties = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key.startsWith('aria-') || key.startsWith('data-')) made.setAttribute(key, String(value));
    else if (key.startsWith('on')) made.addEventListener(key.slice(2), value as EventListener);
    else Reflect.set(made, key, value);
  }
  made.append(...children);
  return made;
}
