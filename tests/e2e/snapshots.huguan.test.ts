/**
 * Pictures of one page of each kind, against those in git. `npm run test:snapshots -- --update`
 * takes new ones; what has changed is then seen in the diff of the commit.
 *
 * Pictures can be told apart only where all else is the same. The fonts are our own
 * (`scripts/test-fonts.ts`) where fontconfig rules, on Linux; elsewhere only the length of each
 * page is compared. Where the content is not that of the pictures, a difference is reported but is
 * no fault: editors add stories and take no pictures.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { readFolder } from '#scripts/read-folder.ts';
import { useBrowser } from './browser.ts';
import { kinds } from './kinds.ts';
import { comparePictures, readProportion, shrinkPicture } from './pictures.ts';

const open = useBrowser();
const folder = 'tests/e2e/snapshots';
const failures = '.cache/snapshots';
const isUpdate = process.env['UPDATE_SNAPSHOTS'] === '1';
const again = 'npm run test:snapshots -- --update';

/** Width of the window, and of the picture in git: small enough to keep, large enough to see a shift. */
const shots = [
  { width: 360, kept: 112, scheme: 'light' },
  { width: 360, kept: 112, scheme: 'dark' },
  { width: 768, kept: 160, scheme: 'light' },
  { width: 1280, kept: 224, scheme: 'light' },
] as const;
/** A page is looked at down to here; below, long tables only repeat themselves. */
const longest = 3_000;
/** Share of pixels that may differ: edges of letters, from one version of the browser to the next. */
const tolerance = 0.005;
/** By how much the length of a page may differ in other fonts. */
const otherFonts = 0.1;
/** What differs from build to build, and is no matter of looks. */
const changing = 'time, .story-foot .record dd, [data-citation]';
/** The report on the build is nothing but such. */
const looks = Object.entries({
  ...kinds,
  topic: '/themes/industry/',
  measure: '/data/compare/poverty-rate/',
}).filter(([kind]) => kind !== 'inspection');

interface Making {
  fonts: string;
  content: string;
}

/** What decides how a page looks, beside our code. */
const making: Making = {
  fonts: process.platform === 'linux' ? inject('fonts') : process.platform,
  content: hashFolder('content'),
};
const made = `${folder}/made-with.json`;
const before = existsSync(made) ? (JSON.parse(readFileSync(made, 'utf8')) as Making) : making;
const hasSameFonts = before.fonts === making.fonts;
const hasSameContent = before.content === making.content;

function hashFolder(path: string): string {
  const hash = createHash('sha256');
  for (const [name, bytes] of [...readFolder(path)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(name).update(bytes);
  }
  return hash.digest('hex').slice(0, 12);
}

if (!isUpdate && !hasSameFonts) {
  console.warn(
    `快照是用另一套字体拍的（${before.fonts}，现为 ${making.fonts}），只比较页面的长短。`,
  );
}
if (!isUpdate && !hasSameContent) {
  console.warn(`快照之后内容改过，不同之处只列出，不算错。要重拍：${again}`);
}
afterAll(() => {
  if (isUpdate) writeFileSync(made, `${JSON.stringify(making, null, 2)}\n`);
});

async function take(page: Page, { width, kept, scheme }: (typeof shots)[number]): Promise<Buffer> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  const height = await page.locator('html').evaluate((html) => html.scrollHeight);
  const shot = await page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(longest, height) },
    mask: [page.locator(changing)],
    maskColor: '#888',
  });
  return shrinkPicture(shot, kept);
}

/** What is wrong with a picture, or nothing. */
async function judge(name: string, picture: Buffer): Promise<string | undefined> {
  const file = `${folder}/${name}.png`;
  if (!existsSync(file)) return `${file} 还没有快照，请运行 ${again}`;
  const kept = readFileSync(file);
  if (!hasSameFonts) {
    const [old, now] = await Promise.all([kept, picture].map(readProportion));
    const change = Math.abs(now! / old! - 1);
    return change > otherFonts ? `${name} 的长短变了 ${Math.round(change * 100)}%` : undefined;
  }
  const { share, difference } = await comparePictures(kept, picture);
  const [now, apart] = [`${failures}/${name}.png`, `${failures}/${name}-diff.png`];
  for (const old of [now, apart]) rmSync(old, { force: true });
  if (share <= tolerance) return undefined;
  mkdirSync(failures, { recursive: true });
  writeFileSync(now, picture);
  if (difference) writeFileSync(apart, difference);
  const percent = (share * 100).toFixed(1);
  return `${name} 与快照有 ${percent}% 不同：看 ${now}${difference ? ` 和 ${apart}` : '（长短不同）'}。有意的改动请运行 ${again}，看过之后一并提交`;
}

describe.concurrent.each(looks)('%s (%s)', (kind, path) => {
  it('looks as before at 360, 768 and 1280 px, and in the dark', async () => {
    const { page, close } = await open(path);
    await page.evaluate(() => document.fonts.ready);
    const faults: string[] = [];
    for (const shot of shots) {
      const name = `${kind}-${shot.width}${shot.scheme === 'dark' ? '-dark' : ''}`;
      const picture = await take(page, shot);
      if (isUpdate) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${folder}/${name}.png`, picture);
      } else {
        const fault = await judge(name, picture);
        if (fault) faults.push(fault);
      }
    }
    await close();
    if (!hasSameContent) for (const fault of faults) console.warn(fault);
    else expect(faults).toEqual([]);
  });
});
