/** Serves the built site for the browser tests, and makes sure that there is a browser. */
import type { AddressInfo } from 'node:net';
import type { TestProject } from 'vitest/node';
import { browserOptions } from '../../scripts/browser.ts';
import { createSiteServer, normalizeBase } from '../../scripts/site-server.ts';
import requireBuiltSite from '../dist/setup.ts';

export default async function serveSite(project: TestProject) {
  requireBuiltSite();
  const base = normalizeBase(process.env['BASE_PATH']);
  const server = createSiteServer('dist', base);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  project.provide('siteUrl', `http://127.0.0.1:${port}${base.replace(/\/$/, '')}`);
  project.provide('browser', browserOptions());
  return () => {
    server.closeAllConnections();
    server.close();
  };
}

declare module 'vitest' {
  export interface ProvidedContext {
    /** Origin and base path of the served site, without a slash at the end. */
    siteUrl: string;
    browser: { executablePath: string; args: string[] };
  }
}
