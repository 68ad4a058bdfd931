/** What each built page weighs on the wire before its reader acts, beside what design.md allows. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { type Page, pages } from '../dist/site.ts';
import { base } from '../dist/site.ts';
import { table } from './report.ts';

/** Bytes in brotli, as design.md sets them in section 4. */
export const budgets = { html: 14_600, page: 60_000, script: 3_000 };
/** Tables to look things up in, not pages to read: their HTML may take a second round trip. */
const lookUp = { pages: /^\/(?:data|sources)\//, html: 24_000 };

export interface PageWeight {
  path: string;
  kind: string;
  /** HTML with the styles of the first screen. */
  html: number;
  /** Everything: HTML, linked styles, font, scripts, pictures that are not put off. */
  page: number;
  /** Scripts, with what they import. */
  script: number;
  /** What `html` may be. */
  limit: number;
}

const weighed = new Map<string, number>();
const brotliBytes = (content: string | Buffer) => brotliCompressSync(content).length;

/** A file as it is sent: fonts and pictures as they are, text in brotli. */
function bytesOf(path: string): number {
  let bytes = weighed.get(path);
  if (bytes === undefined) {
    const content = readFileSync(join('dist', path));
    bytes = /\.(?:woff2?|png)$/.test(path) ? content.length : brotliBytes(content);
    weighed.set(path, bytes);
  }
  return bytes;
}

/** Weighs every page of the built site, the heaviest first. */
export function weighPages(): PageWeight[] {
  return pages.map(weighPage).sort((a, b) => b.html / b.limit - a.html / a.limit);
}

function weighPage({ path, html, $ }: Page): PageWeight {
  const addresses = (selector: string, name: string) =>
    $(selector)
      .toArray()
      .flatMap((element) => $(element).attr(name) ?? [])
      // Some stand beside the page, and are named so.
      .map((address) => new URL(address, `http://site${base}${path.slice(1)}`).pathname)
      .map((address) => address.slice(base.length));
  const sum = (files: Iterable<string>) =>
    [...new Set(files)].reduce((total, file) => total + bytesOf(file), 0);
  const scripts = addresses('script[src]', 'src').flatMap(withImports);
  const others = [
    // Print styles and those for a system's high contrast wait; wide windows' styles do not.
    ...addresses('link[rel=stylesheet]:not([media]), link[media*=width]', 'href'),
    ...addresses('link[rel=preload], link[rel=icon]', 'href'),
    ...addresses('img:not([loading=lazy])', 'src').filter(
      (_, at) => !$('img:not([loading=lazy])').eq(at).closest('[hidden]').length,
    ),
  ];
  const own = brotliBytes(html);
  return {
    path,
    kind: kindOf(path),
    html: own,
    page: own + sum([...scripts, ...others]),
    script: sum(scripts),
    limit: lookUp.pages.test(path) ? lookUp.html : budgets.html,
  };
}

/** A script and what it imports at once; what it imports on demand waits for the reader. */
function withImports(path: string): string[] {
  const code = readFileSync(join('dist', path), 'utf8');
  const imports = Array.from(
    code.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g),
    ([, name]) => join(path, '..', name!),
  );
  return [path, ...imports.flatMap(withImports)];
}

/** `/data/charts/x/embed/` → `charts/embed`; `/accounts/` → `accounts`; `/accounts/x/` → `accounts/…`. */
function kindOf(path: string): string {
  const [first = '', second, third, fourth] = path.split('/').filter(Boolean);
  if (first === '') return 'home';
  if (fourth) return `${first}/${second}/…/${fourth}`;
  if (third) return `${first}/${second}/…`;
  if (second && first !== 'about' && first !== 'data') return `${first}/…`;
  return second ? `${first}/${second}` : first;
}

/** The heaviest page of each kind, as a table in Markdown, the largest offender first. */
export function budgetTable(weights: readonly PageWeight[]): string {
  const heaviest = [
    ...new Map(weights.toReversed().map((weight) => [weight.kind, weight])).values(),
  ]
    .sort((a, b) => b.html / b.limit - a.html / a.limit)
    .map(({ kind, path, html, limit, page, script }) => [
      kind,
      path,
      ...[html, limit].map(grouped),
      `${Math.round((html / limit) * 100)}%`,
      ...[page, budgets.page, script, budgets.script].map(grouped),
    ]);
  return table(
    'kind|heaviest page|HTML and first styles|may be|used|whole page|may be|scripts|may be',
    heaviest,
  );
}

const grouped = (bytes: number) => bytes.toLocaleString('en-US');
