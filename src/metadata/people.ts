/** Whom a page names: the authors of its text, and those who told, recorded or translated it. */
import type { PageRecord, PersonFacts } from './page-record.ts';

type Named = Pick<PageRecord, 'people'>;

/** Those who wrote the page's text; none where the site retells, whose own the text then is. */
export const authorsOf = ({ people }: Named): readonly PersonFacts[] =>
  people.filter(({ writes }) => writes);

/** All others. */
export const contributorsOf = ({ people }: Named): readonly PersonFacts[] =>
  people.filter(({ writes }) => !writes);

/** Their names; undefined for none. */
export const namesOf = (people: readonly PersonFacts[]): string[] | undefined =>
  people.length > 0 ? people.map(({ name }) => name) : undefined;
