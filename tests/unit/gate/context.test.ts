/** Terms, events, formulas and the editors' background. Every faulty tree is one edit of the valid one, with its exact message. */
import { describe, expect, it } from 'vitest';
import { append, checkWith, readValid, replace } from './faulty-content.ts';

const term = 'terms/first-secretary.yaml';
const event = 'events/counted.yaml';
const account = 'accounts/sample-speaker.mdx';
const citation =
  'citations:\n  - issuer: 样例机关\n    title: 《样例通知》\n    date: "2015-04"\n    says: 任期1至3年。\n';

describe('terms', () => {
  it('one without a source is reported', () => {
    expect(checkWith({ [term]: replace(citation, '') })).toEqual([
      'content/terms/first-secretary.yaml:4 › definition：没有写谁这样说，词条的解释要有出处。请在 citations 里写明文件或报道；没有查到的，写 status: open（待考），不要猜。',
    ]);
  });

  it('one that is open needs none', () => {
    expect(checkWith({ [term]: replace(citation, 'status: open\n') })).toEqual([]);
  });

  it('one that is open and has a source all the same is reported', () => {
    expect(checkWith({ [term]: replace('aliases:', 'status: open\naliases:') })).toEqual([
      'content/terms/first-secretary.yaml:3 › status：写的是 open（待考），citations 里有 1 条，待考是没有查到公开的解释。请删去 status，或删去与解释无关的出处。',
    ]);
  });

  it('one without its meaning is reported', () => {
    expect(checkWith({ [term]: replace('definition: 派到村里的干部。\n', '') })).toEqual([
      'content/terms/first-secretary.yaml:2 › definition：缺少这个字段，应有：一两句话说明意思，用自己的话；原文的数字写成 {台账编号}。请补上 definition。',
    ]);
  });

  it('two for one word are reported', () => {
    const other = readValid(term)
      .replace('name: 第一书记', 'name: 驻村书记')
      .replace(/aliases.*\n/, '');
    expect(checkWith({ 'terms/second.yaml': other })).toEqual([
      'content/terms/second.yaml:2 › name：写的是“驻村书记”，content/terms/first-secretary.yaml:3 已解释这个词。请并成一个词条，或删去其中一处。',
    ]);
  });

  it('a number in the meaning is reported, one that a citation answers for is not', () => {
    expect(checkWith({ [term]: replace('派到村里的干部。', '派到村里3年的干部。') })).toEqual([
      expect.stringContaining('content/terms/first-secretary.yaml:4 › definition：文字写 3年'),
    ]);
  });

  it('an id that is missing is reported where a body opens it and where a term relates to it', () => {
    const edits = {
      [account]: append('\n<Term id="first-secretery">第一书记</Term>在村里。\n'),
      [term]: append('related: [townhall]\n'),
    };
    expect(checkWith(edits)).toEqual([
      'content/accounts/sample-speaker.mdx:38 › 正文 › <Term>：写的是 first-secretery，没有这个词条，最接近的是 first-secretary。请改为 first-secretary。',
      'content/terms/first-secretary.yaml:13 › related › 第1条：写的是 townhall，没有这个词条。请核对编号，或先建立这个词条。',
    ]);
  });

  it('one that opens twice on a page is reported', () => {
    const opened = '<Term id="first-secretary">第一书记</Term>';
    expect(checkWith({ [account]: append(`\n${opened}到村，${opened}离村。\n`) })).toEqual([
      'content/accounts/sample-speaker.mdx:38 › 正文 › <Term>：词条 first-secretary 又用了一次，第 38 行已经用过，一页只在第一次出现时用。请在这里只留文字，删去 <Term> 和 </Term>。',
    ]);
  });

  it('the word that a term holds is read as the text of its sentence', () => {
    const sentence = '\n<Term id="first-secretary">第一书记管30户</Term>。\n';
    expect(checkWith({ [account]: append(sentence) })).toEqual([
      expect.stringContaining('content/accounts/sample-speaker.mdx:38 › 正文：正文写 30户'),
    ]);
  });
});

describe('events', () => {
  it('one without a year is reported', () => {
    expect(checkWith({ [event]: replace('year: "2018"\n', '') })).toEqual([
      'content/events/counted.yaml:2 › year：缺少这个字段，应有：年份，如 "2017"；原文写“今年”的写 this-year，没有注明的写 undated。请补上 year。',
    ]);
  });

  it('a year in another form is reported', () => {
    expect(checkWith({ [event]: replace('"2018"', '今年') })).toEqual([
      'content/events/counted.yaml:3 › year：写的是 今年，写作 "2017"、this-year 或 undated。请按字段说明改写：年份，如 "2017"；原文写“今年”的写 this-year，没有注明的写 undated。',
    ]);
  });

  it('one that names a figure of another year is reported', () => {
    expect(checkWith({ [event]: replace('"2018"', '"2017"') })).toEqual([
      'content/events/counted.yaml:2 › title：用了 hill-village.households，台账里它是 2018 的数，这件事写的是 2017 年。请核对原文，改正 year，或换成同一年的数字。',
    ]);
  });

  it('one of a year that names an undated figure is reported', () => {
    expect(checkWith({ [event]: replace('households}人家', 'persons}') })).toEqual([
      'content/events/counted.yaml:2 › title：用了 hill-village.persons，台账没有注明它的时间，这件事写的是 2018 年。请核对原文，改正 year，或换成同一年的数字。',
    ]);
  });

  it('an undated one may name undated figures only', () => {
    const undated = (text: string) => text.replace('"2018"', 'undated');
    expect(checkWith({ [event]: undated })).toEqual([
      'content/events/counted.yaml:2 › title：用了 hill-village.households，台账里它是 2018 的数，这件事没有写年份。请核对原文，改正 year，或换成同一年的数字。',
    ]);
    const edit = (text: string) => undated(text).replace('households}人家', 'persons}');
    expect(checkWith({ [event]: edit })).toEqual([]);
  });
});

describe('formulas and background', () => {
  it('a formula of a figure that no rate gives is reported', () => {
    const edits = {
      [account]: append('\n<Formula id="hill-village.shops" />\n'),
      [term]: replace('hill-village.tree-share', 'hill-village.persons'),
    };
    expect(checkWith(edits)).toEqual([
      'content/accounts/sample-speaker.mdx:38 › 正文 › <Formula>：写的是 hill-village.shops，台账的 laws 里没有一条 rate 得出这个数。请改用有占比关系的数字，或先在台账的 laws 里写明它怎样算出。',
      'content/terms/first-secretary.yaml:12 › formulas › 第1条：写的是 hill-village.persons，台账的 laws 里没有一条 rate 得出这个数。请改用有占比关系的数字，或先在台账的 laws 里写明它怎样算出。',
    ]);
  });

  it('background and formulas inside a retelling are reported', () => {
    const inside =
      '<Passage p="p3" id="mixed">\n\n他说。\n\n<Background terms="first-secretary">\n\n背景。\n\n</Background>\n\n<Formula id="hill-village.tree-share" />\n\n</Passage>';
    expect(checkWith({ [account]: append(`\n${inside}\n`) })).toEqual([
      'content/accounts/sample-speaker.mdx:42 › 正文 › <Background>：写在 <Passage> 里面，编者加的背景和算式不能混在转述里。请把它移到 </Passage> 之后。',
      'content/accounts/sample-speaker.mdx:48 › 正文 › <Formula>：写在 <Passage> 里面，编者加的背景和算式不能混在转述里。请把它移到 </Passage> 之后。',
    ]);
  });

  it('background that names no term is reported', () => {
    const box = '\n<Background>\n\n背景。\n\n</Background>\n';
    expect(checkWith({ [account]: append(box) })).toEqual([
      'content/accounts/sample-speaker.mdx:38 › 正文 › <Background>：没有写 terms，<Background> 要用 terms 指明编号。请写作 <Background terms="…">，属性值加半角引号。',
    ]);
  });

  it('outside a retelling, with terms that exist, they pass', () => {
    const box =
      '\n<Background terms="first-secretary">\n\n背景。\n\n</Background>\n\n<Formula id="hill-village.tree-share" />\n';
    expect(checkWith({ [account]: append(box) })).toEqual([]);
  });
});
