/** The `<meta>` tags of a page, from the registry of fields. */
import {
  type FieldValue,
  type ShownField,
  type Vocabulary,
  isCarried,
  vocabularies,
} from './field.ts';
import { fields } from './fields.ts';
import type { PageRecord } from './page-record.ts';

export interface MetaTag {
  attribute: 'name' | 'property';
  name: string;
  content: string;
}

/**
 * Every tag that the page carries, vocabulary by vocabulary. A field without a value has no tag.
 * @param page what the page tells of itself
 */
export function buildTags(page: PageRecord): MetaTag[] {
  return Object.entries(vocabularies).flatMap(([vocabulary, attribute]) =>
    fields.flatMap((field): MetaTag[] => {
      const named = field.names[vocabulary as Vocabulary];
      const value = field.value(page);
      if (!named || !value) return [];
      const { name, form } = typeof named === 'string' ? { name: named, form: String } : named;
      if (!isCarried(field, vocabulary as Vocabulary, name, page.level)) return [];
      const values = typeof value === 'string' ? [value] : value;
      // The government's tags stand once.
      const contents =
        vocabulary === 'government' && values.length > 1 ? [values.join(',')] : values;
      return contents.map((content) => ({ attribute, name, content: form(content) }));
    }),
  );
}

/** The fields of the block that readers see, in the registry's order. */
export function buildShownFields(page: PageRecord): ShownField[] {
  return fields.flatMap(({ shown }) => shown?.(page) ?? []);
}

const titleLabels: ReadonlySet<string> = new Set(['source', 'published', 'modified']);

/**
 * The fields of the line under the title: source and dates, where they are known. An article that
 * retells no document was written by the site itself.
 */
export function buildTitleFacts(page: PageRecord): ShownField[] {
  const known = buildShownFields(page).filter(
    ({ label, text }) => titleLabels.has(label) && text !== undefined,
  );
  return page.level === 'article' && page.sources.length === 0
    ? [{ label: 'source', text: page.site.name }, ...known]
    : known;
}

/**
 * The value of one field of a page.
 * @param id the field's id in the registry
 */
export function valueOf(page: PageRecord, id: string): FieldValue {
  return fields.find((field) => field.id === id)?.value(page);
}
