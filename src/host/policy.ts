/**
 * The Content-Security-Policy of a page: nothing from elsewhere, nothing inline without its hash.
 * Every page carries it as `<meta>`; hosts that send headers say it once more, with what only a
 * header can say.
 */
import { createHash } from 'node:crypto';
import { contentOf, type ParsedHtml } from '#lib/html.ts';
import { trustedPolicy } from '#offline/store.ts';

/** What a page needs its policy to let through. */
export interface PolicyNeeds {
  /** Inline scripts and style sheets as `'sha256-…'`, in order of appearance. */
  scripts: ReadonlySet<string>;
  styles: ReadonlySet<string>;
  /** Whether the page runs WebAssembly, as Pagefind's search engine is. */
  wasm: boolean;
}

/** Data blocks such as JSON-LD are not run, so no policy applies to them. */
const dataBlock = /^application\/(?:ld\+)?json$/;
/** The list that search results stand in: only pages that have it load the engine. */
const searchAttribute = 'data-search-results';

/** Reads off a built page what its policy has to let through. */
export function readPolicyNeeds(page: ParsedHtml): PolicyNeeds {
  const hashes = { script: new Set<string>(), style: new Set<string>() };
  let wasm = false;
  for (const element of page.elements) {
    const { name, attributes } = element;
    if (name === 'ol' && searchAttribute in attributes) wasm = true;
    if ((name !== 'script' && name !== 'style') || dataBlock.test(attributes['type'] ?? ''))
      continue;
    const body = contentOf(page, element);
    if (body !== '') hashes[name].add(hashOf(body));
  }
  return { scripts: hashes.script, styles: hashes.style, wasm };
}

/** What either of two pages needs. */
export const joinNeeds = (a: PolicyNeeds, b: PolicyNeeds): PolicyNeeds => ({
  scripts: new Set([...a.scripts, ...b.scripts]),
  styles: new Set([...a.styles, ...b.styles]),
  wasm: a.wasm || b.wasm,
});

/** The policy as a page states it itself. */
export const formatPolicy = ({ scripts, styles, wasm }: PolicyNeeds): string =>
  [
    "default-src 'none'",
    formatScripts(wasm, scripts),
    ['style-src', "'self'", ...styles].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');

/**
 * The policy as a header beside that of the page.
 * @param framing who may show the page in a frame
 */
export const formatHeaderPolicy = (needs: PolicyNeeds, framing: Framing): string =>
  [formatPolicy(needs), ...headerOnly(framing)].join(';');

/**
 * The header for a page whose hashes the host does not know. It leaves styles to the page's own
 * policy, for it could only forbid them all or allow them all.
 */
export const formatPolicyWithoutHashes = (wasm: boolean, framing: Framing): string =>
  [
    formatScripts(wasm, new Set()),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    ...headerOnly(framing),
  ].join(';');

/**
 * The header for what is not a page. A picture opened by itself styles itself and carries its font
 * (hence no rule on styles), but runs nothing and asks for nothing.
 */
export const filePolicy = [
  "script-src 'none'",
  "connect-src 'none'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "object-src 'none'",
  "frame-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join(';');

/**
 * The header for the service worker. A worker has the policy of its own file; it asks for whatever
 * its pages would ask for, and some browsers judge that by what it is for.
 */
export const workerPolicy = [
  "default-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join(';');

/** Who may show a page in a frame: this site, or anyone. */
export type Framing = "'self'" | '*';

const formatScripts = (wasm: boolean, hashes: ReadonlySet<string>) =>
  ['script-src', "'self'", ...(wasm ? ["'wasm-unsafe-eval'"] : []), ...hashes].join(' ');

/**
 * Trusted Types: no script may turn text into HTML, so that no query of a search can become code.
 * The one policy that pages may make knows one address, that of the service worker; what stands in
 * foreign frames starts none.
 */
const headerOnly = (framing: Framing) => [
  `frame-ancestors ${framing}`,
  "require-trusted-types-for 'script'",
  `trusted-types ${framing === '*' ? "'none'" : trustedPolicy}`,
];

/** Pages of a kind share their inline parts: each is hashed once. */
const knownHashes = new Map<string, string>();

function hashOf(text: string): string {
  const hash =
    knownHashes.get(text) ?? `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  knownHashes.set(text, hash);
  return hash;
}
