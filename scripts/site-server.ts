/** A static server that behaves as a production host should: slash redirects, base path, 404 page. */
import { readFileSync, realpathSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerOptions,
  type ServerResponse,
} from 'node:http';
import { type AddressInfo } from 'node:net';
import { join, posix, relative, sep } from 'node:path';
import serveStatic from 'serve-static';
import { requestLimits } from './request-limits.ts';

/** Brings BASE_PATH into the form `/` or `/zt/archive/`. */
export function normalizeBase(base = '/'): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}

/** Whether only this machine reaches an address to listen on. */
export const isLoopback = (host: string): boolean => /^(?:localhost$|127\.|::1$)/.test(host);

/** What the host or the build keeps for itself; names with a dot are refused by `serve-static`. */
const internal = new Set(['/_headers', '/_redirects', '/404.html']);

/**
 * Makes the server; the caller starts and stops it. No request ends it, whatever becomes of `dist`.
 * @param dist folder of the built site
 * @param base path under which it stands, from `normalizeBase`
 * @param limits how long it waits for a request
 */
export function createSiteServer(
  dist: string,
  base: string,
  limits: ServerOptions = requestLimits,
): Server {
  const mount = base.slice(0, -1);
  const serveFile = serveStatic(dist, {
    fallthrough: false,
    // A site that is built anew while it is looked at shows at once.
    cacheControl: false,
    etag: false,
    setHeaders: (response) => void response.setHeader('cache-control', 'no-store'),
  });
  const server = createServer(limits, (request, response) => {
    if (isForeign(server, request)) return answer(response, 403, '只接受本机的请求。');
    const [path, query] = cleanAddress(request.url ?? '/');
    const inside = path?.startsWith(mount) ? path.slice(mount.length) : undefined;
    if (
      inside === undefined ||
      !/^(?:\/|$)/.test(inside) ||
      internal.has(inside) ||
      leadsAway(dist, inside)
    ) {
      return answerError(response, dist, { statusCode: 404 });
    }
    Object.assign(request, { originalUrl: mount + inside + query });
    request.url = (inside || '/') + query;
    serveFile(request, response, (error: HttpError = {}) => answerError(response, dist, error));
  });
  return server;
}

/**
 * The path that an address means, without doubled slashes, dots and backslashes, all of which
 * browsers and `serve-static` read differently: a redirect made of them could lead to another site.
 */
function cleanAddress(address: string): [path: string | undefined, query: string] {
  const [written = '', query = ''] = address.split(/(\?.*)/s);
  try {
    const path = posix.normalize(decodeURIComponent(written).replaceAll('\\', '/'));
    const isPath = path.startsWith('/') && !path.includes('\0');
    return [isPath ? path.split('/').map(encodeURIComponent).join('/') : undefined, query];
  } catch {
    return [undefined, query];
  }
}

/** Whether a link in the folder leads out of it; what is not there leads nowhere. */
function leadsAway(dist: string, path: string): boolean {
  try {
    const place = realpathSync(join(dist, decodeURIComponent(path)));
    return relative(realpathSync(dist), place).split(sep)[0] === '..';
  } catch {
    return false;
  }
}

/** A page elsewhere may have its own name lead to this machine, to read what only we should see. */
function isForeign(server: Server, { headers }: IncomingMessage): boolean {
  const { address } = server.address() as AddressInfo;
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  return isLoopback(address) && !isLoopback(name.replace(/^\[|\]$/g, ''));
}

/** What `serve-static` says of a request that it refuses. */
interface HttpError {
  statusCode?: number;
  headers?: Record<string, string> | undefined;
}

function answerError(response: ServerResponse, dist: string, error: HttpError): void {
  const { statusCode = 500, headers = {} } = error;
  if (response.headersSent) return void response.destroy();
  if (statusCode !== 403 && statusCode !== 404) {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    return answer(response, statusCode, `这个请求没有办成（${statusCode}）。`);
  }
  try {
    const page = readFileSync(join(dist, '404.html'));
    response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page);
  } catch {
    answer(response, 503, '网站不在：正在生成，或者还没有生成（npm run build）。');
  }
}

function answer(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(text);
}
