/** The site's own record. */
import { getEntry } from 'astro:content';
import type { Site } from '#schemas/site.ts';

/** Name, description and host of the site. */
export async function getSite(): Promise<Site> {
  const entry = await getEntry('site', 'site');
  if (!entry) throw new Error('缺少 content/site.yaml。');
  return entry.data;
}
