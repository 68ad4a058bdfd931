/** People: names as they are shown, told apart where two bear one name, and who does what for a story. */
import { getCollection } from 'astro:content';
import { memoize } from '#lib/memoize.ts';
import { type PersonName, fullName, joinNames } from '#lib/person-name.ts';
import { tellApart } from '#lib/tell-apart.ts';
import { getPlaces } from '#queries/places.ts';
import type { StoryEntry } from '#queries/publication.ts';
import { type PersonRole, personRoles, tellingRoles } from '#schemas/person.ts';

/** A person as pages name them. */
export interface PersonView {
  id: string;
  /** The name, with role or place where another person bears it, too: 李明（五龙乡党委书记）. */
  label: string;
  name: string;
  /** The name in its parts. */
  parts: PersonName;
  /** What the person is: 五龙乡党委书记. */
  role: string;
}

/** A person of a story. */
export interface StoryPerson extends PersonView {
  /** What the person does for it, in a word: 讲述人. */
  part: string;
  /** Whether the story is this person's account. */
  tells: boolean;
  /** Whether the page's text is this person's own. */
  writes: boolean;
}

/** Every person by id. */
export const getPeople = memoize(async (): Promise<ReadonlyMap<string, PersonView>> => {
  const [people, { byId }] = await Promise.all([getCollection('people'), getPlaces()]);
  const labels = tellApart(
    people.map(({ id, data }) => ({
      id,
      name: fullName(data),
      details: [data.role, byId.get(data.place ?? '')?.name ?? ''],
    })),
  );
  return new Map(
    people.map(({ id, data }) => {
      const { family, given, whole, role } = data;
      const parts = { family, given, whole };
      return [id, { id, label: labels.get(id)!, name: fullName(parts), parts, role }];
    }),
  );
});

/** The people of a story, in the order in which it names them. */
export async function getPeopleOf({ data }: StoryEntry): Promise<StoryPerson[]> {
  const known = await getPeople();
  return data.people.flatMap(({ id, role }) => {
    const person = known.get(id);
    return person ? [{ ...person, ...describeRole(role) }] : [];
  });
}

const describeRole = (role: PersonRole) => ({
  part: personRoles[role],
  tells: tellingRoles.has(role),
  writes: role === 'author',
});

/** Those by whose names an account goes: who tells it or, where nobody does, who wrote it. */
export function findTellers(people: readonly StoryPerson[]): readonly StoryPerson[] {
  const telling = people.filter(({ tells }) => tells);
  return telling.length > 0 ? telling : people.filter(({ writes }) => writes);
}

/** Several people in one name; namesakes among them are told apart. */
export function nameTogether(people: readonly PersonView[]): string {
  const count = Map.groupBy(people, ({ name }) => name);
  return joinNames(people.map(({ name, label }) => (count.get(name)!.length > 1 ? label : name)));
}

/** The role that they have in common; none where they differ, for it would be said of all. */
export const roleTogether = ([first, ...others]: readonly PersonView[]): string =>
  first && others.every(({ role }) => role === first.role) ? first.role : '';
