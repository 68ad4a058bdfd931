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
    const [address = '/', query = ''] = (request.url ?? '/').split(/\?(.*)/s);
    // A path that begins with two slashes would read as another host in a redirect.
    const pathname = decode(address)?.replace(/^\/{2,}/, '/');
    const redirect = (path: string) => {
      response.writeHead(301, { location: encodeURI(path) + (query && `?${query}`) }).end();
    };
    const notFound = () => {
      response
        .writeHead(404, { 'content-type': 'text/html; charset=utf-8' })
        .end(readFileSync(join(dist, '404.html')));
    };

    if (pathname === undefined) return notFound();
    if (`${pathname}/` === base) return redirect(base);
    if (!pathname.startsWith(base)) return notFound();
    const path = pathname.slice(base.length - 1);
    if (!path.endsWith('/') && existsSync(join(dist, path, 'index.html'))) {
      return redirect(`${pathname}/`);
    }
    request.url = encodeURI(path);
    serveFile(request, response, notFound);
  });
}

/** A malformed escape is no path of ours. */
function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
