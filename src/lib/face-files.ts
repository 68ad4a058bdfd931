/** Finds the file of a face that holds a character: its main file lacks a sixth of GB 2312. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

export type FaceName = 'noto-sans-sc' | 'noto-serif-sc';

const require = createRequire(import.meta.url);
const resolve = (face: FaceName, path: string) => require.resolve(`@fontsource/${face}/${path}`);

/** The file with the characters that Chinese text mostly uses. */
export const mainFaceFile = (face: FaceName, weight: number): string =>
  fileOf(face, 'chinese-simplified', weight);

/** The further file of a face that holds a character, if any does. */
export function findFaceFile(
  face: FaceName,
  weight: number,
  character: string,
): string | undefined {
  const code = character.codePointAt(0) ?? 0;
  const part = rangesOf(face).find(({ ranges }) =>
    ranges.some(([first, last]) => first <= code && code <= last),
  );
  return part && fileOf(face, part.name, weight);
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
