/** The form has every field of every schema, by the schema's own words, and nothing else. */
import { describe, expect, test } from 'vitest';
import { collections, singleFiles } from '#scripts/gate/collections.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { type CmsCollection, buildCmsConfig } from '#scripts/editor/server/build-cms-config.ts';
import type { CmsField } from '#scripts/editor/server/build-fields.ts';
import { type FieldShape, readShape } from '#scripts/editor/server/field-shape.ts';
import {
  bodyField,
  editableFiles,
  idField,
  pictureField,
  rootField,
} from '#scripts/editor/server/targets.ts';

const config = buildCmsConfig('http://127.0.0.1:4340/', readContent('content'));
const own = [idField, bodyField, pictureField, rootField];

/** Every field below a group, by its path. */
function shapesBelow(shape: FieldShape, path = ''): Map<string, FieldShape> {
  const groups = shape.variants
    ? Object.values(shape.variants.byValue).map(({ fields }) => fields)
    : [shape.fields];
  const found = groups.flatMap((fields) =>
    Object.entries(fields).flatMap(([name, field]) => [
      [`${path}${name}`, field] as const,
      ...(field.item ? shapesBelow(field.item, `${path}${name}.`) : []),
      ...shapesBelow(field, `${path}${name}.`),
    ]),
  );
  return new Map(found);
}

function fieldsBelow(fields: readonly CmsField[], path = ''): Map<string, CmsField> {
  return new Map(
    fields.flatMap((field) => {
      const types = (field['types'] ?? []) as { fields: CmsField[] }[];
      const inner = (field['fields'] ?? types.flatMap((type) => type.fields)) as CmsField[];
      const at = `${path}${field.name}`;
      const told = field['typeKey'] ? [[`${at}.${String(field['typeKey'])}`, field] as const] : [];
      return [[at, field] as const, ...told, ...fieldsBelow(inner, `${at}.`)];
    }),
  );
}

const formsOf = (name: string) =>
  config.collections.filter((one: CmsCollection) => one['folder'] === `content/${name}`);

describe.each(Object.entries(collections))('%s', (name, { schema, references }) => {
  const forms = formsOf(name).map((form) => fieldsBelow(form['fields'] as CmsField[]));
  const fields = new Map(forms.flatMap((form) => [...form]));
  const shapes = shapesBelow(readShape(schema));

  test('has a form with exactly the fields of the schema', () => {
    const named = [...fields.keys()].filter((one) => !own.includes(one)).sort();
    expect(named).toEqual([...shapes.keys()].sort());
  });

  test('names each field in Chinese, from the schema', () => {
    for (const [path, field] of fields) {
      if (field.widget === 'hidden' || own.includes(path)) continue;
      expect(field.label, path).toMatch(/\p{Script=Han}/u);
    }
  });

  test('lets everything that refers to something else be chosen from what there is', () => {
    for (const [pattern, kind] of Object.entries(references)) {
      const path = pattern.replaceAll('[]', '').replace(/\.$/, '');
      const isMany = pattern.endsWith('[]');
      expect(fields.get(path), path).toMatchObject({
        widget: 'story-reference',
        kind,
        many: isMany,
      });
    }
  });

  test('marks exactly the fields that must be filled in', () => {
    for (const [path, shape] of shapes) {
      const field = fields.get(path)!;
      if (field.widget === 'hidden' || field['typeKey']) continue;
      expect(field.label.endsWith('＊'), path).toBe(shape.required && !shape.nullable);
    }
  });
});

test('the single files have a form, the list of addresses has none', () => {
  const files = config.collections.flatMap((one) => (one['files'] ?? []) as { name: string }[]);
  expect(files.map(({ name }) => name)).toEqual([...editableFiles]);
  expect(Object.keys(singleFiles).filter((name) => !editableFiles.includes(name as never))).toEqual(
    ['permalinks'],
  );
});

test('an entry is neither deleted nor renamed from the form', () => {
  for (const form of config.collections.filter((one) => one['folder'])) {
    expect(form).toMatchObject({ delete: false, slug: { editable: false } });
  }
});
