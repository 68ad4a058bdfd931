/** The tags of the government website guide, and which levels of page carry them. */
import { type Field, isCarried } from '#metadata/field.ts';
import { fields } from '#metadata/fields.ts';
import type { Level } from './page-view.ts';

export const levels = ['home', 'list', 'article'] as const;

export interface GovernmentTag {
  /** The field's id in the registry. */
  id: string;
  name: string;
  carriedBy: ReadonlySet<Level>;
}

export const governmentTags: readonly GovernmentTag[] = fields.flatMap((field) => {
  const name = governmentName(field);
  if (!name) return [];
  const carriedBy = levels.filter((level) => isCarried(field, 'government', name, level));
  return [{ id: field.id, name, carriedBy: new Set<Level>(carriedBy) }];
});

function governmentName({ names }: Field): string | undefined {
  const named = names.government;
  return typeof named === 'object' ? named.name : named;
}
