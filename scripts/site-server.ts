/** A static server that behaves as a production host should: slash redirects, base path, 404 page. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Brings BASE_PATH into the form `/` or `/zt/huguan/`. */
export function normalizeBase(base = '/'): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner ? `/${inner}/` : '/';
}

/**
 * Makes the server; the caller starts and stops it.
 * @param dist folder of the built site
 * @param base path under which it stands, from `normalizeBase`
 */
export function createSiteServer(dist: string, base: string): Server {
  const serveFile = sirv(dist, { dev: true, dotfiles: false, extensions: ['html'] });
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const redirect = (location: string) => {
      response.writeHead(301, { location: location + url.search }).end();
    };
    const notFound = () => {
      response
        .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
        .end(readFileSync(join(dist, '404.html')));
    };

    if (`${url.pathname}/` === base) return redirect(base);
    if (!url.pathname.startsWith(base)) return notFound();
    const path = url.pathname.slice(base.length - 1);
    if (!path.endsWith('/') && existsSync(join(dist, decode(path), 'index.html'))) {
      return redirect(`${url.pathname}/`);
    }
    request.url = path + url.search;
    serveFile(request, response, notFound);
  });
}

/** A malformed escape is no path of ours. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}
