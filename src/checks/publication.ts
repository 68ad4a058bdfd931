/** Which entries are drafts or withdrawn, as the gate and the sitemap need to know. */
import type { Content, Entry } from './model.ts';
import { valueAt } from './paths.ts';

/** A story that is not public yet. */
export const isDraft = ({ data }: Entry): boolean => valueAt(data, ['draft']) === true;

/** Site paths of the stories that were withdrawn: their URLs stay, lists leave them out. */
export const findWithdrawnPaths = ({ entries }: Content): string[] =>
  entries
    .filter(({ data }) => valueAt(data, ['withdrawn']) !== undefined)
    .map(({ collection, id }) => `/${collection}/${id}/`);
