/** The colours of a programme, kept with the theme that tells of them; the record of a home names it. */
import { getEntry } from 'astro:content';
import { getCounty } from '#queries/counties.ts';
import type { Theme } from '#schemas/story.ts';

/** The colours in the source's order; none where the home names no such theme. @param county its id */
export async function getColours(county: string | undefined): Promise<Theme['colours']> {
  const colours = county === undefined ? undefined : (await getCounty(county)).home.colours;
  if (!colours) return [];
  return (await getEntry('themes', colours.theme))?.data.colours ?? [];
}
