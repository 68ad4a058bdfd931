/**
 * The editing page in the browser: `npm run edit`. Works on the files of this folder and listens on
 * this machine only; nothing of it is in the site that is built.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { askContent, warmUp } from '#scripts/editor/server/ask-content.ts';
import { openPreview } from '#scripts/editor/server/preview/preview-process.ts';
import { serveEditing } from '#scripts/editor/server/serve-editing.ts';
import { AuthoringError } from '#scripts/authoring/files.ts';
import { finishBegunMoves } from '#scripts/authoring/begun-moves.ts';
import { removeLeftTemporaries } from '#scripts/authoring/leftovers.ts';
import { runCommand } from './command.ts';
import { requestLimits } from './request-limits.ts';
import { normalizeBase } from './site-server.ts';

const host = '127.0.0.1';
const pageDir = resolve('.cache/edit-page');
const usage = `在浏览器里编辑内容。改动写进这个文件夹的 content/，只有这台电脑能打开。

用法：npm run edit
　　　PORT=4341 npm run edit    换一个端口（默认 4340）

停止：Ctrl+C。写到一半的文件不会留下。`;

await runCommand(main, () => false, '编辑页面已关闭。');

async function main(): Promise<void> {
  if (process.argv.includes('--help')) return console.log(usage);
  const port = readPort(process.env['PORT'] ?? '4340');
  await requireFreePort(port);
  const base = normalizeBase(process.env['BASE_PATH']);
  const siteUrl = `http://${host}:${port}${base}`;
  const contentDir = resolve('content');
  const folders = [contentDir, resolve('.history')];
  folders.forEach(finishBegunMoves);
  folders.forEach(removeLeftTemporaries);
  // What it cannot read, the page says when it is asked for.
  warmUp({ contentDir, siteUrl }).catch(() => undefined);
  await buildPage();
  const preview = openPreview(async () => {
    const site = { contentDir, siteUrl };
    const { status, text } = await askContent({ site, name: 'undrawn', query: '' });
    return status === 200 ? (JSON.parse(text) as string[]) : [];
  });
  const site = { contentDir, pageDir, siteUrl, port, base, limits: requestLimits, preview };
  const server = serveEditing(site);
  await new Promise<void>((ready) => server.listen(port, host, ready));
  console.log(`编辑页面：${siteUrl}edit/（Ctrl+C 停止）`);
}

/** Bundles the workbench: everything it loads comes from this machine. */
function buildPage(): Promise<void> {
  const script = fileURLToPath(new URL('editor/build-page.ts', import.meta.url));
  return new Promise((ready, fail) => {
    const child = spawn(process.execPath, [script, pageDir], { stdio: 'inherit' });
    child.once('error', fail);
    child.once('exit', (code) =>
      code === 0 ? ready() : fail(new AuthoringError('编辑页面没有建成，原因见上。')),
    );
  });
}

function readPort(written: string): number {
  const port = Number(written);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new AuthoringError(`PORT 应为 1 到 65535 之间的整数，现为 ${written}。`, 2);
}

/** @throws AuthoringError when another program has the port */
function requireFreePort(port: number): Promise<void> {
  return new Promise((ready, fail) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) =>
      fail(
        new AuthoringError(
          error.code === 'EADDRINUSE'
            ? `端口 ${port} 已被占用，也许编辑页面已经开着。请关掉占用它的程序，或换一个端口：PORT=${port + 1} npm run edit`
            : `编辑页面没有启动：${error.message}`,
        ),
      ),
    );
    probe.listen(port, host, () => probe.close(() => ready()));
  });
}
