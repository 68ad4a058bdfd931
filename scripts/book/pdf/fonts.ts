/** Faces of the printed book, all from npm: what the machine has installed plays no part. */
import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import { type FaceName, findFaceFile, mainFaceFile } from '#lib/face-files.ts';

/** A face's family in the style sheet, its package, and its weights. */
const families: readonly { family: string; face: FaceName; weights: readonly number[] }[] = [
  { family: 'Book Song', face: 'noto-serif-sc', weights: [400, 600] },
  { family: 'Book Sans', face: 'noto-sans-sc', weights: [400, 700] },
];

/** Style rules of the faces, and the files that they name, by their address. */
export interface BookFonts {
  css: string;
  files: ReadonlyMap<string, string>;
}

/**
 * The faces that a text needs: the main file of each, and for characters beyond it the files that
 * hold them.
 */
export function gatherFonts(text: string): BookFonts {
  const files = new Map<string, string>();
  const rules = families.flatMap(({ family, face, weights }) =>
    weights.flatMap((weight) => {
      const main = mainFaceFile(face, weight);
      const further = [
        ...new Set(missingFrom(main, text).map((sign) => findFaceFile(face, weight, sign))),
      ];
      return [main, ...further].map((file, at) => {
        const address = `/fonts/${face}-${weight}-${at}.woff2`;
        files.set(address, file);
        // Families of one name and weight would hide one another: further files have names of their own.
        return `@font-face{font-family:'${family}${at > 0 ? ` ${at}` : ''}';font-weight:${weight};src:url(${address})}`;
      });
    }),
  );
  return { css: rules.join('\n') + listFamilies(files), files };
}

/** Characters of a text that no face of the book draws: they print as boxes, though they can be copied. */
export function findUndrawn(text: string): string[] {
  const main = mainFaceFile('noto-serif-sc', 400);
  return missingFrom(main, text).filter(
    (sign) => missingFrom(findFaceFile('noto-serif-sc', 400, sign), sign).length > 0,
  );
}

function missingFrom(file: string, text: string): string[] {
  const font = create(readFileSync(file));
  if (font.isCollection) throw new Error(`${file} 不是单个字体。`);
  const signs = new Set(text.replace(/[\p{Cc}\p{Cf}\p{Z}\p{M}]/gu, ''));
  return [...signs].filter((sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0)!));
}

/** `--book-song` and `--book-sans`: each face with its further files. */
function listFamilies(files: ReadonlyMap<string, string>): string {
  const stacks = families.map(({ family, face }) => {
    const count = [...files.keys()]
      .filter((address) => address.startsWith(`/fonts/${face}-`))
      .map((address) => Number(/-(\d+)\.woff2$/.exec(address)![1]));
    const names = Array.from(
      { length: Math.max(...count) + 1 },
      (_, at) => `'${family}${at > 0 ? ` ${at}` : ''}'`,
    );
    return `--${family.toLowerCase().replace(' ', '-')}:${names.join(',')}`;
  });
  return `\n:root{${stacks.join(';')}}`;
}
