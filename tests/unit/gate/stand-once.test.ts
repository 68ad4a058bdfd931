/** A chart or an editor's note is printed in full once; elsewhere stands a link to it. */
import { expect, it } from 'vitest';
import { append, checkWith } from './faulty-content.ts';

const account = 'accounts/sample-speaker.mdx';
const village = 'cases/hill-village.mdx';
const theme = 'themes/sample-theme.mdx';
const show = append('\n<Chart id="planting" />\n');

it('a chart in full on a second page is reported, and a chart twice on one page', () => {
  expect(checkWith({ [village]: show, [account]: show })).toEqual([
    'content/cases/hill-village.mdx:18 › 正文 › <Chart>：又印了图 planting，content/accounts/sample-speaker.mdx 已经印了全部。请只留一处，别处写成链接，如 [图](/accounts/sample-speaker/#chart-planting)。',
  ]);
  const twice = append('\n<Chart id="planting" />\n\n<Chart id="planting" />\n');
  expect(checkWith({ [village]: twice })).toHaveLength(1);
});

it('an editor’s note in full on a second page is reported', () => {
  expect(checkWith({ [village]: append('\n<Query id="vague-shops" />\n') })).toEqual([
    expect.stringMatching(
      /^content\/cases\/hill-village\.mdx:18 .*又印了编者注 vague-shops.*\[编者注\]\(\/accounts\/sample-speaker\/#query-vague-shops\)。$/,
    ),
  ]);
});

it('a link to a chart or a note where it does not stand is reported, with where it does', () => {
  expect(
    checkWith({ [theme]: append('\n[编者注](/cases/hill-village/#query-vague-shops)\n') }),
  ).toEqual([
    'content/themes/sample-theme.mdx:13 › 正文 › 链接：指向 /cases/hill-village/#query-vague-shops，content/cases/hill-village.mdx 里没有它。请改为 /accounts/sample-speaker/#query-vague-shops。',
  ]);
  for (const page of ['/accounts/sample-speaker/', '/sources/sample-notes/']) {
    expect(checkWith({ [theme]: append(`\n[编者注](${page}#query-vague-shops)\n`) })).toEqual([]);
  }
  expect(
    checkWith({ [theme]: append('\n[编者注](/sources/sample-notes/#query-vague)\n') }),
  ).toEqual([expect.stringContaining('content/sources/sample-notes.yaml 里没有它')]);
});
