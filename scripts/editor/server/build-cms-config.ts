/** The whole configuration of Sveltia CMS, made from the collections that the gate knows. */
import { chartForms } from '#schemas/chart.ts';
import { pageFields, publicationFields } from '#schemas/common.ts';
import { type CollectionDefinition, collections, singleFiles } from '#scripts/gate/collections.ts';
import type { Content } from '#scripts/gate/model.ts';
import { valueAt } from '#scripts/gate/paths.ts';
import { nextOrder } from '#scripts/authoring/known-content.ts';
import { type CmsField, buildFields } from './build-fields.ts';
import { type FieldShape, readShape } from './field-shape.ts';
import { bodyField, editableFiles, idField, pictureField, rootField } from './targets.ts';

/** The formats under which the page registers its own reader and writer, one for each extension. */
export const cmsFormats = { yaml: 'archive-yaml', mdx: 'archive-mdx' } as const;

export interface CmsCollection {
  name: string;
  label: string;
  [option: string]: unknown;
}

/** Fields of a page that come into play after it is written. */
const laterFields = ['unknowns', 'revisions', ...Object.keys(publicationFields)];

/** Collections in the order of the menu. */
const menu =
  'places cases accounts people townships themes figures charts terms events sources pictures pages';

/**
 * The configuration, complete: the page loads no other.
 * @param siteUrl the address of the development server, with the base path
 * @param content what there is, to offer the next place in each list
 */
export function buildCmsConfig(siteUrl: string, content: Content) {
  const rank = (name: string) => `${menu} ${name}`.split(' ').indexOf(name);
  const names = Object.keys(collections).sort((one, other) => rank(one) - rank(other));
  return {
    load_config_file: false,
    backend: { name: 'test-repo' },
    app_title: `${nameSite(content)} · 编辑`,
    site_url: siteUrl,
    display_url: siteUrl,
    media_folder: 'public/pictures',
    public_folder: '/pictures',
    editor: { preview: true },
    slug: { encoding: 'ascii', clean_accents: true },
    collections: [
      ...names.flatMap((name) => buildCollections(name, nextOrder(content, name))),
      buildSingleFiles(),
    ],
  };
}

const nameSite = ({ entries }: Content): string => {
  const site = entries.find(({ collection }) => collection === 'site');
  return String(valueAt(site?.data, ['name']) ?? '故事档案');
};

/** With what a new entry begins: last in its list, and as a draft. */
const firstValues = (order: number): Readonly<Record<string, unknown>> => ({ order, draft: true });

/** One collection; charts give one for each form, since a form decides which fields there are. */
function buildCollections(name: string, order: number): CmsCollection[] {
  const definition = collections[name]!;
  const shape = readShape(definition.schema);
  if (!shape.variants) return [buildCollection(name, name, definition, shape, order)];
  const { key, byValue } = shape.variants;
  return Object.entries(byValue).map(([value, variant]) => ({
    ...buildCollection(`${name}-${value}`, name, definition, variant, order),
    label: `${definition.label}：${chartForms[value as keyof typeof chartForms]?.name ?? value}`,
    filter: { field: key, value },
  }));
}

function buildCollection(
  name: string,
  folder: string,
  definition: CollectionDefinition,
  shape: FieldShape,
  order: number,
): CmsCollection {
  const { label, format } = definition;
  const own = buildFields(shape.fields, definition).map((field) =>
    field.name in firstValues(order)
      ? { ...field, default: firstValues(order)[field.name] }
      : field,
  );
  const first = own[0]?.name ?? 'title';
  const title = ['name', 'title'].find((one) => one in shape.fields) ?? first;
  return {
    name,
    label,
    folder: `content/${folder}`,
    format: cmsFormats[format],
    create: true,
    delete: false,
    duplicate: false,
    slug: { template: `{{fields.${idField}}}`, editable: false },
    identifier_field: title,
    summary:
      title === 'title' || !('title' in shape.fields) ? `{{${title}}}` : `{{${title}}} · {{title}}`,
    sortable_fields: { fields: 'order' in shape.fields ? ['order', title] : [title] },
    fields: arrange(
      [idControl(title), ...(folder === 'pictures' ? [pictureControl] : [])],
      own,
      format === 'mdx' ? [bodyControl] : [],
    ),
  };
}

/** What is written first, then the body, then what is for later; the file keeps its own order. */
function arrange(
  first: readonly CmsField[],
  own: readonly CmsField[],
  body: readonly CmsField[],
): CmsField[] {
  const isCommon = ({ name }: CmsField) => name in pageFields;
  const isLater = ({ name }: CmsField) => laterFields.includes(name);
  const title = own.filter(({ name }) => name === 'title');
  return [
    ...first,
    ...title,
    ...own.filter((field) => !isCommon(field)),
    ...own.filter((field) => isCommon(field) && !isLater(field) && !title.includes(field)),
    ...body,
    ...own.filter(isLater),
  ];
}

function buildSingleFiles(): CmsCollection {
  const files = editableFiles.map((name) => {
    const definition = singleFiles[name]!;
    const shape = readShape(definition.schema);
    const fields =
      shape.kind === 'list' ? [listControl(definition)] : buildFields(shape.fields, definition);
    return {
      name,
      label: definition.label,
      file: `content/${name}.yaml`,
      format: cmsFormats.yaml,
      fields,
    };
  });
  return { name: 'site-files', label: '网站', files };
}

/** A file that is one list of texts, without a name for it. */
const listControl = ({ label }: CollectionDefinition): CmsField => ({
  name: rootField,
  label,
  widget: 'list',
  required: false,
  label_singular: '一条',
  field: { name: 'item', label: '一条', widget: 'string', required: false },
});

/** The name of the file, proposed from the pinyin of another field. */
const idControl = (from: string): CmsField => ({
  name: idField,
  label: '编号',
  widget: 'story-id',
  required: false,
  from,
  hint: '由名称的拼音拟定，会出现在网址里。只用小写字母、数字和连字符；保存以后不再改。',
});

const pictureControl: CmsField = {
  name: pictureField,
  label: '图片',
  widget: 'story-picture',
  required: false,
  hint: '照片请有授权。保存时会缩小，并去掉拍摄地点等信息。',
};

const bodyControl: CmsField = {
  name: bodyField,
  label: '正文',
  widget: 'story-body',
  required: false,
};
