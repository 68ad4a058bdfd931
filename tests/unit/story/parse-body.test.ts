/** A body as data; that it renders as Astro renders it is tests/dist/story-rendering.test.ts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { parseBody } from '#story/parse-body.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parse-body-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function parse(body: string) {
  const file = 'content/a.mdx';
  mkdirSync(join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, file), `---\ntitle: x\n---\n${body}`);
  return { file, run: () => parseBody({ root: folder, file, components: ['a', 'Figure'] }) };
}

it('is plain data that can be passed between threads, with its headings', () => {
  const { tree, headings } = parse('## 甲\n\n共<Figure id="b" />户。').run();
  expect(structuredClone(tree)).toEqual(tree);
  expect(headings).toEqual([{ depth: 2, slug: '甲', text: '甲' }]);
  expect(JSON.stringify(tree)).toContain('{"element":"@Figure","props":{"id":"b"}}');
});

it('what has no component in it is set as ready HTML', () => {
  expect(parse('甲\n\n- 乙\n').run().tree).toEqual({
    element: '@Fragment',
    props: { 'set:html': '<p>甲</p>\n<ul>\n<li>乙</li>\n</ul>' },
  });
});

it('a link of Markdown is a component, a link written as HTML stays what it is', () => {
  const elements = JSON.stringify(parse('[甲](/b)<a href="/c">乙</a>').run().tree);
  expect(elements).toContain('"element":"@a","props":{"href":"/b"');
  expect(elements).toContain('"element":"a","props":{"href":"/c"');
});

it('a body that cannot be compiled is named with file, line and column', () => {
  const { file, run } = parse('甲\n\n<Figure id="b">\n');
  expect(run).toThrow(`${file}:6:1 › 正文无法编译：`);
});

it('a component that does not exist is named with its file', () => {
  const { file, run } = parse('<Figur id="b" />');
  expect(run).toThrow(`${file} › 正文无法编译：Expected component \`Figur\` to be defined`);
});

it.each([
  ['an import', "import fs from 'node:fs'\n\n甲", 4],
  ['an export', 'export const x = globalThis.ran = true', 4],
  ['an expression', '甲\n\n{(globalThis.ran = true)}', 6],
  ['an expression in words', '住在{(globalThis.ran = true)}的人', 4],
  ['an attribute', '<Figure id={(globalThis.ran = true)} />', 4],
  ['attributes', '<Figure {...(globalThis.ran = true)}>\n\n话\n\n</Figure>', 4],
  ['an attribute in words', '甲<Figure id={(globalThis.ran = true)} />', 4],
])('%s that is code is refused before it runs, by file and line', (_, body, line) => {
  const { file, run } = parse(body);
  expect(run).toThrow(new RegExp(`^${file}:${line}:\\d+ › .*正文里不能写 import、export 和花括号`));
  expect('ran' in globalThis).toBe(false);
});

it('a brace that is no code stands', () => {
  expect(JSON.stringify(parse('甲\\{乙\\}`{丙}`').run().tree)).toContain('甲{乙}<code>{丙}</code>');
});
