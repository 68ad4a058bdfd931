/** Long texts cost no more than their length, and what is too long is refused with a clear word. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readContent } from '#scripts/gate/read-content.ts';
import { numbersAreFigures } from '#scripts/gate/rules/numbers-are-figures.ts';
import { append, checkWith, replace, withContent } from './faulty-content.ts';

const theme = 'themes/sample-theme.mdx';
const page = 'pages/about.mdx';
const village = 'cases/hill-village.mdx';
const ledger = 'figures/hill-village.yaml';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Every pattern that is tried while the rule about numbers reads a field of some text. */
function countWork(text: string): number {
  const note = `    note: ${JSON.stringify(text)}\n  - id: hill-village.persons`;
  return withContent({ [ledger]: replace('  - id: hill-village.persons', note) }, (folder) => {
    const content = readContent(folder);
    let work = 0;
    const exec = RegExp.prototype.exec;
    vi.spyOn(RegExp.prototype, 'exec').mockImplementation(function (this: RegExp, on: string) {
      work += this.sticky || this.global ? 1 : on.length;
      return exec.call(this, on);
    });
    numbersAreFigures(content);
    vi.restoreAllMocks();
    return work;
  });
}

describe('time', () => {
  it.each(['1万', '2018年', '[', '> ', '百', '（1）'])(
    '%j twice as often is twice the work',
    (unit) => {
      const [small, large] = [countWork(unit.repeat(1000)), countWork(unit.repeat(2000))];
      expect(large).toBeLessThanOrEqual(2.1 * small);
    },
  );

  it('a paragraph full of numbers gives a bounded list of faults', () => {
    const numbers = Array.from({ length: 1000 }, (_, at) => `共${at + 1000}户。`).join('');
    const messages = checkWith({ [theme]: append(`\n${numbers}\n`) });
    expect(messages).toHaveLength(51);
    expect(messages).toContain(
      'content/themes/sample-theme.mdx:13 › 正文：这一段里另有 950 个数，一段只列出前 50 个。请先改好列出的，再检查一次。',
    );
  });
});

describe('length', () => {
  it.each(['1万', '2018年', '[', '> '])('a body of a million of %j is refused unread', (unit) => {
    expect(
      checkWith({ [page]: append(`\n${unit.repeat(1_000_000)}\n`) }).map((message) =>
        message.replace(/\d{7}/, 'N'),
      ),
    ).toEqual([
      'content/pages/about.mdx › 文件：文件有 N 个字符，一个文件最多 200000 个字符。请分成几篇。',
    ]);
  });

  it('a ledger that is too long is to be divided, the list of addresses may be long', () => {
    const long = { [ledger]: append(`# ${'一'.repeat(4_000_000)}\n`) };
    expect(checkWith(long).map((message) => message.replace(/\d{7}/, 'N'))).toContain(
      'content/figures/hill-village.yaml › 文件：文件有 N 个字符，一个文件最多 4000000 个字符。请分成几个文件。',
    );
    expect(checkWith({ 'permalinks.yaml': append(`# ${'一'.repeat(4_000_000)}\n`) })).toEqual([]);
  });

  it('a field that is too long is refused, and not repeated in the message', () => {
    expect(checkWith({ [village]: replace('一个虚构的村庄。', '一'.repeat(10_001)) })).toEqual([
      'content/cases/hill-village.mdx:3 › summary：写的是 “一一一一一一一一一一一一一一一一一一一一…”（10001 个字），一个字段最多 10000 个字，请分成几处。请按字段说明改写：一两句话的摘要；数字写成 {dahe.households} 这样的台账编号。',
    ]);
  });
});
