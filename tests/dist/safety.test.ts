/** What the built site must not hold, whatever the content says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { mimeTypes } from '#host/mime-types.ts';
import { readPolicyNeeds } from '#host/policy.ts';
import { base, pages } from './site.ts';

const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });

describe.each(pages)('$path', ({ $, html }) => {
  it('leads to web addresses only', () => {
    const schemes = $('[href], [src], [action], [poster], [data]')
      .toArray()
      .flatMap(({ attribs }) => ['href', 'src', 'action', 'poster'].map((name) => attribs[name]))
      .filter((address) => address !== undefined)
      .map((address) => new URL(address, 'https://site.invalid/').protocol);
    expect(
      [...new Set(schemes)].filter((scheme) => !/^(?:https?|mailto|tel):$/.test(scheme)),
    ).toEqual([]);
  });

  it('has no inline script, and sends forms to this site', () => {
    expect(readPolicyNeeds(html).scripts.size).toBe(0);
    for (const form of $('form').toArray()) expect($(form).attr('action')).toMatch(/^\/(?!\/)/);
  });

  it('opens other windows without a handle on this one', () => {
    for (const link of $('[target="_blank"]').toArray()) {
      expect($(link).attr('rel')).toMatch(/noopener/);
    }
  });
});

describe('_headers', () => {
  const rules = readFileSync('dist/_headers', 'utf8')
    .split(/^(?=\/)/m)
    .slice(1)
    .map((block) => ({
      regex: new RegExp(
        `^${block.split('\n')[0]!.replaceAll('*', '.*').replaceAll(/:\w+/g, '[^/]+')}$`,
      ),
      policy: /Content-Security-Policy: (.*)/.exec(block)?.[1],
    }));

  it.each(pages)(
    'states the policy of $path at most once, and with its hashes',
    ({ path, html }) => {
      const policies = rules.filter(({ regex }) => regex.test(base.slice(0, -1) + path));
      const stated = policies.flatMap(({ policy }) => policy ?? []);
      expect(stated.length).toBeLessThanOrEqual(1);
      // Further pages of some lists have no path that a static host could tell from others.
      if (!/\/(?:page|letter)\//.test(path)) expect(stated).toHaveLength(1);
      for (const policy of stated) {
        for (const hash of readPolicyNeeds(html).styles) expect(policy).toContain(hash);
      }
    },
  );
});

it('pages of a kind share their inline style sheets: a dozen or two for the whole site', () => {
  const sheets = new Set(pages.flatMap(({ html }) => [...readPolicyNeeds(html).styles]));
  expect(sheets.size).toBeLessThan(30);
});

it.each(files.filter((file) => file.endsWith('.csv')))(
  '%s has no cell that a spreadsheet would run',
  (file) => {
    const rows = parse(readFileSync(join('dist', file)), { bom: true }) as string[][];
    const cells = rows
      .flat()
      .filter((cell) => /^[\s\p{C}]*[=+\-@＝＋－＠]/u.test(cell) && Number.isNaN(Number(cell)));
    expect(cells).toEqual([]);
  },
);

it('holds nothing but the host’s own files under a name with a dot', () => {
  const hidden = files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /(?:^|\/)\./.test(file));
  expect(hidden.filter((file) => !/^\.host(?:\/|$)/.test(file))).toEqual([]);
});

it('holds only files whose type the hosts are told', () => {
  const known = [...Object.keys(mimeTypes), ...['br', 'gz', 'zst']];
  /** The index of the search, which its script reads as bytes. */
  const bytes = ['pf_fragment', 'pf_index', 'pf_meta', 'pf_filter', 'pagefind'];
  const endings = new Set(
    readdirSync('dist', { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && !/^[_.]/.test(entry.name) && !entry.parentPath.includes('.host'),
      )
      .map(({ name }) => name.slice(name.lastIndexOf('.') + 1)),
  );
  expect([...endings].filter((ending) => ![...known, ...bytes].includes(ending))).toEqual([]);
});

it('holds no map of sources, no note of the machine that built it', () => {
  const texts = files.filter((file) => /\.(?:html|js|css|json|xml|txt)$/.test(file));
  const telling = texts.filter((file) => {
    const text = readFileSync(join('dist', file), 'utf8');
    return text.includes('sourceMappingURL') || text.includes(process.cwd());
  });
  expect(telling).toEqual([]);
});
