/** Places form one tree around the site's own, and pages are about places of their kind. */
import { describe, expect, it } from 'vitest';
import { checkWith, listRoutes, readValid, replace } from './faulty-content.ts';

const place = (fields: string) => `order: 9\n${fields}\n`;
const village = 'places/hill-village.yaml';

describe('the tree of places', () => {
  it.each([
    ['a place within itself', replace('within: sample-township', 'within: hill-village'),
      '3 › within：写的是 hill-village，就是它自己，应是它的上级地方。请改为上级地方的编号；最上一级删去这一行。'],
    ['an unknown place around it', replace('within: sample-township', 'within: sample-townshp'),
      '3 › within：写的是 sample-townshp，没有这个地方，最接近的是 sample-township。请改为 sample-township。'],
    ['a village straight in a city', replace('kind: village', 'kind: city'),
      '3 › within：写的是 sample-township，样例乡是乡级，市级的地方应在省级的地方之内。请改正 within，或改正 kind。'],
    ['a kind that there is not', replace('kind: village', 'kind: hamlet'),
      '2 › kind：写的是 hamlet，只能是 province、city、county、township、village。'],
  ] as const)('%s is reported at its line', (_, edit, message) => {
    expect(checkWith({ [village]: edit }).join('\n')).toContain(`content/${village}:${message}`);
  }); // prettier-ignore

  it('a circle is reported in words, at each of its places', () => {
    const messages = checkWith({
      'places/sample-township.yaml': replace('within: sample-county', 'within: hill-village'),
    });
    expect(messages.filter((message) => message.includes('绕了一圈'))).toEqual([
      'content/places/hill-village.yaml:3 › within：写的是 sample-township，上级绕了一圈：山上村在样例乡在山上村。请改正其中一个的 within。',
      'content/places/sample-township.yaml:3 › within：写的是 hill-village，上级绕了一圈：样例乡在山上村在样例乡。请改正其中一个的 within。',
    ]);
  });

  it('a broken line is told of once, not by all that hangs on it', () => {
    const township = 'places/sample-township.yaml';
    expect(
      checkWith({ [township]: replace('within: sample-county', 'within: sample-township') }),
    ).toEqual([
      `content/${township}:3 › within：写的是 sample-township，就是它自己，应是它的上级地方。请改为上级地方的编号；最上一级删去这一行。`,
    ]);
    expect(checkWith({ [township]: replace('within: sample-county', 'within: nowhere') })).toEqual([
      `content/${township}:3 › within：写的是 nowhere，没有这个地方。请核对编号，或先建立这个地方。`,
    ]);
    const province = { 'places/sample-province.yaml': place('name: 样例省\nkind: province') };
    const within = replace('within: sample-county', 'within: sample-province');
    const county = replace('order: 1', 'within: sample-province\norder: 1');
    expect(
      checkWith({ ...province, [township]: within, 'places/sample-county.yaml': county }),
    ).toEqual([
      `content/${township}:3 › within：写的是 sample-province，样例省是省级，乡级的地方应在县级或市级的地方之内。请改正 within，或改正 kind。`,
    ]);
  });

  it('a circle of three is one fault at each of its places', () => {
    const faults = checkWith({
      'places/sample-county.yaml': replace('order: 1', 'within: hill-village\norder: 1'),
    });
    expect(faults).toHaveLength(3);
    expect(faults.join()).toContain('上级绕了一圈：样例县在山上村在样例乡在样例县');
  });

  it('a second county, and what lies in it, does not belong to the site', () => {
    const messages = checkWith({
      'places/other-county.yaml': place('name: 别县\nkind: county'),
      'places/other-township.yaml': place('name: 别乡\nkind: township\nwithin: other-county'),
    });
    const why =
      '本站讲的是样例县（content/site.yaml 的 place），地方都应在它之内，或是它的上级。请写明 within；别处的地方请删去。';
    expect(messages).toEqual([
      `content/places/other-county.yaml:2 › name：别县不在样例县之内，${why}`,
      `content/places/other-township.yaml:4 › within：别乡不在样例县之内，${why}`,
    ]);
  });

  it('one name stands once within a place, and may stand again in another', () => {
    const hill = 'name: 山上村\nkind: village\nwithin: ';
    expect(checkWith({ 'places/hill-2.yaml': place(`${hill}sample-township`) })).toEqual([
      'content/places/hill-village.yaml:1 › name：写的是 山上村，content/places/hill-2.yaml 在同一个上级地方里已用这个名字。请合成一个文件，或改正其中一个。',
    ]);
    const elsewhere = {
      'places/lower.yaml': place('name: 下乡\nkind: township\nwithin: sample-county'),
      'places/hill-2.yaml': `order: 1\n${hill}lower\n`,
    };
    expect(checkWith(elsewhere)).toEqual([]);
  });

  it('a place has an order of its own beside its neighbours', () => {
    const beside = 'order: 1\nname: 山下村\nkind: village\nwithin: sample-township\n';
    expect(checkWith({ 'places/lower.yaml': beside })).toEqual([
      'content/places/lower.yaml:1 › order：写的是 1，content/places/hill-village.yaml 在同一个上级地方里已用这个次序。请改为还没有用过的数。',
    ]);
  });
});

describe('pages and places', () => {
  const cases = 'cases/hill-village.mdx';
  const township = 'townships/sample-township.mdx';

  it('a case is about villages, a township’s page about a township', () => {
    expect(checkWith({ [cases]: replace('  - hill-village', '  - sample-township') })).toEqual([
      'content/cases/hill-village.mdx:8 › places › 第1条：写的是 sample-township，它是乡级的地方，这里应是村级的地方。请改正编号，或改正那个地方的 kind。',
    ]);
    expect(
      checkWith({ [township]: replace('place: sample-township', 'place: hill-village') }),
    ).toEqual([
      'content/townships/sample-township.mdx:3 › place：写的是 hill-village，它是村级的地方，这里应是乡级的地方。请改正编号，或改正那个地方的 kind。',
    ]);
  });

  it('a case names a village at least, and none twice', () => {
    expect(checkWith({ [cases]: replace('places:\n  - hill-village', 'places: []') })).toEqual([
      'content/cases/hill-village.mdx:7 › places：写的是 一个列表，至少写一个村，如 [dahe]。请按字段说明改写：这个案例的村，即 content/places/ 下的文件名；几个村合写的列出几个。',
    ]);
    expect(
      checkWith({ [cases]: replace('  - hill-village', '  - hill-village\n  - hill-village') }),
    ).toEqual([
      'content/cases/hill-village.mdx:9 › places › 第2条：hill-village 写了两次，一个地方写一次。请删去一个。',
    ]);
  });

  it('a township has one page', () => {
    const second = readValid(township)
      .replace('order: 1', 'order: 2')
      .replace('title: 样例乡', 'title: 又一页');
    const listed = { 'permalinks.yaml': listRoutes('townships', 'second') };
    expect(checkWith({ 'townships/second.mdx': second, ...listed })).toEqual([
      'content/townships/second.mdx:3 › place：写的是 sample-township，content/townships/sample-township.mdx 已是这个地方的网页。请合成一页，或改正编号。',
    ]);
  });

  it('an account may be about several townships, about the county, or about no place', () => {
    const account = 'accounts/sample-speaker.mdx';
    const other = {
      'places/lower.yaml': place('name: 下乡\nkind: township\nwithin: sample-county'),
    };
    for (const places of ['[sample-township, lower]', '[sample-county]', '[]']) {
      expect(
        checkWith({
          ...other,
          [account]: replace('places: [sample-township]', `places: ${places}`),
        }),
      ).toEqual([]);
    }
  });

  it('two ledgers of one title are not told apart', () => {
    const ledger = readValid('figures/county.yaml')
      .replaceAll('county', 'second')
      .replace(/order: \d+/, 'order: 77');
    const [message] = checkWith({
      'figures/second.yaml': ledger,
      'permalinks.yaml': listRoutes('figures', 'second'),
    });
    expect(message).toMatch(
      /^content\/figures\/second\.yaml:\d+ › title：写的是 .+，content\/figures\/county\.yaml 已用这个名称，读者分不清是哪一个。请在前面写明它所在的地方，如“桥上乡王家庄”。$/,
    );
  });
});
