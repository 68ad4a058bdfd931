/** The form has every field of every schema, by the schema's own words, and nothing else. */
import { describe, expect, test } from 'vitest';
import { collections, singleFiles } from '#scripts/gate/collections.ts';
import type { FormField } from '#scripts/editor/server/form-field.ts';
import { buildForms } from '#scripts/editor/server/build-forms.ts';
import { type FieldShape, readShape } from '#scripts/editor/server/field-shape.ts';
import {
  bodyField,
  editableFiles,
  idField,
  pictureField,
  rootField,
} from '#scripts/editor/server/targets.ts';

const forms = buildForms('http://127.0.0.1:4340/', '故事档案').collections;
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

type Group = Pick<FormField, 'fields' | 'variants' | 'item'>;

/** The same of a form; a field that tells variants apart has none of its own. */
function fieldsBelow(group: Group, path = ''): Map<string, FormField | undefined> {
  const { variants, item } = group;
  const fields = [
    ...(group.fields ?? item?.fields ?? []),
    ...(variants?.kinds.flatMap((kind) => kind.fields) ?? []),
  ];
  return new Map([
    ...(variants ? [[`${path}${variants.key}`, undefined] as const] : []),
    ...fields.flatMap((field) => {
      const at = `${path}${field.name}`;
      return [[at, field] as const, ...fieldsBelow(field, `${at}.`)];
    }),
  ]);
}

describe.each(Object.entries(collections))('%s', (name, { schema, references }) => {
  const fields = fieldsBelow(forms.find((one) => one.name === name)!);
  const named = [...fields].filter(([path]) => !own.includes(path));
  const shapes = shapesBelow(readShape(schema));

  test('has a form with exactly the fields of the schema, less the one that a review writes', () => {
    const filledIn = [...shapes.keys()].filter((path) => !/^review(?:\.|$)/.test(path));
    expect(named.map(([path]) => path).sort()).toEqual(filledIn.sort());
  });

  test('names each field in Chinese, from the schema', () => {
    for (const [path, field] of named) {
      if (field) expect(field.label, path).toMatch(/\p{Script=Han}/u);
    }
  });

  test('lets everything that refers to something else be chosen from what there is', () => {
    for (const [pattern, kind] of Object.entries(references)) {
      const path = pattern.replaceAll('[]', '').replace(/\.$/, '');
      const isMany = pattern.endsWith('[]');
      expect(fields.get(path), path).toMatchObject({ control: 'reference', kind, isMany });
    }
  });

  test('marks exactly the fields that must be filled in', () => {
    for (const [path, shape] of shapes) {
      const field = fields.get(path);
      // The place in a list is filled in by a save (saving.test.ts).
      const isFilledIn = path === 'order';
      if (field)
        expect(field.required, path).toBe(shape.required && !shape.nullable && !isFilledIn);
    }
  });
});

test('the single files have a form, the list of addresses has none', () => {
  expect(forms.filter(({ isSingle }) => isSingle).map(({ name }) => name)).toEqual([
    ...editableFiles,
  ]);
  expect(Object.keys(singleFiles).filter((name) => !editableFiles.includes(name as never))).toEqual(
    ['permalinks'],
  );
});
