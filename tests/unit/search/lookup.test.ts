import { describe, expect, it } from 'vitest';
import {
  filesFor,
  findByPinyin,
  packNames,
  readVariants,
  unpackNames,
} from '#search/model/lookup.ts';
import { findNearestNames, toSlipKeys } from '#search/model/nearest-names.ts';
import { buildFigureRows, buildLookup, buildNameRows } from '#search/build/build-lookup.ts';
import { readMeta } from '#search/build/describe-page.ts';
import { spellNames } from '#search/build/names.ts';
import { readNames } from '#search/build/write-index.ts';
import { findVariants } from '#search/build/variants.ts';
import { findCard } from '#search/client/find-card.ts';
import type { Engine } from '#search/client/load.ts';
import type { Outcome } from '#search/client/outcome.ts';
import type { ResultView } from '#search/client/view.ts';

const known = spellNames([
  { name: '王文周', path: '/accounts/wang-wenzhou/', person: true },
  { name: '单雄', path: '/accounts/shan-xiong/', person: true },
  { name: '大河村', path: '/cases/dahe/', person: false },
  { name: '东井岭乡', path: '/townships/dongjingling/', person: false },
  { name: '旅游', path: '/themes/tourism/', person: false },
  { name: '阿卜杜拉·买买提', path: '/accounts/abdulla/', person: true },
]);
const names = buildNameRows(known);
const found = (letters: string) => findByPinyin(names, letters).map(({ name }) => name);

describe('pinyin', () => {
  it.each([
    ['dahecun', ['大河村']],
    ['dhc', ['大河村']],
    ['daheс'.slice(0, 4), ['大河村']],
    ['wangwenzhou', ['王文周']],
    ['shanxiong', ['单雄']],
    ['dongjingling', ['东井岭', '东井岭乡']],
    ['djlx', ['东井岭乡']],
    ['luyou', ['旅游']],
    ['abudulamaimaiti', ['阿卜杜拉·买买提']],
    ['abudula', ['阿卜杜拉·买买提']],
    ['zzz', []],
    ['d', []],
  ])('%s means %j', (letters, expected) => {
    expect(found(letters)).toEqual(expected);
  });
});

describe('a page of several people', () => {
  it('is known by each, as the page says they are read', () => {
    const particulars = {
      kind: ['accounts'],
      name: ['王单', '单增', '单雄信'],
      read: ['wang dan', 'dan zeng', 'shan xiong xin'],
    };
    const rows = spellNames(readNames('/accounts/three/', particulars));
    expect(rows.map(({ name, full, initials }) => [name, full, initials])).toEqual([
      ['单增', 'danzeng', 'dz'],
      ['单雄信', 'shanxiongxin', 'sxx'],
      ['王单', 'wangdan', 'wd'],
    ]);
  });

  it('is shown by all, namesakes told apart', () => {
    const shown = (particulars: Record<string, string[]>) =>
      readMeta({ title: '修路', particulars })['name'];
    expect(shown({ name: ['张三', '阿依古丽'] })).toBe('张三、阿依古丽');
    expect(shown({ name: ['李明', '李明'], label: ['李明（村支书）、李明（乡长）'] })).toBe(
      '李明（村支书）、李明（乡长）',
    );
    expect(shown({})).toBeUndefined();
  });
});

describe('the card of a name', () => {
  const view = (name: string, role: string, kind = 'accounts') =>
    ({ name, role, kind, figures: [] as string[] }) as unknown as ResultView;
  const engine = { files: { getSubject: () => Promise.resolve([]) } } as unknown as Engine;
  const outcome = { query: { groups: [] }, names: [{ name: '李明' }] } as unknown as Outcome;
  const find = (...results: ResultView[]) => findCard(engine, outcome, results);

  it('is left out where a result is of a namesake, for it would choose between the two', async () => {
    const [one, other] = [view('李明', '村支书'), view('李明', '乡长')];
    expect(await find(one, view('王防', '乡长'))).toEqual({ view: one, figures: [] });
    expect(await find(one, view('李明', '村支书'))).toEqual({ view: one, figures: [] });
    expect(await find(one, other)).toBeUndefined();
    expect(await find()).toBeUndefined();
  });
});

describe('a county', () => {
  it('is known by its short form, and has its ledger', () => {
    const region = [{ name: '壶关县', path: '/', person: false }];
    const rows = spellNames(region, new Map([['壶关县', 'county']]));
    expect(rows.map(({ name, full, subject }) => [name, full, subject])).toEqual([
      ['壶关', 'huguan', 'county'],
      ['壶关县', 'huguanxian', 'county'],
    ]);
  });
});

describe('packed names', () => {
  it('are the same once unpacked', () => {
    expect(unpackNames(packNames(names))).toEqual(names);
  });
});

describe('the nearest name', () => {
  const nearest = (word: string) => findNearestNames(names, word).map(({ name }) => name);

  it('of a slip is the name meant', () => {
    expect(nearest('王文州')).toEqual(['王文周']);
    expect(nearest('wangwenzou')).toEqual(['王文周']);
    expect(nearest('大河村的人')).toEqual(['大河村']);
  });

  it.each([
    '王文州',
    '汪文周',
    '王纹周',
    '王文',
    'wangwenzou',
    'wangwnzhou',
    '大河村的人',
    '在大河村',
  ])('of %s can be looked up without reading all names', (word) => {
    const rows = toSlipKeys(word).flatMap((beginning) =>
      names.filter(({ key }) => key.startsWith(beginning)),
    );
    expect(findNearestNames(rows, word)).toHaveLength(1);
  });

  it('of something else is none', () => {
    expect(nearest('量子力学')).toEqual([]);
    expect(nearest('99999999')).toEqual([]);
  });
});

describe('variants', () => {
  const variants = findVariants('壶关脱贫着里发');
  const simplify = readVariants(variants.flat().join(''));

  it('lead from traditional, Hong Kong and Taiwan forms to the site’s own', () => {
    expect(Array.from('壺關脫貧裡裏發髮', simplify).join('')).toBe('壶关脱贫里里发发');
  });

  it('hold only characters that the site uses, and none that it prints itself', () => {
    expect(simplify('龍')).toBe('龍');
    expect(readVariants(findVariants('着著').flat().join(''))('著')).toBe('著');
  });
});

describe('lookup files', () => {
  const files = [
    ['a', '1'],
    ['da', '2'],
    ['dz', '3'],
    ['w', '4'],
  ] as const;

  it('a prefix leads to every file that may hold it', () => {
    expect(filesFor([...files], 'd')).toEqual(['1', '2', '3']);
    expect(filesFor([...files], 'dhc')).toEqual(['2']);
    expect(filesFor([...files], '')).toEqual(['1', '2', '3', '4']);
    expect(filesFor([], 'd')).toEqual([]);
  });

  it('a whole key leads to the files that may hold it and no other', () => {
    expect(filesFor([...files], 'd', 'd')).toEqual(['1']);
    expect(filesFor([...files], 'da', 'da')).toEqual(['1', '2']);
    expect(filesFor([...files], 'x', 'x')).toEqual(['4']);
  });

  it('are split as they grow', () => {
    const figures = Array.from({ length: 500 }, (_, i) => ({
      key: String(i).padStart(4, '0'),
      id: 'x',
      subject: '',
      label: '',
      printed: '',
      asOf: '',
      unit: '',
      source: '',
    }));
    const facets = { kind: [], township: [], theme: [], year: [] };
    const built = buildLookup({
      variants: [],
      names: known,
      figures,
      subjects: figures.slice(0, 2),
      firstSubject: 'county',
      titles: [],
      kinds: [],
      facets,
      orders: { title: [], order: [] },
    });
    expect(built.map(({ name }) => name.split('.')[0])).toEqual([
      'lookup',
      'names',
      'figures',
      'figures',
      'figures',
      'subjects',
      'variants',
      'facets',
      'title',
      'order',
    ]);
  });

  it('a figure is found by its printed number and by its full value', () => {
    const record = {
      id: 'county.rural',
      subject: 'county',
      label: '农业人口',
      value: 264000,
      printed: '26.4万',
      asOf: null,
      unit: '人',
      source: 'chapter',
      paragraph: 'p4',
    };
    const rows = buildFigureRows([record], new Map([['county', '壶关县']]));
    expect(rows.map(({ key, subject }) => [key, subject])).toEqual([
      ['26.4', '壶关县'],
      ['264000', '壶关县'],
    ]);
  });
});
