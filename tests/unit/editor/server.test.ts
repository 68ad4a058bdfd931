/** The editing page's server talks to its own page only, and writes whole files or none. */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { replaceFiles } from '#scripts/authoring/files.ts';
import { nameTemporary, removeLeftTemporaries } from '#scripts/authoring/leftovers.ts';
import { refuseRequest, refuseUpgrade } from '#scripts/editor/server/guard.ts';
import { handleRequest } from '#scripts/editor/server/handle-request.ts';

describe('the guard', () => {
  const host = '127.0.0.1:4340';
  const json = 'application/json';
  const guarded = { port: 4340, root: '/edit/' };
  const ask = (method: string, headers: Record<string, string>, url = '/edit/') =>
    refuseRequest({ method, url, headers }, guarded);
  const link = {
    'sec-fetch-site': 'cross-site',
    'sec-fetch-mode': 'navigate',
    'sec-fetch-dest': 'document',
  };

  test('lets the page read and save', () => {
    expect(ask('GET', { host })).toBeUndefined();
    const save = '/edit/api/save';
    const own = { host, origin: `http://${host}`, 'content-type': json };
    expect(ask('POST', own, save)).toBeUndefined();
    expect(ask('POST', own, '/cases/')).toBe('只接受编辑页面的请求。');
    const local = 'localhost:4340';
    expect(
      ask(
        'POST',
        { host: local, origin: `http://${local}`, 'content-type': `${json}; charset=utf-8` },
        save,
      ),
    ).toBeUndefined();
  });

  test('lets a link from elsewhere open it', () => {
    expect(ask('GET', { host, ...link })).toBeUndefined();
  });

  test.each([
    ['another page of the server', link, '/cases/'],
    ['the program that Vite starts', link, '/__open-in-editor?file=/etc/passwd'],
    ['a frame', { ...link, 'sec-fetch-dest': 'iframe' }, '/edit/'],
    [
      'the page, from another port of this machine',
      { ...link, 'sec-fetch-mode': 'cors' },
      '/edit/',
    ],
    ['a module', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, '/@vite/client'],
  ])('closes to pages elsewhere %s', (_what, headers, url) => {
    expect(ask('GET', { host, ...headers }, url)).toBeDefined();
  });

  test('starts no program, whoever asks', () => {
    const own = { host, 'sec-fetch-site': 'same-origin' };
    for (const url of [
      '/__open-in-editor?file=a',
      '/zt/huguan/__open-in-editor',
      '/__open-in-editor/x',
    ]) {
      expect(ask('GET', own, url), url).toBe('编辑时不开放这个地址。');
    }
  });

  test('opens a WebSocket to its own page only', () => {
    const connect = (headers: Record<string, string>) =>
      refuseUpgrade({ method: 'GET', url: '/', headers: { host, ...headers } }, guarded);
    expect(connect({ origin: `http://${host}` })).toBeUndefined();
    expect(connect({ origin: 'https://evil.example' })).toMatch(/^只接受/);
    expect(connect({ origin: 'http://127.0.0.1:8080', 'sec-fetch-site': 'same-site' })).toMatch(
      /^只接受/,
    );
    expect(connect({})).toMatch(/^只接受/);
    expect(connect({ host: 'evil.example', origin: 'http://evil.example' })).toMatch(/^只接受/);
  });

  test.each([
    ['another host name, as DNS rebinding has it', 'GET', { host: 'evil.example:4340' }],
    ['another port', 'GET', { host: '127.0.0.1:80' }],
    ['no host', 'GET', {}],
    ['another site reading', 'GET', { host, origin: 'https://evil.example' }],
    ['another site saving', 'POST', { host, origin: 'https://evil.example', 'content-type': json }],
    [
      'another site’s script tag',
      'GET',
      { host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    ],
    ['a sandboxed frame', 'POST', { host, origin: 'null', 'content-type': json }],
    ['no origin', 'POST', { host, 'content-type': json }],
    ['a form', 'POST', { host, origin: `http://${host}`, 'content-type': 'text/plain' }],
    ['a deletion from elsewhere', 'DELETE', { host }],
  ])('refuses %s', (_what, method, headers) => {
    expect(ask(method, headers as Record<string, string>)).toMatch(/^只接受/);
  });
});

describe('the server', () => {
  const site = {
    contentDir: join(process.cwd(), 'tests/fixtures/content-valid'),
    siteUrl: 'http://127.0.0.1/',
  };
  let server: Server;
  let address: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const name = (request.url ?? '').slice(1).split('?')[0] ?? '';
      void handleRequest(site, name, request, response);
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  test('proposes an id in pinyin that is not taken', async () => {
    const propose = async (name: string, kind: string) =>
      (
        await fetch(`${address}/id?name=${encodeURIComponent(name)}&kind=${kind}&collection=cases`)
      ).json();
    expect(await propose('桥上乡大河村', 'place')).toEqual({ id: 'dahe' });
    expect(await propose('', 'place')).toEqual({ id: '' });
  });

  test('offers what there is by the names people know', async () => {
    const options = (await (await fetch(`${address}/options?kind=place`)).json()) as unknown[];
    expect(options).toContainEqual({
      value: 'hill-village',
      label: '山上村',
      about: '村级',
      level: 'village',
    });
    expect(await (await fetch(`${address}/options?kind=constructor`)).json()).toEqual([]);
  });

  test('opens an entry, and says in words why it does not', async () => {
    const open = async (path: string) => {
      const response = await fetch(`${address}/entry?path=${encodeURIComponent(path)}`);
      return { status: response.status, answer: (await response.json()) as object };
    };
    expect(await open('content/cases/hill-village.mdx')).toMatchObject({
      status: 200,
      answer: { form: { entryId: 'hill-village' }, revision: expect.any(String) as string },
    });
    expect(await open('content/cases/none.mdx')).toMatchObject({ status: 409 });
    expect(await open('package.json')).toMatchObject({ status: 409 });
  });

  test('knows no other address', async () => {
    expect((await fetch(`${address}/constructor`)).status).toBe(404);
    expect((await fetch(`${address}/picture?id=../site`)).status).toBe(404);
  });
});

describe('writing files', () => {
  const inFolder = (use: (folder: string) => void) => {
    const folder = mkdtempSync(join(tmpdir(), 'editing-'));
    try {
      use(folder);
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  test('puts the first back when the second cannot be written', () =>
    inFolder((folder) => {
      const [one, two] = [join(folder, 'one.yaml'), join(folder, 'two.yaml')];
      writeFileSync(one, 'before');
      writeFileSync(two, 'someone else’s');
      expect(() =>
        replaceFiles([
          { path: one, before: Buffer.from('before'), content: 'after' },
          { path: two, before: undefined, content: 'new' },
        ]),
      ).toThrow('不会覆盖');
      expect([readFileSync(one, 'utf8'), readFileSync(two, 'utf8')]).toEqual([
        'before',
        'someone else’s',
      ]);
      expect(readdirSync(folder)).toEqual(['one.yaml', 'two.yaml']);
    }));

  test('writes none when one is no longer what it was', () =>
    inFolder((folder) => {
      const [one, two] = [join(folder, 'one.yaml'), join(folder, 'two.yaml')];
      writeFileSync(one, 'before');
      writeFileSync(two, 'changed meanwhile');
      const before = Buffer.from('before');
      const replace = () =>
        replaceFiles([one, two].map((path) => ({ path, before, content: 'after' })));
      expect(replace).toThrow('two.yaml 刚刚在别处改过了，不会覆盖。');
      rmSync(two);
      expect(replace).toThrow('不会覆盖');
      expect([readdirSync(folder), readFileSync(one, 'utf8')]).toEqual([['one.yaml'], 'before']);
    }));

  test('what a killed process has left goes; what a running one writes stays', () =>
    inFolder((folder) => {
      const { pid: gone } = spawnSync(process.execPath, ['-e', '']);
      mkdirSync(join(folder, 'cases'));
      const mine = nameTemporary('0123abcd');
      const names = [nameTemporary('0123abcd', gone), mine, '.5-notes.tmp', 'dahe.mdx'];
      for (const name of names) writeFileSync(join(folder, 'cases', name), '');
      removeLeftTemporaries(folder);
      removeLeftTemporaries(join(folder, 'none'));
      expect(readdirSync(join(folder, 'cases')).sort()).toEqual(
        [mine, '.5-notes.tmp', 'dahe.mdx'].sort(),
      );
    }));

  test('creates the folder of a first file', () =>
    inFolder((folder) => {
      const path = join(folder, 'pictures/street.yaml');
      replaceFiles([{ path, before: undefined, content: 'alt: 街' }]);
      expect(existsSync(path)).toBe(true);
    }));
});
