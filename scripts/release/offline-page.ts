/** Makes a built page open from disk: relative links, its font inside, no script, a policy to match. */
import { createHash } from 'node:crypto';
import { posix } from 'node:path';

export interface OfflineSite {
  /** Base path of the build, such as `/` or `/zt/huguan/`. */
  base: string;
  /** A file of the site, by its path from the root without a slash before. */
  read: (path: string) => Uint8Array;
}

const tag = /<[a-z](?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const address = /(\s(?:href|src|action|poster|data)=)"(\/(?!\/)[^"]*)"/g;
const pictureSet = /(\ssrcset=)"([^"]*)"/g;
const refresh = /(content="0; url=)(\/[^"]*)"/;
/** Browsers run no module from disk, and pages are complete without. Data blocks stay. */
const script = /<script\b(?![^>]*type="application\/(?:ld\+)?json")[^>]*>[\s\S]*?<\/script>/g;
const preload = /<link\b[^>]*\brel="(?:module)?preload"[^>]*>/g;
const policy = /(<meta http-equiv="content-security-policy" content=)"[^"]*"/;
const inlineStyle = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const fontAddress = /url\(["']?([^)"':]+\.(woff2?))["']?\)/g;

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
  const page = embedFonts(html.replace(script, '').replace(preload, ''), file, site).replace(
    tag,
    (text) =>
      text
        .replace(address, (_, name: string, path: string) => `${name}"${relate(path, file, site)}"`)
        .replace(
          pictureSet,
          (_, name: string, set: string) => `${name}"${relateSet(set, file, site)}"`,
        )
        .replace(
          refresh,
          (_, start: string, path: string) => `${start}${relate(path, file, site)}"`,
        ),
  );
  const tags = scripts.map((name) => `<script src="${name}"></script>`).join('');
  return page
    .replace(policy, (_, start: string) => `${start}"${buildPolicy(page, tags !== '')}"`)
    .replace('</body>', () => `${tags}</body>`);
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

/** `/zt/huguan/cases/?q=1#p3`, seen from `accounts/index.html`: `../cases/index.html?q=1#p3`. */
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
function buildPolicy(html: string, hasScripts: boolean): string {
  const hashes = Array.from(
    html.matchAll(inlineStyle),
    ([, body = '']) => `'sha256-${createHash('sha256').update(body).digest('base64')}'`,
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
