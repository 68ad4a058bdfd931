/** The place that an answer names: one of the tree, or a new record in the place around it. */
import { collections } from '#scripts/gate/collections.ts';
import { readSeries } from '#scripts/gate/counties.ts';
import type { Content } from '#scripts/gate/model.ts';
import { valueAt } from '#scripts/gate/paths.ts';
import { readPlaces } from '#scripts/gate/places.ts';
import type { PlaceRecord } from '#lib/places.ts';
import { writeCommentedYaml } from './commented-yaml.ts';
import { AuthoringError, type Files } from './files.ts';
import { proposeId } from './propose-id.ts';

/** Places that a text may mean: by id, by name, or by name behind those around it (桥上乡大河村). */
export function findPlaces(content: Content, written: string): PlaceRecord[] {
  const { byId, fullNameOf } = readPlaces(content);
  return [...byId.values()].filter(
    ({ id, name }) =>
      id === written || (written.endsWith(name) && fullNameOf(id).endsWith(written)),
  );
}

/**
 * The one place that an answer means.
 * @throws AuthoringError that lists what there is, where it is none or several
 */
export function requirePlace(content: Content, kind: string | undefined, written: string): string {
  const { byId, nameApart } = readPlaces(content);
  const isOfKind = (place: PlaceRecord) => kind === undefined || place.kind === kind;
  const found = findPlaces(content, written).filter(isOfKind);
  if (found.length === 1) return found[0]!.id;
  const label = kind === 'township' ? '乡镇' : kind === 'county' ? '县' : '地方';
  const list = (places: Iterable<PlaceRecord>) =>
    Array.from(places, ({ id }) => `${id}（${nameApart(id)}）`).join('、') || '（没有）';
  throw new AuthoringError(
    found.length > 1
      ? `叫“${written}”的${label}有几个，请写编号：${list(found)}。`
      : `没有${label}“${written}”，已有的是：${list([...byId.values()].filter(isOfKind))}。`,
  );
}

/**
 * The county that a new entry belongs to: what the site is about or, in a series, the one that is meant.
 * @throws AuthoringError where a series has several and none is named
 */
export function homePlace(content: Content, written: string | undefined): string {
  const series = [...readSeries(content)];
  if (series.length === 0) {
    const site = content.entries.find(({ collection }) => collection === 'site');
    return String(valueAt(site?.data, ['place']));
  }
  if (written) return requirePlace(content, 'county', written);
  const { nameApart } = readPlaces(content);
  const list = series.map((id) => `${id}（${nameApart(id)}）`).join('、');
  throw new AuthoringError(`这个档案有几个县，请用 --county 写明是哪一个：${list}。`);
}

/**
 * A place within another: its id, and its file where it is new.
 * @param written its name, with or without that of what is around it
 */
export function planPlace(
  written: string,
  kind: 'township' | 'village',
  within: string,
  content: Content,
): { id: string; files: Files } {
  const { byId, childrenOf } = readPlaces(content);
  const around = byId.get(within)?.name ?? '';
  const name = written.includes(around)
    ? written.slice(written.lastIndexOf(around) + around.length) || written
    : written;
  const siblings = childrenOf(within);
  const known = siblings.find((place) => place.name === name || place.id === written);
  if (known) return { id: known.id, files: {} };
  const id = proposeId(name, 'place', content.ids.get('places') ?? new Set());
  if (id === '')
    throw new AuthoringError(`由“${name}”拼不出地方的编号，请先在 content/places/ 里建立它。`);
  const order = 1 + Math.max(0, ...siblings.map((place) => place.order));
  const values = { name, kind, within, order };
  const text = writeCommentedYaml(collections['places']!.schema, { values });
  return { id, files: { [`places/${id}.yaml`]: `${text}\n` } };
}
