/** Writes a text in plain characters of the same length: simplified, half width, one kind of white space. */
import * as opencc from 'opencc-js/t2cn';

const converters = (['t', 'hk', 'tw'] as const).map((from) => opencc.Converter({ from, to: 'cn' }));
const han = /\p{Script=Han}/u;
const known = new Map<string, string>();

/** Each character by itself, so that places in the text stay where they are. */
export function simplify(text: string): string {
  return text.replace(/\P{ASCII}/gu, (character) => {
    const before = known.get(character);
    if (before !== undefined) return before;
    const plain = plainForm(character);
    known.set(character, plain);
    return plain;
  });
}

function plainForm(character: string): string {
  const code = character.codePointAt(0)!;
  if (code === 0x3000 || code === 0xa0) return ' ';
  if (code > 0xff00 && code < 0xff5f) {
    const narrow = String.fromCharCode(code - 0xfee0);
    return /[0-9A-Za-z%.]/.test(narrow) ? narrow : character;
  }
  if (!han.test(character)) return character;
  const forms = converters.map((convert) => convert(character));
  return forms.find((one) => one !== character && one.length === character.length) ?? character;
}

/** Whether a text is printed in traditional characters, and not only quotes a few. */
export function isTraditional(text: string): boolean {
  const count = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  if (count === 0) return false;
  const changed = [...text].filter((one) => han.test(one) && plainForm(one) !== one).length;
  return changed >= 3 && changed / count > 0.1;
}
