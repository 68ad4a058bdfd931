/** Every character that stands in a picture can be drawn: charts and share cards bring their fonts. */
import { findMissing } from '#fonts/song-font.ts';
import { isListed } from '#lib/face-files.ts';
import { collections } from '#scripts/gate/collections.ts';
import { faultAt } from '#scripts/gate/faults.ts';
import { keepByObject } from '#scripts/gate/keep-by-object.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { stringsAt } from '#scripts/gate/paths.ts';

/** The fields that share cards, charts and the files of charts show. */
const drawnFields: Readonly<Record<string, readonly string[]>> = {
  site: ['name', 'subtitle', 'home.change.label'],
  sources: ['title'],
  places: ['name'],
  people: ['family', 'given', 'whole', 'role'],
  accounts: ['title'],
  cases: ['title'],
  townships: ['title'],
  themes: ['title', 'name'],
  figures: ['title', 'figures[].label', 'figures[].printed'],
  charts: collections['charts']!.texts,
};

const checkEntry = keepByObject((entry: Entry): Fault[] =>
  (drawnFields[entry.collection] ?? []).flatMap((field) =>
    stringsAt(entry.data, field).flatMap(({ path, value }) => {
      const missing = findUndrawn(value);
      if (missing === undefined) return [];
      const complaint = {
        found: `“${missing}”（U+${missing.codePointAt(0)!.toString(16).toUpperCase()}）画不进图里`,
        expected: '图表和分享图用的几套字库里都没有这个字',
        next: '表情和符号请删去；人名地名不要改写，请把这一行报给维护者加字库',
      };
      return [faultAt(entry, path, complaint, missing)];
    }),
  ),
);

export const charactersDrawn = ({ entries }: Content): Fault[] =>
  entries.flatMap((entry) => checkEntry(entry));

/** The common characters are listed; the fonts are read for the others alone. */
const findUndrawn = (text: string): string | undefined =>
  findMissing(
    [...text].filter((each) => each >= ' ' && !isListed('noto-serif-sc', each)).join(''),
  ).at(0);
