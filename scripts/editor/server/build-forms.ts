/** The forms of the workbench, made from the collections that the gate knows. */
import { chartForms } from '#schemas/chart.ts';
import { pageFields, publicationFields } from '#schemas/common.ts';
import { type CollectionDefinition, collections, singleFiles } from '#scripts/gate/collections.ts';
import { buildFields, buildVariants } from './build-fields.ts';
import type { FormField, Variants } from './form-field.ts';
import { readShape } from './field-shape.ts';
import { bodyField, editableFiles, idField, pictureField, rootField } from './targets.ts';

export interface CollectionForm {
  /** Name of the folder, or of the single file. */
  name: string;
  label: string;
  format: 'yaml' | 'mdx';
  /** Whether it is one file rather than a folder of entries. */
  isSingle: boolean;
  /** The field that names an entry. */
  titleField: string;
  fields: readonly FormField[];
  /** Of charts: the fields that depend on the form. */
  variants?: Variants;
}

export interface Forms {
  siteUrl: string;
  siteName: string;
  collections: readonly CollectionForm[];
}

/** Fields of a page that come into play after it is written. */
const laterFields = ['unknowns', 'revisions', ...Object.keys(publicationFields)];

/** What an entry is called: its id is made from it. */
const nameFields = ['title', 'name', 'family', 'given', 'whole', 'alt'];

/** Collections in the order of the menu. */
const menu =
  'places cases accounts people townships themes figures charts terms events sources pictures pages';

/**
 * Every form.
 * @param siteUrl the address of the development server, with the base path
 * @param siteName how the site is called
 */
export function buildForms(siteUrl: string, siteName: string): Forms {
  const rank = (name: string) => `${menu} ${name}`.split(' ').indexOf(name);
  const names = Object.keys(collections).sort((one, other) => rank(one) - rank(other));
  return {
    siteUrl,
    siteName,
    collections: [
      ...names.map((name) => buildForm(name, collections[name]!, false)),
      ...editableFiles.map((name) => buildForm(name, singleFiles[name]!, true)),
    ],
  };
}

function buildForm(name: string, definition: CollectionDefinition, isSingle: boolean) {
  const { label, format, schema } = definition;
  const shape = readShape(schema);
  const common = { name, label, format, isSingle };
  if (shape.kind === 'list') {
    const fields = [listField(definition)];
    return { ...common, titleField: rootField, fields };
  }
  const own = buildFields(shape.fields, definition);
  const names = Object.keys(shape.variants ? firstVariant(shape) : shape.fields);
  const titleField = ['name', 'title'].find((one) => names.includes(one)) ?? names[0]!;
  // A chart has a title as well as a short name.
  const title = shape.variants ? 'title' : titleField;
  if (isSingle) return { ...common, titleField: title, fields: own };
  const fields = arrange(
    [idControl, ...(name === 'pictures' ? [pictureControl] : [])],
    own,
    format === 'mdx' ? [bodyControl] : [],
  );
  const variants =
    shape.variants &&
    buildVariants(
      shape,
      definition,
      '',
      (form) => chartForms[form as keyof typeof chartForms].name,
    );
  return { ...common, titleField: title, fields, ...(variants ? { variants } : {}) };
}

const firstVariant = ({ variants }: ReturnType<typeof readShape>) =>
  Object.values(variants!.byValue)[0]!.fields;

/** What is written first, then the body, then what is for later; the file keeps its own order. */
function arrange(
  first: readonly FormField[],
  own: readonly FormField[],
  body: readonly FormField[],
): FormField[] {
  const isCommon = ({ name }: FormField) => name in pageFields;
  const isLater = ({ name }: FormField) => laterFields.includes(name);
  const names = own.filter(({ name }) => nameFields.includes(name));
  const others = own.filter((field) => !names.includes(field));
  return [
    ...names,
    ...first,
    ...others.filter((field) => !isCommon(field)),
    ...others.filter((field) => isCommon(field) && !isLater(field)),
    ...body,
    ...others.filter(isLater),
  ];
}

/** A file that is one list of texts, without a name for it. */
const listField = ({ label }: CollectionDefinition): FormField => ({
  name: rootField,
  label,
  control: 'list',
  required: false,
  item: { name: 'item', label: '一条', control: 'line', required: false },
});

/** The name of the file, proposed from the pinyin of another field. */
const idControl: FormField = {
  name: idField,
  label: '编号',
  control: 'id',
  required: true,
  hint: '由名称的拼音拟定，会出现在网址里。只用小写字母、数字和连字符；保存以后不再改。',
};

const pictureControl: FormField = {
  name: pictureField,
  label: '图片',
  control: 'picture',
  required: false,
  hint: '照片请有授权。保存时会缩小，并去掉拍摄地点等信息。',
};

const bodyControl: FormField = {
  name: bodyField,
  label: '正文',
  control: 'body',
  required: true,
};
