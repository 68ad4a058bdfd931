import { describe, expect, it } from 'vitest';
import { type IndexedStory, buildStoryIndex, findRelated } from '#queries/story-index.ts';

const story = (number: number, townships: string[], themes: string[]): IndexedStory => ({
  kind: 'accounts',
  id: `a${number}`,
  path: `/accounts/a${number}/`,
  townships,
  themes,
});
const idsOf = (stories: readonly IndexedStory[]) => stories.map(({ id }) => id);

describe('stories that belong together', () => {
  const stories = [
    story(0, ['east'], ['water', 'roads']),
    story(1, ['west'], ['water', 'roads', 'tea']),
    story(2, ['west'], ['water']),
    story(3, ['east'], []),
    story(4, [], ['water', 'roads']),
  ];
  const index = buildStoryIndex(stories);

  it('are those of the place first, then those that share most themes', () => {
    expect(idsOf(findRelated(index, stories[0]!, 3))).toEqual(['a3', 'a1', 'a4']);
  });

  it('share more than one theme, or the place', () => {
    expect(idsOf(findRelated(index, stories[3]!, 3))).toEqual(['a0']);
    expect(idsOf(findRelated(index, stories[2]!, 3))).toEqual(['a1']);
  });

  it('are found for a story that no list names, and never hold the story itself', () => {
    expect(idsOf(findRelated(index, story(9, ['east'], []), 3))).toEqual(['a0', 'a3']);
    for (const each of stories) expect(findRelated(index, each, 9)).not.toContain(each);
  });

  it('are gathered under a theme and a place in the order of lists', () => {
    expect(idsOf(index.byTheme.get('water')!)).toEqual(['a0', 'a1', 'a2', 'a4']);
    expect(idsOf(index.byPlace.get('west')!)).toEqual(['a1', 'a2']);
    expect(index.byPath.get('/accounts/a3/')?.rank).toBe(3);
  });

  it('stand in each township that they are about, once, and are near to the stories of all', () => {
    const both = story(5, ['east', 'west', 'east'], []);
    const withBoth = buildStoryIndex([...stories, both]);
    expect(idsOf(withBoth.byPlace.get('east')!)).toEqual(['a0', 'a3', 'a5']);
    expect(idsOf(withBoth.byPlace.get('west')!)).toEqual(['a1', 'a2', 'a5']);
    expect(idsOf(findRelated(withBoth, both, 9))).toEqual(['a0', 'a1', 'a2', 'a3']);
  });
});

describe('the work for one story', () => {
  /** Stories that count how often their themes are looked at. */
  function countLooks(storyCount: number): number {
    let looks = 0;
    const stories = Array.from({ length: storyCount }, (_, number) => {
      const plain = story(number, [`t${number % 3}`], ['water', `theme-${number % 4}`]);
      return Object.defineProperty({ ...plain }, 'themes', {
        get: () => {
          looks++;
          return plain.themes;
        },
      });
    });
    const index = buildStoryIndex(stories);
    looks = 0;
    expect(findRelated(index, stories[storyCount >> 1]!, 3)).toHaveLength(3);
    return looks;
  }

  it('does not grow with the archive', () => {
    expect(countLooks(20_000)).toBeLessThanOrEqual(countLooks(1_000) + 5);
  });

  it('weighs the stories around it, so that all are named somewhere', () => {
    const stories = Array.from({ length: 1_000 }, (_, number) => story(number, ['east'], []));
    const index = buildStoryIndex(stories);
    const named = new Set(stories.flatMap((each) => idsOf(findRelated(index, each, 3))));
    expect(named.size).toBeGreaterThan(900);
  });
});
