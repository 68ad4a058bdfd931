/** How a name of a document is called in the decisions on it. */
import type { FoundName } from '#scripts/authoring/import/imported-document.ts';

export const nameKey = ({ kind, name }: Pick<FoundName, 'kind' | 'name'>): string =>
  `${kind}:${name}`;

/** Whether a name is that of a village which the archive does not know yet. */
export const isNewVillage = ({ kind, name, entry }: FoundName): boolean =>
  kind === 'place' && entry === undefined && /(?:村|社区)$/.test(name);
