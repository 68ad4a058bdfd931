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
import type { PreviewAddress } from './key.ts';

export interface PreviewProcess {
  address: PreviewAddress;
  /** Says which drafts cannot be drawn now; settles when its pages go without them. */
  tell: (undrawn: readonly string[]) => Promise<void>;
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

type ListUndrawn = () => Promise<readonly string[]>;
type Start = (undrawn: readonly string[]) => Promise<PreviewProcess>;

/**
 * @param listUndrawn the drafts, such as `cases/dahe`, over which pages would break off
 * @param start starts the process; it is told of them
 * @param idle in milliseconds: so long nobody asks for a page before it is ended
 */
export function openPreview(
  listUndrawn: ListUndrawn,
  start: Start = startPreview,
  idle = longestIdle,
): Preview {
  const keeper = keepProcess(listUndrawn, start);
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;
  const close = () => {
    clearTimeout(timer);
    keeper.end();
  };
  return {
    async show(request, response) {
      waiting += 1;
      clearTimeout(timer);
      try {
        const { address } = await keeper.get(opensPage(request));
        await forwardRequest(address, request, response);
      } catch {
        refuse(response);
      } finally {
        waiting -= 1;
        if (waiting === 0) timer = setTimeout(close, idle).unref();
      }
    },
    connect(request, socket, head) {
      const { running } = keeper;
      if (running) forwardUpgrade(running.address, request, socket, head);
      else socket.end('HTTP/1.1 503 Service Unavailable\r\nConnection: close\r\n\r\n');
    },
    close,
  };
}

/** The process that runs, at most one, and what it was told. */
function keepProcess(listUndrawn: ListUndrawn, start: Start) {
  let starting: Promise<PreviewProcess> | undefined;
  let running: PreviewProcess | undefined;
  let told = '';
  const forget = (process: PreviewProcess | undefined) => {
    if (running === process) running = starting = undefined;
  };
  const begin = async () => {
    const undrawn = await listUndrawn();
    told = undrawn.join();
    const process = await start(undrawn);
    running = process;
    void process.ended.finally(() => forget(process));
    return process;
  };
  return {
    get running() {
      return running;
    },
    /** @param isPage whether it is to know of drafts that cannot be drawn since it was told */
    async get(isPage: boolean): Promise<PreviewProcess> {
      const known = running;
      starting ??= begin();
      starting.catch(() => (starting = undefined));
      const process = await starting;
      if (known !== process || !isPage) return process;
      const undrawn = await listUndrawn();
      if (undrawn.join() === told) return process;
      told = undrawn.join();
      await process.tell(undrawn);
      return process;
    },
    end() {
      running?.end();
      forget(running);
    },
  };
}

/** Whether a page is asked for, and not what belongs to one. */
const opensPage = ({ headers }: IncomingMessage): boolean =>
  headers['sec-fetch-mode'] === 'navigate';

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
function startPreview(undrawn: readonly string[]): Promise<PreviewProcess> {
  const key = randomUUID();
  const child = fork(fileURLToPath(new URL('run-preview.ts', import.meta.url)), [], {
    execArgv: nodeOptions,
    env: { MALLOC_ARENA_MAX: '2', ...process.env },
  });
  const ended = new Promise((end) => child.once('exit', end));
  child.send({ key, undrawn });
  const tell = (undrawn: readonly string[]) =>
    new Promise<void>((heard) => {
      child.once('message', () => heard());
      void ended.then(() => heard());
      child.send({ undrawn }, (error) => error && heard());
    });
  return new Promise((ready, fail) => {
    child.once('error', fail);
    child.once('exit', () => fail(new Error('the preview did not start')));
    child.once('message', ({ port }: { port: number }) =>
      ready({ address: { port, key }, tell, ended, end: () => void child.kill() }),
    );
  });
}
