/** Counts the pages that keep each rule of structure, and finds titles that two pages share. */
import { messages } from '#messages/zh-cn.ts';
import { Census } from './census.ts';
import { type CheckResult, FaultList } from './check.ts';
import type { Rule } from './find-structure-faults.ts';
import type { PageFacts } from './page-facts.ts';

const { rules, heads } = messages.inspection;
/** The levels of pages make no difference here. */
const any = 'bare';

/** Takes in page by page; redirects have no structure and are passed over. */
export class StructureCheck {
  readonly #census = new Census();
  /** The first page with each title. */
  readonly #titles = new Map<string, string>();

  add({ path, title, isRedirect, faults }: PageFacts): void {
    if (isRedirect) return;
    this.#census.count(any);
    const note = (rule: Rule, text: string) =>
      this.#census.note(any, rule, `${path} ${rules[rule]}：${text}`);
    for (const { check, item, text } of faults) {
      if (check === 'structure') note(item as Rule, text);
    }
    const namesake = this.#titles.get(title);
    if (namesake === undefined) this.#titles.set(title, path);
    else note('unique', `${namesake} ${title}`);
  }

  finish(): CheckResult {
    const all = new FaultList();
    const pages = this.#census.pages(any);
    const rows = Object.entries(rules).map(([rule, name]) => {
      const found = this.#census.faults(any, rule);
      all.join(found);
      return [name, String(pages), String(found.faultCount)];
    });
    const { faults, faultCount } = all;
    return {
      table: { heads: [heads.item, heads.checked, heads.faulty], rows },
      faults,
      faultCount,
    };
  }
}
