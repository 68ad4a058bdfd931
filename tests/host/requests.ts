/** What every host must answer: one table, asked of nginx and of Caddy. */
import type { Answer, Question } from './ask.ts';
import { chart, frame, type Names, otherStory, story } from './site.ts';

export interface Case {
  name: string;
  question: Question;
  status: number | readonly number[];
  /** Headers by name: what they must match, or `null` where they must be absent. */
  headers?: Record<string, RegExp | null>;
  check?: (answer: Answer) => boolean;
}

const page = "default-src 'none';script-src 'self';style-src 'self' 'sha256-[^;]+;";
const isShell = ({ body }: Answer) => body.toString().includes('</html>');
const notKept = { 'cache-control': /^no-cache$/ };
const forEver = { 'cache-control': /^public, max-age=31536000, immutable$/ };
const open = {
  'access-control-allow-origin': /^\*$/,
  'cross-origin-resource-policy': /^cross-origin$/,
};
const own = {
  'access-control-allow-origin': null,
  'cross-origin-resource-policy': /^same-origin$/,
};

const listFrame = (path: string): Case => ({
  name: 'a chart’s embed may be framed by anyone',
  question: { path },
  status: 200,
  headers: {
    'content-security-policy': new RegExp(`^${page}.*;frame-ancestors \\*;`),
    'x-frame-options': null,
    ...open,
  },
});

/** Kinds of page and file, each with its headers. */
export const listKinds = (base: string, names: Names): Case[] => [
  ...['', 'accounts/', story, otherStory, 'data/figures/', 'about/'].map((path): Case => ({
    name: `/${path} has the policy of its kind by hash, and is asked about each time`,
    question: { path: base + path },
    status: 200,
    headers: {
      'content-type': /^text\/html; charset=utf-8$/i,
      'content-security-policy': new RegExp(
        `^${page}.*;frame-ancestors 'self';require-trusted-types-for 'script';trusted-types offline-worker$`,
      ),
      'x-frame-options': /^SAMEORIGIN$/,
      'x-content-type-options': /^nosniff$/,
      'referrer-policy': /^same-origin$/,
      'permissions-policy': /camera=\(\).*geolocation=\(\).*microphone=\(\)/,
      'cross-origin-opener-policy': /^same-origin$/,
      'strict-transport-security': null,
      etag: /^(?:W\/)?".+"$/,
      'last-modified': /GMT$/,
      ...notKept,
    },
  })),
  {
    name: 'only the search may run WebAssembly',
    question: { path: `${base}search/?q=%E5%A3%B6%E5%85%B3` },
    status: 200,
    headers: { 'content-security-policy': /script-src 'self' 'wasm-unsafe-eval';style-src/ },
  },
  ...(frame ? [listFrame(base + frame)] : []),
  ...[
    [names.script, /^text\/javascript; charset=utf-8$/i],
    [names.style, /^text\/css; charset=utf-8$/i],
    [names.fragment, /^application\/octet-stream$/],
    [names.font, /^font\/woff2$/],
    [names.chunk, /^application\/octet-stream$/],
    [names.meta, /^application\/octet-stream$/],
    [names.list, /^application\/json; charset=utf-8$/i],
  ].map(([path, type]): Case => ({
    name: `${String(path).replace(/[\w-]{7,}\.(?=\w+$)/, '….')} is kept for a year`,
    question: { path: base + String(path) },
    status: 200,
    headers: { 'content-type': type as RegExp, ...forEver, ...own },
  })),
  ...['pagefind/pagefind.js', 'pagefind/pagefind-entry.json', 'pagefind/lookup.json'].map(
    (path): Case => ({
      name: `${path} keeps its name and is asked about`,
      question: { path: base + path },
      status: 200,
      headers: notKept,
    }),
  ),
  {
    name: 'the service worker has a policy of its own, and is asked about',
    question: { path: `${base}offline-worker.js` },
    status: 200,
    headers: {
      'content-type': /^text\/javascript; charset=utf-8$/i,
      'content-security-policy': /^default-src 'self';.*trusted-types 'none'$/,
      ...notKept,
    },
  },
  ...(
    [
      ['feed.xml', 'application/rss+xml; charset=utf-8'],
      ['feed.json', 'application/feed+json; charset=utf-8'],
      ['corrections.xml', 'application/rss+xml; charset=utf-8'],
      ['data/figures.csv', 'text/csv; charset=utf-8'],
      ['data/figures.json', 'application/json; charset=utf-8'],
      ...(chart
        ? ([
            [`${chart}.svg`, 'image/svg+xml; charset=utf-8'],
            [`${chart}.png`, 'image/png'],
          ] as const)
        : []),
      [`cite/${story.slice(0, -1)}.ris`, 'application/x-research-info-systems; charset=utf-8'],
      [`cite/${story.slice(0, -1)}.bib`, 'application/x-bibtex; charset=utf-8'],
    ] as const
  ).map(([path, type]): Case => ({
    name: `${path} is ${type}, for anyone to load`,
    question: { path: base + path },
    status: 200,
    headers: {
      'content-type': new RegExp(`^${type.replaceAll(/[+.]/g, '\\$&')}$`, 'i'),
      'content-security-policy': /^script-src 'none';/,
      ...open,
    },
  })),
  ...(
    [
      ['robots.txt', 'text/plain; charset=utf-8'],
      ['sitemap-index.xml', 'application/xml; charset=utf-8'],
      ['favicon.svg', 'image/svg+xml; charset=utf-8'],
    ] as const
  ).map(([path, type]): Case => ({
    name: `${path} is ${type}`,
    question: { path: base + path },
    status: 200,
    headers: { 'content-type': new RegExp(`^${type.replaceAll(/[+.]/g, '\\$&')}$`, 'i') },
  })),
];

/** Addresses that redirect, with their query. */
export const listRedirects = (base: string): Case[] =>
  (
    [
      ['accounts', 'accounts/'],
      [`${story.slice(0, -1)}?from=wechat`, `${story}?from=wechat`],
      ['old-place/', 'cases/'],
      ['old-place/?a=1&b=2', 'cases/?a=1&b=2'],
      ['data/old.csv', 'data/figures.csv'],
      ['old-theme/', 'themes/routes/#ecology'],
      ['old-theme/?from=wechat', 'themes/routes/?from=wechat#ecology'],
    ] as const
  ).map(([from, to]) => ({
    name: `/${from} redirects to /${to}`,
    question: { path: base + from },
    status: [301, 308],
    headers: { location: new RegExp(`^(?:https?://[^/]+)?${base}${to.replaceAll('?', '\\?')}$`) },
  }));

/** What no reader asks for. */
export const listRefusals = (base: string): Case[] => [
  ...[
    'nowhere/',
    'nowhere.csv',
    '_astro/nowhere.js',
    '404.html',
    '_headers',
    '_redirects',
    '.host/nginx/site.conf',
    '.git/config',
    '.env',
    'data/.hidden',
    '%2egit/config',
    '.well-known/nothing',
    'cards/',
    '_astro/',
    'pagefind/',
    '%252e%252e/%252e%252e/etc/passwd',
    '..%5c..%5cetc%5cpasswd',
    'index.html/x',
    `${story}index.html/`,
  ].map((path): Case => ({
    name: `/${path} is 404, with the page that says so`,
    question: { path: base + path },
    status: 404,
    headers: {
      'content-type': /^text\/html; charset=utf-8$/i,
      'content-security-policy': new RegExp(`^${page}`),
      ...notKept,
    },
    check: isShell,
  })),
  ...['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND'].map((method): Case => ({
    name: `${method} is not allowed`,
    question: { method, path: `${base}accounts/` },
    status: 405,
    headers: { allow: /^GET, HEAD$/ },
  })),
  {
    name: 'POST to a feed is not allowed either',
    question: { method: 'POST', path: `${base}feed.xml` },
    status: 405,
  },
];

/** Ways out of the site's folder: whatever the answer, it is a refusal. */
export const traversals = (base: string): string[] => [
  `${base}../../../../etc/passwd`,
  `${base}%2e%2e/%2e%2e/%2e%2e/etc/passwd`,
  `${base}accounts/..%2f..%2f..%2f..%2fetc/passwd`,
  `${base}accounts/%2e%2e%2f%2e%2e%2f%2e%2e%2f%2e%2e%2fetc%2fpasswd`,
  `${base}..\\..\\etc\\passwd`,
  `${base}accounts/\0/`,
  `${base}accounts/%00/`,
  `${base}accounts/%00.html`,
  '//etc/passwd',
  '/../etc/passwd',
];
