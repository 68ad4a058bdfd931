/** Whether a story is public: published, a draft, scheduled for a later day, or withdrawn. */

export type PublicationState = 'published' | 'draft' | 'scheduled' | 'withdrawn';

/** The fields that decide it. */
export interface PublicationFields {
  draft?: boolean | undefined;
  publishOn?: string | undefined;
  withdrawn?: { date: string; reason: string } | undefined;
}

/**
 * The state of a story on a day.
 * @param today as `2026-11-23`
 */
export function publicationStateOf(
  { draft, publishOn, withdrawn }: PublicationFields,
  today: string,
): PublicationState {
  if (draft) return 'draft';
  if (withdrawn) return 'withdrawn';
  return publishOn !== undefined && publishOn > today ? 'scheduled' : 'published';
}

/** The day in China at a moment, as `2026-11-23`. */
export const dayInChina = (moment: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(moment);
