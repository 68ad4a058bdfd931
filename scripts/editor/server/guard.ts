/** Lets only the editing page itself talk to its server: other sites in the same browser may not. */
import type { IncomingMessage } from 'node:http';

export type GuardedRequest = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** Where the editing server listens, and where the editing page stands. */
export interface Guarded {
  port: number;
  /** Path of the editing page, such as `/edit/`. */
  root: string;
}

/** Vite starts the editor's program at this path, whoever asks: nobody here needs it. */
const programPath = /(?:^|\/)__open-in-editor(?:[/?#]|$)/;

/**
 * Why a request is refused, or undefined when it may pass. The host is checked against DNS
 * rebinding, the origin against forged requests; a body must be JSON, which no form can send.
 */
export function refuseRequest(request: GuardedRequest, guarded: Guarded): string | undefined {
  const { method, headers } = request;
  if (!isOwnHost(headers.host, guarded.port)) return '只接受本机的请求。';
  if (programPath.test(request.url ?? '')) return '编辑时不开放这个地址。';
  if (isForeign(request) && !opensPage(request, guarded.root)) return '只接受编辑页面的请求。';
  const isRead = method === 'GET' || method === 'HEAD';
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${headers.host}`) return '只接受编辑页面的请求。';
  if (isRead) return undefined;
  if (origin === undefined) return '只接受编辑页面的请求。';
  const isJson = /^application\/json\b/.test(headers['content-type'] ?? '');
  if (!isJson) return '只接受 JSON。';
  // Nothing else of the development server is for writing, and it would read any body to its end.
  return request.url?.startsWith(`${guarded.root}api/`) ? undefined : '只接受编辑页面的请求。';
}

/** Whether an address is a path that can be read: Vite and Astro answer others with a stack trace. */
export function isReadable({ url = '' }: Pick<IncomingMessage, 'url'>): boolean {
  const [path = ''] = url.split(/[?#]/);
  try {
    return /^\/(?![/\\])/.test(path) && !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
}

/** Why a WebSocket is refused, or undefined: browsers name the page that asks, and it must be ours. */
export function refuseUpgrade(request: GuardedRequest, { port }: Guarded): string | undefined {
  const { host, origin } = request.headers;
  if (!isOwnHost(host, port)) return '只接受本机的请求。';
  return origin === `http://${host}` && !isForeign(request) ? undefined : '只接受编辑页面的请求。';
}

const isOwnHost = (host: string | undefined, port: number) =>
  host === `127.0.0.1:${port}` || host === `localhost:${port}`;

/** Whether another page asks; one on another port of this machine (`same-site`) is another. */
const isForeign = ({ headers }: GuardedRequest) =>
  ['cross-site', 'same-site'].includes(String(headers['sec-fetch-site']));

/** A page elsewhere may link to the editing page, but neither frame nor call anything of the server. */
const opensPage = ({ method, url, headers }: GuardedRequest, root: string) =>
  method === 'GET' &&
  url?.split('?')[0] === root &&
  headers['sec-fetch-mode'] === 'navigate' &&
  headers['sec-fetch-dest'] === 'document';
