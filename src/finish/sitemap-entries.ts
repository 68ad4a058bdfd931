/** Which pages the sitemap lists, and with which date and picture: as the built pages state it. */
import type { SitemapItem } from '@astrojs/sitemap';
import type { PageDescriptions } from './built-pages.ts';

/**
 * The `filter` option of @astrojs/sitemap: pages that search engines may keep.
 * @param descriptions what each page says of itself, filled before the sitemap is written
 * @param base base path of the deployment, `/` or `/zt/archive`
 */
export const isInSitemap = (descriptions: PageDescriptions, base: string) => (url: string) => {
  const path = pathOf(url, base);
  return descriptions.get(path)?.isIndexed === true && !listByLetter.test(path);
};

/** Lists by letter show again what the lists themselves show. */
const listByLetter = /\/letter\/.*\/$/;

/**
 * The `serialize` option of @astrojs/sitemap.
 */
export function describeInSitemap(descriptions: PageDescriptions, base: string) {
  // @astrojs/sitemap passes pictures through, but its type does not name them.
  return (item: SitemapItem): SitemapItem & { img?: { url: string }[] } => {
    const { modified, image } = descriptions.get(pathOf(item.url, base)) ?? {};
    return {
      ...item,
      ...(modified && { lastmod: modified }),
      ...(image && { img: [{ url: image }] }),
    };
  };
}

const pathOf = (url: string, base: string): string =>
  decodeURI(new URL(url).pathname.slice(base.replace(/\/$/, '').length));
