/** Shows the gate's faults where their fields are, and all together at the foot of the page. */
import type { PlacedFault } from './api.ts';
import { element } from './element.ts';

const panel = element('aside', {
  className: 'gate-panel',
  hidden: true,
  'aria-label': '检查的结果',
});
let shown: readonly PlacedFault[] = [];

/** Follows the form as it is drawn: a field that opens later shows its faults then. */
export function watchForm(): void {
  document.body.append(panel);
  new MutationObserver(() => {
    placeFaults();
    closeDialog();
  }).observe(document.body, {
    childList: true,
    subtree: true,
  });
  addEventListener('hashchange', () => clearFaults());
}

/** What Sveltia CMS is told when faults stand against saving; it asks to try later, which is no help. */
export const refusal = '没有保存，问题标在各个字段旁。';

/** Its dialog goes at once: the faults are on the form. */
function closeDialog(): void {
  if (shown.length === 0) return;
  for (const dialog of document.querySelectorAll('[role="alertdialog"]')) {
    if (!dialog.textContent.includes(refusal)) continue;
    [...dialog.querySelectorAll('button')].at(-1)?.click();
  }
}

/** @param canBeDraft whether the entry could be saved as a draft as it is */
export function showFaults(faults: readonly PlacedFault[], canBeDraft: boolean): void {
  clearFaults();
  shown = faults;
  const items = faults.map((fault) =>
    element('li', {}, fault.at === null ? fault.message : linkTo(fault.at, fault.message)),
  );
  const close = element('button', { type: 'button', onclick: () => (panel.hidden = true) }, '收起');
  const asDraft = element('button', { type: 'button', onclick: saveAsDraft }, '先存为草稿');
  panel.replaceChildren(
    element('h2', {}, `没有保存：有 ${faults.length} 处要改`),
    element('ul', {}, ...items),
    ...(canBeDraft
      ? [
          element(
            'p',
            {},
            '没写完也可以先存为草稿：空着的文字写成“待写”，发布的网站上没有这一页。',
          ),
          asDraft,
        ]
      : []),
    close,
  );
  panel.hidden = false;
  placeFaults();
}

/** Takes the faults and their notes off the page. */
export function clearFaults(): void {
  shown = [];
  panel.hidden = true;
  for (const note of document.querySelectorAll('.gate-fault')) note.remove();
}

function placeFaults(): void {
  for (const [index, fault] of shown.entries()) {
    const field = fault.at === null ? undefined : findField(fault.at);
    if (!field) continue;
    const old = document.querySelector(`.gate-fault[data-fault="${index}"]`);
    if (old?.parentElement === field) continue;
    old?.remove();
    const isOwn = field.dataset['keyPath'] === fault.at;
    const text = isOwn ? fault.message : fault.full.replace(/^[^›]*› /, '');
    const note = element(
      'p',
      { className: 'gate-fault', role: 'alert', 'data-fault': index },
      text,
    );
    const header = field.querySelector(':scope > header');
    if (header) header.after(note);
    else field.prepend(note);
  }
}

/** The field, or the nearest around it that is drawn. */
function findField(at: string): HTMLElement | undefined {
  const steps = at.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const path = CSS.escape(steps.slice(0, length).join('.'));
    const found = document.querySelector<HTMLElement>(`.field[data-key-path="${path}"]`);
    if (found) return found;
  }
  return undefined;
}

const linkTo = (at: string, message: string) => {
  const name = findField(at)?.querySelector('h4')?.textContent?.replace('＊', '').trim();
  const text = name ? `${name}：${message}` : message;
  const onclick = () => findField(at)?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  return element('button', { type: 'button', className: 'gate-link', onclick }, text);
};

/** Turns the form's own switch on and presses its own button, so that the form knows of it. */
function saveAsDraft(): void {
  const field = document.querySelector('.field[data-key-path="draft"]');
  field?.querySelector<HTMLElement>('[role="switch"][aria-checked="false"]')?.click();
  const press = () => {
    const button = document.querySelector<HTMLButtonElement>('button[data-label="保存"]');
    // As a draft it may be what is saved already.
    if (button?.disabled === false) button.click();
    else clearFaults();
  };
  // After the form has taken the switch in.
  setTimeout(press, 100);
}
