/** The citation line that a reference manager makes of a record, with the official styles of GB/T 7714. */
import { readFileSync } from 'node:fs';
import CSL from 'citeproc';

export type Edition = '2015' | '2025';

const read = (file: string) => readFileSync(`tests/fixtures/csl/${file}`, 'utf8');
const locale = read('locales-zh-CN.xml');

/**
 * The entry of a record in a numbered bibliography, without its number.
 * @param record in CSL-JSON
 */
export function citeWithCsl(edition: Edition, record: { id: string }): string {
  const engine = new CSL.Engine(
    { retrieveLocale: () => locale, retrieveItem: () => record },
    read(`gb-t-7714-${edition}-numeric.csl`),
    'zh-CN',
  );
  engine.setOutputFormat('text');
  engine.updateItems([record.id]);
  const [, [entry]] = engine.makeBibliography();
  return entry.trim().replace(/^\[1\]\s*/, '');
}
