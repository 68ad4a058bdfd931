/** The search of a site that is opened from disk: one classic script, and the index in another. */
import type { Lookup } from '#search/model/lookup.ts';
import type { WholeSite } from '#search/model/whole-site.ts';
import { buildEngine } from './load.ts';
import { startSearchPage } from './page.ts';
import { WholeIndex } from './whole-index.ts';

/** What the script before this one leaves: the files of the index by name. */
declare global {
  var searchFiles: Readonly<Record<string, unknown>>;
}

const files = globalThis.searchFiles;
const lookup = files['lookup.json'] as Lookup;

/** From `search/index.html` to the file of a page; from disk, folders have no index. */
const addressOf = (path: string) => `..${path.replace(/\/(?=$|#)/, '/index.html')}`;

for (const root of document.querySelectorAll<HTMLElement>('[data-search]')) {
  startSearchPage(root, {
    load: () => {
      const site = files[lookup.whole!] as WholeSite;
      const read = (name: string) => Promise.resolve(files[name]);
      return Promise.resolve(buildEngine(new WholeIndex(site, addressOf), lookup, read));
    },
    addressOf,
  });
}
