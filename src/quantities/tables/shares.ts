/** Forms that state a part of a whole, one a line: how they are written, and what they are worth. */
import { numeralCharacters } from './numerals.ts';

const han = `[${numeralCharacters}]{1,12}(?:[点.][〇零一二三四五六七八九几]{1,4})?`;
const number = `(?:\\d{1,9}(?:\\.\\d{1,4})?|${han})`;
/** 四成 counts, 成年人 and 成本 do not. */
const notTenth = '(?!年|本|为|了|员|果|效|绩|立|群|功|长|都|品|套|书|交)';

/** 半年, 半路 and 半辈子 are no halves of a number. */
const notHalfOf = '(?![天日年月夜路儿截辈])';

export interface ShareForm {
  pattern: RegExp;
  /** `of`: b/a; `per`: the number in this unit; `tenths`: 八成五; `half`: 50%; `fixed`: what `worth` says. */
  as: 'of' | 'per' | 'tenths' | 'half' | 'fixed';
  unit: string;
  worth?: { kind: 'share' | 'multiple' | 'change'; value: number };
}

const form = (source: string, as: ShareForm['as'], unit = '%'): ShareForm => ({
  pattern: new RegExp(source, 'y'),
  as,
  unit,
});
const fixed = (source: string, unit: string, worth: ShareForm['worth']): ShareForm => ({
  ...form(source, 'fixed', unit),
  ...(worth && { worth }),
});

export const shareForms: readonly ShareForm[] = [
  form(
    `百分之(?<low>${number})(?:[至到~—-](?:百分之)?(?<high>${number}))?(?<vague>[多余来弱]|强(?![劲烈大调化]))?`,
    'per',
  ),
  form('百分(?<low>百)', 'per'),
  form(
    `千分之(?<low>${number})(?:[至到~—-](?:千分之)?(?<high>${number}))?(?<vague>[多余来])?`,
    'per',
    '‰',
  ),
  form(
    `万分之(?<low>${number})(?:[至到~—-](?:万分之)?(?<high>${number}))?(?<vague>[多余来])?`,
    'per',
    '‱',
  ),
  form(`(?<whole>${number})分之(?<low>${number})(?<vague>[多余强弱])?`, 'of'),
  // 占三分二, as it is said in Hong Kong.
  form('(?<=[占约近逾有过])(?<whole>[三四五])分(?<low>[一二三四])(?![之钟厘毫])', 'of'),
  form(`(?<low>\\d{1,2})/(?<whole>\\d{1,3})(?![\\d/.])`, 'of'),
  form(
    `(?<low>[一二两三四五六七八九十几]{1,2}|\\d(?:\\.\\d)?)成(?<more>[一二三四五六七八九半])?${notTenth}(?<vague>[多余来弱]|强(?![劲烈大调化]))?`,
    'tenths',
  ),
  // 十之六七, of a hundred sixty or seventy; 十之八九 is a phrase.
  form(`十之(?<low>[二三四五六七八九]{1,2})`, 'tenths'),
  form(`(?:一[大小多])?半数|一[大小多]?半${notHalfOf}(?<vague>多(?![是为半]))?`, 'half'),
  // 老人占了大半: only where a part is told.
  form(`(?<=占[了到去]?|去了|走了|少了)[大多小]半${notHalfOf}`, 'half'),
  form(`(?<=过了?|[近超])半(?![百天日年月夜路截辈径点个小])`, 'half'),
  fixed('半成(?![品年熟人])', '%', { kind: 'share', value: 5 }),
  fixed('半个百分点', '个百分点', { kind: 'change', value: 0.5 }),
  fixed('(?<=翻)番', '番', { kind: 'multiple', value: 1 }),
];
