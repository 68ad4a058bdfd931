/**
 * Serves the built site: `npm run preview`.
 * PORT changes the port (default 4321); BASE_PATH must be the one that the site was built with.
 */
import { existsSync } from 'node:fs';
import { createSiteServer, normalizeBase } from './site-server.ts';

const port = Number(process.env['PORT'] ?? 4321);
const base = normalizeBase(process.env['BASE_PATH']);

if (!existsSync('dist/index.html')) {
  console.error('还没有生成网站：请先运行 npm run build（npm start 会自动生成）。');
  process.exit(1);
}
if (!Number.isInteger(port) || port < 1 || port > 65535) {
  console.error(`PORT 应为 1 到 65535 之间的整数，现为 ${process.env['PORT']}。`);
  process.exit(1);
}

const server = createSiteServer('dist', base);
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `端口 ${port} 已被占用。请关掉占用它的程序，或换一个端口：PORT=4322 npm start`
      : `网站没有启动：${error.message}`,
  );
  process.exit(1);
});
server.listen(port, () =>
  console.log(`网站已就绪：http://localhost:${port}${base}（Ctrl+C 停止）`),
);
