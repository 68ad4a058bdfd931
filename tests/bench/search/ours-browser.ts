/** This site's search in the browser, from its own modules; keys are the pages' numbers. */
import { evaluate } from '#search/client/evaluate.ts';
import { loadEngine } from '#search/client/load.ts';
import { buildView } from '#search/client/view.ts';
import { parseQuery } from '#search/model/query.ts';

export async function loadOurs(folder: string) {
  const engine = await loadEngine(folder);
  return async (text: string, shown: number) => {
    const query = parseQuery(text, engine.simplify);
    const { ids, runs } = await evaluate(engine.index, query, (beginning) =>
      engine.files.getNames(beginning),
    );
    const pages = await Promise.all(ids.slice(0, shown).map((id) => engine.index.getPage(id)));
    return { keys: ids.map(String), views: pages.map((page) => buildView(page, runs)) };
  };
}
