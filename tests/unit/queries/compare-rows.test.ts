import { describe, expect, it } from 'vitest';
import { type PlaceRecord, indexPlaces } from '#lib/places.ts';
import {
  type ComparedFigure,
  buildRows,
  compareTimes,
  listComparedPlaces,
} from '#queries/compare-rows.ts';

const place = (id: string, kind: string, within: string | undefined, order = 1): PlaceRecord => ({
  id,
  name: id === 'upper' || id === 'lower' ? '王家庄' : id,
  kind,
  within,
  also: [],
  order,
});
const tree = indexPlaces([
  place('lower', 'village', 'west'),
  place('upper', 'village', 'east'),
  place('east', 'township', 'county', 2),
  place('west', 'township', 'county', 1),
  place('county', 'county', undefined),
  place('silent', 'township', 'county', 3),
]);
const figure = (
  place: string,
  value: string,
  asOf: string | null,
  note?: string,
): ComparedFigure => ({
  id: `${place}.rate-${value}`,
  place,
  machineValue: value,
  asOf,
  asOfText: note ?? asOf ?? '原文未注明',
});
const told = ['upper', 'lower', 'east', 'west', 'county', 'industry'].map((id) =>
  figure(id, '1', null),
);
const places = listComparedPlaces(told, tree);

describe('the places of a comparison', () => {
  it('are those with figures, larger kinds first, then in the order of the tree', () => {
    expect(places.map(({ id }) => id)).toEqual(['county', 'west', 'east', 'lower', 'upper']);
  });

  it('are the counties of a series as well, though the ledger has nothing of one', () => {
    const listed = listComparedPlaces([figure('east', '1', null)], tree, ['county']);
    expect(listed.map(({ id }) => id)).toEqual(['county', 'east']);
  });

  it('are told apart where they have one name, and know whether others lie in them', () => {
    expect(places.map(({ name }) => name).slice(3)).toEqual(['west王家庄', 'east王家庄']);
    expect(places.map(({ isAround }) => isAround)).toEqual([true, true, true, false, false]);
  });
});

describe('the rows of a measure', () => {
  it('keep a place whose figure is missing, with nothing in its stead', () => {
    const rows = buildRows(places, [figure('east', '48.2', null)], [figure('west', '5', null)]);
    const [county, west, east] = rows;
    expect(rows).toHaveLength(places.length);
    expect(county).toMatchObject({ figures: [], apart: [], doubt: undefined });
    expect(west!.figures).toEqual([]);
    expect(west!.apart.map(({ machineValue }) => machineValue)).toEqual(['5']);
    expect(east!.figures.map(({ machineValue }) => machineValue)).toEqual(['48.2']);
  });

  it('know the kinds of places that the measure is for', () => {
    const rows = buildRows(places, [], [], ['county', 'township']);
    expect(rows.map(({ applies }) => applies)).toEqual([true, true, true, false, false]);
  });

  it.each([
    ['two numbers of one stated time contradict', '2018', '2018', undefined, 'conflict'],
    ['two numbers without a time cannot be told apart', null, null, undefined, 'unclear'],
    ['two numbers of two times are both right', '2016', '2018', undefined, undefined],
    ['two wordings of the time are two times', null, null, '撤并之后', undefined],
  ])('%s', (_, first, second, note, doubt) => {
    const own = [figure('east', '30', first), figure('east', '5', second, note)];
    expect(buildRows(places, own, [])[2]!.doubt).toBe(doubt);
  });

  it('do not doubt a number that is stated twice', () => {
    const own = [figure('east', '1000/5000', '2018'), figure('east', '1000/5000', '2018')];
    expect(buildRows(places, own, [])[2]!.doubt).toBeUndefined();
  });
});

describe('the times of figures', () => {
  it.each([
    ['none', [figure('east', '1', '2018')]],
    ['same', [figure('east', '1', '2018'), figure('west', '2', '2018')]],
    ['unstated', [figure('east', '1', null), figure('west', '2', null, '截至目前')]],
    ['mixed', [figure('east', '1', '2018'), figure('west', '2', null)]],
    ['mixed', [figure('east', '1', '2018'), figure('west', '2', '2018', '2018年（撤并之后）')]],
  ] as const)('are %s', (times, figures) => {
    expect(compareTimes(figures)).toBe(times);
  });
});
