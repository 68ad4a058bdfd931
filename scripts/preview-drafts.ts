/** Builds the site with its drafts into .cache/drafts and serves it: `npm run preview:drafts`. */
import { spawnSync } from 'node:child_process';
import { createSiteServer, normalizeBase } from './site-server.ts';

const folder = '.cache/drafts';
const port = Number(process.env['PORT'] ?? 4322);
const base = normalizeBase(process.env['BASE_PATH']);

const { status } = spawnSync('npx', ['astro', 'build', '--outDir', folder], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, PREVIEW_DRAFTS: '1', ASTRO_TELEMETRY_DISABLED: '1' },
});
if (status !== 0) process.exit(1);

const server = createSiteServer(folder, base);
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `端口 ${port} 已被占用。请换一个端口：PORT=4323 npm run preview:drafts`
      : `预览没有启动：${error.message}`,
  );
  process.exit(1);
});
server.listen(port, () =>
  console.log(`草稿预览：http://localhost:${port}${base}（Ctrl+C 停止）。不要发布 ${folder}。`),
);
