import { describe, expect, it } from 'vitest';
import { type PlaceRecord, indexPlaces, nameArchive, shortenPlace } from '#lib/places.ts';

const record = (
  id: string,
  name: string,
  kind: string,
  within?: string,
  order = 1,
): PlaceRecord => ({
  id,
  name,
  kind,
  within,
  also: [],
  order,
});
const places = indexPlaces([
  record('province', '甲省', 'province'),
  record('north', '北县', 'county', 'province', 2),
  record('south', '南县', 'county', 'province', 1),
  record('north-town', '城关镇', 'township', 'north'),
  record('south-town', '城关镇', 'township', 'south'),
  record('bridge', '桥上乡', 'township', 'north', 2),
  record('wang-1', '王家庄', 'village', 'north-town'),
  record('wang-2', '王家庄', 'village', 'south-town'),
  record('wang-3', '王家庄', 'village', 'bridge'),
  record('li', '李家庄', 'village', 'bridge', 2),
]);

describe('the tree of places', () => {
  it('knows what lies around a place and in it', () => {
    expect(places.ancestorsOf('li').map(({ id }) => id)).toEqual(['bridge', 'north', 'province']);
    expect(places.childrenOf('province').map(({ id }) => id)).toEqual(['south', 'north']);
    expect(places.fullNameOf('li')).toBe('甲省北县桥上乡李家庄');
    expect(places.fullNameOf('nowhere')).toBe('');
    expect(places.ofKind('li', 'township')?.id).toBe('bridge');
    expect(places.ofKind('bridge', 'township')?.id).toBe('bridge');
    expect(places.ofKind('north', 'township')).toBeUndefined();
  });

  it('adds names to a name only where there are two of it, and so many that none are alike', () => {
    const apart = ['wang-1', 'wang-2', 'wang-3', 'north-town', 'li'].map(places.nameApart);
    expect(apart).toEqual([
      '北县城关镇王家庄',
      '南县城关镇王家庄',
      '北县桥上乡王家庄',
      '北县城关镇',
      '李家庄',
    ]);
  });

  it('comes to an end in a circle, and where a place around is unknown', () => {
    const circle = indexPlaces([
      record('one', '一村', 'village', 'two'),
      record('two', '二村', 'village', 'one'),
      record('lost', '三村', 'village', 'nowhere'),
    ]);
    expect(circle.fullNameOf('one')).toBe('二村一村');
    expect(circle.fullNameOf('lost')).toBe('三村');
  });
});

describe('a short name', () => {
  it.each([
    ['壶关县', '壶关'],
    ['东井岭乡', '东井岭'],
    ['吉县', '吉县'],
    ['长阳土家族自治县', '长阳土家族自治县'],
    ['大河村', '大河村'],
  ])('of %s is %s', (name, short) => {
    expect(shortenPlace(name)).toBe(short);
  });
});

it('names the archive by the id of its place', () => {
  expect(nameArchive('huguan')).toBe('huguan-story-archive');
});
