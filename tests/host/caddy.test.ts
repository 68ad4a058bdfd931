/** The real Caddy with the configuration of the build: the same table as nginx. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, askRaw } from './ask.ts';
import { caddyHome, startCaddy } from './caddy.ts';
import { testCases } from './checks.ts';
import { listKinds, listRedirects, listRefusals, traversals } from './requests.ts';
import { base, names, otherStory } from './site.ts';

const servers = inject('servers');

describe.skipIf(!servers)('Caddy', () => {
  let server: Awaited<ReturnType<typeof startCaddy>>;
  const port = () => server.port;
  beforeAll(async () => {
    server = await startCaddy(servers!, base);
    for (const file of ['.git/config', '.env', 'data/.hidden', '.well-known/security.txt']) {
      mkdirSync(join(server.root, file, '..'), { recursive: true });
      writeFileSync(join(server.root, file), 'secret');
    }
  });
  afterAll(() => server.stop());

  it.each(['deploy/Caddyfile', 'dist/.host/Caddyfile'])('finds %s in order', (file) => {
    const { status, stdout } = spawnSync(
      servers!.caddy,
      ['validate', '--adapter', 'caddyfile', '--config', file],
      { encoding: 'utf8', env: { ...process.env, ...caddyHome(tmpdir()) } },
    );
    expect(stdout).toContain('Valid configuration');
    expect(status).toBe(0);
  });

  it('is given the hashes of the build', () => {
    expect(readFileSync('dist/.host/Caddyfile', 'utf8')).toContain("style-src 'self' 'sha256-");
  });

  describe('each kind of file has its headers', () => testCases(listKinds(base, names), port));
  describe('addresses redirect', () => testCases(listRedirects(base), port));
  describe('what is not there, or not meant for readers', () =>
    testCases(listRefusals(base), port));

  it.each(traversals(base).map((path) => [JSON.stringify(path), path]))(
    'does not leave its folder for %s',
    async (_, path) => {
      const status = await askRaw(
        port(),
        `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n`,
      );
      expect([400, 404]).toContain(status);
    },
  );

  it.each([
    ['br', brotliDecompressSync],
    ['zstd', zstdDecompressSync],
    ['gzip', gunzipSync],
  ] as const)('sends %s to who asks for it', async (encoding, decompress) => {
    const { headers, body } = await ask(port(), {
      path: base + otherStory,
      headers: { 'accept-encoding': encoding },
    });
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers['vary']).toMatch(/Accept-Encoding/i);
    expect(decompress(body).equals(readFileSync(`dist/${otherStory}index.html`))).toBe(true);
  });

  it('answers 304 to who has it', async () => {
    const path = base + otherStory;
    const { headers } = await ask(port(), { path });
    const again = await ask(port(), { path, headers: { 'if-none-match': headers['etag']! } });
    expect(again.status).toBe(304);
  });

  it('gives a part of a file', async () => {
    const { status, body } = await ask(port(), {
      path: `${base}data/figures.csv`,
      headers: { range: 'bytes=10-99' },
    });
    expect(status).toBe(206);
    expect(body.length).toBe(90);
  });
});
