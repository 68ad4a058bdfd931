/** What the built site uses and some browser at the floor lacks: in its styles, scripts and pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHtml } from '#lib/html.ts';
import { type Feature, lookUp } from './compat.ts';
import { findCssFeatures } from './find-css-features.ts';
import { findScriptFeatures } from './find-script-features.ts';

/**
 * Scripts of the site. Not those of Pagefind: they are loaded only where WebAssembly runs under the
 * site's policy (`src/search/client/load.ts`), which is newer than all that they use.
 */
export function listScripts(dist: string): string[] {
  const folder = join(dist, '_astro');
  const names = readdirSync(folder).filter((file) => file.endsWith('.js'));
  return names.sort().map((file) => join(folder, file));
}

const wasmPolicy = 'http.headers.Content-Security-Policy.script-src.wasm-unsafe-eval';

/** The styles of the site: linked sheets, and those inside its pages. */
export function readStyles(dist: string): string {
  const folder = join(dist, '_astro');
  const linked = readdirSync(folder).filter((file) => file.endsWith('.css'));
  const inline = listPages(dist).flatMap((file) =>
    Array.from(
      readFileSync(file, 'utf8').matchAll(/<style>(.*?)<\/style>/gs),
      ([, css = '']) => css,
    ),
  );
  return [
    ...linked.sort().map((file) => readFileSync(join(folder, file), 'utf8')),
    ...new Set(inline),
  ].join('\n');
}

/** Each feature once, by its name. */
export function findFeatures(dist: string): Feature[] {
  const scripts = listScripts(dist).map((file) => readFileSync(file, 'utf8'));
  const found = [
    ...findCssFeatures(readStyles(dist)),
    ...scripts.flatMap(findScriptFeatures),
    ...listPages(dist).flatMap((file) => findPageFeatures(readFileSync(file, 'utf8'))),
  ];
  const byId = new Map(found.map((feature) => [feature.id, feature]));
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function findPageFeatures(html: string): Feature[] {
  const ids = new Set<string>();
  if (html.includes("'wasm-unsafe-eval'")) ids.add(wasmPolicy);
  for (const { name, attributes } of parseHtml(html).elements) {
    ids.add(`html.elements.${name}`);
    for (const attribute of Object.keys(attributes)) {
      ids.add(`html.elements.${name}.${attribute}`).add(`html.global_attributes.${attribute}`);
    }
  }
  return [...ids].flatMap((id) => lookUp(id) ?? []);
}

const listPages = (dist: string): string[] =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => join(dist, file));
