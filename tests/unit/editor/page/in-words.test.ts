/** What the gate says is told without tags, braces and file names. */
import { expect, test, vi } from 'vitest';

// Where it asks the server is read from the page's address.
vi.stubGlobal('location', { pathname: '/edit/' });
const { tellInWords } = await import('#scripts/editor/page/in-words.ts');
vi.unstubAllGlobals();

test.each([
  [
    '文字写 3万，台账没有相应的数字。请先在 content/figures/ 录入，再写成 {主题.名称}；固定说法请列入 content/set-terms.yaml。',
    '文字写 3万，台账没有相应的数字。请先在 “数字台账” 录入，再写成 “数字”；固定说法请列入 “固定说法”。',
  ],
  ['请改为 {dahe.households}。', '请改为 “数字” dahe.households。'],
  ['请改为 <Figure id="dahe.households" />。', '请改为 “数字” dahe.households。'],
  ['还是草稿。请先发布那一份（删去它的 draft: true）。', '还是草稿。请先发布那一份。'],
  ['content/sources/report.yaml 已经有了。', 'content/sources/report.yaml 已经有了。'],
])('%s', (message, told) => {
  expect(tellInWords(message)).toBe(told);
});
