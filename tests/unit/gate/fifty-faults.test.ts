/** Fifty entries spoilt in fifty ways, in one tree: fifty lines, each with its place, and no stack trace. */
import { spawnSync } from 'node:child_process';
import { dirname, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { buildEntryRoutes } from '#scripts/gate/routes.ts';
import { type Edits, append, readValid, withContent } from './faulty-content.ts';

/** By what is wrong: text that is added to the body of a village. */
const bodies: Readonly<Record<string, string>> = {
  'stars beside quotes': '这是*“重要”*的',
  underscores: '这是__重要__的',
  tildes: '这是~~“旧”~~的',
  'heading without blank': '##没有空格',
  'list without blank': '-修路',
  'numbered list without blank': '1.修路',
  'link in wide brackets': '[甲]（/cases/）',
  'broken encoding': '修路ä¿®è·¯',
  'lost character': '一个\uFFFD字',
  'private character': '一个\uE123字',
  'turned direction': '一个\u202E字',
  'entity of a control': '一个&#x7F;字',
  'dead link': '[甲](/cases/no-such-village/)',
  'link to a file': '[甲](hill.mdx)',
  picture: '![路](https://a.cn/a.jpg)',
  'picture by mark': '![路][a]\n\n[a]: https://a.cn/a.jpg',
  'host that deceives': '[甲](https://gov.cn@evil.example/)',
  'link that runs': '[甲](javascript:x)',
  'bare address that swallows': '见 https://example.com。后来',
  'dead anchor': '[甲](#没有的)',
  'link title': '[甲](/cases/ "题注")',
  'link without words': '甲[](/cases/)乙',
  'tag of HTML': '甲<br />乙',
  'comment of HTML': '<!-- 甲 -->',
  braces: '甲{乙}丙',
  import: 'import 甲 from "乙"',
  'open tag': '<Note>\n\n甲',
  'unknown attribute': '<Note x="1">甲</Note>',
  'surplus cell': '|甲|\n|---|\n|乙|丙|',
  'aligned table': '|甲|\n|:-:|\n|乙|',
  task: '- [x] 修路',
  'first heading': '# 甲',
  'deep heading': '#### 甲',
  'heading without words': '## ！',
  'heading with a figure': '## 有<Figure id="hill-village.households" />',
  'note without mark': '[^a]: 甲',
  'mark without note': '甲[^a]',
  'bare number': '住着7777人',
  'number in Han': '三分之一的人家',
  'unknown figure': '<Figure id="hill-village.nothing" />',
  'unknown query': '<Query id="nothing" />',
  'unwritten place': '待写',
};
/** A change of the frontmatter. */
const heads: Readonly<Record<string, readonly [from: string | RegExp, to: string]>> = {
  'unknown field': ['places:', 'place: 甲\nplaces:'],
  'field twice': ['places:', 'places: [甲]\nplaces:'],
  'unknown place': ['- hill-village', '- nowhere'],
  'unknown paragraph': ['[p3, p4]', '[p3, p99]'],
  'straight quotes': [/title: .*/, `title: '甲："乙"'`],
  'quoted null': [/summary: .*/, 'summary: "null"'],
  'character that no font has': [/title: .*/, 'title: 甲䣕'],
  'date that is none': ['places:', 'publishOn: "2018-13-45"\nplaces:'],
};

function spoil(): Edits {
  const village = readValid('cases/hill-village.mdx');
  const spoilt = [
    ...Object.values(bodies).map((text) => `${village}\n${text}\n`),
    ...Object.values(heads).map(([from, to]) => village.replace(from, to)),
  ];
  const ids = spoilt.map((_, index) => `spoilt-${index}`);
  const routes = ids.flatMap((id) => buildEntryRoutes('cases', id));
  return {
    ...Object.fromEntries(
      spoilt.map((text, index) => [
        `cases/${ids[index]!}.mdx`,
        text.replace(/^order: 1$/m, `order: ${100 + index}`),
      ]),
    ),
    'permalinks.yaml': append(routes.map((route) => `- path: ${route}\n`).join('')),
  };
}

it('each is told in a line of its own, all in one run', () => {
  const kinds = [...Object.keys(bodies), ...Object.keys(heads)];
  expect(kinds).toHaveLength(50);
  const { status, stdout, stderr } = withContent(spoil(), (contentDir) =>
    spawnSync(process.execPath, [resolve('scripts/check-content.ts')], {
      cwd: dirname(contentDir),
      encoding: 'utf8',
    }),
  );
  const lines = (stdout + stderr).trim().split('\n');
  expect(lines.pop()).toBe('内容检查未通过：50 处需要修改。');
  expect(status).toBe(1);
  const told = lines.map(
    (line) => /^content\/cases\/spoilt-(\d+)\.mdx:[1-9]\d* › /.exec(line)?.[1],
  );
  expect(told.map(Number).sort((one, other) => one - other)).toEqual(kinds.map((_, at) => at));
  for (const line of lines) expect(line).toMatch(/ › .+：.+，.+。.+。$/u);
});
