/** Puts the editing page into Astro's development server: a Vite plugin that `npm run edit` adds. */
import type { ServerResponse } from 'node:http';
import serveStatic from 'serve-static';
import type { Connect, Plugin } from 'vite';
import type { RequestLimits } from '#scripts/request-limits.ts';
import type { EditingSite } from './content-answers.ts';
import { handleRequest } from './handle-request.ts';
import { isReadable, refuseRequest, refuseUpgrade } from './guard.ts';

export interface EditingServer extends EditingSite {
  /** Folder of the built page. */
  pageDir: string;
  port: number;
  /** Path of the site, such as `/` or `/zt/archive/`. */
  base: string;
  limits: RequestLimits;
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

/** The plugin; every request of the server passes its guard first. */
export function serveEditing({ pageDir, port, base, limits, ...site }: EditingServer): Plugin {
  const servePage = serveStatic(pageDir, { redirect: false });
  const root = `${base}edit/`;
  const guarded = { port, root };
  return {
    name: 'editing-page',
    // Last among the plugins, so that what it puts in front stays in front.
    enforce: 'post',
    configureServer({ middlewares, httpServer }) {
      if (httpServer) Object.assign(httpServer, limits);
      httpServer?.prependListener('upgrade', (request, socket) => {
        if (refuseUpgrade(request, guarded) === undefined) return;
        // Vite's own listener comes next, and looks for this header.
        delete request.headers['sec-websocket-protocol'];
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      });
      const handle: Connect.NextHandleFunction = (request, response, next) => {
        const refusal = refuseRequest(request, guarded);
        if (refusal) return refuse(response, 403, refusal);
        if (!isReadable(request)) return refuse(response, 400, '这个地址写得不对。');
        const path = (request.url ?? '/').split('?')[0] ?? '/';
        if (path === root.slice(0, -1)) {
          response.writeHead(302, { location: root }).end();
          return;
        }
        if (!path.startsWith(root)) return next();
        if (path.startsWith(`${root}api/`)) {
          void handleRequest(site, path.slice(root.length + 4), request, response);
          return;
        }
        response.setHeader('content-security-policy', policy);
        response.setHeader('referrer-policy', 'same-origin');
        request.url = `/${path.slice(root.length)}`;
        servePage(request, response, () => {
          if (!response.headersSent) response.writeHead(404);
          response.end();
        });
      };
      // First of all, whatever Astro puts in front of other plugins' middlewares.
      return () => void middlewares.stack.unshift({ route: '', handle });
    },
  };
}
