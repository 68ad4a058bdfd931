/** Gives each entry of the sitemap its date and picture, as the built page itself states them. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SitemapItem } from '@astrojs/sitemap';
import { readPageTags } from '#lib/page-tags.ts';

/**
 * The `serialize` option of @astrojs/sitemap.
 * @param dist folder of the built site
 * @param base base path of the deployment, `/` or `/zt/huguan`
 */
export function describeInSitemap(dist: string, base: string) {
  // @astrojs/sitemap passes pictures through, but its type does not name them.
  return (item: SitemapItem): SitemapItem & { img?: { url: string }[] } => {
    const path = new URL(item.url).pathname.slice(base.replace(/\/$/, '').length);
    const file = join(dist, decodeURI(path), 'index.html');
    if (!existsSync(file)) return item;
    const tags = readPageTags(readFileSync(file, 'utf8'));
    const modified = tags.get('article:modified_time') ?? tags.get('og:updated_time');
    const image = tags.get('og:image');
    return {
      ...item,
      ...(modified && { lastmod: modified }),
      ...(image && { img: [{ url: image }] }),
    };
  };
}
