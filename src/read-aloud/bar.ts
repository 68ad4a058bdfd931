/** The bar at the foot of the window while a page is read: pause, stop, and what is going on. */

import { readAloudMessages as words } from './messages.ts';

export interface Bar {
  element: HTMLElement;
  /** Shows and announces whether the voice speaks; the button then does the other thing. */
  say(state: 'reading' | 'paused' | 'failed' | 'done'): void;
}

/**
 * Makes the bar. It announces only what changes by the reader's hand or at the end: a live region
 * that named each passage would talk over the voice.
 */
export function makeBar(page: Document, toggle: () => void, stop: () => void): Bar {
  const element = page.createElement('div');
  element.className = 'reader';
  element.setAttribute('role', 'group');
  element.setAttribute('aria-label', words.title);
  const status = page.createElement('span');
  status.setAttribute('role', 'status');
  const button = (label: string, act: () => void) => {
    const made = page.createElement('button');
    made.type = 'button';
    made.textContent = label;
    made.onclick = act;
    return made;
  };
  const toggler = button(words.pause, toggle);
  const stopper = button(words.stop, stop);
  element.append(status, toggler, stopper);
  return {
    element,
    say(state) {
      status.textContent = words[state];
      toggler.textContent = state === 'paused' ? words.resume : words.pause;
      const isOver = state === 'failed' || state === 'done';
      // The focus must not be left on a button that goes.
      if (isOver && toggler === page.activeElement) stopper.focus();
      toggler.hidden = isOver;
      stopper.textContent = isOver ? words.close : words.stop;
    },
  };
}
