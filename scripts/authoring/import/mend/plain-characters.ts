/** Takes out what no one sees, and writes characters that only look like others as those. */

/** Zero width, soft hyphens, marks of direction, control characters; line breaks and tabs stay. */
const invisible =
  // eslint-disable-next-line no-control-regex -- these are what copying leaves
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Radicals and compatibility forms stand for the characters in what is copied from a PDF: ⼈ for 人. */
const lookalikes = /[\u2e80-\u2fdf\uf900-\ufaff]/gu;
/** Radicals that have no compatibility form of their own. */
const radicals: Readonly<Record<string, string>> = Object.fromEntries(
  '⺠民 ⺟母 ⻅见 ⻆角 ⻉贝 ⻋车 ⻓长 ⻔门 ⻘青 ⻚页 ⻛风 ⻜飞 ⻝食 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻩黄 ⻬齐 ⻮齿 ⻰龙 ⺫目 ⻄西 ⺎兀 ⻁虎 ⻳龟 ⼾户'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)]),
);

export const plainCharacters = (text: string): string =>
  text
    .replace(invisible, '')
    .replace(/[\u2028\u2029\u0085]/g, '\n')
    .replace(lookalikes, (sign) => radicals[sign] ?? sign.normalize('NFKC'));
