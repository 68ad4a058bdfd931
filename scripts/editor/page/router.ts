/** Which page of the workbench is shown: the part of the address after `#`. */
import { useEffect, useState } from 'react';

/** `#/`, `#/cases`, `#/cases/dahe`; a new entry is `#/cases/+`, or `#/charts/+two-bars`. */
export interface Route {
  /** The collection, or `import`, `review`, `bin`; empty on the first page. */
  section: string;
  /** The rest of the address, if any. */
  id: string;
}

/** Begins the id of an entry that is not saved yet; no id holds it. */
export const newMark = '+';

const readRoute = (): Route => {
  const [section = '', ...rest] = location.hash.replace(/^#\/?/, '').split('/');
  return { section, id: rest.join('/') };
};

/** The address of a page. */
export const linkTo = (section = '', id = ''): string => `#/${section}${id && `/${id}`}`;

/** What an open form says when somebody leaves; undefined when nothing is lost. */
type Guard = (leave: () => void) => boolean;
let guard: Guard | undefined;
let shown = location.hash;
const listeners = new Set<() => void>();

addEventListener('hashchange', () => {
  const wanted = location.hash;
  if (wanted === shown) return;
  const leave = () => {
    guard = undefined;
    location.hash = wanted;
  };
  if (guard && !guard(leave)) {
    // The address goes back at once: the form is still what is shown.
    history.replaceState(null, '', shown || '#/');
    return;
  }
  shown = wanted;
  for (const listener of listeners) listener();
});

/**
 * Asks before another page is shown.
 * @param ask gives true when the form may be left; otherwise it keeps `leave`, which goes there
 */
export function guardLeaving(ask: Guard | undefined): void {
  guard = ask;
}

/** Goes to a page without asking, in place of the present one: an entry that has got its name. */
export function replaceRoute(address: string): void {
  guard = undefined;
  history.replaceState(null, '', address);
  shown = location.hash;
  for (const listener of listeners) listener();
}

/** The page that is shown; the component is drawn anew when it changes. */
export function useRoute(): Route {
  const [route, setRoute] = useState(readRoute);
  useEffect(() => {
    const update = () => setRoute(readRoute());
    listeners.add(update);
    return () => void listeners.delete(update);
  }, []);
  return route;
}
