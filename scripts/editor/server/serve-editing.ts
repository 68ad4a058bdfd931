/** The server of the workbench: its page, what the page asks for, and behind them the site itself. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import serveStatic from 'serve-static';
import type { RequestLimits } from '#scripts/request-limits.ts';
import type { EditingSite } from './answer.ts';
import { isReadable, refuseRequest, refuseUpgrade } from './guard.ts';
import { handleRequest } from './handle-request.ts';
import type { Preview } from './preview/preview-process.ts';

export interface EditingServer extends EditingSite {
  /** Folder of the built page. */
  pageDir: string;
  /** On which it will listen. */
  port: number;
  /** Path of the site, such as `/` or `/zt/archive/`. */
  base: string;
  limits: RequestLimits;
  /** Draws the site's pages. */
  preview: Preview;
}

/** Nothing from elsewhere; no site may frame the page. The body editor writes its styles itself. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'self'",
].join('; ');

const refuse = (response: ServerResponse, status: number, reason: string): void =>
  void response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(reason);

/** The server, not listening yet; every request passes its guard first. */
export function serveEditing(given: EditingServer): Server {
  const { pageDir, port, base, limits, preview, ...site } = given;
  const servePage = serveStatic(pageDir, { redirect: false });
  const root = `${base}edit/`;
  const guarded = { port, root };
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refuseRequest(request, guarded);
    if (refusal) return refuse(response, 403, refusal);
    if (!isReadable(request)) return refuse(response, 400, '这个地址写得不对。');
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === root.slice(0, -1)) {
      return void response.writeHead(302, { location: root }).end();
    }
    if (!path.startsWith(root)) return void preview.show(request, response);
    if (path.startsWith(`${root}api/`)) {
      return void handleRequest(site, path.slice(root.length + 4), request, response);
    }
    response.setHeader('content-security-policy', policy);
    response.setHeader('referrer-policy', 'same-origin');
    request.url = `/${path.slice(root.length)}`;
    servePage(request, response, () => {
      if (!response.headersSent) response.writeHead(404);
      response.end();
    });
  };
  const server = createServer(limits, answer);
  server.on('upgrade', (request, socket, head) => {
    if (refuseUpgrade(request, guarded) === undefined) preview.connect(request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
  });
  return server;
}
