import { expect, it } from 'vitest';
import { splitTitle } from '#layouts/title-parts.ts';

it.each([
  ['大河村：半数以上人家吃旅游饭', ['大河村：', '半数以上人家吃旅游饭']],
  ['弘扬太行精神 决胜脱贫攻坚', ['弘扬太行精神', ' ', '决胜脱贫攻坚']],
  ['全县贫困发生率从30.12%降到5.62%', ['全县贫困发生率从30.12%降到5.62%']],
  ['要“三个实”，不要虚', ['要“三个实”，', '不要虚']],
  ['，前有逗号', ['，', '前有逗号']],
  ['', []],
])('%s breaks after its commas and at its spaces', (title, parts) => {
  expect(splitTitle(title)).toEqual(parts);
  expect(parts.join('')).toBe(title);
});
