/** The release, opened from disk as a reader would who has nothing but the zip. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkBag } from '#scripts/release/bag.ts';
import { buildRelease } from '#scripts/release/build-release.ts';
import { buildOfflineSearch } from '#scripts/release/offline-search.ts';
import { packZip, unpackZip } from '#scripts/release/zip.ts';
import { readFolder } from '#scripts/read-folder.ts';
import { content, households, stories, village } from '../picks.ts';
import { readFaces } from './drawn-faces.ts';
import { story } from './kinds.ts';

const folder = mkdtempSync(join(tmpdir(), 'release-'));
const site = readFolder(inject('dist'));
const search = await buildOfflineSearch(site);
const build = () =>
  packZip(
    buildRelease({
      version: '0.0.0',
      date: '2026-11-23',
      address: 'https://example.cn/',
      siteName: content.site.name,
      base: inject('base'),
      site,
      search,
      content: readFolder('content'),
      dates: '{}',
    }),
    'archive',
  );
const zip = build();
const files = unpackZip(zip);
/** Without those that only lead on to another. */
const pages = [...files.entries()]
  .filter(([path]) => /^data\/site\/.*\.html$/.test(path))
  .filter(([, bytes]) => !Buffer.from(bytes).includes('http-equiv="refresh"'))
  .map(([path]) => path);
let browser: Browser;

beforeAll(async () => {
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  browser = await chromium.launch(inject('browser'));
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

describe('the release', () => {
  it('is a sound bag, the same every time', () => {
    expect(checkBag(files)).toEqual([]);
    expect(Buffer.compare(build(), zip)).toBe(0);
  });

  it('holds the site, the ledger and the content', () => {
    for (const path of [
      'site/index.html',
      'ledger/figures.csv',
      'ledger/figures.json',
      'content/site.yaml',
      'dates.json',
    ]) {
      expect(files.has(`data/${path}`), path).toBe(true);
    }
  });

  it.runIf(existsSync('/usr/bin/sha256sum'))('is found sound by a tool that is not ours', () => {
    execFileSync('sha256sum', ['--check', '--quiet', 'manifest-sha256.txt'], { cwd: folder });
  });

  it('opens from disk: no failed request, no request beyond the disk, every link leads somewhere', async () => {
    const page = await (await browser.newContext()).newPage();
    const faults: string[] = [];
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('requestfailed', (request) => {
      // Going on to the next page cuts short what the last one still loads.
      const { errorText = '' } = request.failure() ?? {};
      if (errorText !== 'net::ERR_ABORTED') faults.push(`${errorText}: ${request.url()}`);
    });
    page.on('request', (request) => {
      if (!/^(?:file|data):/.test(request.url())) faults.push(`beyond the disk: ${request.url()}`);
    });
    for (const path of pages) {
      await page.goto(pathToFileURL(join(folder, path)).href);
      const links = await page.evaluate(() =>
        [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map(({ href }) => href),
      );
      for (const link of links.filter((href) => href.startsWith('file:'))) {
        if (!existsSync(new URL(link.replace(/[?#].*/, '')))) faults.push(`${path}: ${link}`);
      }
    }
    // Every story has one, and there are lists and charts.
    expect(pages.length).toBeGreaterThan(stories.length + content.charts.length);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is searched from disk, questions included, and leads to its files', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(pathToFileURL(join(folder, 'data/site/search/index.html')).href);
    const asked = households ? `${village}有多少户` : village;
    await page.locator('input[name=q]').fill(asked);
    const first = page.locator('[data-search-result] h2 a').first();
    await first.waitFor();
    const links = await page
      .locator('.search-main a:not([data-search-link])')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) {
      expect(existsSync(new URL(link.replace(/[?#].*/, ''))), link).toBe(true);
    }
    if (households) {
      const answer = page.locator('[data-part=figures] .search-figure').first();
      expect(await answer.textContent()).toBe(households.printed);
    }
    await first.click();
    await page.waitForURL(/\/index\.html/);
    expect(await page.locator('main').innerText()).toContain(village);
    await page.context().close();
  });

  it('shows its headings in its own font, and its QR code', async () => {
    const page = await (await browser.newContext()).newPage();
    await page.goto(pathToFileURL(join(folder, `data/site${story}index.html`)).href);
    await page.evaluate(() => document.fonts.ready);
    expect(await readFaces(page, 'h1')).toEqual([expect.stringContaining('Noto Serif SC')]);
    await page.locator('.share summary').click();
    await expect
      .poll(() =>
        page.locator('.share > img').evaluate((image) => (image as HTMLImageElement).naturalWidth),
      )
      .toBeGreaterThan(0);
    await page.locator('nav a').first().click();
    await page.waitForURL(/^file:.*index\.html$/);
    await page.context().close();
  });
});

describe('npm run release:verify', () => {
  const verify = (bytes: Uint8Array) => {
    const file = join(folder, 'checked.zip');
    writeFileSync(file, bytes);
    try {
      return execFileSync('node', ['scripts/verify-release.ts', file], {
        encoding: 'utf8',
        stdio: 'pipe',
      });
    } catch (error) {
      return String((error as { stderr?: unknown }).stderr);
    }
  };

  it('passes a sound release', () => {
    expect(verify(zip)).toMatch(/^核对通过：\d+ 个文件齐全/);
  });

  it('names the file in which one byte is flipped', () => {
    const spoiled = zip.slice();
    const name = 'archive/data/ledger/figures.csv';
    spoiled[Buffer.from(spoiled).indexOf(name) + name.length + 40]! ^= 0x10;
    expect(verify(spoiled)).toContain('data/ledger/figures.csv 被改动或损坏');
  });

  it('names the file that is missing', () => {
    const fewer = new Map([...files].filter(([path]) => path !== 'data/content/site.yaml'));
    expect(verify(packZip(fewer, 'archive'))).toContain('缺少 data/content/site.yaml。');
  });

  it('says of a file that is no zip that it is none', () => {
    expect(verify(new Uint8Array(readFileSync('package.json')))).toContain('不是可读的 zip 文件');
  });
});
