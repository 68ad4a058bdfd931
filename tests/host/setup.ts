/** The tests of hosts need a built site with its configuration, and the servers themselves. */
import { existsSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { browserOptions } from '#scripts/browser.ts';
import requireBuiltSite from '../dist/setup.ts';
import { findServers, type Servers } from './servers.ts';

export default function findHosts(project: TestProject): void {
  requireBuiltSite(project);
  if (!existsSync('dist/index.html.br')) {
    throw new Error('dist/ 里没有压缩好的文件：请用 npm run build 生成，不要用 astro build。');
  }
  project.provide('servers', findServers() ?? null);
  project.provide('browser', { ...browserOptions(), env: process.env });
}

declare module 'vitest' {
  export interface ProvidedContext {
    servers: Servers | null;
  }
}
