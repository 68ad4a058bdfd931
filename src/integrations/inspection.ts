/**
 * After the build, inspects the built site and writes what it found into /about/inspection/: real
 * files, real counts. Runs after every step that makes files or edits pages, and before the
 * security policy, which it reckons in when it weighs a page.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { messages } from '#messages/zh-cn.ts';
import { checkContrast } from '#integrations/inspection/check-contrast.ts';
import { checkDates } from '#integrations/inspection/check-dates.ts';
import { checkLinks } from '#integrations/inspection/check-links.ts';
import { checkGovernmentTags, checkMetadata } from '#integrations/inspection/check-tags.ts';
import { checkWeight } from '#integrations/inspection/check-weight.ts';
import type { CheckResult } from '#integrations/inspection/check.ts';
import { readBuiltSite } from '#integrations/inspection/read-pages.ts';
import { renderCheck } from '#integrations/inspection/render-check.ts';

const { checks } = messages.inspection;
const reportPath = '/about/inspection/';

/**
 * The Astro integration.
 * @param base base path of the deployment, `/` or `/zt/huguan`
 */
export function inspection(base: string): AstroIntegration {
  return {
    name: 'inspection',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const dist = fileURLToPath(dir);
        const results = await inspectSite(dist, `${base.replace(/\/$/, '')}/`);
        const file = join(dist, reportPath, 'index.html');
        await writeFile(file, fillReport(await readFile(file, 'utf8'), results));
        for (const [id, { faults }] of Object.entries(results)) {
          const { title } = checks[id as keyof typeof checks];
          if (faults.length > 0)
            logger.warn(`${title}：${messages.inspection.failed(faults.length)}`);
        }
      },
    },
  };
}

/** Runs every check. */
export async function inspectSite(
  dist: string,
  base: string,
): Promise<Record<keyof typeof checks, CheckResult>> {
  const site = await readBuiltSite(dist, base, reportPath);
  return {
    tags: checkGovernmentTags(site),
    metadata: checkMetadata(site),
    links: await checkLinks(site),
    dates: checkDates(site),
    weight: await checkWeight(site),
    contrast: checkContrast(await readFile(join(dist, 'index.html'), 'utf8')),
  };
}

/** Puts each result into the place that the page keeps for it: `<div data-inspection="links">`. */
export function fillReport(html: string, results: Readonly<Record<string, CheckResult>>): string {
  return html.replaceAll(
    /(<div data-inspection="(\w+)"[^>]*>)[\s\S]*?(<\/div>)/g,
    (whole, open: string, id: string, close: string) => {
      const result = results[id];
      if (!result) return whole;
      return open + renderCheck(result, checks[id as keyof typeof checks].title) + close;
    },
  );
}
