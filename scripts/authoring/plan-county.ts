/** Begins a county: a whole content folder from nothing, or one more county beside those that are there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { shortenPlace } from '#lib/places.ts';
import { idPattern } from '#schemas/common.ts';
import { collections, singleFiles } from '#scripts/gate/collections.ts';
import { readSeries } from '#scripts/gate/counties.ts';
import { growPermalinks } from '#scripts/gate/grow-permalinks.ts';
import type { Content } from '#scripts/gate/model.ts';
import { valueAt } from '#scripts/gate/paths.ts';
import { readPlaces } from '#scripts/gate/places.ts';
import { buildRoutes } from '#scripts/gate/routes.ts';
import { writeCommentedYaml } from './commented-yaml.ts';
import { writeStandingPages } from './county-pages.ts';
import { AuthoringError, type Files } from './files.ts';
import { planSeries } from './plan-series.ts';
import { proposeId } from './propose-id.ts';

/** What has to be known of a new county. */
export const countyAnswers = {
  name: '县名，写全称，如 某某县',
  province: '所在的省、自治区或直辖市',
  city: '所在的市、州；直辖市和省直管的不填',
  id: '编号，也是网址和文件名的一部分；不写则由县名的拼音拟定',
  archive: '几个县合编时整个档案的编号；只在第二个县时要',
  title: '几个县合编时整个网站的名称；只在第二个县时要',
} as const;
export type CountyAnswers = Partial<Record<keyof typeof countyAnswers, string>>;

/** Whether a folder holds an archive already. */
export const hasArchive = (content: Content): boolean =>
  content.entries.some(({ collection }) => collection === 'site');

/** Whether adding a county makes a series, which needs a name of its own. */
export const makesSeries = (content: Content): boolean =>
  hasArchive(content) && readSeries(content).size === 0;

/**
 * The files of a new county, by path below the content folder; some may be there and change.
 * @throws AuthoringError where an answer is missing or the county is there already
 */
export function planCounty(answers: CountyAnswers, content: Content, folder: string): Files {
  const name = require(answers, 'name');
  const { id, files: places } = planPlaces(name, answers, content);
  const short = shortenPlace(name);
  const home = {
    kicker: [answers.province, name]
      .filter(Boolean)
      .map((each) => shortenPlace(each!))
      .join(' · '),
    tagline: `${name}的故事，文献里的记述`,
  };
  const description = `关于${name}的故事、数字和文献，逐一注明出处。`;
  if (!hasArchive(content)) {
    const site = {
      name: `${short}故事档案`,
      subtitle: `${short}篇 · 故事档案`,
      description,
      place: id,
      home,
      host: {},
    };
    return withPermalinks(content, folder, {
      ...places,
      ...writeStandingPages(name),
      'site.yaml': `${writeCommentedYaml(singleFiles['site']!.schema, { values: site })}\n`,
      'set-terms.yaml':
        '# 固定说法，一行一个：其中的数字不是统计数字，正文可以直接写。\n- CC BY 4.0\n',
    });
  }
  const counties = readSeries(content);
  const order = counties.size === 0 ? 2 : 1 + Math.max(...ordersOf(content));
  const record = { description, order, home };
  return withPermalinks(content, folder, {
    ...(counties.size === 0 ? planSeries(content, folder, nameSeries(answers)) : {}),
    ...places,
    [`counties/${id}.yaml`]: `${writeCommentedYaml(collections['counties']!.schema, { values: record })}\n`,
  });
}

function require(answers: CountyAnswers, key: keyof CountyAnswers): string {
  const written = answers[key]?.trim();
  if (written) return written;
  throw new AuthoringError(`还缺：--${key} ${countyAnswers[key]}`, 2);
}

const nameSeries = (answers: CountyAnswers) => {
  const title = require(answers, 'title');
  return {
    name: title,
    subtitle: title,
    description: `${title}：几个县的故事、数字和文献，各县分列，同一口径的数字并列。`,
    archive: require(answers, 'archive'),
    kicker: '几个县合编',
    tagline: '各县的故事，各有出处',
    order: 1,
  };
};

const ordersOf = ({ entries }: Content): number[] =>
  entries.flatMap(({ collection, data }) =>
    collection === 'counties' ? Number(valueAt(data, ['order'])) || 0 : [],
  );

/** The county and what it lies in; a province or city that is there is used. */
function planPlaces(name: string, answers: CountyAnswers, content: Content) {
  const { byId, childrenOf } = readPlaces(content);
  const taken = new Set(byId.keys());
  const files: Record<string, string> = {};
  let within: string | undefined;
  const levels = [
    ['province', require(answers, 'province')],
    ['city', answers.city?.trim() ?? ''],
    ['county', name],
  ] as const;
  for (const [kind, written] of levels) {
    if (written === '') continue;
    const beside: readonly { id: string; name: string; kind: string; order: number }[] =
      within === undefined
        ? [...byId.values()].filter((place) => place.within === undefined)
        : childrenOf(within);
    const known = beside.find((place) => place.name === written && place.kind === kind);
    if (known && kind === 'county') {
      throw new AuthoringError(`已有“${written}”：content/places/${known.id}.yaml。`);
    }
    const id = known?.id ?? chooseId(kind === 'county' ? answers.id : undefined, written, taken);
    if (!known) {
      taken.add(id);
      const order = 1 + Math.max(0, ...beside.map((place) => place.order));
      const values = { name: written, kind, within, order };
      files[`places/${id}.yaml`] =
        `${writeCommentedYaml(collections['places']!.schema, { values })}\n`;
    }
    within = id;
  }
  return { id: within!, files };
}

function chooseId(given: string | undefined, name: string, taken: ReadonlySet<string>): string {
  const id = given ?? proposeId(shortenPlace(name), 'place', taken);
  if (idPattern.test(id) && !taken.has(id)) return id;
  throw new AuthoringError(
    taken.has(id)
      ? `编号 ${id} 已有，请用 --id 另起一个。`
      : `由“${name}”拼不出编号，请用 --id 写明，只用小写字母、数字和连字符。`,
  );
}

/** With the list of addresses as it will be. */
function withPermalinks(content: Content, folder: string, files: Files): Files {
  const list = join(folder, 'permalinks.yaml');
  const ids: Record<string, string[]> = {};
  for (const [collection, known] of content.ids) ids[collection] = [...known];
  for (const path of Object.keys(files)) {
    const [, collection, id] = /^(\w+)\/(.+)\.\w+$/.exec(path) ?? [];
    if (collection && id && !ids[collection]?.includes(id)) (ids[collection] ??= []).push(id);
  }
  const { text } = growPermalinks(
    existsSync(list) ? readFileSync(list, 'utf8') : '- path: /\n',
    buildRoutes(ids),
  );
  return { ...files, 'permalinks.yaml': text };
}
