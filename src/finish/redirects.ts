/** After the build, leads readers on from addresses that moved: static pages, copies of files, `_redirects`. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readRedirects } from '#host/read-redirects.ts';
import { type Redirect, buildRedirectPage, formatHostRedirects } from '#host/redirects.ts';
import { withBase } from '#lib/url.ts';

/** The Astro integration: runs on `astro:build:done`, before the security policy is written. */
export function redirects(): AstroIntegration {
  let contentDir: string;
  let base: string;
  let site: string | undefined;
  return {
    name: 'redirects',
    hooks: {
      'astro:config:done': ({ config }) => {
        contentDir = fileURLToPath(new URL('content', config.root));
        ({ base, site } = config);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const moved = readRedirects(contentDir);
        const origin = new URL(site ?? 'http://localhost:4321');
        await writeRedirects(fileURLToPath(dir), moved, base, origin);
        logger.info(`迁移的网址：${moved.length} 个`);
      },
    },
  };
}

/**
 * Writes `_redirects`, a page for each moved page, and for each moved file a copy of the new one:
 * a file cannot lead on by itself, and not every host reads the list.
 * @throws if something stands at an address that moved, or nothing where a file should lead
 */
export async function writeRedirects(
  dist: string,
  moved: readonly Redirect[],
  base: string,
  site: URL,
): Promise<void> {
  await writeFile(join(dist, '_redirects'), formatHostRedirects(moved, base));
  for (const { path, redirect } of moved) {
    const file = join(dist, path.endsWith('/') ? `${path}index.html` : path);
    if (existsSync(file)) throw new Error(`${path} 写了 redirect，但网站上还有这一页。`);
    await mkdir(dirname(file), { recursive: true });
    if (file.endsWith('.html')) {
      const address = withBase(redirect, base);
      await writeFile(file, buildRedirectPage(address, new URL(address, site).href));
    } else {
      await copyFile(join(dist, redirect), file);
    }
  }
}
