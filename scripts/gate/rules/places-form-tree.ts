/** Places form a tree: no circle, each kind within a larger one, all of it around or in the site's own places. */
import { type PlaceKind, placeKinds } from '#schemas/place.ts';
import type { PlaceRecord, Places } from '#lib/places.ts';
import { type Complaint, faultAt } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { valueAt } from '#scripts/gate/paths.ts';
import { readSeries } from '#scripts/gate/counties.ts';
import { readPlaces } from '#scripts/gate/places.ts';

export function placesFormTree(content: Content): Fault[] {
  const files = content.entries.filter(({ collection }) => collection === 'places');
  const places = readPlaces(content);
  const site = content.entries.find(({ collection }) => collection === 'site');
  const series = [...readSeries(content)];
  const ids = series.length > 0 ? series : [String(valueAt(site?.data, ['place']))];
  const homes = ids.flatMap((id) => places.byId.get(id) ?? []);
  const broken = new Map(
    files.flatMap((entry) => {
      const faults = checkWithin(entry, places);
      return faults || isCut(entry, places) ? [[entry.id, faults ?? []] as const] : [];
    }),
  );
  // What hangs on a broken line is told of by the line.
  const isWhole = (id: string) =>
    [id, ...places.ancestorsOf(id).map((place) => place.id)].every((each) => !broken.has(each));
  return [
    ...[...broken.values()].flat(),
    ...(homes.every(({ id }) => isWhole(id))
      ? files
          .filter(({ id }) => isWhole(id))
          .flatMap((entry) => checkHomes(entry, places, homes) ?? [])
      : []),
    ...findRepeats(files.filter(({ id }) => !broken.has(id))),
  ];
}

/** Whether its kind or what it lies in cannot be read: a field of the wrong kind, or no such place. */
const isCut = ({ id, data }: Entry, places: Places): boolean => {
  const within = valueAt(data, ['within']);
  const isKnown = typeof within === 'string' && places.byId.has(within);
  return !isKind(places.byId.get(id)!.kind) || (within !== undefined && !isKnown);
};

function checkWithin(entry: Entry, places: Places): Fault[] | undefined {
  const place = places.byId.get(entry.id)!;
  const { within } = place;
  if (within === undefined) return undefined;
  const complaint =
    within === place.id
      ? {
          found: `写的是 ${within}，就是它自己`,
          expected: '应是它的上级地方',
          next: '请改为上级地方的编号；最上一级删去这一行',
        }
      : (explainCircle(place, places) ?? explainKind(place, places));
  return complaint && [faultAt(entry, ['within'], complaint)];
}

function explainCircle(place: PlaceRecord, places: Places): Complaint | undefined {
  const line = [place, ...places.ancestorsOf(place.id)];
  if (line.at(-1)?.within !== place.id) return undefined;
  return {
    found: `写的是 ${String(place.within)}`,
    expected: `上级绕了一圈：${[...line, place].map(({ name }) => name).join('在')}`,
    next: '请改正其中一个的 within',
  };
}

function explainKind(place: PlaceRecord, places: Places): Complaint | undefined {
  const around = places.byId.get(place.within ?? '');
  if (!around || !isKind(place.kind) || !isKind(around.kind)) return undefined;
  const { label, within } = placeKinds[place.kind];
  if ((within as readonly string[]).includes(around.kind)) return undefined;
  const larger = within.map((kind) => placeKinds[kind].label).join('或');
  return {
    found: `写的是 ${around.id}，${around.name}是${placeKinds[around.kind].label}`,
    expected: larger ? `${label}的地方应在${larger}的地方之内` : `${label}是最上一级`,
    next: larger ? '请改正 within，或改正 kind' : '请删去 within，或改正 kind',
  };
}

const isKind = (kind: string): kind is PlaceKind => Object.hasOwn(placeKinds, kind);

/** Another county beside the site's own would be told of as if it were a part of it. */
function checkHomes(
  entry: Entry,
  places: Places,
  homes: readonly PlaceRecord[],
): Fault[] | undefined {
  const line = (id: string) => [id, ...places.ancestorsOf(id).map((place) => place.id)];
  const isNear = ({ id }: PlaceRecord) =>
    line(entry.id).includes(id) || line(id).includes(entry.id);
  if (homes.length === 0 || homes.some(isNear)) return undefined;
  const names = homes.map(({ id }) => places.nameApart(id)).join('、');
  const field = valueAt(entry.data, ['within']) === undefined ? 'name' : 'within';
  const complaint = {
    found: `${places.nameApart(entry.id)}不在${names}之内`,
    expected: `${aboutWhat(homes, names)}，地方都应在它之内，或是它的上级`,
    next: '请写明 within；别处的地方请删去',
  };
  return [faultAt(entry, [field], complaint)];
}

const aboutWhat = (homes: readonly PlaceRecord[], names: string) =>
  homes.length > 1
    ? `本站讲的是${names}（content/counties/）`
    : `本站讲的是${names}（content/site.yaml 的 place）`;

/** One place has one record, and its place among its neighbours is its own. */
function findRepeats(files: readonly Entry[]): Fault[] {
  const first = new Map<string, Entry>();
  return files.flatMap((entry) =>
    (['name', 'order'] as const).flatMap((field) => {
      const value = valueAt(entry.data, [field]);
      if (value === undefined) return [];
      const key = `${String(valueAt(entry.data, ['within']))} ${field} ${String(value)}`;
      const earlier = first.get(key);
      first.set(key, earlier ?? entry);
      if (!earlier) return [];
      const isName = field === 'name';
      const complaint = {
        found: `写的是 ${String(value)}`,
        expected: `${earlier.file} 在同一个上级地方里已用这个${isName ? '名字' : '次序'}`,
        next: isName ? '请合成一个文件，或改正其中一个' : '请改为还没有用过的数',
      };
      return [faultAt(entry, [field], complaint)];
    }),
  );
}
