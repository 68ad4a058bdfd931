/** The colours of a programme, kept with the theme that tells of them; the site's record names it. */
import { getEntry } from 'astro:content';
import { getSite } from '#queries/site.ts';
import type { Theme } from '#schemas/story.ts';

/** The colours in the source's order; none where the site names no such theme. */
export async function getColours(): Promise<Theme['colours']> {
  const { colours } = (await getSite()).home;
  if (!colours) return [];
  return (await getEntry('themes', colours.theme))?.data.colours ?? [];
}
