/** Says what has come of an action to whoever does not see the page: in one place that is always there. */
import { useSyncExternalStore } from 'react';

let said = '';
const listeners = new Set<() => void>();

/** Has a screen reader say the outcome of an action; the same words are said again, too. */
export function announce(text: string): void {
  // A region that does not change is not read.
  said = said === text ? `${text}\u00a0` : text;
  for (const tell of listeners) tell();
}

/** The region; a page that is drawn anew would bring an empty one, which is not read when it fills. */
export const Announcer = () => (
  <p role="status" className="unseen" data-announcer="">
    {useSyncExternalStore(listen, () => said)}
  </p>
);

function listen(tell: () => void): () => void {
  listeners.add(tell);
  return () => listeners.delete(tell);
}
