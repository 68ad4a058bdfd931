/**
 * Inspects the built site and words what it found for /about/inspection/: real files, real counts.
 * Pages are added one by one and only counted, so an archive of any size can be inspected.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messages } from '#messages/zh-cn.ts';
import { checkContrast } from './check-contrast.ts';
import { DateCheck } from './check-dates.ts';
import { LinkCheck } from './check-links.ts';
import { GovernmentTagCheck, MetadataCheck } from './check-tags.ts';
import { WeightCheck } from './check-weight.ts';
import type { CheckResult } from './check.ts';
import { inspectPage, type PageFacts } from './page-facts.ts';
import { renderCheck } from './render-check.ts';

const { checks } = messages.inspection;
/** The page that shows the results is not inspected itself. */
export const reportPath = '/about/inspection/';

export type Inspected = Record<keyof typeof checks, CheckResult>;

/** Every check, page by page. */
export class Inspection {
  readonly #dist: string;
  readonly #files: ReadonlySet<string>;
  readonly #tags = new GovernmentTagCheck();
  readonly #metadata: MetadataCheck;
  readonly #links = new LinkCheck();
  readonly #dates = new DateCheck();
  readonly #weight = new WeightCheck();

  /**
   * @param dist folder of the built site
   * @param files every file of it, as `/accounts/index.html`
   * @param base base path of the deployment with its closing slash, `/` or `/zt/huguan/`
   */
  constructor(dist: string, files: ReadonlySet<string>, base: string) {
    this.#dist = dist;
    this.#files = files;
    this.#metadata = new MetadataCheck(base, files);
  }

  add(page: PageFacts): void {
    if (page.path === reportPath) return;
    for (const check of [this.#tags, this.#metadata, this.#links, this.#dates, this.#weight]) {
      check.add(page);
    }
  }

  /** The results; the pages must be on disk as they will be sent. */
  async finish(): Promise<Inspected> {
    return {
      tags: this.#tags.finish(),
      metadata: this.#metadata.finish(),
      links: await this.#links.finish(this.#dist, this.#files),
      dates: this.#dates.finish(),
      weight: await this.#weight.finish(this.#dist),
      contrast: checkContrast(await readFile(join(this.#dist, 'index.html'), 'utf8')),
    };
  }
}

/** Inspects a site that has been built before. */
export async function inspectSite(dist: string, base: string): Promise<Inspected> {
  const files = await listFiles(dist);
  const inspection = new Inspection(dist, files, base);
  for (const file of [...files].filter((each) => each.endsWith('.html')).sort()) {
    const html = await readFile(join(dist, file), 'utf8');
    inspection.add(inspectPage(file.replace(/index\.html$/, ''), html, base));
  }
  return inspection.finish();
}

/** Every file of a built site, as `/accounts/index.html`. */
export async function listFiles(dist: string): Promise<ReadonlySet<string>> {
  const entries = await readdir(dist, { recursive: true });
  return new Set(entries.map((file) => `/${file.replaceAll('\\', '/')}`));
}

/** Puts each result into the place that the page keeps for it: `<div data-inspection="links">`. */
export function fillReport(html: string, results: Readonly<Record<string, CheckResult>>): string {
  return html.replaceAll(
    /(<div data-inspection="(\w+)"[^>]*>)[\s\S]*?(<\/div>)/g,
    (whole, open: string, id: string, close: string) => {
      const result = results[id];
      if (!result) return whole;
      return open + renderCheck(result, checks[id as keyof typeof checks].title) + close;
    },
  );
}
