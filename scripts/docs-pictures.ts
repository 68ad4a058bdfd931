/** Makes the pictures of docs/authoring.md from a walk in a copy of the project: `npm run docs:pictures`. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { browserOptions } from './browser.ts';
import { photographEditing } from './docs-editing.ts';
import { walkThroughCase } from './docs-walk.ts';
import { createSiteServer } from './site-server.ts';

// Not below a hidden folder, whose files the development server would not follow.
const project = mkdtempSync(join(tmpdir(), 'docs-pictures-'));
const pictures = resolve('docs/pictures');
const width = 760;

prepareProject();
const texts = walkThroughCase(project);
buildPreview();
const browser = await chromium.launch(browserOptions());
try {
  for (const [name, text] of Object.entries(texts)) await photographText(browser, name, text);
  await photographPage(browser, 'preview', '/cases/shili/');
  rmSync(join(project, 'content/cases/shili.mdx'));
  await photographEditing(browser, project, pictures);
  // A test repeats the walk and compares, so that stale pictures are noticed.
  writeFileSync(join(pictures, 'texts.json'), `${JSON.stringify(texts, null, 2)}\n`);
} finally {
  await browser.close();
  rmSync(project, { recursive: true, force: true });
}

function prepareProject(): void {
  mkdirSync(pictures, { recursive: true });
  const names = 'content src scripts public astro.config.mjs package.json tsconfig.json'.split(' ');
  for (const name of names.filter((one) => existsSync(one))) {
    cpSync(name, join(project, name), { recursive: true });
  }
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'), 'junction');
}

function buildPreview(): void {
  const { status, stderr } = spawnSync('npx', ['astro', 'build', '--outDir', 'preview'], {
    cwd: project,
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, PREVIEW_DRAFTS: '1', BASE_PATH: '/', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error(`预览没有生成：\n${stderr}`);
}

/** Text as a terminal or an editor would show it. */
async function photographText(browser: Browser, name: string, text: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height: 60 } });
  await page.setContent(
    `<html lang="zh-CN"><style>body{margin:0;background:#f7f4ee;color:#29241f}pre{margin:0;padding:16px 20px;
    font:14px/1.6 "Noto Sans Mono CJK SC","Noto Sans CJK SC",monospace;white-space:pre-wrap;overflow-wrap:anywhere}</style>
    <pre>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre></html>`,
  );
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
  await page.close();
}

async function photographPage(browser: Browser, name: string, path: string): Promise<void> {
  const server = createSiteServer(join(project, 'preview'), '/');
  await new Promise<void>((ready) => server.listen(0, ready));
  const { port } = server.address() as AddressInfo;
  const page = await browser.newPage({ viewport: { width, height: 780 } });
  await page.goto(`http://localhost:${port}${path}`, { waitUntil: 'networkidle' });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.close();
  server.close();
}
