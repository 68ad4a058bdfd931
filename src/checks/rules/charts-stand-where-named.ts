/** A chart's list of stories and the stories' bodies name each other: its page links to where it stands. */
import { faultAt, faultInBody } from '#checks/faults.ts';
import type { Content, Entry, Fault } from '#checks/model.ts';
import { stringsAt } from '#checks/paths.ts';
import { findComponents } from '#checks/story-body.ts';

export function chartsStandWhereNamed({ entries }: Content): Fault[] {
  const charts = entries.filter(({ collection }) => collection === 'charts');
  const stories = new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  return [
    ...charts.flatMap((chart) => findAbsences(chart, stories)),
    ...entries.flatMap((story) => findUnlisted(story, charts)),
  ];
}

const storiesOf = (chart: Entry) => stringsAt(chart.data, 'stories[]');
const usesOf = (story: Entry) => findComponents(story).filter(({ name }) => name === 'Chart');

/** Stories that do not exist are the matter of `references-resolve`. */
function findAbsences(chart: Entry, stories: ReadonlyMap<string, Entry>): Fault[] {
  return storiesOf(chart).flatMap(({ path, value }) => {
    const story = stories.get(value);
    if (!story || usesOf(story).some(({ attributes }) => attributes.get('id') === chart.id)) {
      return [];
    }
    const found = `列出了 ${value}`;
    const expected = `${story.file} 的正文里没有这张图`;
    const next = `请在正文里加上 <Chart id="${chart.id}" />，或从 stories 删去这一页`;
    return [faultAt(chart, path, { found, expected, next })];
  });
}

/** Charts that do not exist are the matter of `references-resolve`. */
function findUnlisted(story: Entry, charts: readonly Entry[]): Fault[] {
  const address = `${story.collection}/${story.id}`;
  return usesOf(story).flatMap(({ attributes, line }) => {
    const chart = charts.find(({ id }) => id === attributes.get('id'));
    if (!chart || storiesOf(chart).some(({ value }) => value === address)) return [];
    const found = `用了图 ${chart.id}`;
    const expected = `${chart.file} 的 stories 没有列出 ${address}`;
    const next = '请在那里的 stories 加上这一页';
    return [faultInBody(story, line, '正文 › <Chart>', { found, expected, next })];
  });
}
