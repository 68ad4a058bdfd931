/** nginx as hosts use it: under a path of a portal with rules of its own, and over https. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ask } from './ask.ts';
import { testCases } from './checks.ts';
import { configureNginx, startNginx } from './nginx.ts';
import { listKinds, listRedirects, listRefusals } from './requests.ts';
import { base, names, readConfig } from './site.ts';

const servers = inject('servers');

describe.skipIf(!servers)('under a path of a portal', () => {
  const path = '/zt/huguan/';
  /** Rules that many portals have, and that must not reach into the site. */
  const portal = `
    root /nowhere;
    location / { return 200 "portal"; }
    location ~* \\.(?:css|js|png|html)$ { expires 30d; return 200 "portal file"; }
    location ~ \\.php$ { return 200 "portal program"; }`;
  let server: Awaited<ReturnType<typeof startNginx>>;
  const port = () => server.port;
  beforeAll(async () => {
    server = await startNginx(servers!, {
      base: path,
      files: configureNginx(path),
      server: portal,
    });
  });
  afterAll(() => server.stop());

  describe('each kind of file has its headers', () => testCases(listKinds(path, names), port));
  describe('addresses redirect', () => testCases(listRedirects(path), port));
  describe('what is not there, or not meant for readers', () =>
    testCases(listRefusals(path), port));

  it('leads from its name to its door, with the query', async () => {
    const { status, headers } = await ask(port(), { path: '/zt/huguan?from=portal' });
    expect(status).toBe(301);
    expect(headers['location']).toBe('/zt/huguan/?from=portal');
  });

  it('leaves the rest to the portal', async () => {
    for (const [address, text] of [
      ['/', 'portal'],
      ['/zt/', 'portal'],
      ['/a.php', 'portal program'],
      ['/zt/huguan2/a.css', 'portal file'],
    ] as const) {
      const { body, headers } = await ask(port(), { path: address });
      expect(body.toString()).toBe(text);
      expect(headers['content-security-policy']).toBeUndefined();
    }
  });
});

describe.skipIf(!servers)('over https', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tls-'));
  const tls = { certificate: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  let server: Awaited<ReturnType<typeof startNginx>>;
  beforeAll(async () => {
    execFileSync(
      servers!.openssl,
      `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost -keyout ${tls.key} -out ${tls.certificate}`.split(
        ' ',
      ),
      { stdio: 'pipe' },
    );
    server = await startNginx(servers!, { base, files: readConfig('nginx'), tls });
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it.runIf(base === '/')('tells browsers to stay there, on a host of its own', async () => {
    const headers = await new Promise<Record<string, unknown>>((resolve, reject) => {
      request(
        { host: '127.0.0.1', port: server.port, path: base, rejectUnauthorized: false },
        (response) => {
          response.resume();
          resolve(response.headers);
        },
      )
        .on('error', reject)
        .end();
    });
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });
});
