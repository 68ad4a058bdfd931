/** The facets beside the results: boxes with counts, closed on a phone until they are asked for. */

/** The panel on the search page: fills it, and tells what is chosen in it. */
export class FacetPanel {
  readonly #panel: HTMLDetailsElement;
  readonly #groups: Element;

  /** @param panel holds the groups in `[data-part=groups]` */
  constructor(panel: HTMLDetailsElement) {
    this.#panel = panel;
    this.#groups = panel.querySelector('[data-part=groups]')!;
    panel.open = matchMedia('(min-width: 60rem)').matches;
  }

  /** Whether anybody looks at them. */
  get open(): boolean {
    return this.#panel.open;
  }

  get empty(): boolean {
    return !this.#groups.hasChildNodes();
  }

  /** Fills them anew; the box that was just ticked keeps the focus. */
  show(groups: readonly HTMLElement[]): void {
    const focused = document.activeElement;
    const again =
      focused instanceof HTMLInputElement && this.#panel.contains(focused)
        ? `input[name="${focused.name}"][value="${focused.value}"]`
        : undefined;
    this.#groups.replaceChildren(...groups);
    this.#panel.hidden = groups.length === 0;
    if (again) this.#focus(this.#groups.querySelector<HTMLElement>(again));
  }

  /** A box that was unticked may be folded away now: it stays in sight while it has the focus. */
  #focus(box: HTMLElement | null): void {
    const fold = box?.closest('details');
    if (fold) fold.open = true;
    box?.focus();
  }

  /** Shows that there are facets for so many pages, without counts. */
  offer(found: number): void {
    this.#groups.replaceChildren();
    this.#panel.hidden = found < 2;
  }

  hide(): void {
    this.#panel.hidden = true;
  }

  /** The boxes of a facet that are ticked. */
  readChoices(name: string): string[] {
    const boxes = this.#groups.querySelectorAll<HTMLInputElement>(`input[name=${name}]`);
    return [...boxes].filter(({ checked }) => checked).map(({ value }) => value);
  }
}
