/** Whether the archive is a series of counties, and their records. */
import { getCollection } from 'astro:content';
import { memoize } from '#lib/memoize.ts';
import { getSite } from '#queries/site.ts';
import type { County } from '#schemas/county.ts';

/** The counties of a series in their order; none in an archive of one place. */
export const getSeries = memoize(async (): Promise<readonly { id: string; data: County }[]> => {
  // Astro warns of collections that are empty.
  if ((await getSite()).place !== undefined) return [];
  return (await getCollection('counties')).sort((one, other) => one.data.order - other.data.order);
});

export const isSeries = async (): Promise<boolean> => (await getSeries()).length > 0;
