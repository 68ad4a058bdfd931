/** Makes a built page open from disk: relative links, its font inside, no script, a policy to match. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import {
  applyEdits,
  contentOf,
  type HtmlEdit,
  type HtmlElement,
  type ParsedHtml,
  parseHtml,
  walkHtml,
} from '#lib/html.ts';

export interface OfflineSite {
  /** Base path of the build, such as `/` or `/zt/archive/`. */
  base: string;
  /** A file of the site, by its path from the root without a slash before. */
  read: (path: string) => Uint8Array;
}

const addresses: ReadonlySet<string> = new Set(['href', 'src', 'action', 'poster', 'data']);
const fontAddress = /url\(["']?([^)"':]+\.(woff2?))["']?\)/g;
/** Data blocks such as JSON-LD. */
const dataType = /^application\/(?:ld\+)?json$/;

/**
 * The page as it stands in a release.
 * @param html the built page
 * @param file its path from the site's root, such as `accounts/wang-fang/index.html`
 * @param scripts classic scripts beside it that it shall load
 */
export function makePageOffline(
  html: string,
  file: string,
  site: OfflineSite,
  scripts: readonly string[] = [],
): string {
  const page = parseHtml(html);
  const styles = page.elements
    .filter(({ name }) => name === 'style')
    .map((element) => ({ element, text: embedFonts(contentOf(page, element), file, site) }));
  const removed = page.elements.filter(isOnlineOnly);
  const isKept = (place: number) =>
    !removed.some(({ start, end }) => start <= place && place < end);
  const policy = buildPolicy(
    styles.map(({ text }) => text),
    scripts.length > 0,
  );
  const tags = scripts.map((name) => `<script src="${name}"></script>`).join('');
  const bodyEnd = page.elements.find(({ name }) => name === 'body')?.contentEnd ?? html.length;
  return applyEdits(html, [
    { start: bodyEnd, end: bodyEnd, text: tags },
    ...removed.map(({ start, end }) => ({ start, end, text: '' })),
    ...styles.map(({ element: { contentStart, contentEnd }, text }) => ({
      start: contentStart,
      end: contentEnd,
      text,
    })),
    ...editAttributes(page, file, site, policy).filter(({ start }) => isKept(start)),
  ]);
}

/** Browsers run no module from disk, and pages are complete without. Data blocks stay. */
const isOnlineOnly = ({ name, attributes: { type = '', rel = '' } }: HtmlElement): boolean =>
  name === 'script' ? !dataType.test(type) : name === 'link' && /^(?:module)?preload$/.test(rel);

/** An attribute as written, and where. */
interface Written {
  name: string;
  start: number;
  end: number;
}

/** Addresses as seen from the page, and the policy. */
function editAttributes({ html }: ParsedHtml, file: string, site: OfflineSite, policy: string) {
  const edits: HtmlEdit[] = [];
  let written: Written[] = [];
  walkHtml(html, {
    attribute: (name, _, start, end) => written.push({ name, start, end }),
    open: (_, attributes) => {
      for (const { name, start, end } of written) {
        const value = html.slice(start, end);
        const text = convert(name, value, attributes['http-equiv']);
        if (text !== value) edits.push({ start, end, text });
      }
      written = [];
      return true;
    },
  });
  return edits;

  function convert(name: string, value: string, meta: string | undefined): string {
    if (addresses.has(name)) return relateOwn(value);
    if (name === 'srcset') return relateSet(value, file, site);
    if (name !== 'content') return value;
    if (meta === 'content-security-policy') return policy;
    return meta === 'refresh' ? value.replace(/(?<=^0; url=).*/, relateOwn) : value;
  }

  function relateOwn(value: string): string {
    return /^\/(?!\/)/.test(value) ? relate(value, file, site) : value;
  }
}

/**
 * Text with style rules as it stands in a release: the fonts inside.
 * @param file the path of the page or style sheet that the text is of
 */
export const embedFonts = (text: string, file: string, { base, read }: OfflineSite): string =>
  text.replace(fontAddress, (_, address: string, format: string) => {
    const path = address.startsWith('/')
      ? address.slice(base.length)
      : posix.join(posix.dirname(file), address);
    return `url(data:font/${format};base64,${Buffer.from(read(path)).toString('base64')})`;
  });

/** `/zt/archive/cases/?q=1#p3`, seen from `accounts/index.html`: `../cases/index.html?q=1#p3`. */
function relate(path: string, file: string, { base }: OfflineSite): string {
  if (!`${path}/`.startsWith(base)) return path;
  const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(path.slice(base.length)) ?? [];
  const isFolder = target === '' || target.endsWith('/');
  return posix.relative(posix.dirname(file), target + (isFolder ? 'index.html' : '')) + rest;
}

const relateSet = (set: string, file: string, site: OfflineSite) =>
  set
    .split(/,\s+/)
    .map((part) => part.replace(/^\/\S+/, (path) => relate(path, file, site)))
    .join(', ');

/** `'self'` means nothing to some browsers where pages have no origin, so `file:` stands beside it. */
function buildPolicy(styles: readonly string[], hasScripts: boolean): string {
  const hashes = styles.map(
    (body) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    ...(hasScripts ? ["script-src 'self' file:"] : []),
    "img-src 'self' file: data:",
    ['style-src', "'self'", 'file:', ...new Set(hashes)].join(' '),
    'font-src data:',
    "base-uri 'none'",
    "form-action 'self' file:",
  ].join(';');
}
