/** The preview's server: what it gives, what it refuses, and that nothing ends it. */
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Server, ServerOptions } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestLimits } from '#scripts/request-limits.ts';
import { createSiteServer } from '#scripts/site-server.ts';
import { ask, type Question } from '../../host/ask.ts';

const folder = mkdtempSync(join(tmpdir(), 'preview-'));
const dist = join(folder, 'dist');
const servers: Server[] = [];

async function listen(base: string, limits?: ServerOptions): Promise<number> {
  const server = createSiteServer(dist, base, limits);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

let port: number;
const get = (path: string, question: Partial<Question> = {}) => ask(port, { path, ...question });

beforeAll(async () => {
  const files = {
    'index.html': 'home',
    'about/index.html': '0123456789',
    '404.html': 'not here',
    _headers: 'x',
    _redirects: 'x',
    '.host/nginx/site.conf': 'x',
    'folder/file.txt': 'x',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dist, name)), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
  port = await listen('/');
});
afterAll(() => {
  for (const server of servers) server.close();
  rmSync(folder, { recursive: true });
});

it.skipIf(process.platform === 'win32')(
  'a link out of the folder is not followed, one within it is',
  async () => {
    writeFileSync(join(folder, 'private.txt'), 'private');
    symlinkSync('../private.txt', join(dist, 'leak.txt'));
    symlinkSync('..', join(dist, 'up'));
    symlinkSync('folder/file.txt', join(dist, 'own.txt'));
    const found = ['/leak.txt', '/up/private.txt', '/own.txt'].map((path) => get(path));
    expect((await Promise.all(found)).map(({ status }) => status)).toEqual([404, 404, 200]);
  },
);

describe('a range', () => {
  it.each([
    ['bytes=2-3', 206, '23'],
    ['bytes=8-99999999999999999999', 206, '89'],
    ['bytes=-2', 206, '89'],
    ['bytes=5-2', 416, undefined],
    ['bytes=10-', 416, undefined],
    ['bytes=99999999999999999999-', 416, undefined],
    ['bytes=x-y', 200, '0123456789'],
    ['lines=1-2', 200, '0123456789'],
    ['nonsense', 200, '0123456789'],
  ])('%s is answered with %i', async (range, status, body) => {
    const answer = await get('/about/', { headers: { range } });
    expect(answer.status).toBe(status);
    if (body !== undefined) expect(answer.body.toString()).toBe(body);
    else expect(answer.headers['content-range']).toBe('bytes */10');
  });
});

describe('what is not for readers', () => {
  it.each([
    '/_headers',
    '/_redirects',
    '/404.html',
    '/.host/nginx/site.conf',
    '//.host/nginx/site.conf',
    '/about/..%2f_headers',
    '/%5f%68eaders',
    '/.%2f_headers',
    '/about%00/',
    '/%ff',
    '/folder/',
    '*',
  ])('%s is 404, with the page that says so', async (path) => {
    const { status, body } = await get(path);
    expect([status, body.toString()]).toEqual([404, 'not here']);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is 405', async (method) => {
    const { status, headers } = await get('/about/', { method });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });
});

it('an address without its slash redirects within the site, with its query', async () => {
  for (const path of ['/about', '//x.example/..%2fabout', '/\\x.example/..%2fabout', '/%5cabout']) {
    const { status, headers } = await get(`${path}?from=1`);
    expect([status, headers['location']], path).toEqual([301, '/about/?from=1']);
  }
});

it('a site under a path leads from its name to its door, and is nowhere else', async () => {
  const under = await listen('/zt/huguan/');
  const from = await ask(under, { path: '/zt/huguan?a=1' });
  expect([from.status, from.headers['location']]).toEqual([301, '/zt/huguan/?a=1']);
  expect((await ask(under, { path: '/zt/huguan/about/' })).body.toString()).toBe('0123456789');
  for (const path of ['/', '/about/', '/zt/huguan2/', '/zt/huguan/../about/']) {
    expect((await ask(under, { path })).status, path).toBe(404);
  }
});

it('a name of elsewhere that leads to this machine is refused', async () => {
  const { status } = await get('/about/', { headers: { host: `rebound.example:${port}` } });
  expect(status).toBe(403);
  expect((await get('/about/', { headers: { host: 'localhost' } })).status).toBe(200);
});

describe('a slow request', () => {
  it('is waited for ten seconds for its head, and a minute for all of it', () => {
    const limits = { headersTimeout: 10_000, requestTimeout: 60_000, keepAliveTimeout: 5_000 };
    expect(requestLimits).toEqual(limits);
    expect(createSiteServer(dist, '/')).toMatchObject(limits);
  });

  it.each([
    ['head', { headersTimeout: 50 }, 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: '],
    [
      'body',
      { headersTimeout: 50, requestTimeout: 100 },
      'POST /about/ HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\n1',
    ],
  ])('whose %s never comes is hung up on, and others are served', async (_, limits, bytes) => {
    const slow = await listen('/', { ...limits, connectionsCheckingInterval: 20 });
    const socket = connect(slow, '127.0.0.1', () => socket.write(bytes));
    socket.resume();
    expect((await ask(slow, { path: '/about/' })).status).toBe(200);
    await new Promise((resolve) => socket.on('close', resolve));
    expect((await ask(slow, { path: '/about/' })).status).toBe(200);
  });
});

it('a built site that vanishes and comes back is told as such, and the server goes on', async () => {
  renameSync(dist, `${dist}-away`);
  for (const path of ['/', '/about/', '/about', '/nowhere/']) {
    expect((await get(path)).status, path).toBe(503);
  }
  renameSync(`${dist}-away`, dist);
  expect((await get('/about/')).status).toBe(200);
});
