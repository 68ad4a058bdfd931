/** What a field of the registry is, and which pages carry it. */
import type { PageLevel, PageRecord } from './page-record.ts';

/** The vocabularies that stand in `<head>` as `<meta>`, and the attribute each uses for its name. */
export const vocabularies = {
  html: 'name',
  government: 'name',
  openGraph: 'property',
  twitter: 'name',
  dublinCore: 'name',
  highwire: 'name',
} as const;
export type Vocabulary = keyof typeof vocabularies;

/** One value, several, or none where the fact is not known: unknown facts are left out, never filled in. */
export type FieldValue = string | readonly string[] | undefined;
/** A name, or a name with the form that its vocabulary wants. */
type Name = string | { name: string; form: (value: string) => string };

export interface ShownField {
  label: 'source' | 'sourceDate' | 'published' | 'modified' | 'identifier' | 'rights' | 'person';
  /** What stands for the label: a person's part. */
  labelText?: string;
  /** The document that the fact is one of, where the page retells several. */
  of?: string;
  text: string | undefined;
  /** Site path or absolute address. */
  link?: string;
  /** The value is a moment, to be written as a date. */
  isDate?: boolean;
}

export interface Field {
  id: string;
  value: (page: PageRecord) => FieldValue;
  names: Partial<Record<Vocabulary, Name>>;
  /** Property of schema.org's CreativeWork. */
  schema?: string;
  /**
   * How the field stands in the block that readers see: the key of its label in the messages, and
   * its text. An undefined text is an unknown fact, which the block says; without `shown`, or when
   * it gives undefined itself, the field is not in the block.
   */
  shown?: (page: PageRecord) => ShownField | readonly ShownField[] | undefined;
  /** Levels that carry the government tag; by default articles only. */
  levels?: readonly PageLevel[];
}

/** Vocabularies that describe a text to be cited, and so stand on articles alone. */
const articleVocabularies: ReadonlySet<Vocabulary> = new Set(['dublinCore', 'highwire']);
const articleProperty = /^article:/;

/** Whether a page of this level carries the field's tag in this vocabulary. */
export function isCarried(
  field: Field,
  vocabulary: Vocabulary,
  name: string,
  level: PageLevel,
): boolean {
  if (vocabulary === 'html') return true;
  if (level === 'bare') return false;
  if (vocabulary === 'government') return (field.levels ?? ['article']).includes(level);
  if (articleVocabularies.has(vocabulary) || articleProperty.test(name)) return level === 'article';
  return true;
}
