/** The gate reads a body as the renderer renders it: what it lets pass, readers get as it was checked. */
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../bench/search/random.ts';
import { readable } from './odd-bodies.ts';
import { refused } from './refused-bodies.ts';
import { head, readByGate, seeBody, seeRendered } from './rendered-body.ts';

const headLines = head.split('\n').length - 1;

describe('what both read alike', () => {
  it.each(Object.entries(readable))('%s', (_, text) => {
    const { misread, body } = readByGate(head + text);
    expect(misread).toEqual([]);
    expect(seeBody(body!)).toEqual(seeRendered(head + text));
  });

  it('is more than nothing', () => {
    const text = readable['a component in a component']!;
    expect(seeRendered(head + text)).toEqual({
      headings: [],
      components: ['Note []', 'Passage [["p","p3"]]'],
      links: [],
      text: '甲乙',
    });
    const links = seeRendered(head + readable['links of all kinds']!);
    expect(links.links).toEqual(['/a', '/b%20c', '/cases/', '/d']);
    expect(links.text).toBe('甲乙丙丁');
    expect(seeRendered(head + readable['CRLF']!).headings).toEqual(['2 丙']);
  });
});

describe('what the gate refuses by line', () => {
  it.each(Object.entries(refused))('%s', (_, [text, line, found]) => {
    const [first] = readByGate(head + text).faults;
    expect(first).toMatchObject({ file: 'content/cases/a.mdx', line: headLines + line });
    expect(first?.found.slice(0, 100)).toBe(found);
    for (const said of [first?.expected, first?.next]) expect(said).toMatch(/\p{Script=Han}/u);
  });
});

describe('frontmatter', () => {
  it.each([
    ['with blanks after its marks', '--- \ntitle: 甲\n---\t\n乙'],
    ['below empty lines', '\n \n---\ntitle: 甲\n---\n乙'],
    ['with a byte order mark', '\uFEFF---\r\ntitle: 甲\r\n---\r\n乙'],
    ['with an early mark in its text', '---\ntitle: |\n  ---\n  甲\n---\n乙'],
  ])('%s is cut off alike', (_, text) => {
    const { faults, body } = readByGate(text);
    expect(faults).toEqual([]);
    expect(seeBody(body!).text).toBe('乙');
    expect(seeRendered(text).text).toBe('乙');
  });

  it.each([
    ['indented', ' ---\ntitle: 甲\n---\n乙', 1],
    ['of another kind', '+++\ntitle = "甲"\n+++\n乙', 1],
    ['that does not end', '\n---\ntitle: 甲\n乙', 2],
    ['with a line that begins like its end', '---\ntitle: 甲\n---x: 乙\n---\n丙', 3],
  ])('%s is refused by line', (_, text, line) => {
    expect(readByGate(text).faults[0]).toMatchObject({ line });
  });
});

/** Pieces that a body may be made of, put together by chance. */
const pieces = [
  ...'甲乙丙。，“”《》（）*_~`|[]()!<>{}&\\#-+=: \t\n',
  ...[
    '\n\n',
    '\n- ',
    '\n> ',
    '\n## ',
    '\n1. ',
    '\n|-|-|\n',
    '\n---\n',
    '\n```\n',
    '\n    ',
    '\r\n',
  ],
  ...[
    '**',
    '~~',
    '***',
    '](/a)',
    '![',
    '[x]: /b\n',
    'https://a.cn/',
    'www.a.cn ',
    'a@b.cn ',
    '&amp;',
  ],
  ...[
    '<Note>',
    '</Note>',
    '<Note>\n\n',
    '\n\n</Note>',
    '<Note/>',
    '<Figure id="b" />',
    '<Passage p="c">',
  ],
  ...['</Passage>', '\\*', '\u3000', '\u2028', '\u0000', '𠮷', 'import ', 'export '],
];

it('bodies put together by chance are refused by line, or read alike', () => {
  const random = createRandom(14);
  let accepted = 0;
  for (let round = 0; round < 3600; round++) {
    const text = Array.from({ length: 2 + random.below(14) }, () => random.pick(pieces)).join('');
    const { faults, body } = readByGate(head + text);
    for (const { line } of faults) expect(line, JSON.stringify(text)).toBeGreaterThan(0);
    if (faults.length > 0) continue;
    accepted += 1;
    const [read, rendered] = [seeBody(body!), seeRendered(head + text)];
    // The gate looks at addresses that no link uses, too.
    const links = read.links.filter((link) => link !== '/b' || rendered.links.includes(link));
    expect({ ...read, links }, JSON.stringify(text)).toEqual(rendered);
  }
  expect(accepted).toBeGreaterThan(900);
});
