/** Suggests names and titles while a query is typed: an ARIA combobox with a list below the box. */
import { searchMessages as words } from '#search/messages.ts';
import { h } from './dom.ts';
import type { Engine } from './load.ts';
import { suggest } from './suggestions.ts';

const listId = 'search-suggestions';

/** The list of suggestions below the search box, by keyboard and pointer. */
export class SuggestionBox {
  readonly #input: HTMLInputElement;
  readonly #list = h('ul', {
    id: listId,
    class: 'search-suggestions plain',
    role: 'listbox',
    'aria-label': words.suggestions,
    hidden: true,
  });
  readonly #getEngine: () => Promise<Engine>;
  readonly #choose: () => void;
  #active = -1;
  /** Number of the newest text: suggestions for older ones are dropped. */
  #turn = 0;

  /** @param choose is called once the box holds the chosen text */
  constructor(input: HTMLInputElement, getEngine: () => Promise<Engine>, choose: () => void) {
    this.#input = input;
    this.#getEngine = getEngine;
    this.#choose = choose;
  }

  /** Makes the box a combobox; without this script it stays a plain one. */
  start(): void {
    const input = this.#input;
    const attributes = {
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-autocomplete': 'list',
      'aria-controls': listId,
    };
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value);
    input.form!.append(this.#list);
    input.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.isTrusted && !event.isComposing) void this.#offer();
    });
    input.addEventListener('compositionend', () => void this.#offer());
    input.addEventListener('blur', () => this.close());
    input.form!.addEventListener('submit', () => this.close());
    // In the capture phase: an open list takes the arrows before the results do.
    input.form!.addEventListener('keydown', (event) => this.#press(event), true);
    this.#list.addEventListener('pointerdown', (event) => this.#point(event));
    // What was typed while this script was loading counts.
    if (document.activeElement === input && input.value !== '') void this.#offer();
  }

  close(): void {
    this.#turn++;
    this.#show([]);
  }

  async #offer(): Promise<void> {
    const turn = ++this.#turn;
    const text = this.#input.value;
    try {
      const { files } = await this.#getEngine();
      const found = await suggest(files, text);
      if (turn === this.#turn) this.#show(found);
    } catch {
      // The search itself says that the network is gone.
      if (turn === this.#turn) this.#show([]);
    }
  }

  #show(texts: readonly string[]): void {
    const options = texts.map((text, i) =>
      h('li', { id: `${listId}-${i}`, role: 'option', 'aria-selected': 'false' }, text),
    );
    this.#list.replaceChildren(...options);
    this.#list.hidden = texts.length === 0;
    this.#input.setAttribute('aria-expanded', String(texts.length > 0));
    this.#activate(-1);
  }

  #press(event: KeyboardEvent): void {
    const count = this.#list.children.length;
    if (count === 0 || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const next = this.#active + 1;
    if (event.key === 'ArrowDown') this.#activate(next < count ? next : -1);
    else if (event.key === 'ArrowUp') this.#activate(this.#active < 0 ? count - 1 : next - 2);
    else if (event.key === 'Escape') this.close();
    else if (event.key === 'Enter' && this.#active >= 0)
      this.#take(this.#list.children[this.#active]!);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #point(event: PointerEvent): void {
    const option = event.target instanceof Element && event.target.closest('[role=option]');
    if (!option) return;
    // The box keeps the focus.
    event.preventDefault();
    this.#take(option);
  }

  #take(option: Element): void {
    this.#input.value = option.textContent;
    this.close();
    this.#choose();
  }

  #activate(at: number): void {
    setActive(this.#list.children[this.#active], false);
    this.#active = at;
    const option = this.#list.children[at];
    setActive(option, true);
    option?.scrollIntoView({ block: 'nearest' });
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }
}

function setActive(option: Element | undefined, isActive: boolean): void {
  option?.setAttribute('aria-selected', String(isActive));
  option?.toggleAttribute('data-active', isActive);
}
