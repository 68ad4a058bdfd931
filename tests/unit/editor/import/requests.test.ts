/** The import's addresses: a document in, decisions kept, records out, and nothing outside its folder. */
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { handleRequest } from '#scripts/editor/server/handle-request.ts';
import { importedEndings } from '#scripts/authoring/import/find-format.ts';
import { endings } from '#scripts/editor/page/import/endings.ts';
import { accept, keep } from './sample-document.ts';

const folder = mkdtempSync(join(tmpdir(), 'import-requests-'));
const contentDir = join(folder, 'content');
let server: Server;
let address: string;

beforeAll(async () => {
  cpSync('tests/fixtures/content-valid', contentDir, { recursive: true });
  const site = { contentDir, siteUrl: 'http://127.0.0.1/' };
  server = createServer((request, response) => {
    const name = /^\/([^?]*)/.exec(request.url ?? '')?.[1] ?? '';
    void handleRequest(site, name, request, response);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function send(name: string, body: unknown): Promise<[number, Record<string, unknown>]> {
  const answer = await fetch(`${address}/${name}`, { method: 'POST', body: JSON.stringify(body) });
  return [answer.status, (await answer.json()) as Record<string, unknown>];
}
const ask = async (name: string) => (await fetch(`${address}/${name}`)).json();
const drafts = () => readdirSync(join(folder, 'drafts')).filter((name) => !name.startsWith('.'));

test('a pasted text is read, kept, decided on by two windows, and deleted', async () => {
  const [status, { id }] = await send('import-read', { pasted: '柳沟村工作小结\n全村共有212户。' });
  expect([status, drafts()]).toEqual([200, [id]]);
  const opened = (await ask(`import?id=${String(id)}`)) as Record<string, object>;
  expect(opened).toMatchObject({
    actions: [],
    names: { subject: 'liugou', subjectTitle: '柳沟村' },
  });
  expect(opened['document']).toMatchObject({ format: 'pasted', figures: [{ printed: '212户' }] });

  const [one, other] = keep([accept('p2-1'), { type: 'mendings-seen' }]);
  await send('import-actions', { id, have: 0, actions: [one] });
  const [, answer] = await send('import-actions', { id, have: 0, actions: [other] });
  expect(answer).toEqual({ actions: [one, other] });
  expect(await ask('imports')).toEqual([{ id, name: '粘贴的文字', figures: 1, decided: 1 }]);

  const [, finish] = await send('import-finish', { id });
  expect(finish).toMatchObject({ saved: false, open: [{ at: { field: 'title' } }] });
  expect(drafts()).toEqual([id]);
  await send('import-discard', { id });
  expect([drafts(), await ask('imports')]).toEqual([[], []]);
});

test.each([
  ['a scan, which holds no words', { name: '扫描件.txt', data: '' }, '扫描件.txt 里没有文字'],
  ['a table', { name: '报表.xlsx', data: 'UEs=' }, '不认识 .xlsx'],
  ['a name that leads elsewhere', { name: '../../报表.xlsx', data: 'UEs=' }, '不认识 .xlsx'],
  ['nothing', { pasted: ' \n ' }, '没有'],
])('%s is refused in words that name no folder', async (_what, upload, words) => {
  const [status, { message }] = await send('import-read', upload);
  expect(status).toBe(409);
  expect(message).toContain(words);
  expect(message).not.toMatch(/drafts|tmp|\.\.\//);
});

test.each([
  ['import-read', { name: '小结.txt' }],
  ['import-read', { name: '小结.txt', data: '不是 base64' }],
  ['import-actions', { id: 'x', have: 0, actions: [{ key: 'k', action: { type: 'rm' } }] }],
  ['import-actions', { id: 'x', have: -1, actions: [] }],
  ['import-finish', {}],
])('%s takes nothing of another form', async (name, body) => {
  expect((await send(name, body))[0]).toBe(400);
});

test.each(['import-discard', 'import-finish'])('%s stays in its folder', async (name) => {
  const [status, { message }] = await send(name, { id: '../content' });
  expect([status, message]).toEqual([410, expect.stringContaining('没有这次导入')]);
  expect(existsSync(contentDir)).toBe(true);
});

test('the file chooser offers what the readers read', () => {
  expect(endings).toEqual([...importedEndings]);
});
