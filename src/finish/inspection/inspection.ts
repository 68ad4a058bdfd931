/**
 * Inspects the built site and words what it found for /about/inspection/: real files, real counts.
 * Pages are added one by one and only counted, so an archive of any size can be inspected.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { applyEdits, parseHtml } from '#lib/html.ts';
import { messages } from '#messages/zh-cn.ts';
import { checkContrast } from './check-contrast.ts';
import { DateCheck } from './check-dates.ts';
import { LinkCheck } from './check-links.ts';
import { GovernmentTagCheck, MetadataCheck } from './check-tags.ts';
import { StructureCheck } from './check-structure.ts';
import { WeightCheck } from './check-weight.ts';
import type { CheckResult } from './check.ts';
import { inspectPage, type PageFacts } from './page-facts.ts';
import { renderCheck } from './render-check.ts';

const { checks } = messages.inspection;
/** The page that shows the results is not inspected itself. */
export const reportPath = '/about/inspection/';

export type Inspected = Record<keyof typeof checks, CheckResult>;

/** What an inspection may be told beside the site itself. */
export interface InspectionOptions {
  /** Whether the built site has a file, as `/accounts/index.html`. */
  hasFile: (path: string) => boolean;
  /** Weighs every page and looks at the report's own page, too. */
  everyPage?: boolean;
}

/** Every check, page by page. */
export class Inspection {
  readonly #dist: string;
  readonly #options: InspectionOptions;
  readonly #tags = new GovernmentTagCheck();
  readonly #metadata: MetadataCheck;
  readonly #structure = new StructureCheck();
  readonly #links = new LinkCheck();
  readonly #dates = new DateCheck();
  readonly #weight: WeightCheck;

  /**
   * @param dist folder of the built site
   * @param base base path of the deployment with its closing slash, `/` or `/zt/archive/`
   */
  constructor(dist: string, base: string, options: InspectionOptions) {
    this.#dist = dist;
    this.#options = options;
    this.#metadata = new MetadataCheck(base, options.hasFile);
    this.#weight = new WeightCheck(dist, options.everyPage);
  }

  add(page: PageFacts): void {
    if (page.path === reportPath && !this.#options.everyPage) return;
    this.#tags.add(page);
    this.#metadata.add(page);
    this.#structure.add(page);
    this.#links.add(page);
    this.#dates.add(page);
    this.#weight.add(page);
  }

  /** The results; the pages must be on disk as they will be sent. */
  async finish(): Promise<Inspected> {
    const home = await readFile(join(this.#dist, 'index.html'), 'utf8');
    return {
      tags: this.#tags.finish(),
      metadata: this.#metadata.finish(),
      structure: this.#structure.finish(),
      links: await this.#links.finish(this.#dist, this.#options.hasFile),
      dates: this.#dates.finish(),
      weight: await this.#weight.finish(),
      contrast: checkContrast(parseHtml(home)),
    };
  }
}

/** Inspects a site that has been built before. */
export async function inspectSite(
  dist: string,
  base: string,
  options: Partial<InspectionOptions> = {},
): Promise<Inspected> {
  const files = await listFiles(dist);
  const inspection = new Inspection(dist, base, { hasFile: (path) => files.has(path), ...options });
  for (const file of [...files].filter((each) => each.endsWith('.html')).sort()) {
    const page = parseHtml(await readFile(join(dist, file), 'utf8'));
    inspection.add(inspectPage(file.replace(/index\.html$/, ''), page, base));
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
  const edits = parseHtml(html).elements.flatMap(({ attributes, contentStart, contentEnd }) => {
    const id = attributes['data-inspection'] ?? '';
    const result = results[id];
    if (!result) return [];
    const text = renderCheck(result, checks[id as keyof typeof checks].title);
    return [{ start: contentStart, end: contentEnd, text }];
  });
  return applyEdits(html, edits);
}
