/**
 * Serves the built site: `npm run preview`.
 * PORT changes the port (default 4321), HOST who reaches it (default: this machine alone);
 * BASE_PATH must be the one that the site was built with.
 */
import { existsSync } from 'node:fs';
import { openServer } from './open-server.ts';
import { createSiteServer, normalizeBase } from './site-server.ts';

const base = normalizeBase(process.env['BASE_PATH']);

if (!existsSync('dist/index.html')) {
  console.error('还没有生成网站：请先运行 npm run build（npm start 会自动生成）。');
  process.exit(1);
}
openServer(
  createSiteServer('dist', base),
  { name: '网站已就绪', base, port: 4321, command: 'npm start' },
  process.env,
);
