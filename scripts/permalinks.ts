/**
 * `npm run permalinks [-- folder]`: puts every public route on the list of content/, or of a content folder;
 * for content/ it also writes nginx's redirects. BASE_PATH as for the build.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { growPermalinks } from '#scripts/gate/grow-permalinks.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { readRedirects } from '#host/read-redirects.ts';
import { formatNginxRedirects } from '#scripts/host/nginx-redirects.ts';
import { listRoutes } from '#scripts/gate/site-routes.ts';
import { normalizeBase } from './site-server.ts';

const [, , folder = 'content'] = process.argv;
const list = `${folder}/permalinks.yaml`;
const nginx = 'deploy/nginx/redirects.conf';

if (!existsSync(list)) {
  console.error(
    `找不到 ${list}。用法：npm run permalinks [-- 内容文件夹]，内容文件夹默认 content。`,
  );
  process.exit(2);
}

const routes = [...listRoutes(readContent(folder).publicIds)];
const { text, added, led } = growPermalinks(readFileSync(list, 'utf8'), routes);
writeFileSync(list, text);
for (const path of added) console.log(`+ ${path}`);
for (const path of led) console.log(`→ ${path}`);
console.log(
  added.length > 0 ? `${list}：新增 ${added.length} 个网址。` : `${list}：没有新的网址。`,
);
if (led.length > 0) console.log(`${list}：随网页转走的文件 ${led.length} 个。`);

if (folder === 'content') {
  const base = normalizeBase(process.env['BASE_PATH']);
  mkdirSync(dirname(nginx), { recursive: true });
  writeFileSync(nginx, formatNginxRedirects(readRedirects('content'), base));
  console.log(`${nginx}：已更新。`);
}
