/**
 * `npm run book [-- --date 2026-11-26] [-- --epub-only] [-- --volume-size 150]`: makes the archive
 * as EPUB and PDF of what stands in dist/, keeps them in releases/book/, and publishes them in dist/.
 * SITE_URL and BASE_PATH as for the build.
 */
import { parseArgs } from 'node:util';
import { explainFault } from './build-faults.ts';
import { readEdition } from './edition.ts';
import { defaults, makeBooks } from './make-books.ts';

const { values } = parseArgs({
  options: {
    date: { type: 'string' },
    'epub-only': { type: 'boolean', default: false },
    'volume-size': { type: 'string' },
    dist: { type: 'string', default: defaults.dist },
    store: { type: 'string', default: defaults.store },
  },
});
const size = values['volume-size'] === undefined ? undefined : Number(values['volume-size']);
try {
  if (size !== undefined && !(size >= 1))
    throw new Error('--volume-size 要写一册最多几章，例如 150');
  const { dist, store } = values;
  await makeBooks(readEdition(values.date), { dist, store, size, epubOnly: values['epub-only'] });
} catch (error) {
  const reason = explainFault(error instanceof Error ? error.message : String(error));
  console.error(
    `${reason.replaceAll('网站没有生成', '书没有生成')}\n原有的书和网站原样保留，没有留下半个文件。`,
  );
  process.exitCode = 1;
}
