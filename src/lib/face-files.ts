/**
 * Finds the file that holds a character. A face's main file lacks a sixth of GB 2312, its further
 * files hold the rest; beyond them one more face has the characters of names.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type FaceName = 'noto-sans-sc' | 'noto-serif-sc';

const require = createRequire(import.meta.url);
const resolve = (face: FaceName | 'lxgw-wenkai', path: string) =>
  require.resolve(`@fontsource/${face}/${path}`);

/** The file with the characters that Chinese text mostly uses. */
export const mainFaceFile = (face: FaceName, weight: number): string =>
  fileOf(face, 'chinese-simplified', weight);

/**
 * The file beyond the main one that may hold a character: a further one of the face or, for what
 * the face does not list, one of LXGW WenKai, which has China's general characters whole (𠮷, 㛃, 䶮).
 */
export function findFaceFile(face: FaceName, weight: number, character: string): string {
  const part = partsOf(face).get(character.codePointAt(0)!);
  if (part !== undefined) return fileOf(face, part, weight);
  return resolve('lxgw-wenkai', `files/lxgw-wenkai-latin-${weight < 600 ? 500 : 700}-normal.woff`);
}

/** Whether a face lists a character; of what it does not list, only reading a large file tells. */
export const isListed = (face: FaceName, character: string): boolean =>
  partsOf(face).has(character.codePointAt(0)!);

const fileOf = (face: FaceName, part: string, weight: number) =>
  resolve(face, `files/${face}-${part}-${weight}-normal.woff`);

/** Names of a face's files by code point. */
type Parts = ReadonlyMap<number, string>;

const known = new Map<FaceName, Parts>();

function partsOf(face: FaceName): Parts {
  const parts = known.get(face) ?? readParts(face);
  known.set(face, parts);
  return parts;
}

/** The package's own list, such as `"[77]": "U+57a4,U+57ae-57b0"`. */
function readParts(face: FaceName): Parts {
  const list = JSON.parse(readFileSync(resolve(face, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  const parts = new Map<number, string>();
  for (const [name, ranges] of Object.entries(list)) {
    for (const range of ranges.split(',')) {
      const [first = '', last = first] = range.trim().replace('U+', '').split('-');
      for (let code = parseInt(first, 16); code <= parseInt(last, 16); code += 1) {
        // The first file that lists a character holds it.
        if (!parts.has(code)) parts.set(code, name.replace(/[[\]]/g, ''));
      }
    }
  }
  return parts;
}
