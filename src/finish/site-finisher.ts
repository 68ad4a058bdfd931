/**
 * Finishes the pages of one built site. They are read in threads, once to learn what they share and
 * once to be finished; none is kept.
 */
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { kindOf, type PageKind } from '#host/page-kinds.ts';
import { type Finished, type FinishPlan } from './finish.ts';
import { flattenLayers } from './flatten-layers.ts';
import { fullFontName, shareFont, useSharedFont } from '#fonts/heading-font.ts';
import { findScopes, nameScopes, shortenScopes } from './short-scopes.ts';
import { cutStyles, type SiteSheet, siteSheetName } from './page-styles.ts';
import { type BuiltFile, joinSurveys, type Survey } from './survey.ts';
import { Threads } from './threads.ts';
import { KindNeeds } from './content-security-policy.ts';
import { fillReport, Inspection, listFiles, reportPath } from '#finish/inspection/inspection.ts';
import type { PageFacts } from '#finish/inspection/page-facts.ts';
import { messages } from '#messages/zh-cn.ts';

const { checks, failed } = messages.inspection;

const layeredFolder = '.cache/layers';

/** The edits and the inspection of one built site, in their order. */
export class SiteFinisher {
  readonly dist: string;
  readonly needs = new KindNeeds();
  readonly faults: string[] = [];
  /** Bytes of the heading font that all pages share, and of the largest of a page's own. */
  fontSizes: [shared: number, largest: number] = [0, 0];
  readonly #base: string;
  readonly #pages: BuiltFile[];
  readonly #siteSheet: string;
  readonly #otherSheets: string[];
  readonly #fullFont: string;
  readonly #files: Set<string>;

  static async open(dist: string, base: string, kinds: readonly PageKind[]) {
    return new SiteFinisher(dist, base, kinds, await listFiles(dist));
  }

  constructor(dist: string, base: string, kinds: readonly PageKind[], files: ReadonlySet<string>) {
    this.dist = dist;
    this.#base = base;
    this.#files = new Set(files);
    const names = [...files].map((file) => file.slice(1)).sort();
    this.#pages = names
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ file, kind: kindOf(kinds, file) }));
    const find = (pattern: RegExp, what: string) => {
      const file = names.find((name) => pattern.test(name));
      if (!file) throw new Error(`生成的网站里没有${what}，请检查 BaseLayout。`);
      return file;
    };
    this.#siteSheet = find(siteSheetName, '样式表（style.….css）');
    this.#fullFont = find(fullFontName, '标题字体（noto-serif-sc）');
    this.#otherSheets = names.filter((file) => file.endsWith('.css') && file !== this.#siteSheet);
  }

  /** @param note is told what each page says of itself */
  async finish(note: (page: PageFacts) => void): Promise<void> {
    const threads = new Threads(this.#pages.length);
    try {
      await this.#report(await this.#finishPages(threads, note));
    } finally {
      await threads.close();
    }
  }

  async #finishPages(threads: Threads, note: (page: PageFacts) => void): Promise<Inspection> {
    const survey = await this.#survey(threads);
    const scopeNames = await this.#shortenStyleSheets(survey.scopes);
    const { dist } = this;
    const base = this.#base;
    const font = await shareFont(
      { dist, base, fullFont: this.#fullFont },
      survey.characters,
      this.#pages.length,
    );
    const shorten = (css: string) => useSharedFont(font, shortenScopes(css, scopeNames));
    const styles = cutStyles(await this.#readSheet(scopeNames), survey.scopes, shorten);
    const plan: FinishPlan = { dist, base, styles, scopeNames, font };
    // The full font and sheet go, and pages get what they need of them.
    const replaced = [this.#fullFont, this.#siteSheet];
    for (const file of replaced) this.#files.delete(`/${file}`);
    this.#files.add(`/${font.shared.file}`);
    this.fontSizes[0] = font.shared.bytes;
    const hasFile = (path: string) => this.#files.has(path);
    const inspection = new Inspection(this.dist, this.#base, { hasFile });
    const module = new URL('finish.ts', import.meta.url);
    const toTask = (pages: readonly BuiltFile[]) => ({ plan, pages });
    await threads.run(module, 'finishPages', this.#pages, toTask, (finished: Finished) => {
      this.fontSizes[1] = Math.max(this.fontSizes[1], finished.largestFont);
      this.needs.join(finished.needs);
      for (const file of finished.fonts) this.#files.add(`/${file}`);
      for (const page of finished.facts) {
        note(page);
        inspection.add(page);
      }
    });
    for (const file of replaced) await rm(join(this.dist, file));
    return inspection;
  }

  async #survey(threads: Threads): Promise<Survey> {
    const surveys: Survey[] = [];
    const module = new URL('survey.ts', import.meta.url);
    const toTask = (pages: readonly BuiltFile[]) => ({ dist: this.dist, pages });
    await threads.run(module, 'surveyPages', this.#pages, toTask, (each: Survey) => {
      surveys.push(each);
      // Joined as they come, so that a large archive leaves one survey, not thousands.
      if (surveys.length > 16) surveys.splice(0, Infinity, joinSurveys(surveys));
    });
    return joinSurveys(surveys);
  }

  /** The sheet without layers; as it was written it is kept aside, for a test to compare. */
  async #readSheet(scopeNames: ReadonlyMap<string, string>): Promise<SiteSheet> {
    const layered = await readFile(join(this.dist, this.#siteSheet), 'utf8');
    await mkdir(layeredFolder, { recursive: true });
    const kept = join(layeredFolder, `${basename(this.dist)}.css`);
    await writeFile(kept, shortenScopes(layered, scopeNames));
    return { href: this.#base + this.#siteSheet, css: flattenLayers(layered) };
  }

  /** Names the components that some page or linked sheet has, and uses the names in those sheets. */
  async #shortenStyleSheets(scopes: Survey['scopes']): Promise<ReadonlyMap<string, string>> {
    const paths = this.#otherSheets.map((file) => join(this.dist, file));
    const sheets = await Promise.all(paths.map((path) => readFile(path, 'utf8')));
    const onPages = [...scopes.values()].flatMap((each) => [...each]);
    const names = nameScopes(new Set([...onPages, ...sheets.flatMap(findScopes)]));
    await Promise.all(
      sheets.map((sheet, at) => writeFile(paths[at]!, shortenScopes(sheet, names))),
    );
    return names;
  }

  async #report(inspection: Inspection): Promise<void> {
    const results = await inspection.finish();
    const file = join(this.dist, reportPath, 'index.html');
    await writeFile(file, fillReport(await readFile(file, 'utf8'), results));
    for (const [id, { faultCount }] of Object.entries(results)) {
      const { title } = checks[id as keyof typeof checks];
      if (faultCount > 0) this.faults.push(`${title}：${failed(faultCount)}`);
    }
  }
}
