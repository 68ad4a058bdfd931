/** Which traditional, Hong Kong and Taiwan characters stand for which character of the site. */
import * as opencc from 'opencc-js/t2cn';

/** `[variant, character of the site]` pairs, sorted. */
export type Variants = readonly (readonly [string, string])[];

const ranges: readonly (readonly [number, number])[] = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
];

/**
 * Finds every single-character variant of the characters that a site prints.
 * A character that the site itself prints stays what it is: searching for it finds it exactly.
 * @param siteText all visible text
 */
export function findVariants(siteText: string): Variants {
  const used = new Set(siteText);
  const converters = (['t', 'hk', 'tw'] as const).map((from) =>
    opencc.Converter({ from, to: 'cn' }),
  );
  const pairs: (readonly [string, string])[] = [];
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code++) {
      const variant = String.fromCharCode(code);
      if (used.has(variant)) continue;
      const own = converters
        .map((convert) => convert(variant))
        .find((character) => used.has(character));
      if (own) pairs.push([variant, own]);
    }
  }
  return pairs;
}
