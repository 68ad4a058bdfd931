/** Gives each entry of the sitemap its date and picture, as the built page itself states them. */
import type { SitemapItem } from '@astrojs/sitemap';
import type { PageDescriptions } from '#integrations/built-pages.ts';

/**
 * The `serialize` option of @astrojs/sitemap.
 * @param descriptions what each page says of itself, filled before the sitemap is written
 * @param base base path of the deployment, `/` or `/zt/huguan`
 */
export function describeInSitemap(descriptions: PageDescriptions, base: string) {
  // @astrojs/sitemap passes pictures through, but its type does not name them.
  return (item: SitemapItem): SitemapItem & { img?: { url: string }[] } => {
    const path = new URL(item.url).pathname.slice(base.replace(/\/$/, '').length);
    const { modified, image } = descriptions.get(decodeURI(path)) ?? {};
    return {
      ...item,
      ...(modified && { lastmod: modified }),
      ...(image && { img: [{ url: image }] }),
    };
  };
}
