/** Serves an engine's folder with compression, as hosts do. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  html: 'text/html',
  js: 'text/javascript',
  json: 'application/json',
};

/**
 * Starts a server over folders, the first one that has a file gives it.
 * @returns its address, the bytes sent so far (workers' requests among them), a function to stop it
 */
export async function serveFolders(
  folders: readonly string[],
): Promise<{ url: string; countBytes: () => number; stop: () => void }> {
  let bytes = 0;
  const cache = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const name = pathname === '/' ? 'index.html' : pathname.slice(1);
    const type = types[name.split('.').at(-1) ?? ''];
    const body = cache.get(name) ?? readCompressed(folders, name, type !== undefined);
    if (!body) return void response.writeHead(404).end();
    cache.set(name, body);
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      ...(type && { 'content-encoding': 'gzip' }),
      'cache-control': 'no-store',
    });
    bytes += body.length;
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${port}/`, countBytes: () => bytes, stop };
}

function readCompressed(
  folders: readonly string[],
  name: string,
  compress: boolean,
): Buffer | undefined {
  for (const folder of folders) {
    const path = join(folder, name);
    if (existsSync(`${path}.gz`)) return readFileSync(`${path}.gz`);
    if (existsSync(path)) return compress ? gzipSync(readFileSync(path)) : readFileSync(path);
  }
  return undefined;
}
