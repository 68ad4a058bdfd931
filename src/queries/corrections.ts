/** Every public change of what the site says, from the revision records of its content. */
import { getCollection } from 'astro:content';
import { type ChangedRecord, type Correction, listCorrections } from './correction-list.ts';
import { limits } from './limits.ts';
import { type ListPage, cutPage, pageOfParam, pageParams } from '#lib/paginate.ts';
import { memoize } from '#lib/memoize.ts';
import { messages } from '#messages/zh-cn.ts';
import type { CorrectionFeedItem } from '#metadata/corrections-feed.ts';
import { absoluteUrl } from '#lib/url.ts';
import { measurePath } from '#queries/compare.ts';
import { getLedgers } from '#queries/figures.ts';
import { getPeople } from '#queries/people.ts';
import { getPictureRecords } from '#queries/pictures.ts';
import { getStoriesWithPage, stateOf, storyKinds } from '#queries/publication.ts';
import { getSources } from '#queries/sources.ts';
import { buildCard } from '#queries/story-cards.ts';
import { getTerms } from '#queries/terms.ts';
import { fillText } from '#queries/text.ts';

export const correctionsPath = '/corrections/';
const sizes = { size: limits.corrections };

/** All changes, the newest first. */
const getCorrections = memoize(async (): Promise<Correction[]> => {
  const [stories, people, ledgers, sources, pictures, context] = await Promise.all([
    getChangedStories(),
    getChangedPeople(),
    getChangedLedgers(),
    getChangedSources(),
    getPictureRecords(),
    getChangedContext(),
  ]);
  return listCorrections([...stories, ...people, ...ledgers, ...sources, ...pictures, ...context]);
});

/** `getStaticPaths` of the page of corrections. */
export async function getCorrectionPaths() {
  const { length } = await getCorrections();
  return pageParams(length, sizes).map((page) => ({ params: { page } }));
}

/** One page of the corrections. @param page one of `getCorrectionPaths` */
export async function getCorrectionPage(page: string | undefined): Promise<ListPage<Correction>> {
  const list = cutPage(await getCorrections(), correctionsPath, pageOfParam(page), sizes);
  return { ...list, items: await Promise.all(list.items.map(fill)) };
}

/**
 * The newest changes as a feed gives them.
 * @param origin origin of the deployment
 */
export async function getCorrectionFeedItems(
  origin: URL | undefined,
): Promise<CorrectionFeedItem[]> {
  const newest = (await getCorrections()).slice(0, limits.corrections);
  const list = absoluteUrl(correctionsPath, origin);
  return Promise.all(
    newest.map(async (correction) => {
      const { id, title, path, date, change } = await fill(correction);
      return {
        id: `${list}#${id}`,
        title: messages.corrections.feedItem(title),
        url: path === undefined ? list : absoluteUrl(path, origin),
        change,
        date,
      };
    }),
  );
}

const fill = async (correction: Correction): Promise<Correction> => ({
  ...correction,
  change: await fillText(correction.change),
});

async function getChangedStories(): Promise<ChangedRecord[]> {
  const entries = (await Promise.all(storyKinds.map(getStoriesWithPage))).flat();
  const changed = entries.filter((entry) => {
    const isPublic = ['published', 'withdrawn'].includes(stateOf(entry));
    return isPublic && (entry.data.revisions.length > 0 || entry.data.withdrawn);
  });
  return Promise.all(
    changed.map(async (entry) => {
      const { kind, id, title, path } = await buildCard(entry);
      const { revisions, withdrawn } = entry.data;
      const withdrawal = withdrawn && {
        date: withdrawn.date,
        change: messages.corrections.withdrawn(withdrawn.reason),
      };
      const changes = withdrawal ? [withdrawal, ...revisions] : revisions;
      return { record: `${kind}/${id}`, title, path, changes };
    }),
  );
}

/** A person's record shows on the first story that names the person. */
async function getChangedPeople(): Promise<ChangedRecord[]> {
  const people = (await getCollection('people')).filter(({ data }) => data.revisions.length > 0);
  if (people.length === 0) return [];
  const named = await getPeople();
  const stories = (await Promise.all(storyKinds.map(getStoriesWithPage))).flat();
  const paths = new Map<string, string>();
  for (const { collection, id, data } of stories) {
    for (const person of data.people) {
      if (!paths.has(person.id)) paths.set(person.id, `/${collection}/${id}/`);
    }
  }
  return people.map(({ id, data }) => ({
    record: `people/${id}`,
    title: named.get(id)!.label,
    path: paths.get(id),
    changes: data.revisions,
  }));
}

async function getChangedLedgers(): Promise<ChangedRecord[]> {
  return (await getLedgers()).flatMap(({ subject, title, path, figures, revisions }) => [
    {
      record: `figures/${subject}`,
      title: messages.data.figuresOf(title),
      path,
      changes: revisions,
    },
    ...figures.map((figure) => ({
      record: `figures/${figure.id}`,
      title: messages.corrections.figure(title, figure.label),
      path: figure.path,
      changes: figure.revisions,
    })),
  ]);
}

/** Terms of the glossary, events of the timeline, and measures. */
async function getChangedContext(): Promise<ChangedRecord[]> {
  const [terms, events, measures, paths] = await Promise.all([
    getCollection('terms'),
    getCollection('events'),
    getCollection('measures'),
    getTerms(),
  ]);
  return [
    ...terms.map(({ id, data }) => ({
      record: `terms/${id}`,
      title: data.name,
      path: paths.get(id)?.path,
      changes: data.revisions,
    })),
    ...events.map(({ id, data }) => ({
      record: `events/${id}`,
      title: messages.corrections.event,
      path: '/timeline/',
      changes: data.revisions,
    })),
    ...measures.map(({ id, data }) => ({
      record: `measures/${id}`,
      title: messages.compare.title(data.name),
      path: measurePath(id),
      changes: data.revisions,
    })),
  ];
}

const getChangedSources = async (): Promise<ChangedRecord[]> =>
  (await getSources()).map(({ id, path, source }) => ({
    record: `sources/${id}`,
    title: source.title,
    path,
    changes: source.revisions,
  }));
