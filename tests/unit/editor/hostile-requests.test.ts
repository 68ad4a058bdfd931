/** The editing server: hostile bodies, broken connections, long checks. */
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { askContent } from '#scripts/editor/server/ask-content.ts';
import { readForm, revisionOf } from '#scripts/editor/server/entry-file.ts';
import { largestBody } from '#scripts/editor/server/request-body.ts';
import { serveEditing } from '#scripts/editor/server/serve-editing.ts';
import { findTarget } from '#scripts/editor/server/targets.ts';
import { requestLimits } from '#scripts/request-limits.ts';
import { ask, type Question } from '../../host/ask.ts';
import { findPort } from '../../host/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'editing-hostile-'));
const contentDir = join(folder, 'content');
const errors = vi.spyOn(console, 'error').mockImplementation(() => undefined);
let server: Server;
let port: number;
let siteUrl: string;
const nothing = (_request: unknown, response: ServerResponse) =>
  Promise.resolve(void response.writeHead(404).end());

beforeAll(async () => {
  const pageDir = join(folder, 'page');
  mkdirSync(pageDir);
  writeFileSync(join(pageDir, 'index.html'), 'the editing page');
  cpSync('content', contentDir, { recursive: true });
  port = await findPort();
  siteUrl = `http://127.0.0.1:${port}/`;
  const preview = { show: nothing, connect: () => undefined, close: () => undefined };
  const site = { contentDir, pageDir, siteUrl, port, base: '/', limits: requestLimits, preview };
  server = serveEditing(site);
  await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => void errors.mockClear());
// A stack trace in the editor's window tells nobody what to do.
afterEach(() => expect(errors.mock.calls).toEqual([]));

const path = 'content/cases/dahe.mdx';
const textOf = (name = path) => readFileSync(join(folder, name), 'utf8');
const saving = (changes: Record<string, unknown>) => ({
  path,
  form: { ...readForm(textOf(), findTarget(path)!), ...changes },
  revision: revisionOf(textOf()),
});
const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

async function send(question: Omit<Question, 'path'> & { path?: string }) {
  const headers = { origin: siteUrl.slice(0, -1), 'content-type': 'application/json' };
  const asked = { method: 'POST', path: '/edit/api/save', headers, ...question };
  const { status, body, headers: answered } = await ask(port, asked);
  return { status, text: body.toString(), allow: answered['allow'] };
}
const isWell = async () => (await ask(port, { path: '/edit/' })).body.toString();

describe('a body', () => {
  const nested = (count: number) => '['.repeat(count) + ']'.repeat(count);
  test.each([
    ['empty', ''],
    ['cut off', '{"path":'],
    ['of open brackets', '['.repeat(100_000)],
    ['that is a list', '[]'],
    ['that is null', 'null'],
    ['that is a text', '"x"'],
    ['that is deep', nested(100_000)],
    ['without a form', '{"path":"content/cases/x.mdx"}'],
    ['whose path is a number', '{"path":1,"form":{},"revision":null}'],
    ['whose form is a list', '{"path":"content/cases/x.mdx","form":[],"revision":null}'],
    ['whose form is deep', `{"path":"${path}","form":{"a":${nested(50_000)}},"revision":null}`],
    ['of groups in groups', '{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000)],
    ['that is no text', '{"path":"\xff"}'],
  ])('%s is 400, in one Chinese line', async (name, body) => {
    const bytes = name === 'that is no text' ? Buffer.from(body, 'latin1') : body;
    const { status, text } = await send({ body: bytes });
    const { message } = JSON.parse(text) as { message: string };
    expect(status).toBe(400);
    expect(message).toMatch(/^(?:保存的请求不完整，|要保存的内容套得太深)[^\n]*。$/);
    expect(await isWell()).toBe('the editing page');
  });

  test('beyond the limit is 413, and the answer arrives', async () => {
    const { status, text } = await send({ body: 'x'.repeat(largestBody + 5_000_000) });
    expect([status, text]).toEqual([
      413,
      '{"message":"要保存的内容太大了：一个文件最多 40 MB。图片请先缩小。"}',
    ]);
    expect(await isWell()).toBe('the editing page');
  });

  test.each(['/edit/api/save', '/edit/api/nowhere', '/cases/', '/edit/'])(
    'that is aborted leaves no trace at %s',
    async (address) => {
      const begun = once(server, 'request') as Promise<[unknown, ServerResponse]>;
      const socket = connect(port, '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(
        [
          `POST ${address} HTTP/1.1`,
          `Host: 127.0.0.1:${port}`,
          `Origin: ${siteUrl.slice(0, -1)}`,
          'Content-Type: application/json',
          'Content-Length: 1000',
          '\r\n{"path":',
        ].join('\r\n'),
      );
      const [, response] = await begun;
      const closed = response.closed ? undefined : once(response, 'close');
      socket.resetAndDestroy();
      await closed;
      expect(await isWell()).toBe('the editing page');
    },
  );
});

test.each([
  ['PUT', '/edit/api/list', 405, 'GET, HEAD'],
  ['POST', '/edit/api/forms', 405, 'GET, HEAD'],
  ['DELETE', '/edit/api/save', 405, 'POST'],
  ['GET', '/edit/api/save', 405, 'POST'],
  ['POST', '/edit/api/constructor', 404, undefined],
  ['POST', '/edit/api/__proto__', 404, undefined],
  ['POST', '/edit/', 403, undefined],
  ['POST', '/cases/', 403, undefined],
  ['PUT', '/@fs/etc/passwd', 403, undefined],
])('%s %s is %i', async (method, address, status, allow) => {
  const body = method.startsWith('P') ? { body: '{}' } : {};
  expect(await send({ method, path: address, ...body })).toMatchObject({ status, allow });
});

test.each(['//evil.example/..%2f', '/%', '/%ff', '/cases/%00/', '/\\evil.example'])(
  'the address %s is 400, in one line',
  async (address) => {
    const { status, body } = await ask(port, { path: address });
    expect([status, body.toString()]).toEqual([400, '这个地址写得不对。']);
  },
);

test('a new entry whose name no disk takes is refused in words', async () => {
  const name = 'a'.repeat(300);
  const { form } = saving({ entryId: name, title: '新' });
  const request = { path: `content/cases/${name}.mdx`, form, revision: null };
  const { status, text } = await send({ body: JSON.stringify(request) });
  expect([status, text]).toEqual([200, expect.stringContaining('文件名有 300 个字符')]);
});

test('the server waits for a slow request as long as the preview does, and no longer', () => {
  expect(server).toMatchObject(requestLimits);
});

describe('a long check', () => {
  test('does not keep the server from answering, and saves when it is done', async () => {
    // Content that was never read: all of it is read and checked before it is saved.
    const unread = join(folder, 'unread/content');
    cpSync('content', unread, { recursive: true });
    const site = { contentDir: unread, siteUrl };
    const body = bytesOf(saving({ title: '另一个标题' }));
    let isDone = false;
    const asked = askContent({ site, name: 'save', query: '', body });
    const saved = asked.finally(() => (isDone = true));
    expect(await isWell()).toBe('the editing page');
    expect(isDone).toBe(false);
    const { status, text } = await saved;
    expect([status, JSON.parse(text)]).toMatchObject([200, { saved: true, files: [path] }]);
    expect(textOf(`unread/${path}`)).toContain('title: 另一个标题\n');
  });

  test('of two saves at once lets the first win', async () => {
    const answers = await Promise.all(
      ['其一', '其二'].map((title) => send({ body: JSON.stringify(saving({ title })) })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409)!;
    expect(refused.text).toContain('在别处改过了，不会覆盖');
  });

  test('does not write over what another program wrote meanwhile', async () => {
    const saved = send({ body: JSON.stringify(saving({ title: '要存的标题' })) });
    const theirs = textOf().replace('title: ', 'title: 别处写的');
    writeFileSync(join(folder, path), theirs);
    expect(await saved).toMatchObject({
      status: 409,
      text: expect.stringContaining('在别处改过了，不会覆盖') as string,
    });
    expect(textOf()).toBe(theirs);
  });
});
