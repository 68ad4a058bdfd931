/** The real nginx with the configuration of the build: what it answers, and what it refuses. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, askRaw } from './ask.ts';
import { testCases } from './checks.ts';
import { startNginx } from './nginx.ts';
import { listKinds, listRedirects, listRefusals, traversals } from './requests.ts';
import { base, names, otherStory, readConfig } from './site.ts';

const servers = inject('servers');

describe.skipIf(!servers)('nginx', () => {
  let server: Awaited<ReturnType<typeof startNginx>>;
  const port = () => server.port;
  beforeAll(async () => {
    server = await startNginx(servers!, { base, files: readConfig('nginx') });
    for (const file of ['.git/config', '.env', 'data/.hidden', '.well-known/security.txt']) {
      mkdirSync(join(server.root, file, '..'), { recursive: true });
      writeFileSync(join(server.root, file), 'secret');
    }
  });
  afterAll(() => server.stop());

  describe('each kind of file has its headers', () => testCases(listKinds(base, names), port));
  describe('addresses redirect', () => testCases(listRedirects(base), port));
  describe('what is not there, or not meant for readers', () =>
    testCases(listRefusals(base), port));

  it('gives what stands under /.well-known/', async () => {
    const { status } = await ask(port(), { path: `${base}.well-known/security.txt` });
    expect(status).toBe(200);
  });

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

  it('refuses an oversize body', async () => {
    const bytes = `GET ${base} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 5000000\r\nConnection: close\r\n\r\n`;
    expect(await askRaw(port(), bytes)).toBe(413);
    expect((await ask(port(), { path: base })).status).toBe(200);
  });

  describe('sends what the reader’s browser can read', () => {
    const page = readFileSync(`dist/${otherStory}index.html`);
    const path = base + otherStory;
    it.each([
      ['br', 'gzip, deflate, br, zstd', brotliDecompressSync],
      ['gzip', 'gzip, deflate', gunzipSync],
    ] as const)('%s', async (encoding, accepted, decompress) => {
      const { headers, body } = await ask(port(), {
        path,
        headers: { 'accept-encoding': accepted },
      });
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['vary']).toMatch(/Accept-Encoding/i);
      expect(headers['content-type']).toBe('text/html; charset=utf-8');
      expect(body.length).toBeLessThan(page.length / 2);
      expect(decompress(body).equals(page)).toBe(true);
    });

    it.each(['identity', '', 'gzip;q=0'])('plain for “%s”', async (accepted) => {
      const { headers, body } = await ask(port(), {
        path,
        headers: { 'accept-encoding': accepted },
      });
      expect(headers['content-encoding']).toBeUndefined();
      expect(headers['vary']).toMatch(/Accept-Encoding/i);
      expect(body.equals(page)).toBe(true);
    });
  });

  describe('a reader who has it already', () => {
    const path = base + otherStory;
    it('gets 304 by ETag or by date, each encoding by its own', async () => {
      for (const accepted of ['identity', 'gzip', 'br']) {
        const headers = { 'accept-encoding': accepted };
        const first = await ask(port(), { path, headers });
        for (const condition of [
          { 'if-none-match': first.headers['etag']! },
          { 'if-modified-since': first.headers['last-modified']! },
        ]) {
          const again = await ask(port(), { path, headers: { ...headers, ...condition } });
          expect(again.status).toBe(304);
          expect(again.body.length).toBe(0);
          expect(again.headers['content-security-policy']).toBe(
            first.headers['content-security-policy'],
          );
        }
      }
    });

    it('gets the page when it is another', async () => {
      const { status } = await ask(port(), { path, headers: { 'if-none-match': '"other"' } });
      expect(status).toBe(200);
    });
  });

  it('gives a part of a file, and says where a part would be beyond it', async () => {
    const path = `${base}data/figures.csv`;
    const whole = readFileSync('dist/data/figures.csv');
    const part = await ask(port(), { path, headers: { range: 'bytes=10-99' } });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 10-99/${whole.length}`);
    expect(part.body.equals(whole.subarray(10, 100))).toBe(true);
    const beyond = await ask(port(), { path, headers: { range: `bytes=${whole.length}-` } });
    expect(beyond.status).toBe(416);
  });

  it('answers HEAD like GET, without the body', async () => {
    const [head, get] = await Promise.all(
      ['HEAD', 'GET'].map((method) => ask(port(), { method, path: base })),
    );
    expect(head!.body.length).toBe(0);
    expect(head!.headers['content-length']).toBe(String(get!.body.length));
  });

  it('keeps no record of what a reader searched for', async () => {
    await ask(port(), { path: `${base}search/?q=private-question` });
    const log = readFileSync(server.log, 'utf8');
    expect(log).toContain(`"GET ${base}search/index.html" 200`);
    expect(log).not.toContain('private-question');
  });

  it('with a site of another build on disk, leaves styles to the pages’ own policy', async () => {
    const other = await startNginx(servers!, {
      base,
      files: Object.fromEntries(
        Object.entries(readConfig('nginx')).map(([name, text]) => [
          name,
          text.replaceAll(/release-\w+/g, 'release-of-another-build'),
        ]),
      ),
    });
    try {
      const { headers } = await ask(other.port, { path: base + otherStory });
      expect(headers['content-security-policy']).toMatch(/^script-src 'self';/);
      expect(headers['content-security-policy']).not.toMatch(/style-src|default-src/);
      expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
    } finally {
      await other.stop();
    }
  });
});
