/** The redirects that content/permalinks.yaml holds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import type { Redirect } from './redirects.ts';
import { permalinksSchema } from '#schemas/site.ts';

/**
 * Entries that moved, in the order of the list.
 * @param contentDir the content folder, which the gate has passed
 */
export function readRedirects(contentDir: string): Redirect[] {
  const text = readFileSync(join(contentDir, 'permalinks.yaml'), 'utf8');
  return permalinksSchema
    .parse(load(text))
    .flatMap(({ path, redirect }) => (redirect ? [{ path, redirect }] : []));
}
