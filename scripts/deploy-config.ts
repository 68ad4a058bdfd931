/**
 * `npm run deploy:config`: writes the servers' configuration that the repository holds, for a site
 * at the root of its host. A build writes the same into the site with its own hashes.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { archiveId } from '#schemas/site.ts';
import { readRedirects } from '#host/read-redirects.ts';
import { findOldFiles, formatCommittedFiles } from '#scripts/host/host-files.ts';
import { describeHost } from '#scripts/host/host-site.ts';
import { readSite } from '#host/read-site.ts';

const files = formatCommittedFiles(
  describeHost('/', archiveId(readSite('content'))),
  readRedirects('content'),
);
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  console.log(`${path}：已更新。`);
}
for (const path of findOldFiles('deploy', files)) {
  rmSync(path);
  console.log(`${path}：是另一个档案的，已删去。`);
}
