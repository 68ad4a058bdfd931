/** What there is to know of a folder or file of the content. */
import type { z } from 'astro/zod';
import type { ReferenceKind } from './components.ts';

export interface CollectionDefinition {
  /** What people call an entry of it. */
  label: string;
  format: 'yaml' | 'mdx';
  schema: z.ZodType;
  /** Text fields that may hold figures as templates; `queries[].text` means each query's text. */
  texts: readonly string[];
  /** Those among them whose numbers are a cited document's: the citation answers for them. */
  citedTexts?: readonly string[];
  /** Fields that hold ids of other things, and what those things are. */
  references: Readonly<Record<string, ReferenceKind>>;
  /** `some`: at least one file; `optional`: the folder may be empty, or missing, for Git keeps no empty one. */
  needs: 'some' | 'optional';
  /** Written by a command, and as long as the site is large. */
  isGenerated?: true;
  /** Endings of files that stand beside the entries under their names. */
  companions?: readonly string[];
}
