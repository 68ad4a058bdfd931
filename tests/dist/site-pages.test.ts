/** The pages about the site: corrections with their feed, the site map, and what privacy promises. */
import { readFileSync, readdirSync } from 'node:fs';
import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { messages } from '#messages/zh-cn.ts';
import { content } from '../picks.ts';
import { allPaths, base, pageAt, readDist, siteHas, storyPaths } from './site.ts';

const hrefs = (path: string, selector = 'main a') => {
  const { $ } = pageAt(path);
  return $(selector)
    .toArray()
    .map((link) => $(link).attr('href')!);
};

/** How often the content records a public change, counted in the files themselves. */
function countRevisions(): number {
  const count = (value: unknown): number => {
    if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + count(each), 0);
    if (value === null || typeof value !== 'object') return 0;
    return Object.entries(value).reduce(
      (sum, [key, each]) =>
        sum +
        (key === 'revisions' ? (each as unknown[]).length : key === 'withdrawn' ? 1 : count(each)),
      0,
    );
  };
  const files = readdirSync('content', { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) =>
      /^(?:accounts|cases|townships|themes|people|figures|sources|pictures|terms|events)\W.*\.(?:mdx|yaml)$/.test(
        file,
      ),
    )
    .map((file) => readFileSync(`content/${file}`, 'utf8'))
    .map((text) => (text.startsWith('---') ? text.split(/^---$/m)[1]! : text))
    .reduce((sum, text) => sum + count(parse(text)), 0);
}

describe('the corrections', () => {
  const pages = allPaths.filter((path) => /^\/corrections\/(?:page\/\d+\/)?$/.test(path));
  const entries = pages.flatMap((path) => {
    const { $ } = pageAt(path);
    return $('main li[id]')
      .toArray()
      .map((item) => ({
        id: item.attribs['id']!,
        day: $(item).parent().prev('h3').find('time').attr('datetime')!,
        text: $(item).text(),
      }));
  });

  it('name every change that the content records, once', () => {
    expect(entries).toHaveLength(countRevisions());
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it('stand newest first, each with its words', () => {
    const days = entries.map(({ day }) => day);
    expect(days).toEqual([...days].sort().reverse());
    for (const { day, text } of entries) {
      expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(text).toMatch(/.：../);
    }
  });

  it('are in their feed, the newest of them', () => {
    const { items, title } = parseFeed(readDist('corrections.xml'));
    expect(title).toContain('更正');
    expect(items.map(({ id }) => id?.split('#')[1])).toEqual(
      entries.slice(0, 50).map(({ id }) => id),
    );
    for (const { url } of items) {
      const path = new URL(url!).pathname.slice(base.length - 1);
      expect(siteHas(path), path).toBe(true);
    }
  });

  it('say how to report an error, and invent no contact', () => {
    const { $ } = pageAt('/corrections/');
    const text = $('#report').parent().text();
    const { contact } = content.site.host;
    expect(text).toContain(contact ?? messages.corrections.noContact);
    expect(text.replace(contact ?? '', '')).not.toMatch(/@|\d{6,}/);
    expect(hrefs('/corrections/')).toContain(`${base}corrections.xml`);
  });
});

describe('the site map', () => {
  const links = new Set(hrefs('/site-map/'));

  it('leads to every story while they fit, and to every page that the foot names', () => {
    const small = storyPaths.length <= 60;
    const wanted = [...(small ? storyPaths : []), '/', '/data/figures/', '/sources/'];
    const inFoot = hrefs('/', '.site-footer a');
    const missing = [...wanted.map((path) => base.slice(0, -1) + path), ...inFoot].filter(
      (href) => !links.has(href) && href !== `${base}site-map/`,
    );
    // Withdrawn stories keep their page but stand in no list.
    expect(
      missing.filter((href) => pageAt(href.slice(base.length - 1)).$('.share').length),
    ).toEqual([]);
    expect(inFoot).toEqual(
      expect.arrayContaining(
        ['site-map', 'corrections', 'privacy', 'accessibility'].map((name) => `${base}${name}/`),
      ),
    );
  });

  it('leads nowhere that is not', () => {
    for (const href of links) {
      expect(siteHas(href.slice(base.length - 1).split('#')[0]!), href).toBe(true);
    }
  });
});

describe('what the privacy page promises', () => {
  const scripts = readdirSync('dist/_astro').filter((file) => file.endsWith('.js'));
  const code = scripts.map((file) => readDist(`_astro/${file}`)).join('\n');

  it('no script of the site keeps or sends anything but the settings', () => {
    expect(code).not.toMatch(/document\.cookie|sendBeacon|sessionStorage|indexedDB/);
    // Offline reading alone starts a worker and opens stores: the script that comes with its switch.
    const storing = scripts.filter((file) =>
      /serviceWorker|caches\b/.test(readDist(`_astro/${file}`)),
    );
    expect(storing).toEqual([expect.stringMatching(/^panel\./)]);
    const uses = code.match(/localStorage[^;]{0,30}/g) ?? [];
    expect(uses.map((use) => /localStorage\.(\w+)/.exec(use)?.[1]).sort()).toEqual([
      'getItem',
      'setItem',
    ]);
  });

  it('the logs of the configuration have the fields that it names', () => {
    const [nginx = ''] = readdirSync('deploy/nginx')
      .map((file) => readFileSync(`deploy/nginx/${file}`, 'utf8'))
      .filter((text) => text.includes('log_format'));
    const [, format = ''] = /log_format \S+ '(.+)'/.exec(nginx) ?? [];
    expect(format.match(/\$\w+/g)).toEqual([
      '$remote_addr',
      '$time_iso8601',
      '$request_method',
      '$uri',
      '$status',
      '$body_bytes_sent',
    ]);
    expect(readFileSync('deploy/Caddyfile', 'utf8')).not.toMatch(/^\s*log\b/m);
  });
});
