/** The content as the workbench's thread keeps it: read once, then only what changes. */
import { memoize } from '#lib/memoize.ts';
import { followContent, type FollowedContent } from '#scripts/gate/follow-content.ts';

/** The content of a folder. */
export const getContent: (contentDir: string) => FollowedContent = memoize(followContent);
