/** A server of the built site that can go away and change its pages. */
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, inject } from 'vitest';
import { createSiteServer } from '#scripts/site-server.ts';

/** Starts it before each test of the file, and stops it after. */
export function useLeavingServer() {
  /** What it says of a path instead of its file: a page, or a bare status. */
  const instead = new Map<string, string | number>();
  const server = createSiteServer(inject('dist'), inject('base'));
  const [answerFromDisk] = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request').on('request', (request, response) => {
    const answer = instead.get((request.url ?? '').replace(/\?.*/, ''));
    if (answer === undefined) return answerFromDisk!(request, response);
    response.writeHead(typeof answer === 'number' ? answer : 200, {
      'content-type': 'text/html',
      'cache-control': 'no-store',
    });
    response.end(typeof answer === 'number' ? String(answer) : answer);
  });
  let port = 0;
  /** A browser may open a connection ahead of its request: nothing waits for those. */
  const goAway = () =>
    new Promise<void>((done) => {
      server.close();
      server.closeAllConnections();
      setImmediate(done);
    });
  beforeEach(async () => {
    await new Promise<void>((done) => server.listen(port, '127.0.0.1', done));
    ({ port } = server.address() as AddressInfo);
  });
  afterEach(async () => {
    instead.clear();
    if (server.listening) await goAway();
  });
  return { instead, goAway, address: (path: string) => `http://127.0.0.1:${port}${path}` };
}

/** The stores of a page's site, and the scopes of its workers. */
export const storesOf = (page: Page) =>
  page.evaluate(async () => ({
    names: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  }));
