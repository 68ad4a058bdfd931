/** Buttons that copy: the address, the text for a chat, a selected passage with its source. */

/** How long a button says that it has copied, and an offer outlives its selection. */
const thanksMilliseconds = 2000;
const tapMilliseconds = 500;

/** Puts a button to each text of the share kit, and the system's own share sheet where there is one. */
export function openKit(page: Document): void {
  for (const label of page.querySelectorAll<HTMLElement>('.share [data-copy]')) {
    const button = page.createElement('button');
    button.type = 'button';
    button.textContent = label.dataset['copy'] ?? '';
    button.onclick = () => copy(button, label.nextElementSibling?.textContent ?? '');
    label.append(button);
  }
  offerToStore(page);
  const share = page.querySelector<HTMLButtonElement>('.share [data-system]');
  if (share && 'share' in navigator) {
    share.hidden = false;
    share.onclick = () =>
      navigator.share({ title: titleOf(page), url: addressOf(page) }).catch(() => {
        // The reader closed the sheet.
      });
  }
}

/** Last in the kit: the switch of offline reading, where the browser can store pages. */
function offerToStore(page: Document): void {
  const place = page.createElement('div');
  place.className = 'offline';
  page.querySelector('.share details')?.append(place);
  void import('#offline/client/panel.ts').then(({ offerOffline }) => offerOffline(place));
}

let offer: HTMLElement | undefined;
let withdrawal: ReturnType<typeof setTimeout>;

/** Offers a citation of what is selected now and later. */
export function watchSelection(page: Document): void {
  page.addEventListener('selectionchange', () => offerCitation(page));
  offerCitation(page);
}

/** Offers to copy the selection with title, paragraph and address, if it begins in a passage. */
function offerCitation(page: Document): void {
  const selection = page.getSelection();
  const node = selection?.anchorNode;
  const passage = (node instanceof Element ? node : node?.parentElement)?.closest('.passage');
  clearTimeout(withdrawal);
  if (!selection || selection.isCollapsed || !passage) {
    // A tap on the button may end the selection before it is a click.
    withdrawal = setTimeout(() => page.activeElement !== offer && offer?.remove(), tapMilliseconds);
    return;
  }
  const text = selection.toString();
  const template = page.querySelector<HTMLTemplateElement>('.share template');
  offer ??= template?.content.firstElementChild as HTMLButtonElement;
  const button = offer;
  button.onclick = () => copy(button, cite(page, passage, text));
  // After the passage, so that the next presses of Tab reach it; the style keeps it in sight.
  if (passage.nextElementSibling !== button) passage.after(button);
}

/** The words, then title, paragraph of the source, site, and the address of the passage. */
function cite(page: Document, passage: Element, text: string): string {
  const source = passage.querySelector('.passage-source')?.textContent.trim() ?? '';
  const site = page.querySelector<HTMLMetaElement>('[property="og:site_name"]')?.content ?? '';
  // The id may have been moved into the passage (story/lift-ids.ts).
  const id = passage.id || passage.firstElementChild?.id;
  const words = text
    .replace(source, '')
    .replace(/\s*\n\s*/g, '\n')
    .trim();
  return `${words}\n——《${titleOf(page)}》（${source}），${site}\n${addressOf(page)}#${id}`;
}

const titleOf = (page: Document) => page.querySelector('h1')?.textContent.trim() ?? page.title;

const addressOf = (page: Document) =>
  page.querySelector<HTMLLinkElement>('[rel="canonical"]')?.href ?? page.URL;

async function copy(button: HTMLElement, text: string): Promise<void> {
  const isCopied = await write(button, text);
  const label = button.textContent;
  const { done, refused } =
    button.ownerDocument.querySelector<HTMLElement>('.share template')?.dataset ?? {};
  const outcome = isCopied ? done : refused;
  if (!outcome || label === done || label === refused) return;
  button.ariaLive = 'polite';
  button.textContent = outcome;
  setTimeout(() => {
    button.textContent = label;
  }, thanksMilliseconds);
}

/**
 * Over plain HTTP, and in some apps, there is no clipboard API: the old way may still work.
 * @returns whether it was copied
 */
async function write(button: HTMLElement, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const box = button.ownerDocument.createElement('textarea');
    box.value = text;
    button.after(box);
    box.select();
    const isCopied = button.ownerDocument.execCommand('copy');
    box.remove();
    button.focus();
    return isCopied;
  }
}
