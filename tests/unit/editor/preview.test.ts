/** The preview's process starts with the first page, ends when idle, and answers the workbench alone. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { createServer as createVite } from 'vite';
import { afterEach, expect, test, vi } from 'vitest';
import { answerOnlyWithKey, keyHeader } from '#scripts/editor/server/preview/key.ts';
import {
  openPreview,
  type PreviewProcess,
} from '#scripts/editor/server/preview/preview-process.ts';
import { ask } from '../../host/ask.ts';

const key = 'k';
const idle = 1000;
const servers: Server[] = [];
afterEach(() => {
  vi.useRealTimers();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(server: Server): Promise<number> {
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Stands for Astro: tells what it was asked, and echoes what a WebSocket says. */
function drawPages(): Server {
  const server = createServer((request, response) => {
    response.writeHead(404, { 'x-drawn': 'yes' });
    response.end(`${request.method} ${request.url} ${request.headers[keyHeader] as string}`);
  });
  server.on('upgrade', (_request, socket) => {
    socket.write(
      'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n',
    );
    socket.pipe(socket);
  });
  return server;
}

/** A workbench whose preview is such a stand-in. */
async function openWorkbench(fail = () => false, undrawn: string[] = []) {
  const [started, ended, tell] = [vi.fn(), vi.fn(), vi.fn(() => Promise.resolve())];
  const start = async (drafts: readonly string[]): Promise<PreviewProcess> => {
    started(drafts);
    if (fail()) throw new Error('broken');
    const address = { port: await listen(drawPages()), key };
    return { address, tell, ended: new Promise(() => undefined), end: ended };
  };
  const preview = openPreview(() => Promise.resolve([...undrawn]), start, idle);
  const server = createServer((request, response) => void preview.show(request, response));
  server.on('upgrade', (request, socket, head) => preview.connect(request, socket, head));
  return { port: await listen(server), preview, started, ended, tell };
}

test('one process answers all, and ends once nobody asks', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { port, started, ended } = await openWorkbench();
  const answers = await Promise.all(['/a?b', '/c'].map((path) => ask(port, { path })));
  expect(answers.map(({ body }) => body.toString())).toEqual(['GET /a?b k', 'GET /c k']);
  expect(answers[0]).toMatchObject({ status: 404, headers: { 'x-drawn': 'yes' } });
  vi.advanceTimersByTime(idle - 1);
  expect([started.mock.calls.length, ended.mock.calls.length]).toEqual([1, 0]);
  vi.advanceTimersByTime(1);
  expect(ended.mock.calls.length).toBe(1);
  expect((await ask(port, { path: '/d' })).body.toString()).toBe('GET /d k');
  expect(started.mock.calls.length).toBe(2);
});

test('one that does not start says where the reason stands, and is started again', async () => {
  let isBroken = true;
  const { port } = await openWorkbench(() => isBroken);
  const { status, body } = await ask(port, { path: '/' });
  expect([status, body.toString()]).toEqual([503, expect.stringContaining('npm run edit 的窗口')]);
  isBroken = false;
  expect((await ask(port, { path: '/' })).status).toBe(404);
});

test('it is told which drafts cannot be drawn, and again when they are others', async () => {
  const undrawn = ['cases/a'];
  const { port, started, tell } = await openWorkbench(undefined, undrawn);
  const open = () => ask(port, { path: '/', headers: { 'sec-fetch-mode': 'navigate' } });
  await open();
  await open();
  expect([started.mock.calls, tell.mock.calls]).toEqual([[[['cases/a']]], []]);
  undrawn.pop();
  await open();
  expect(tell.mock.calls).toEqual([[[]]]);
});

test('a WebSocket is handed on, and starts nothing', async () => {
  const { port, preview, started } = await openWorkbench();
  const upgrade = () => {
    const socket = connect(port, '127.0.0.1');
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    return socket;
  };
  const heard = async (socket: ReturnType<typeof connect>) =>
    String((await once(socket, 'data'))[0]);
  expect(await heard(upgrade())).toMatch(/^HTTP\/1\.1 503/);
  expect(started).not.toHaveBeenCalled();
  await ask(port, { path: '/' });
  const socket = upgrade();
  expect(await heard(socket)).toMatch(/^HTTP\/1\.1 101/);
  socket.write('changed');
  expect(await heard(socket)).toBe('changed');
  socket.destroy();
  preview.close();
});

test('other programs and sites get nothing of it', async () => {
  const vite = await createVite({
    configFile: false,
    root: import.meta.dirname,
    logLevel: 'silent',
    appType: 'custom',
    server: { host: '127.0.0.1', port: 0, watch: null },
    plugins: [answerOnlyWithKey(key)],
  });
  await vite.listen();
  const { port } = vite.httpServer!.address() as AddressInfo;
  const statuses = [{}, { [keyHeader]: 'wrong' }, { [keyHeader]: key }].map(
    async (headers) => (await ask(port, { path: '/@vite/client', headers })).status,
  );
  expect(await Promise.all(statuses)).toEqual([403, 403, 200]);
  const socket = connect(port, '127.0.0.1');
  const protocol = 'Sec-WebSocket-Protocol: vite-hmr';
  const lines = ['Connection: Upgrade', 'Upgrade: websocket', protocol].join('\r\n');
  socket.write(`GET / HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n${lines}\r\n\r\n`);
  expect(String((await once(socket, 'data'))[0])).toMatch(/^HTTP\/1\.1 403/);
  await vite.close();
});
