import { expect, it } from 'vitest';
import { dropName } from '#lib/drop-name.ts';

it.each([
  [['大河村：', '许多人家'], '大河村', ['许多人家']],
  // The cutter may break inside the name.
  [['干部', '与帮扶：', '谁来扶'], '干部与帮扶', ['谁来扶']],
  [['易地', '搬迁：大河村', '的记录'], '易地搬迁', ['易地', '搬迁：大河村', '的记录']],
  [['四色品牌'], '四色品牌', ['四色品牌']],
  [['大河村：'], '大河村', ['大河村：']],
  [['：', '甲'], '', ['：', '甲']],
  [['上大河村：', '甲'], '大河村', ['上大河村：', '甲']],
])('%j beside %s is %j', (phrases, name, rest) => {
  expect(dropName(phrases, name)).toEqual(rest);
});
