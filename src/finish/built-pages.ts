/**
 * After the build, finishes every page: sets the styles of its kind in it, shortens the scopes of
 * components, gives it its heading fonts, writes its security policy, and inspects it.
 */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type PageKind, pickPageKinds } from '#host/page-kinds.ts';
import type { PolicyNeeds } from '#host/policy.ts';
import type { PageFacts } from '#finish/inspection/page-facts.ts';
import { SiteFinisher } from './site-finisher.ts';

/** What a page says of itself, by site path without the base path. */
export type PageDescriptions = Map<string, Pick<PageFacts, 'modified' | 'image' | 'isIndexed'>>;

/** A site whose pages are finished, as its host has to know it. */
export interface BuiltSite {
  /** Folder of the built site. */
  dist: string;
  /** Base path with its closing slash. */
  base: string;
  contentDir: string;
  /** What the policy of each kind of page lets through. */
  needs: ReadonlyMap<string, PolicyNeeds>;
}

/**
 * The Astro integration: runs after every step that makes pages, before any that reads them.
 * @param descriptions is filled with what each page says of itself, for the sitemap
 * @param describeToHost writes what a host needs to know of the finished pages
 */
export function builtPages(
  descriptions: PageDescriptions,
  describeToHost: (site: BuiltSite) => Promise<void>,
): AstroIntegration {
  let kinds: PageKind[] = [];
  let base: string;
  let contentDir: string;
  return {
    name: 'built-pages',
    hooks: {
      'astro:routes:resolved': ({ routes }) => {
        kinds = pickPageKinds(routes);
      },
      'astro:config:done': ({ config }) => {
        base = config.base.endsWith('/') ? config.base : `${config.base}/`;
        contentDir = fileURLToPath(new URL('content', config.root));
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = await SiteFinisher.open(fileURLToPath(dir), base, kinds);
        await site.finish(({ path, modified, image, isIndexed }) =>
          descriptions.set(path, { modified, image, isIndexed }),
        );
        const { dist, needs } = site;
        await describeToHost({ dist, base, contentDir, needs: needs.list(kinds) });
        for (const line of site.faults) logger.warn(line);
        const [shared, largest] = site.fontSizes.map((bytes) => Math.ceil(bytes / 1024));
        logger.info(`标题字库：各页共用 ${shared} KB，自用最大的一页 ${largest} KB`);
      },
    },
  };
}
