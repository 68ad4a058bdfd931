/** What somebody may ask of a host to harm it or its readers: one list for every server. */

/** Ways to write an address so that servers and browsers disagree about what it means. */
const detours = [
  '//evil.example/..%2f',
  '//evil.example/%2e%2e/',
  '//evil.example/%2e%2e%2f',
  '//evil.example%2f..%2f..%2f',
  '//evil.example//../../',
  '///evil.example/..%2f',
  '/%2fevil.example/..%2f..%2f',
  '/\\evil.example/..%2f',
  '/%5cevil.example/..%2f',
  '\\\\evil.example/..%2f',
  '/.//evil.example/..%2f',
  '/.evil.example/..%2f',
  '//user@evil.example/..%2f',
  '/;//evil.example/..%2f',
  '/%09//evil.example/..%2f..%2f..%2f',
  '/%0d%0aLocation:%20//evil.example/..%2f',
  'http://evil.example/',
  'http://evil.example//evil.example/..%2f',
  '/%2f',
  '/%5c',
  '/\\',
  '//',
  '///',
  '/.//',
];

/** Pages and folders whose address gets a slash, or redirects. */
const targets = [
  'about',
  'data/figures',
  'about?next=//evil.example/',
  'cards',
  'old-place/',
  '%2e%2e',
  '',
];

/** Addresses that try to lead readers to another site. @param base path of the site */
export const listDetours = (base: string): string[] => [
  ...detours.flatMap((detour) => targets.map((target) => detour + base.slice(1) + target)),
  ...detours.map((detour) => `${base}about/${detour}..%2fabout`),
];

/** Addresses that no file can have. */
export const listBrokenPaths = (base: string): string[] => [
  ...['a', '%41', '%E5%A3%B6', '%F0%9F%98%80', '.', '%5c'].flatMap((letter) =>
    [201, 256, 1000].map((count) => `${base}${letter.repeat(count)}/`),
  ),
  `${base}${'a/'.repeat(2500)}`,
  `${base}${'a'.repeat(251)}.html`,
  `${base}about/${'../'.repeat(1000)}about`,
  `${base}${'..%2f'.repeat(100)}etc/passwd`,
  ...['%', '%zz', '%ff', '%c0%af', '%00', 'about%00', 'about%00.html', '\xff', '%ed%a0%80'].map(
    (part) => base + part,
  ),
  ...['about%3f', 'about%23', 'about#', 'about?', `about?${'q'.repeat(6000)}`, '*', '~root/'].map(
    (part) => base + part,
  ),
  '*',
  '?',
  '.',
  'about',
  `${base}index.html/../about`,
];

/** Headers that servers have stumbled over. */
export const hostileHeaders: readonly Record<string, string>[] = [
  ...[
    'bytes=5-2',
    'bytes=0-99999999999999999999',
    'bytes=99999999999999999999-',
    'bytes=-0',
    'bytes=-99999999999999999999',
    'bytes=-',
    'bytes=a-b',
    'bytes=,',
    'bytes=0-1,1-0',
    `bytes=${'0-,'.repeat(1000)}0-`,
    'lines=1-2',
    '=',
  ].map((value) => ({ Range: value })),
  ...['*', '"', `"${'x'.repeat(3000)}"`, 'W/'].map((value) => ({ 'If-None-Match': value })),
  ...['never', '-1', 'Thu, 01 Jan 99999 00:00:00 GMT'].map((value) => ({
    'If-Modified-Since': value,
    'If-Range': value,
    Range: 'bytes=0-1',
  })),
  ...['gzip;q=x', '*;q=0', 'br;q=99', ';;;', 'gzip'.repeat(500)].map((value) => ({
    'Accept-Encoding': value,
  })),
  {
    'X-Forwarded-Host': 'evil.example',
    Forwarded: 'host=evil.example',
    'X-Original-URL': '/_headers',
  },
  { 'Content-Length': '0', 'Transfer-Encoding': 'chunked' },
  { Expect: '100-continue' },
  { Upgrade: 'websocket', 'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==' },
];

/** Requests too large to be a reader's, or no requests, with the answers that refuse them. */
export const listOversize = (base: string): [name: string, bytes: string, statuses: number[]][] => [
  [
    'request line',
    `GET ${base}${'a'.repeat(40_000)} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n`,
    [400, 414, 431],
  ],
  [
    'header',
    `GET ${base} HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`,
    [400, 431],
  ],
  [
    'mass of headers',
    `GET ${base} HTTP/1.1\r\nHost: 127.0.0.1\r\n${'X: aaaaaaaaaaaaaaaaaaaa\r\n'.repeat(3000)}\r\n`,
    [400, 431],
  ],
  ['line of nonsense', 'not http at all\r\n\r\n', [400]],
];

/**
 * Whether a browser that is sent to a place stays on the site.
 * @param location the header `Location` as sent
 * @param asked the path that was asked for
 */
export function staysOnSite(location: string, asked: string): boolean {
  const origin = 'http://site.example';
  // A browser would have asked for a path of the site, however the path was written.
  const from = new URL(asked.startsWith('/') ? origin + asked : origin);
  const url = new URL(location, from);
  return url.origin === origin && url.username === '' && /^\/(?![/\\])/.test(location);
}
