/** The second reading of the built pages: every edit in one pass, and what the inspection asks. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinNeeds, type PolicyNeeds, readPolicyNeeds } from '#host/policy.ts';
import { type HeadingFont, letterPage } from '#fonts/heading-font.ts';
import { parseHtml, replaceElements } from '#lib/html.ts';
import { inlineStyles, type KindStyles } from './page-styles.ts';
import { shortenScopes } from './short-scopes.ts';
import type { BuiltFile } from './survey.ts';
import { addPolicy } from './content-security-policy.ts';
import { inspectPage, type PageFacts } from '#finish/inspection/page-facts.ts';
import { layerStatement } from '#styles/layer-order.ts';

/** In the head of every page; no sheet of a built page has layers left. */
const layerElement = `<style>${layerStatement}</style>`;

/** What every page of a build is finished with; the same for all threads. */
export interface FinishPlan {
  dist: string;
  /** Base path with its closing slash. */
  base: string;
  styles: KindStyles;
  scopeNames: ReadonlyMap<string, string>;
  font: HeadingFont;
}

export interface Finished {
  facts: PageFacts[];
  /** What the pages of each kind need their policy to let through. */
  needs: Map<string, PolicyNeeds>;
  /** The fonts written and their sheets, by path in the built site. */
  fonts: string[];
  /** Bytes of the largest font of a page's own. */
  largestFont: number;
}

/** Finishes some pages; runs in a thread of its own, which may wait for the disk. */
export async function finishPages({
  plan,
  pages,
}: {
  plan: FinishPlan;
  pages: readonly BuiltFile[];
}): Promise<Finished> {
  const finished: Finished = { facts: [], needs: new Map(), fonts: [], largestFont: 0 };
  for (const page of pages) {
    const { facts, needs, fonts, fontSize } = await finishPage(plan, page);
    finished.facts.push(facts);
    finished.fonts.push(...fonts);
    const known = finished.needs.get(page.kind);
    finished.needs.set(page.kind, known ? joinNeeds(known, needs) : needs);
    finished.largestFont = Math.max(finished.largestFont, fontSize);
  }
  return finished;
}

async function finishPage(plan: FinishPlan, { file, kind }: BuiltFile) {
  const { dist, base, styles, scopeNames, font } = plan;
  const path = join(dist, file);
  const built = shortenScopes(readFileSync(path, 'utf8').replace(layerElement, ''), scopeNames);
  const lettered = await letterPage(font, built);
  const read = parseHtml(lettered.html);
  const styled = replaceElements(read, new Map(inlineStyles(read, kind, styles)));
  const needs = readPolicyNeeds(styled);
  const page = replaceElements(styled, new Map([addPolicy(styled, needs)]));
  writeFileSync(path, page.html);
  const facts = inspectPage(`/${file.replace(/(^|\/)index\.html$/, '$1')}`, page, base);
  return { facts, needs, fonts: lettered.files, fontSize: lettered.bytes };
}
