/**
 * Builds the site with its drafts into .cache/drafts and serves it: `npm run preview:drafts`.
 * PORT changes the port (default 4322), HOST who reaches it (default: this machine alone).
 */
import { spawnSync } from 'node:child_process';
import { openServer } from './open-server.ts';
import { createSiteServer, normalizeBase } from './site-server.ts';

const folder = '.cache/drafts';
const base = normalizeBase(process.env['BASE_PATH']);

const { status } = spawnSync('npx', ['astro', 'build', '--outDir', folder], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: { ...process.env, PREVIEW_DRAFTS: '1', ASTRO_TELEMETRY_DISABLED: '1' },
});
if (status !== 0) process.exit(1);

openServer(
  createSiteServer(folder, base),
  {
    name: `草稿预览（不要发布 ${folder}）`,
    base,
    port: 4322,
    command: 'npm run preview:drafts',
  },
  process.env,
);
