/** Looks up stories by path, place and theme, and finds those that belong together. */

/** What the index needs to know of a story. */
export interface IndexedStory {
  kind: string;
  id: string;
  path: string;
  /** The townships that it takes place in; a township's own page has itself. */
  townships: readonly string[];
  themes: readonly string[];
}

export interface StoryIndex<Story extends IndexedStory> {
  /** Each story with its place in the order of all. */
  byPath: ReadonlyMap<string, { story: Story; rank: number }>;
  /** By township: its own page and the stories that take place in it. */
  byPlace: ReadonlyMap<string, readonly Story[]>;
  byTheme: ReadonlyMap<string, readonly Story[]>;
}

/** So many stories of a place or a theme are weighed: those around the story in the order of all. */
const reach = 50;
/** A shared place counts for more than all themes together. */
const placeWeight = 100;

/**
 * Builds the index in one pass.
 * @param stories in the order of the lists
 */
export function buildStoryIndex<Story extends IndexedStory>(
  stories: readonly Story[],
): StoryIndex<Story> {
  const byPlace = new Map<string, Story[]>();
  const byTheme = new Map<string, Story[]>();
  for (const story of stories) {
    for (const place of new Set(story.townships)) add(byPlace, place, story);
    for (const theme of new Set(story.themes)) add(byTheme, theme, story);
  }
  return {
    byPath: new Map(stories.map((story, rank) => [story.path, { story, rank }])),
    byPlace,
    byTheme,
  };
}

/**
 * The stories nearest to one: those of its place first, then those that share most themes. However
 * large the archive, only `reach` stories of the place and of each theme are weighed.
 * @param story need not be in the index
 * @param count how many at most
 */
export function findRelated<Story extends IndexedStory>(
  { byPath, byPlace, byTheme }: StoryIndex<Story>,
  story: IndexedStory,
  count: number,
): Story[] {
  const rank = byPath.get(story.path)?.rank ?? 0;
  const rankOf = ({ path }: Story) => byPath.get(path)?.rank ?? 0;
  const groups = [
    ...story.townships.map((place) => byPlace.get(place)),
    ...story.themes.map((theme) => byTheme.get(theme)),
  ];
  const candidates = new Set(groups.flatMap((group) => around(group ?? [], rank, rankOf)));
  const best: Weighed<Story>[] = [];
  for (const other of candidates) {
    const score = scoreOf(other, story);
    if (score > 1 && other.path !== story.path) {
      insertByWeight(best, { story: other, score, rank: rankOf(other) }, count);
    }
  }
  return best.map((each) => each.story);
}

interface Weighed<Story> {
  story: Story;
  score: number;
  rank: number;
}

/** Puts one in its place among the best so far; those of one score stand in the order of ranks. */
function insertByWeight<Story>(best: Weighed<Story>[], next: Weighed<Story>, count: number): void {
  let place = best.length;
  while (place > 0 && isBefore(next, best[place - 1]!)) place--;
  if (place >= count) return;
  best.splice(place, 0, next);
  best.length = Math.min(best.length, count);
}

const isBefore = <Story>(one: Weighed<Story>, other: Weighed<Story>) =>
  one.score > other.score || (one.score === other.score && one.rank < other.rank);

function scoreOf(other: IndexedStory, story: IndexedStory): number {
  const isNear = story.townships.some((place) => other.townships.includes(place));
  let score = isNear ? placeWeight : 0;
  for (const theme of other.themes) if (story.themes.includes(theme)) score++;
  return score;
}

/** The part of a group around a rank; the group is in the order of ranks. */
function around<Story>(
  group: readonly Story[],
  rank: number,
  rankOf: (story: Story) => number,
): readonly Story[] {
  if (group.length <= reach) return group;
  let [low, high] = [0, group.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rankOf(group[middle]!) < rank) low = middle + 1;
    else high = middle;
  }
  const start = Math.min(Math.max(0, low - reach / 2), group.length - reach);
  return group.slice(start, start + reach);
}

function add<Story>(groups: Map<string, Story[]>, key: string, story: Story): void {
  const group = groups.get(key);
  if (group) group.push(story);
  else groups.set(key, [story]);
}
