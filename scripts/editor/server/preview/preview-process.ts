/**
 * The site as it will look, drawn by Astro's development server in a process of its own: that holds
 * more memory than the rest of the workbench, so it starts with the first page and ends when idle.
 */
import { fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { forwardRequest, forwardUpgrade } from './forward.ts';

export interface PreviewAddress {
  port: number;
  /** Sent along with every request: whoever does not know it is refused. */
  key: string;
}

export interface PreviewProcess {
  address: PreviewAddress;
  /** Settles when it has ended, by itself too. */
  ended: Promise<unknown>;
  end: () => void;
}

export interface Preview {
  /** Answers with the page that is asked for; the process is started where none runs. */
  show: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** Hands on a WebSocket, by which pages that are shown hear of changes; it starts nothing. */
  connect: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Ends the process, should one run. */
  close: () => void;
}

/** In milliseconds, since the last page was asked for: longer than it takes to write a passage. */
const longestIdle = 5 * 60_000;

/**
 * @param start starts the process
 * @param idle in milliseconds: so long nobody asks for a page before it is ended
 */
export function openPreview(
  start: () => Promise<PreviewProcess> = startPreview,
  idle = longestIdle,
): Preview {
  let starting: Promise<PreviewProcess> | undefined;
  let running: PreviewProcess | undefined;
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;
  const forget = (process: PreviewProcess) => {
    if (running === process) running = starting = undefined;
  };
  const close = () => {
    clearTimeout(timer);
    running?.end();
    if (running) forget(running);
  };
  const getProcess = () =>
    (starting ??= start().then(
      (process) => {
        running = process;
        void process.ended.finally(() => forget(process));
        return process;
      },
      (error: unknown) => {
        starting = undefined;
        throw error;
      },
    ));
  return {
    async show(request, response) {
      waiting += 1;
      clearTimeout(timer);
      try {
        const { address } = await getProcess();
        await forwardRequest(address, request, response);
      } catch {
        refuse(response);
      } finally {
        waiting -= 1;
        if (waiting === 0) timer = setTimeout(close, idle).unref();
      }
    },
    connect(request, socket, head) {
      if (running) forwardUpgrade(running.address, request, socket, head);
      else socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
    },
    close,
  };
}

/** Why a process has ended stands in the window from which the workbench was started. */
function refuse(response: ServerResponse): void {
  if (response.headersSent) return void response.destroy();
  response.writeHead(503, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    '<!doctype html><html lang="zh-CN"><title>网页没有排出来</title><p>网页没有排出来，原因见运行 npm run edit 的窗口。填写和保存不受影响；过一会儿可以再看一次。</p></html>',
  );
}

/**
 * Little memory rather than speed: the collector runs often, and the C library keeps two heaps and
 * not one for each of its threads, which saves 100 MB.
 */
const nodeOptions = ['--max-semi-space-size=4', '--heap-growing-percent=20'];

/** @throws when it ends before it listens */
function startPreview(): Promise<PreviewProcess> {
  const key = randomUUID();
  const child = fork(fileURLToPath(new URL('run-preview.ts', import.meta.url)), [], {
    execArgv: nodeOptions,
    env: { MALLOC_ARENA_MAX: '2', ...process.env },
  });
  const ended = new Promise((end) => child.once('exit', end));
  child.send({ key });
  return new Promise((ready, fail) => {
    child.once('error', fail);
    child.once('exit', () => fail(new Error('the preview did not start')));
    child.once('message', ({ port }: { port: number }) =>
      ready({ address: { port, key }, ended, end: () => void child.kill() }),
    );
  });
}
