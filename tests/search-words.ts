/** What tests search for: words picked from the content, so that any archive is asked the same. */
import { storyKinds } from '#schemas/story.ts';
import { content } from './picks.ts';

/** The story whose title has most characters: its title finds it first. */
const longestTitled = storyKinds
  .flatMap((kind) =>
    content[kind].map(({ id, data, texts }) => ({ path: `/${kind}/${id}/`, data, texts })),
  )
  .toSorted((one, other) => other.data.title.length - one.data.title.length)[0];

/** A story by its title, and by words of its text. */
export const sought = {
  words: longestTitled?.data.title.split(/[^\p{Script=Han}]/u)[0] ?? content.site.name,
  said: /\p{Script=Han}{4,8}/u.exec(longestTitled?.texts.join('\n') ?? '')?.[0] ?? '',
  path: longestTitled?.path ?? '/',
};

/** Two characters that most stories have, and no name or title that the search would suggest. */
export const common = findCommon();

/** A figure as the ledger prints it, and in figures alone. */
export const number = content.figures.find(({ value }) => value !== null && value > 9);

/** A person with a page, if the content has one. */
export const person = content.people.find(({ id }) =>
  content.accounts.some(({ data }) => data.people.some((each) => each.id === id)),
);

/** What no page says. */
export const nonsense = '鲸鱼量子';

function findCommon(): string {
  const { places, people, terms, themes } = content;
  const names = [places, terms, themes].flatMap((all) => all.map(({ data }) => data.name));
  names.push(...storyKinds.flatMap((kind) => content[kind].map(({ data }) => data.title)));
  names.push(...people.map(({ data }) => data.whole ?? `${data.family}${data.given}`));
  const counts = new Map<string, number>();
  for (const kind of storyKinds) {
    for (const { texts } of content[kind]) {
      const pairs = texts.flatMap((text) =>
        Array.from(text.matchAll(/(?=(\p{Script=Han}{2}))/gu), ([, pair]) => pair!),
      );
      for (const pair of new Set(pairs)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  const [most] = [...counts]
    .filter(([pair]) => !names.some((name) => name.includes(pair)))
    .toSorted(([, one], [, other]) => other - one);
  return most?.[0] ?? content.site.name;
}
