/** What the built site must not hold, whatever the content says. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { describePages } from './facts.ts';
import { base, type Page, readPages } from './site.ts';

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** The inline parts of a page, as another parser than the site's own finds them. */
const stylesOf = ({ $ }: Page) =>
  $('style')
    .toArray()
    .map((style) => $(style).text());
/** The policy that a page must state, written out by hand after design section 4. */
const expectedPolicy = (page: Page) =>
  [
    "default-src 'none'",
    page.path === '/search/' ? "script-src 'self' 'wasm-unsafe-eval'" : "script-src 'self'",
    ["style-src 'self'", ...new Set(stylesOf(page).map(hashOf))].join(' '),
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join(';');

/** The rules of `_headers`, with the policy that each states. */
const rules = readFileSync('dist/_headers', 'utf8')
  .split(/^(?=\/)/m)
  .slice(1)
  .map((block) => ({
    regex: new RegExp(
      `^${block.split('\n')[0]!.replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`,
    ),
    policy: /Content-Security-Policy: (.*)/.exec(block)?.[1],
  }));

describePages('every page', {
  'leads to web addresses only': ({ $ }) => {
    const schemes = $('[href], [src], [action], [poster], [data]')
      .toArray()
      .flatMap(({ attribs }) => ['href', 'src', 'action', 'poster'].map((name) => attribs[name]))
      .filter((address) => address !== undefined)
      .map((address) => new URL(address, 'https://site.invalid/').protocol);
    expect(
      [...new Set(schemes)].filter((scheme) => !/^(?:https?|mailto|tel):$/.test(scheme)),
    ).toEqual([]);
  },

  'has no inline script but data, and sends forms to this site': ({ $ }) => {
    const inline = $('script:not([src])').toArray();
    const kinds = new Set(inline.map(({ attribs }) => attribs['type']));
    const data = ['application/ld+json', 'application/json'];
    expect([...kinds].filter((type) => !data.includes(type ?? ''))).toEqual([]);
    for (const form of $('form').toArray()) expect($(form).attr('action')).toMatch(/^\/(?!\/)/);
  },

  'opens other windows without a handle on this one': ({ $ }) => {
    const opening = $('base[target="_blank"]').length > 0 ? 'a[href]' : 'a[target="_blank"]';
    for (const link of $(`${opening}, form[target="_blank"]`).toArray()) {
      expect($(link).attr('rel')).toMatch(/noopener/);
    }
  },

  'states its policy once, directly after the charset': (page) => {
    const policies = page.$('meta[http-equiv="content-security-policy"]');
    expect(policies.toArray().map(({ attribs }) => attribs['content'])).toEqual([
      expectedPolicy(page),
    ]);
    expect(policies.prev().attr('charset')).toBe('utf-8');
  },

  'has its policy in _headers at most once, and with its hashes': (page) => {
    const stated = rules
      .filter(({ regex }) => regex.test(base.slice(0, -1) + page.path))
      .flatMap(({ policy }) => policy ?? []);
    expect(stated.length).toBeLessThanOrEqual(1);
    // Further pages of some lists have no path that a static host could tell from others.
    if (!/\/(?:page|letter)\//.test(page.path)) expect(stated).toHaveLength(1);
    for (const policy of stated) {
      for (const style of stylesOf(page)) expect(policy).toContain(hashOf(style));
    }
  },
});

it('pages of a kind share their inline style sheets: a dozen or two for the whole site', () => {
  const sheets = new Set<string>();
  for (const page of readPages()) for (const style of stylesOf(page)) sheets.add(hashOf(style));
  expect(sheets.size).toBeGreaterThan(1);
  expect(sheets.size).toBeLessThan(30);
});

it('no CSV has a cell that a spreadsheet would run', () => {
  const tables = files.filter((file) => file.endsWith('.csv'));
  const cells = tables.flatMap((file) => {
    const rows = parse(readFileSync(join('dist', file)), { bom: true }) as string[][];
    return rows
      .flat()
      .filter((cell) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell) && Number.isNaN(Number(cell)))
      .map((cell) => `${file}: ${cell}`);
  });
  expect(tables.length).toBeGreaterThan(0);
  expect(cells).toEqual([]);
});

it('holds nothing but the host’s own files under a name with a dot', () => {
  const hidden = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?:^|\/)\./.test(file));
  expect(hidden.filter((file) => !/^\.host(?:\/|$)/.test(file))).toEqual([]);
});

/** The registered types of what a site like this may hold. */
const types: Readonly<Record<string, string>> = {
  ...{ html: 'text/html', css: 'text/css', js: 'text/javascript', json: 'application/json' },
  ...{ txt: 'text/plain', xml: 'application/xml', csv: 'text/csv', svg: 'image/svg+xml' },
  ...{ png: 'image/png', jpg: 'image/jpeg', webp: 'image/webp', avif: 'image/avif' },
  ...{ woff2: 'font/woff2', ico: 'image/x-icon', wasm: 'application/wasm' },
  ...{ bib: 'application/x-bibtex', ris: 'application/x-research-info-systems' },
};
/** Compressed copies, and the index of the search, which its script reads as bytes. */
const typeless = 'br gz zst pf_fragment pf_index pf_meta pf_filter pagefind'.split(' ');

it('holds only files whose type the hosts are told', () => {
  const endings = new Set(
    readdirSync('dist', { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && !/^[_.]/.test(entry.name) && !entry.parentPath.includes('.host'),
      )
      .map(({ name }) => name.slice(name.lastIndexOf('.') + 1)),
  );
  const told = readFileSync('dist/.host/nginx/site.conf', 'utf8');
  const untold = [...endings].filter(
    (ending) => !typeless.includes(ending) && !told.includes(` ${types[ending]!} ${ending};`),
  );
  expect(endings).toContain('html');
  expect(untold).toEqual([]);
});

it('keeps no account of its readers: no cookie, no store of its own, no message home', () => {
  // Readers who ask for offline reading get the worker; Workbox has the ages of its stores there.
  const code = files.filter((file) => /\.(?:html|js)$/.test(file) && file !== 'offline-worker.js');
  const telling = code.filter((file) =>
    /\.cookie\b|cookieStore|indexedDB|sendBeacon/.test(readFileSync(join('dist', file), 'utf8')),
  );
  expect(telling).toEqual([]);
});

it('holds no map of sources, no note of the machine that built it', () => {
  const texts = files.filter((file) => /\.(?:html|js|css|json|xml|txt)$/.test(file));
  const telling = texts.filter((file) => {
    const text = readFileSync(join('dist', file), 'utf8');
    return text.includes('sourceMappingURL') || text.includes(process.cwd());
  });
  expect(telling).toEqual([]);
});
