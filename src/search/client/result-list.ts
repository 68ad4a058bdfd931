/** Lists results lot by lot: the first ones are read before the others have been fetched. */
import type { Engine } from './load.ts';
import type { Screen } from './screen.ts';
import type { Outcome } from './outcome.ts';
import type { Run } from '#search/model/query.ts';
import { buildView, type ResultView } from './view.ts';

const firstLot = 3;
const lot = 40;

/** The list on the search page, filled as the results arrive. */
export class ResultList {
  readonly #screen: Screen;
  /** What the listed results belong to; more of the same is added behind them. */
  #listed = '';
  /** The first of the results that are listed, fetched together. */
  #first: readonly ResultView[] = [];
  /** Index of the result that gets the focus once it is there. */
  #focusNext: number | undefined;

  constructor(screen: Screen) {
    this.#screen = screen;
  }

  /** What comes next does not belong to what is listed. */
  forget(): void {
    this.#listed = '';
  }

  /** The first of the results to come gets the focus: the reader asked for more. */
  focusNext(): void {
    this.#focusNext = this.#screen.list.children.length;
  }

  /**
   * Fetches pages and lists them.
   * @param answers what answers a question, to choose the sentences by
   * @param isCurrent whether nothing newer has been asked; otherwise what comes late is dropped
   * @returns the first results
   * @throws if a page cannot be fetched
   */
  async show(
    engine: Engine,
    outcome: Outcome,
    ids: readonly number[],
    answers: readonly Run[],
    isCurrent: () => boolean,
  ): Promise<readonly ResultView[]> {
    const { list } = this.#screen;
    const key = JSON.stringify([outcome.runs, outcome.ids]);
    let from = this.#listed === key ? Math.min(list.children.length, ids.length) : 0;
    const lacks = outcome.again?.lacks;
    this.forget();
    do {
      const next = ids.slice(from, from + (from === 0 ? firstLot : lot));
      const pages = await Promise.all(next.map((id) => engine.index.getPage(id)));
      if (!isCurrent()) return [];
      const views = pages.map((page) => buildView(page, outcome.runs, answers));
      if (from === 0) this.#first = views;
      const marked = [...outcome.runs, ...answers];
      const lacking = next.map((id) => lacks?.get(id) ?? []);
      this.#screen.showResults(views, marked, lacking, from);
      from += next.length;
    } while (from < ids.length);
    this.#listed = key;
    if (this.#focusNext !== undefined) list.children[this.#focusNext]?.querySelector('a')?.focus();
    this.#focusNext = undefined;
    return this.#first;
  }
}
