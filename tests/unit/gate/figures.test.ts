/** Figures agree with each other and with their printed forms. Every faulty tree is one edit of the valid one, with its exact message. */
import { describe, expect, it } from 'vitest';
import { append, checkWith, replace } from './faulty-content.ts';

const ledger = 'figures/hill-village.yaml';

describe('figures', () => {
  it('a total that differs from its parts is reported', () => {
    expect(
      checkWith({
        [ledger]: (text) =>
          text.replace('value: 152', 'value: 153').replace('printed: 152户', 'printed: 153户'),
      }),
    ).toEqual([
      'content/figures/hill-village.yaml:77 › laws › 第1条：台账 hill-village.households 为 242，按算术关系应为 243（90+153=243）。请对照原文段落，改正其中写错的数。',
    ]);
  });

  it('a difference that does not come out is reported', () => {
    expect(
      checkWith({
        [ledger]: append(
          '  - law: difference\n    from: hill-village.households\n    take: hill-village.tree-households\n    leaves: hill-village.tree-households\n',
        ),
      }),
    ).toEqual([
      'content/figures/hill-village.yaml:91 › laws › 第5条：台账 hill-village.tree-households 为 90，按算术关系应为 152（242−90=152）。请对照原文段落，改正其中写错的数。',
    ]);
  });

  it('a rate that differs from its rounding is reported', () => {
    expect(
      checkWith({
        [ledger]: (text) =>
          text.replace('value: 37.2', 'value: 37.1').replace('printed: 37.2%', 'printed: 37.1%'),
      }),
    ).toEqual([
      'content/figures/hill-village.yaml:80 › laws › 第2条：台账 hill-village.tree-share 为 37.1，按算术关系应为 37.2（90÷242=37.2%）。请对照原文段落，改正其中写错的数。',
    ]);
  });

  it('a base that differs from its rounding is reported', () => {
    expect(
      checkWith({
        [ledger]: append(
          '  - law: base\n    part: hill-village.tree-households\n    percent: hill-village.tree-share\n    base: hill-village.households\n    nearest: 100\n',
        ),
      }),
    ).toEqual([
      'content/figures/hill-village.yaml:91 › laws › 第5条：台账 hill-village.households 为 242，按算术关系应为 200（90÷37.2%≈200）。请对照原文段落，改正其中写错的数。',
    ]);
  });

  it('a part larger than its whole is reported', () => {
    expect(
      checkWith({
        [ledger]: append(
          '  - law: within\n    part: hill-village.households\n    whole: hill-village.vegetable-households\n',
        ),
      }),
    ).toEqual([
      'content/figures/hill-village.yaml:91 › laws › 第5条：hill-village.households 为 242，大于 hill-village.vegetable-households 的 152，部分不能大于整体。请对照原文段落，改正其中写错的数。',
    ]);
  });

  it('more households than persons are reported', () => {
    expect(
      checkWith({
        [ledger]: (text) =>
          text.replace('value: 813', 'value: 81').replace('printed: 813人', 'printed: 81人'),
      }),
    ).toEqual([
      'content/figures/hill-village.yaml:88 › laws › 第4条：hill-village.households 为 242，大于 hill-village.persons 的 81，户数不能大于人数。请对照原文段落，改正其中写错的数。',
    ]);
  });

  it('operands of different units are reported', () => {
    expect(
      checkWith({
        [ledger]: replace(
          'whole: hill-village.households\n    percent',
          'whole: hill-village.persons\n    percent',
        ),
      }),
    ).toEqual([
      'content/figures/hill-village.yaml:80 › laws › 第2条：hill-village.tree-households 的单位是户，hill-village.persons 的单位是人，同一条算术关系里的单位应一致。请改正编号或单位。',
    ]);
  });

  it('a range in a law is reported', () => {
    expect(
      checkWith({
        [ledger]: append(
          '  - law: within\n    part: hill-village.income\n    whole: hill-village.income\n',
        ),
      }),
    ).toEqual([
      'content/figures/hill-village.yaml:91 › laws › 第5条：hill-village.income 没有单一的数值，区间不能参加计算。请删去这条算术关系。',
    ]);
  });

  it('a part that may be smaller than it says contradicts no whole', () => {
    const law =
      '  - law: within\n    part: hill-village.households\n    whole: hill-village.tree-households\n';
    const qualified = (printed: string, qualifier: string) =>
      checkWith({
        [ledger]: (text) =>
          append(law)(text)
            .replace('value: 242', 'value: 300')
            .replace('printed: 242户', `printed: ${printed}\n    qualifier: ${qualifier}`)
            .replace(/ {2}- law: sum[^]*?\]\n/, ''),
      });
    expect(qualified('不超过300户', 'at-most').join()).not.toContain('部分不能大于整体');
    expect(qualified('300户以上', 'at-least').join()).toContain(
      'hill-village.households 为 300，大于 hill-village.tree-households 的 90，部分不能大于整体',
    );
  });

  it('negative figures add up, and halves are rounded away from zero', () => {
    const record = (name: string, value: number, printed: string, unit: string) =>
      `  - { id: hill-village.${name}, label: 增减, value: ${value}, unit: "${unit}", printed: "${printed}", asOf: null, source: sample-notes, paragraph: p3 }\n`;
    const add = (total: number, share: number) => (text: string) =>
      append(
        '  - { law: sum, whole: hill-village.total, parts: [hill-village.up, hill-village.down] }\n' +
          '  - { law: rate, part: hill-village.total, whole: hill-village.all, percent: hill-village.rate, decimals: 1 }\n',
      )(
        text.replace(
          'laws:\n',
          record('up', 20, '增加20户', '户') +
            record('down', -69, '减少69户', '户') +
            record('total', total, `${total}户`, '户') +
            record('all', 2000, '2000户', '户') +
            record('rate', share, `${share}%`, '%') +
            'laws:\n',
        ),
      );
    expect(checkWith({ [ledger]: add(-49, -2.5) })).toEqual([]);
    expect(checkWith({ [ledger]: add(-50, -2.5) }).join()).toContain('应为 -49（20+-69=-49）');
    expect(checkWith({ [ledger]: add(-49, -2.4) }).join()).toContain('应为 -2.5');
  });

  it('a division by zero is reported', () => {
    const zero = (text: string) =>
      text.replace('value: 242', 'value: 0').replace('printed: 242户', 'printed: 0户');
    expect(checkWith({ [ledger]: zero })).toContain(
      'content/figures/hill-village.yaml:80 › laws › 第2条：hill-village.households 为 0，不能除以零。请改正编号，或删去这条算术关系。',
    );
  });

  it('a derived figure that no law gives is reported', () => {
    expect(
      checkWith({
        [ledger]: replace(
          '    paragraph: p3\n  - id: hill-village.tree-households',
          '    paragraph: p3\n    derived: true\n  - id: hill-village.tree-households',
        ),
      }),
    ).toEqual([
      'content/figures/hill-village.yaml:22 › figures › hill-village.persons › derived：写的是 derived: true，没有一条算术关系能推出这个数。请在 laws 里写明它怎样算出，或删去 derived 并注明原文段落。',
    ]);
  });

  it('a value that differs from its printed form is reported', () => {
    expect(checkWith({ [ledger]: replace('value: 813', 'value: 831') })).toEqual([
      'content/figures/hill-village.yaml:16 › figures › hill-village.persons › value：value 为 831，印刷形式“813人”是 813。请对照原文段落，让两处一致。',
    ]);
  });

  it('a vague word without its qualifier is reported', () => {
    expect(checkWith({ [ledger]: replace('    qualifier: under\n', '') })).toEqual([
      'content/figures/hill-village.yaml:51 › figures › hill-village.shops › printed：qualifier 没有写，印刷形式“近10家”是模糊数：近、不足（少于所写数）。请写 qualifier: under。',
    ]);
  });

  it('a qualifier without its vague word is reported', () => {
    expect(checkWith({ [ledger]: replace('printed: 3000余件', 'printed: 3000件') })).toEqual([
      'content/figures/hill-village.yaml:61 › figures › hill-village.objects › qualifier：qualifier 为 over，印刷形式“3000件”是精确数。请删去 qualifier。',
    ]);
  });

  it('ends of a range that differ from the printed form are reported', () => {
    expect(checkWith({ [ledger]: replace('high: 100000', 'high: 10000') })).toEqual([
      'content/figures/hill-village.yaml:72 › figures › hill-village.income › high：low 为 1000，high 为 10000，印刷形式“几千元到10多万元”是 1000 到 100000。请对照原文段落，让两处一致。',
    ]);
  });

  it('ends of a figure that is no range are reported', () => {
    expect(checkWith({ [ledger]: replace('value: 813', 'value: 813\n    low: 800') })).toEqual([
      'content/figures/hill-village.yaml:17 › figures › hill-village.persons › low：写了 low，只有区间才写 low 和 high。请删去 low 和 high。',
    ]);
  });

  it('ends of a range in the wrong order are reported', () => {
    expect(checkWith({ [ledger]: replace('high: 100000', 'high: 100') })).toEqual([
      'content/figures/hill-village.yaml:67 › figures › hill-village.income › value：low 为 1000，high 为 100，区间的 low 应小于 high。请补上或改正两端。',
    ]);
  });

  it('a range with a single value is reported', () => {
    expect(checkWith({ [ledger]: replace('value: null', 'value: 1000') })).toEqual([
      'content/figures/hill-village.yaml:67 › figures › hill-village.income › value：value 为 1000，区间没有单一的数值。请写 value: null，另写 low 和 high。',
    ]);
  });

  it('a unit that differs from the printed form is reported', () => {
    expect(checkWith({ [ledger]: replace('unit: 家', 'unit: 个') })).toEqual([
      'content/figures/hill-village.yaml:50 › figures › hill-village.shops › unit：单位写的是个，印刷形式“近10家”里是“家”。请让两处一致。',
    ]);
  });

  it('a printed form without a number is reported', () => {
    expect(checkWith({ [ledger]: replace('printed: 813人', 'printed: 许多人') })).toEqual([
      'content/figures/hill-village.yaml:18 › figures › hill-village.persons › printed：写的是“许多人”，程序读不出里面的数。请照原文写出数字和单位，如 242户；确认无误的，写 reading: manual，并在 readingReason 写明理由。',
    ]);
  });
});
