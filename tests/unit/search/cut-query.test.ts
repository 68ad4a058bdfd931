import { describe, expect, it } from 'vitest';
import { cutQuery } from '#search/model/cut-query.ts';
import { readTokens } from '#search/model/tokens.ts';

const site =
  '大河村全村有242户，2018年人均纯收入5400元。王文周是大河村的书记。撤换了10名村干部。贫困户数不详。';
const names = new Set(['大河村', '王文周']);

/** The pieces of a text, names in brackets, what is unknown with a question mark. */
async function cut(text: string): Promise<string> {
  const words = readTokens(text).filter(({ kind }) => kind === 'word');
  const pieces = await cutQuery(
    text,
    words,
    (run) => {
      const word = run.join('');
      return Promise.resolve(names.has(word) ? 'name' : site.includes(word) ? 'text' : 'nothing');
    },
    new Set(),
  );
  const signs = { name: ['[', ']'], word: ['', ''], unknown: ['', '?'] } as const;
  return pieces.map(({ text: piece, kind }) => signs[kind].join(piece)).join(' ');
}

describe('a question', () => {
  it.each([
    ['大河村收入', '[大河村] 收入'],
    ['大河村的书记是谁', '[大河村] 书记'],
    ['王文周是谁', '[王文周]'],
    ['王文周的手机号', '[王文周] 手机号?'],
    ['撤换了多少村干部', '撤换 村干部'],
    ['大河村贫困户数', '[大河村] 贫困户'],
    ['大河村有没有学校', '[大河村] 学校?'],
    ['量子纠缠', '量子纠缠?'],
    ['是什么', ''],
  ])('%s is cut into %s', async (text, pieces) => {
    expect(await cut(text)).toBe(pieces);
  });
});
