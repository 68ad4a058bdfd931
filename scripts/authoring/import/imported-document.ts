/** A document as its readers give it. */
import type { RawParagraph } from './guess-roles.ts';

export interface ImportedDocument {
  paragraphs: RawParagraph[];
  /** What a person should know of the reading, in Chinese. */
  notes: string[];
}
