/** A township's page is about a township, and the only one about it; a case is about villages. */
import { type PlaceKind, placeKinds } from '#schemas/place.ts';
import { faultAt } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { stringsAt, valueAt } from '#scripts/gate/paths.ts';

export function pagesFitPlaces({ entries }: Content): Fault[] {
  const of = (collection: string) => entries.filter((entry) => entry.collection === collection);
  const kinds = new Map(of('places').map(({ id, data }) => [id, valueAt(data, ['kind'])]));
  return [
    ...of('townships').flatMap((entry) => checkKind(entry, 'place', 'township', kinds)),
    ...of('cases').flatMap((entry) => checkKind(entry, 'places[]', 'village', kinds)),
    ...findSecondPages(of('townships')),
    ...[...of('cases'), ...of('accounts')].flatMap(findTwice),
  ];
}

function checkKind(
  entry: Entry,
  field: string,
  kind: PlaceKind,
  kinds: ReadonlyMap<string, unknown>,
): Fault[] {
  return stringsAt(entry.data, field).flatMap(({ path, value }) => {
    const found = kinds.get(value);
    if (found === kind || typeof found !== 'string' || !Object.hasOwn(placeKinds, found)) return [];
    const complaint = {
      found: `写的是 ${value}，它是${placeKinds[found as PlaceKind].label}的地方`,
      expected: `这里应是${placeKinds[kind].label}的地方`,
      next: '请改正编号，或改正那个地方的 kind',
    };
    return [faultAt(entry, path, complaint)];
  });
}

function findSecondPages(pages: readonly Entry[]): Fault[] {
  const first = new Map<string, Entry>();
  return pages.flatMap((entry) =>
    stringsAt(entry.data, 'place').flatMap(({ path, value }) => {
      const earlier = first.get(value);
      first.set(value, earlier ?? entry);
      if (!earlier) return [];
      const complaint = {
        found: `写的是 ${value}`,
        expected: `${earlier.file} 已是这个地方的网页`,
        next: '请合成一页，或改正编号',
      };
      return [faultAt(entry, path, complaint)];
    }),
  );
}

function findTwice(entry: Entry): Fault[] {
  const met = new Set<string>();
  return stringsAt(entry.data, 'places[]').flatMap(({ path, value }) => {
    if (!met.has(value)) {
      met.add(value);
      return [];
    }
    const complaint = {
      found: `${value} 写了两次`,
      expected: '一个地方写一次',
      next: '请删去一个',
    };
    return [faultAt(entry, path, complaint)];
  });
}
