/** Which entries are drafts, as the gate needs to know. */
import type { Entry } from './model.ts';
import { valueAt } from './paths.ts';

/** An entry that is not public yet. */
export const isDraft = ({ data }: Entry): boolean => valueAt(data, ['draft']) === true;
