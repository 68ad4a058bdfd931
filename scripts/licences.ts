/** `npm run licences`: writes docs/licences.md from the lock file. */
import { readFileSync, writeFileSync } from 'node:fs';
import { formatLicences } from './format-licences.ts';
import type { Lock } from './list-licences.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
writeFileSync('docs/licences.md', formatLicences(lock));
console.log('docs/licences.md：已更新。');
