/** This site's search in the browser, from its own modules; keys are the pages' numbers. */
import { findFigures } from '#search/client/figures.ts';
import { loadEngine } from '#search/client/load.ts';
import { search } from '#search/client/search.ts';
import { buildView } from '#search/client/view.ts';
import { readState } from '#search/model/state.ts';

/** Before keys of pages that lack something of the query, and are shown as such. */
const again = 'again:';

export async function loadOurs(folder: string) {
  const engine = await loadEngine(folder);
  return async (text: string, shown: number) => {
    const outcome = await search(
      engine,
      readState(`?${new URLSearchParams({ q: text }).toString()}`),
    );
    if (!outcome) return { keys: [], views: [] };
    const { ids, runs } = outcome;
    const figures = await findFigures(engine, outcome);
    const pages = await Promise.all(ids.slice(0, shown).map((id) => engine.index.getPage(id)));
    return {
      keys: ids.map((id) => (outcome.again ? again : '') + String(id)),
      views: pages.map((page) => buildView(page, runs)),
      figures,
    };
  };
}
