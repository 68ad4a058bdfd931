/** What the content of chance is made of: odd pieces, none of them broken by itself. */

const lines = (text: string) => text.trim().split('\n');

/** They get into texts, where Han stands. */
export const pieces = [
  ...lines(`
A&B
𠮷㛃
“
”
《》
'
"
\\
/
%20
#
@
<
>
&lt;
&amp;
;
]]>
--
……
é
Ω
ก
ا
の
①
㎡
½
‰
★
constructor
__proto__
null
~
$&
{hill-village.households}
{hill-village.income}
{
}
\`
*
_
|`),
  ...['\u00A0', '\u3000', '\u0301', '😀', '👨‍👩‍👧', '  ', ': ', ' #'],
  ...['字'.repeat(90), 'a'.repeat(90), '字 '.repeat(40), '，'.repeat(9)],
];

/** They get into bodies, between paragraphs. */
export const blocks = lines(`
- 甲\\n- 乙
1. 甲\\n2. 乙
> 甲\\n> 乙
|甲|乙|\\n|---|---|\\n|丙|丁|
\`\`\`\\n甲\\n\`\`\`
***
甲[^a]。\\n\\n[^a]: 乙
[甲][b]\\n\\n[b]: /cases/
<Note>\\n\\n甲\\n\\n</Note>
<Note>甲</Note>
<FourColours />
<Figure id="hill-village.income" />
<FigureTable ids="hill-village.shops" />
<Query id="vague-shops" />
<Passage p="p3" id="a1">\\n\\n甲\\n\\n</Passage>
## 甲\\n\\n## 甲
## __proto__
## constructor
## A & B <
## 甲\`乙\`
https://example.com/?a=1&b=2
[甲](https://example.com/“x”)
[甲](mailto:a@b.cn)
[甲](/cases/?a=%FF)
甲\\\\\\n乙
甲  \\n乙
~~甲~~
&nbsp;`).map((block) => block.replaceAll('\\n', '\n'));

/** Numbers as YAML may hold them. */
export const numbers = '0 -0 -1 0.1 1e-7 5.5 12 100 242 1000000 1e15 1e21 9007199254740993'.split(
  ' ',
);
export const units = [
  '户',
  '"%"',
  '"‰"',
  '元/亩',
  '千瓦时',
  'A&B',
  '𠮷',
  '番',
  '"<b>"',
  '字'.repeat(12),
];

/** Each draws the figures `whole`, `one` and `other` of a subject. */
export const chartForms: readonly ((subject: string) => string)[] = [
  (subject) =>
    `form: sorted-bars\nseries: [{ name: 数 }]\nrows: [{ label: 甲, figures: [${subject}.one] }, { label: 乙, figures: [${subject}.other] }]`,
  (subject) =>
    `form: two-bars\nseries: [{ name: 数 }]\nrows: [{ label: 前, figures: [${subject}.one] }, { label: 后, figures: [${subject}.other] }]`,
  (subject) =>
    `form: grouped-bars\nseries: [{ name: 此, colour: focus }, { name: 彼, colour: rest }]\nrows: [{ label: 甲, figures: [${subject}.one, ${subject}.other] }, { label: 乙, figures: [${subject}.whole, ${subject}.one] }]`,
  (subject) =>
    `form: parts\nshape: field\nwholeLabel: 全\nwhole: ${subject}.whole\nseries: [{ name: 数 }]\nrows: [{ label: 甲, figures: [${subject}.one] }, { label: 乙, figures: [${subject}.other] }]`,
  (subject) =>
    `form: parts\nshape: bar\nwholeLabel: 全\nwhole: ${subject}.whole\nseries: [{ name: 数 }]\nrows: [{ label: 甲, figures: [${subject}.one] }, { label: 乙, figures: [${subject}.other] }]`,
  (subject) =>
    `form: stacked-share\nseries: [{ name: 此, colour: focus }, { name: 彼, colour: rest }]\nrows: [{ label: 甲, figures: [${subject}.one, ${subject}.other], whole: ${subject}.whole }]`,
  (subject) =>
    `form: share-bars\nwholeLabel: 全\nseries: [{ name: 此, colour: focus }, { name: 彼, colour: rest }]\nrows: [{ label: 甲, figures: [${subject}.one, ${subject}.other], whole: ${subject}.whole }]`,
];
