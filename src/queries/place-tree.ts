/** The towns and townships as cells: those that the content names, and how many more there are. */
import { getEntry } from 'astro:content';
import { limits } from './limits.ts';
import { memoize } from '#lib/memoize.ts';
import { type FigureView, getFigure, getFiguresById } from '#queries/figures.ts';
import { getPlaces, getTownshipsOf, getTownshipsWithoutPage } from '#queries/places.ts';
import { getListedStories } from '#queries/publication.ts';
import { getCounties, getCountyOf } from '#queries/counties.ts';
import { type StoryCard, getStoriesOfTownship, getStoryCards } from '#queries/story-cards.ts';

/** A place or a person with a page. */
interface Leaf {
  path: string;
  name: string;
}

export interface PlaceCell extends Omit<Leaf, 'path'> {
  /** Of its page, if it has one. */
  path: string | undefined;
  /** Villages with a page, each with who speaks of it. */
  villages: (Leaf & { speakers: Leaf[] })[];
  /** Who speaks of the place, and of no village of it. */
  speakers: Leaf[];
  /** One figure of the place, or of a village in it. */
  figure: FigureView | undefined;
}

export interface PlaceTree {
  cells: PlaceCell[];
  /** By kind: the figure of the ledger that counts them, how many are named and how many not. */
  kinds: { name: string; figure: string; named: number; unnamed: number }[];
}

/**
 * The tree of a county's places. Kinds that the ledger does not count, or counts fewer of than are named, have no
 * cells without a name.
 * @param id of the county, in a series
 * @returns undefined where there are too many for one view
 */
export async function getPlaceTree(id?: string): Promise<PlaceTree | undefined> {
  const counties = await getCounties();
  const county = counties.find((each) => each.id === id) ?? counties[0]!;
  const cards = (await getStoryCards('townships')).filter((card) => card.county === county.id);
  const unwritten = (await getTownshipsWithoutPage()).map(async (place) =>
    (await getCountyOf([place.id]))?.id === county.id ? [place] : [],
  );
  const others = await Promise.all(
    (await Promise.all(unwritten)).flat().map(async ({ id, name }) => ({
      id: (await getTownshipsOf([id]))[0] ?? id,
      path: undefined,
      name,
    })),
  );
  const places = [...cards, ...others];
  const figures = await getFiguresById();
  const kinds = county.counted.flatMap(({ ending: name, figure }) => {
    const total = figures.get(figure)?.value ?? 0;
    const named = places.filter((place) => place.name.endsWith(name)).length;
    return total > 0 && total >= named ? [{ name, figure, named, unnamed: total - named }] : [];
  });
  const unnamed = kinds.reduce((sum, kind) => sum + kind.unnamed, 0);
  if (places.length === 0 || places.length + unnamed > limits.placeCells) return undefined;
  return { cells: await Promise.all(places.map(buildCell)), kinds };
}

async function buildCell({
  id,
  path,
  name,
}: Pick<PlaceCell, 'path' | 'name'> & { id: string }): Promise<PlaceCell> {
  const stories = await getStoriesOfTownship(id);
  const told = await getVillagesOfAccounts();
  const accounts = stories.filter(({ kind }) => kind === 'accounts');
  const villages = stories
    .filter(({ kind }) => kind === 'cases')
    .map((village) => ({
      ...leafOf(village),
      id: village.id,
      speakers: accounts.filter((each) => told.get(each.id)?.includes(village.id)).map(leafOf),
    }));
  const ofVillages = new Set(villages.flatMap(({ speakers }) => speakers.map((each) => each.path)));
  return {
    path,
    name,
    villages: villages.slice(0, limits.placeLeaves),
    speakers: accounts
      .map(leafOf)
      .filter((each) => !ofVillages.has(each.path))
      .slice(0, limits.placeLeaves),
    figure: await findFigure(id, villages[0]?.id),
  };
}

const leafOf = ({ path, label }: StoryCard): Leaf => ({ path, name: label });

/** The villages that each account tells of. */
const getVillagesOfAccounts = memoize(async (): Promise<ReadonlyMap<string, readonly string[]>> => {
  const accounts = await getListedStories('accounts');
  return new Map(accounts.map(({ id, data }) => [id, 'cases' in data ? data.cases : []]));
});

/** The first key figure of the place's page, or of its first village's; else the first that the ledger has of it. */
async function findFigure(
  township: string,
  village: string | undefined,
): Promise<FigureView | undefined> {
  const page = await getEntry('townships', township);
  const inside = village === undefined ? undefined : await getEntry('cases', village);
  const key = page?.data.keyFigures[0] ?? inside?.data.keyFigures[0];
  if (key !== undefined) return getFigure(key);
  const id = page?.data.place ?? township;
  const [figures, { ofKind }] = await Promise.all([getFiguresById(), getPlaces()]);
  const inIt = [...figures.values()].filter(({ place }) => ofKind(place, 'township')?.id === id);
  return inIt.find(({ place }) => place === id) ?? inIt[0];
}
