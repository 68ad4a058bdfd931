/** The switch of offline reading, with its state in words. Loaded when a reader comes to it. */
import { offlineMessages as words } from '#offline/messages.ts';
import { formatDay } from '#offline/store.ts';
import {
  type Failure,
  findObstacle,
  listStored,
  startKeeping,
  stopKeeping,
  type StoredPage,
} from './keeping.ts';

/** Path of the site, with a slash at both ends. */
const base = `${import.meta.env.BASE_URL.replace(/\/$/, '')}/`;

/**
 * Puts the switch into a place.
 * @param place an empty element; it stays empty where nothing can be stored, unless it is `whole`
 * @param whole whether to say why nothing can be stored, and to list what is
 */
export async function offerOffline(place: HTMLElement, whole = false): Promise<void> {
  const obstacle = findObstacle();
  if (obstacle && !whole) return;
  const page = place.ownerDocument;
  const note = page.createElement('p');
  note.className = 'small muted';
  const status = page.createElement('p');
  // There before its words: a screen reader reads out what changes in it.
  status.setAttribute('role', 'status');
  const button = page.createElement('button');
  button.type = 'button';
  const list = page.createElement('div');
  place.append(...(obstacle ? [status] : [note, button, status, list]));
  if (obstacle) {
    status.textContent = words.failures[obstacle];
    return;
  }

  let isOn = false;
  const show = async (outcome?: string) => {
    const stored = await listStored(base);
    isOn = stored !== undefined;
    note.textContent = words.askNote;
    note.hidden = isOn;
    button.textContent = isOn ? words.forget : words.ask;
    status.textContent = outcome ?? (stored ? words.on(stored.length) : '');
    list.replaceChildren(...(whole && stored?.length ? listPages(page, stored) : []));
  };
  button.addEventListener('click', () => {
    // A second press while the first is at work does nothing; a disabled button would lose the focus.
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    status.textContent = isOn ? words.forgetting : words.storing;
    void toggle(isOn)
      .then(show)
      .finally(() => button.removeAttribute('aria-disabled'));
  });
  await show();
}

async function toggle(isOn: boolean): Promise<string | undefined> {
  if (isOn) {
    await stopKeeping(base);
    return words.forgotten;
  }
  const failure: Failure | undefined = await startKeeping(base);
  return failure && words.failures[failure];
}

function listPages(page: Document, stored: readonly StoredPage[]): Element[] {
  const head = page.createElement('h2');
  head.textContent = words.list;
  const list = page.createElement('ul');
  list.append(
    ...stored.map(({ address, title, storedAt }) => {
      const link = page.createElement('a');
      link.href = address;
      link.textContent = title;
      const day = page.createElement('span');
      day.className = 'small muted';
      day.textContent = words.storedOn(formatDay(storedAt));
      const item = page.createElement('li');
      item.append(link, '　', day);
      return item;
    }),
  );
  return [head, list];
}
