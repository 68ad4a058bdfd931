/** What the gate knows of each content folder and file. A new collection is one entry here. */
import { z } from 'astro/zod';
import { chartSchema } from '#schemas/chart.ts';
import { countySchema } from '#schemas/county.ts';
import { eventSchema } from '#schemas/event.ts';
import { ledgerSchema } from '#schemas/figure.ts';
import { measureSchema } from '#schemas/measure.ts';
import { personSchema } from '#schemas/person.ts';
import { placeSchema } from '#schemas/place.ts';
import { pictureEndings, pictureSchema } from '#schemas/picture.ts';
import { permalinksSchema, siteSchema } from '#schemas/site.ts';
import { sourceSchema } from '#schemas/source.ts';
import {
  accountSchema,
  caseSchema,
  pageSchema,
  themeSchema,
  townshipSchema,
} from '#schemas/story.ts';
import { termSchema } from '#schemas/term.ts';
import type { CollectionDefinition } from './collection-definition.ts';
import type { ReferenceKind } from './components.ts';
import { figureFields, homeReferences, homeTexts } from './home-fields.ts';

export type { CollectionDefinition };

const storyTexts = ['title', 'summary', 'unknowns[]', 'revisions[].change', 'withdrawn.reason'];
const citedTexts = ['issuer', 'title', 'number', 'says'].map((field) => `citations[].${field}`);
const storyReferences = {
  'sources[].id': 'source',
  'sources[].paragraphs[]': 'paragraph',
  'people[].id': 'person',
  'themes[]': 'theme',
  'keyFigures[]': 'figure',
} as const;
/** Folders under content/. */
export const collections: Readonly<Record<string, CollectionDefinition>> = {
  sources: {
    label: '来源文献',
    format: 'yaml',
    schema: sourceSchema,
    texts: [
      'known[]',
      'unknown[]',
      'paragraphs[].about',
      'paragraphs[].unused',
      'queries[].question',
      'queries[].text',
    ],
    references: { place: 'place', 'queries[].paragraphs[]': 'paragraph' },
    needs: 'some',
  },
  figures: {
    label: '数字台账',
    format: 'yaml',
    schema: ledgerSchema,
    texts: ['title', 'figures[].label', 'figures[].asOfNote', 'figures[].note'],
    references: {
      place: 'place',
      'figures[].measure': 'measure',
      'figures[].place': 'place',
      'figures[].source': 'source',
      'figures[].paragraph': 'paragraph',
      'figures[].alsoIn[]': 'paragraph',
      ...figureFields('laws[].whole laws[].parts[] laws[].from laws[].take laws[].leaves'),
      ...figureFields('laws[].part laws[].percent laws[].base laws[].households laws[].persons'),
    },
    needs: 'optional',
  },
  measures: {
    label: '口径',
    format: 'yaml',
    schema: measureSchema,
    texts: ['name', 'definition', 'apart[].reason', 'revisions[].change'],
    references: { 'apart[].figure': 'figure' },
    needs: 'optional',
  },
  places: {
    label: '地方',
    format: 'yaml',
    schema: placeSchema,
    texts: ['name', 'also[]', 'revisions[].change'],
    references: { within: 'place' },
    needs: 'some',
  },
  counties: {
    label: '县',
    format: 'yaml',
    schema: countySchema,
    texts: ['description', ...homeTexts, 'revisions[].change'],
    references: homeReferences,
    needs: 'optional',
  },
  people: {
    label: '讲述人',
    format: 'yaml',
    schema: personSchema,
    texts: ['role', 'rolePrinted'],
    references: { source: 'source', paragraph: 'paragraph', place: 'place' },
    needs: 'optional',
  },
  accounts: {
    label: '讲述',
    format: 'mdx',
    schema: accountSchema,
    texts: storyTexts,
    references: {
      ...storyReferences,
      'places[]': 'place',
      'cases[]': 'case',
    },
    needs: 'optional',
  },
  cases: {
    label: '村庄案例',
    format: 'mdx',
    schema: caseSchema,
    texts: storyTexts,
    references: { ...storyReferences, 'places[]': 'place' },
    needs: 'optional',
  },
  townships: {
    label: '乡镇',
    format: 'mdx',
    schema: townshipSchema,
    texts: storyTexts,
    references: { ...storyReferences, place: 'place' },
    needs: 'optional',
  },
  themes: {
    label: '专题',
    format: 'mdx',
    schema: themeSchema,
    texts: [...storyTexts, 'name', 'also[]', 'colours[].name', 'colours[].means'],
    references: { ...storyReferences, 'places[]': 'place', 'colours[].theme': 'theme' },
    needs: 'optional',
  },
  pages: {
    label: '说明页',
    format: 'mdx',
    schema: pageSchema,
    texts: ['title', 'summary'],
    references: {},
    needs: 'optional',
  },
  charts: {
    label: '图表',
    format: 'yaml',
    schema: chartSchema,
    texts: [
      'title',
      'reading',
      'rowsLabel',
      'wholeLabel',
      'besideLabel',
      'difference.label',
      'series[].name',
      'rows[].label',
      'notes[]',
      'revisions[].change',
    ],
    references: {
      ...figureFields('rows[].figures[] rows[].beside[] rows[].whole rows[].share'),
      ...figureFields('whole difference.figure'),
    },
    needs: 'optional',
  },
  terms: {
    label: '词条',
    format: 'yaml',
    schema: termSchema,
    texts: ['name', 'aliases[]', 'definition', ...citedTexts, 'revisions[].change'],
    citedTexts,
    references: {
      source: 'source',
      'paragraphs[]': 'paragraph',
      'formulas[]': 'figure',
      'related[]': 'term',
    },
    needs: 'optional',
  },
  events: {
    label: '大事',
    format: 'yaml',
    schema: eventSchema,
    texts: ['title', 'printed', 'revisions[].change'],
    references: { source: 'source', paragraph: 'paragraph', 'stories[]': 'story' },
    needs: 'optional',
  },
  pictures: {
    label: '图片',
    format: 'yaml',
    schema: pictureSchema,
    texts: ['alt', 'credit', 'licence', 'caption'],
    references: { source: 'source' },
    needs: 'optional',
    companions: pictureEndings,
  },
};

const single = (label: string, schema: z.ZodType) =>
  ({ label, format: 'yaml', schema, texts: [], references: {}, needs: 'some' }) as const;

/** YAML files directly under content/. */
export const singleFiles: Readonly<Record<string, CollectionDefinition>> = {
  site: {
    ...single('网站信息', siteSchema),
    texts: ['name', 'subtitle', 'description', ...homeTexts],
    references: { place: 'place', ...homeReferences },
  },
  permalinks: { ...single('固定网址', permalinksSchema), isGenerated: true },
  'set-terms': single('固定说法', z.array(z.string().trim().min(1, '不能为空'))),
};

/** The collection in which an id of a kind is looked up; the other kinds live inside files. */
export const collectionOfKind: Readonly<Partial<Record<ReferenceKind, string>>> = {
  person: 'people',
  place: 'places',
  measure: 'measures',
  theme: 'themes',
  case: 'cases',
  source: 'sources',
  chart: 'charts',
  picture: 'pictures',
  term: 'terms',
};

/** Collections whose entries are pages with a body. */
export const storyCollections = ['accounts', 'cases', 'townships', 'themes'] as const;
