/**
 * Keeps the keyboard where it was: what has the focus may go when the page is drawn anew, and whoever
 * has no mouse would begin at the top again.
 */

const headings = 'h1, h2, h3, legend';

/**
 * Where the focused element goes, or can hold the focus no more, the nearest heading around it gets
 * the focus, which a screen reader then reads; unless the page has moved the focus itself.
 * @param root holds all that is drawn
 */
export function keepFocus(root: HTMLElement): void {
  const { ownerDocument: page } = root;
  /** What had the focus last, and what it stood in, the nearest first. */
  let around: HTMLElement[] = [];
  const isLost = () => page.activeElement === page.body || page.activeElement === null;
  const restore = () => {
    const [last] = around;
    if (!last || canHold(last)) return;
    // Chromium takes the focus from a disabled button by a timer, which may come later than this.
    if (!isLost() && page.activeElement !== last) return;
    const heading = around
      .filter(({ isConnected }) => isConnected)
      .map((holder) => holder.querySelector<HTMLElement>(headings))
      .find((found) => found !== null);
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus();
  };
  root.addEventListener('focusin', ({ target }) => {
    around = listAround(target as HTMLElement, root);
  });
  root.addEventListener('focusout', ({ target }) => {
    // Somebody has clicked beside it: nothing is to be given back.
    requestAnimationFrame(() => {
      if (isLost() && around[0] === target && canHold(target as HTMLElement)) around = [];
    });
  });
  new MutationObserver(() => {
    if (!around[0] || canHold(around[0])) return;
    // A component that moves the focus itself has done so by then, and so has the browser.
    requestAnimationFrame(() => requestAnimationFrame(restore));
  }).observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  });
}

const canHold = (element: HTMLElement): boolean =>
  element.isConnected && !element.matches(':disabled');

function listAround(element: HTMLElement, root: HTMLElement): HTMLElement[] {
  const found = [element];
  for (let next = element; next !== root && next.parentElement; next = next.parentElement) {
    found.push(next.parentElement);
  }
  return found;
}
