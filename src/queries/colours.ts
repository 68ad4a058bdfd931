/** The four colours of the county's programme, kept with the theme that tells of them. */
import { getEntry } from 'astro:content';
import { coloursId } from '#queries/required-entries.ts';
import type { Theme } from '#schemas/story.ts';

/** The four colours, in the source's order. */
export async function getColours(): Promise<Theme['colours']> {
  return (await getEntry('themes', coloursId))?.data.colours ?? [];
}
