/** The phrases of a title: between them it may break, never inside a name that the site knows. */
import { getCollection } from 'astro:content';
import { cutPhrases } from '#lib/cut-phrases.ts';
import { listNames, nameOf, namedCollections } from '#lib/known-names.ts';
import { memoize } from '#lib/memoize.ts';
import type { CutText } from '#lib/set-lines.ts';

/** What cuts texts into phrases. */
export const getPhraseCutter = memoize(async (): Promise<CutText> => {
  const collections = namedCollections.map(async (collection) =>
    (await getCollection(collection)).map(({ data }) => nameOf(collection, data)),
  );
  const terms = (await getCollection('setTerms')).map(({ data }) => data.term);
  const names = listNames([...(await Promise.all(collections)).flat(), ...terms]);
  // A page and the card of a story cut the same title.
  return memoize((text: string) => cutPhrases(text, names));
});

/** The phrases of a title, in order; together they are the title. */
export const getPhrases = async (title: string): Promise<readonly string[]> =>
  (await getPhraseCutter())(title);
