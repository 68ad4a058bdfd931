/**
 * The list of hostile requests, asked of the preview, nginx and Caddy alike: no answer leads away
 * from the site, none is a fault of the server, and each goes on. `npm run test:hostile` runs it.
 */
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, sendRaw, writeRequest } from './ask.ts';
import { startCaddy } from './caddy.ts';
import {
  hostileHeaders,
  listBrokenPaths,
  listDetours,
  listOversize,
  staysOnSite,
} from './hostile.ts';
import { configureNginx, startNginx } from './nginx.ts';
import { traversals } from './requests.ts';
import { findPort, type RunningServer, startServer } from './server.ts';
import { chart, frame } from './site.ts';

const servers = inject('servers');

/** A chart's picture, where the content has charts. */
const pictures = chart ? [`${chart}.svg`] : [];

/** A server that hangs up without an answer (0) has failed as well. */
const isFault = (status: number) => status === 0 || status >= 500;

async function startPreview(base: string): Promise<RunningServer> {
  const port = await findPort();
  const env = { PORT: String(port), BASE_PATH: base, HOST: '' };
  return startServer(process.execPath, ['scripts/serve.ts'], port, env);
}

const starts: Record<string, (base: string) => Promise<RunningServer>> = {
  preview: startPreview,
  nginx: (base) => startNginx(servers!, { base, files: configureNginx(base) }),
  Caddy: (base) => startCaddy(servers!, base),
};
const hosts = Object.entries(starts)
  .filter(([name]) => name === 'preview' || servers)
  .flatMap(([name, start]) => ['/', '/zt/huguan/'].map((base) => ({ name, base, start })));

describe.each(hosts)('$name at $base', ({ name, base, start }) => {
  const paths = [...listDetours(base), ...listBrokenPaths(base), ...traversals(base)];
  let server: RunningServer;
  beforeAll(async () => {
    server = await start(base);
  });
  afterAll(() => server.stop());
  const isWell = async () => (await ask(server.port, { path: base })).status === 200;

  it('sends nobody to another site, and fails at no path', async () => {
    const faults: unknown[] = [];
    for (const path of paths) {
      const { status, location } = await sendRaw(server.port, writeRequest(path));
      const leaves = location !== undefined && !staysOnSite(location, path);
      if (leaves || isFault(status)) faults.push({ path: path.slice(0, 80), status, location });
    }
    expect(faults).toEqual([]);
    expect(await isWell()).toBe(true);
  });

  it('fails at no header', async () => {
    const faults: unknown[] = [];
    for (const path of ['about/', 'data/figures.csv', 'nowhere/', 'about'].map(
      (each) => base + each,
    )) {
      for (const headers of hostileHeaders) {
        const { status, location } = await sendRaw(server.port, writeRequest(path, headers));
        const leaves = location !== undefined && !staysOnSite(location, path);
        if (leaves || isFault(status)) faults.push({ path, headers, status, location });
      }
    }
    expect(faults).toEqual([]);
    expect(await isWell()).toBe(true);
  });

  it.each(listOversize(base))('refuses an oversize or broken %s', async (_, bytes, statuses) => {
    expect(statuses).toContain((await sendRaw(server.port, bytes)).status);
    expect(await isWell()).toBe(true);
  });

  it('writes with no method', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'PROPFIND']) {
      const { status, headers } = await ask(server.port, { method, path: `${base}about/` });
      expect([status, headers['allow']], method).toEqual([405, 'GET, HEAD']);
    }
  });

  it('answers with a head that every proxy takes', async () => {
    for (const path of ['', 'about/', 'search/', frame ?? 'data/', 'nowhere/']) {
      const { head } = await sendRaw(server.port, writeRequest(base + path));
      expect(head.length, path).toBeLessThan(4096);
    }
  });

  it
    .skipIf(name === 'preview')
    .each([
      ...['about/', 'about/index.html', 'nowhere/', 'data/figures.csv', 'data/figures.json'],
      ...['feed.xml', 'feed.json', 'sitemap-0.xml', ...pictures],
    ])('tells caches that /%s comes in several encodings', async (path) => {
    const plain = await ask(server.port, { path: base + path });
    const asked = ['identity', 'gzip', 'br', ''].map((encoding) => ({
      'accept-encoding': encoding,
    }));
    const known = { 'if-none-match': plain.headers['etag'] ?? '"x"' };
    for (const headers of [...asked, known]) {
      for (const method of ['GET', 'HEAD']) {
        const answer = await ask(server.port, { method, path: base + path, headers });
        expect(answer.headers['vary'], JSON.stringify(headers)).toMatch(/^accept-encoding$/i);
      }
    }
  });
});

const elsewhere = Object.values(networkInterfaces())
  .flat()
  .find((each) => each && !each.internal && each.family === 'IPv4');

it.skipIf(!elsewhere)('the preview listens to this machine alone', async () => {
  const preview = await startPreview('/');
  const error = await new Promise<NodeJS.ErrnoException | undefined>((resolve) => {
    const socket = connect(preview.port, elsewhere!.address, () => resolve(undefined));
    socket.on('error', resolve);
  });
  await preview.stop();
  expect(error?.code).toBe('ECONNREFUSED');
});
