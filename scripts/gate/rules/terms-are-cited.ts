/** A term says who explains it, or that nobody was found; each word has one term. */
import { faultAt } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault, Path } from '#scripts/gate/model.ts';
import { stringsAt, valueAt, valuesAt } from '#scripts/gate/paths.ts';

export function termsAreCited({ entries }: Content): Fault[] {
  const terms = entries.filter(({ collection }) => collection === 'terms');
  return [...terms.flatMap(checkCitations), ...findRepeats(terms)];
}

function checkCitations(entry: Entry): Fault[] {
  const isOpen = valueAt(entry.data, ['status']) === 'open';
  const count = valuesAt(entry.data, 'citations[]').length;
  if (!isOpen && count === 0) {
    const complaint = {
      found: '没有写谁这样说',
      expected: '词条的解释要有出处',
      next: '请在 citations 里写明文件或报道；没有查到的，写 status: open（待考），不要猜',
    };
    return [faultAt(entry, ['definition'], complaint)];
  }
  if (isOpen && count > 0) {
    const complaint = {
      found: `写的是 open（待考），citations 里有 ${count} 条`,
      expected: '待考是没有查到公开的解释',
      next: '请删去 status，或删去与解释无关的出处',
    };
    return [faultAt(entry, ['status'], complaint)];
  }
  return [];
}

/** Two terms for one word would tell readers two things. */
function findRepeats(terms: readonly Entry[]): Fault[] {
  const first = new Map<string, { entry: Entry; path: Path }>();
  return terms.flatMap((entry) =>
    ['name', 'aliases[]'].flatMap((pattern) =>
      stringsAt(entry.data, pattern).flatMap(({ path, value }) => {
        const earlier = first.get(value);
        first.set(value, earlier ?? { entry, path });
        if (!earlier) return [];
        const complaint = {
          found: `写的是“${value}”`,
          expected: `${earlier.entry.file}:${earlier.entry.lineOf(earlier.path)} 已解释这个词`,
          next: '请并成一个词条，或删去其中一处',
        };
        return [faultAt(entry, path, complaint)];
      }),
    ),
  );
}
