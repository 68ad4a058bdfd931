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
  const part = findPart(face, character);
  if (part) return fileOf(face, part.name, weight);
  return resolve('lxgw-wenkai', `files/lxgw-wenkai-latin-${weight < 600 ? 500 : 700}-normal.woff2`);
}

/** Whether a face lists a character; of what it does not list, only reading a large file tells. */
export const isListed = (face: FaceName, character: string): boolean =>
  findPart(face, character) !== undefined;

function findPart(face: FaceName, character: string): Part | undefined {
  const code = character.codePointAt(0) ?? 0;
  return rangesOf(face).find(({ ranges }) =>
    ranges.some(([first, last]) => first <= code && code <= last),
  );
}

const fileOf = (face: FaceName, part: string, weight: number) =>
  resolve(face, `files/${face}-${part}-${weight}-normal.woff2`);

interface Part {
  name: string;
  ranges: (readonly [first: number, last: number])[];
}

const known = new Map<FaceName, Part[]>();

function rangesOf(face: FaceName): Part[] {
  const parts = known.get(face) ?? readRanges(face);
  known.set(face, parts);
  return parts;
}

/** The package's own list, such as `"[77]": "U+57a4,U+57ae-57b0"`. */
function readRanges(face: FaceName): Part[] {
  const list = JSON.parse(readFileSync(resolve(face, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  return Object.entries(list).map(([name, ranges]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: ranges.split(',').map((range) => {
      const [first = '', last = first] = range.trim().replace('U+', '').split('-');
      return [parseInt(first, 16), parseInt(last, 16)] as const;
    }),
  }));
}
