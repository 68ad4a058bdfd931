/** axe in a page: injected once a page, so that one page can be looked at in many modes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.2 at level AA, and axe's best practices. */
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What depends on colours alone: all that a change of scheme can break. */
export const colourRules = ['color-contrast', 'link-in-text-block'];
/** The same at level AAA, for high contrast. */
export const highContrastRules = ['color-contrast-enhanced', 'link-in-text-block'];

/**
 * The violations of a page as it now stands, one line for each element.
 * @param rules ids of the rules to run; all of the standards, if left out
 */
export async function findViolations(page: Page, rules?: readonly string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    runOnly: rules ? { type: 'rule', values: [...rules] } : { type: 'tag', values: standards },
  };
  return page.evaluate(async (run) => {
    const { axe } = globalThis as unknown as {
      axe: { run: (root: Document, options: unknown) => Promise<AxeResults> };
    };
    const { violations } = await axe.run(document, run);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = '' }) => `${id}: ${html}\n${failureSummary}`),
    );
  }, options);
}
