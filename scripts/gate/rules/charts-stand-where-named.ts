/** A chart's list of stories and the stories' bodies name each other: its page links to where it stands or is told of. */
import { faultAt, faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { stringsAt } from '#scripts/gate/paths.ts';
import { type ComponentUse, findComponents } from '#scripts/gate/story-body.ts';

/** Both directions at hand, so that a chart of a thousand stories costs a thousand looks. */
interface Standing {
  stories: ReadonlyMap<string, Entry>;
  /** Charts that each story shows or links to, by the story's address. */
  shown: ReadonlyMap<string, ReadonlySet<string>>;
  /** Each chart with the stories that it names. */
  named: ReadonlyMap<string, { chart: Entry; stories: ReadonlySet<string> }>;
}

export function chartsStandWhereNamed({ entries }: Content): Fault[] {
  const charts = entries.filter(({ collection }) => collection === 'charts');
  const standing: Standing = {
    stories: new Map(entries.map((entry) => [addressOf(entry), entry])),
    shown: new Map(
      entries.map((entry) => [
        addressOf(entry),
        new Set([...usesOf(entry).map(idOf), ...linkedBy(entry)]),
      ]),
    ),
    named: new Map(
      charts.map((chart) => [
        chart.id,
        { chart, stories: new Set(storiesOf(chart).map(({ value }) => value)) },
      ]),
    ),
  };
  return [
    ...charts.flatMap((chart) => findAbsences(chart, standing)),
    ...entries.flatMap((story) => findUnlisted(story, standing)),
  ];
}

const addressOf = ({ collection, id }: Entry) => `${collection}/${id}`;
const storiesOf = (chart: Entry) => stringsAt(chart.data, 'stories[]');
const usesOf = (story: Entry) => findComponents(story).filter(({ name }) => name === 'Chart');
/** Links to the page that shows the chart, or to the chart's own. */
const linkedBy = ({ body }: Entry) =>
  (body?.links ?? []).flatMap(({ url }) => {
    const [, shown, own] = /#chart-([a-z0-9-]+)$|^\/data\/charts\/([a-z0-9-]+)\/$/.exec(url) ?? [];
    return shown ?? own ?? [];
  });
const idOf = ({ attributes }: ComponentUse) => attributes.get('id') ?? '';

/** Stories that do not exist are the matter of `references-resolve`. */
function findAbsences(chart: Entry, { stories, shown }: Standing): Fault[] {
  return storiesOf(chart).flatMap(({ path, value }) => {
    const story = stories.get(value);
    if (!story || shown.get(value)?.has(chart.id)) return [];
    const found = `列出了 ${value}`;
    const expected = `${story.file} 的正文里没有这张图，也没有链接到它`;
    const next = `请在正文里加上 <Chart id="${chart.id}" />，或从 stories 删去这一页`;
    return [faultAt(chart, path, { found, expected, next })];
  });
}

/** Charts that do not exist are the matter of `references-resolve`. */
function findUnlisted(story: Entry, { named }: Standing): Fault[] {
  const address = addressOf(story);
  return usesOf(story).flatMap((use) => {
    const { chart, stories } = named.get(idOf(use)) ?? {};
    if (!chart || stories?.has(address)) return [];
    const found = `用了图 ${chart.id}`;
    const expected = `${chart.file} 的 stories 没有列出 ${address}`;
    const next = '请在那里的 stories 加上这一页';
    return [faultInBody(story, use.line, '正文 › <Chart>', { found, expected, next })];
  });
}
