/** How many pages of each level keep each item of a check, and which do not. */
import { FaultList } from './check.ts';
import type { Level } from './page-view.ts';

/** Counts the pages of each level, and by item the pages that do not keep it. */
export class Census {
  readonly #pages = new Map<Level, number>();
  readonly #faults = new Map<string, FaultList>();

  /** Counts a page. */
  count(level: Level): void {
    this.#pages.set(level, this.pages(level) + 1);
  }

  /** Notes a page that does not keep an item; at most once for each page and item. */
  note(level: Level, item: string, fault: string): void {
    const list = this.faults(level, item);
    list.add(fault);
    this.#faults.set(`${level} ${item}`, list);
  }

  pages = (level: Level): number => this.#pages.get(level) ?? 0;

  faults = (level: Level, item: string): FaultList =>
    this.#faults.get(`${level} ${item}`) ?? new FaultList();

  /** `12 / 12`: the pages that keep an item, of those that should. */
  share(level: Level, item: string): string {
    const total = this.pages(level);
    return `${total - this.faults(level, item).faultCount} / ${total}`;
  }
}
