/** Loaders × schemas, nothing else. References between entries are decided by the content gate. */
import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { load } from 'js-yaml';
import { heedDrafts } from '#finish/draft-loader.ts';
import { chartsOfStory, findCharts } from '#story/charts-in-body.ts';
import { storyLoader } from '#story/story-loader.ts';
import { chartSchema } from '#schemas/chart.ts';
import { countySchema } from '#schemas/county.ts';
import { eventSchema } from '#schemas/event.ts';
import { ledgerSchema } from '#schemas/figure.ts';
import { measureSchema } from '#schemas/measure.ts';
import { personSchema } from '#schemas/person.ts';
import { placeSchema } from '#schemas/place.ts';
import { movedSchema, permalinksSchema, siteSchema } from '#schemas/site.ts';
import { sourceSchema } from '#schemas/source.ts';
import {
  accountSchema,
  caseSchema,
  pageSchema,
  themeSchema,
  townshipSchema,
} from '#schemas/story.ts';
import { termSchema } from '#schemas/term.ts';

/** Set by src/finish/draft-preview.ts. */
const showsDrafts = import.meta.env.PREVIEWS_DRAFTS;
const yaml = (folder: string) =>
  heedDrafts(glob({ base: `content/${folder}`, pattern: '*.yaml' }), showsDrafts);
const stories = (folder: string) => heedDrafts(storyLoader(folder, findCharts), showsDrafts);
/** The file is a plain list of terms. */
const listTerms = (text: string) =>
  Object.fromEntries((load(text) as string[]).map((term) => [term, { term }]));
const itemsOf = (text: string) => text.split(/^(?=- )/m);
/** Of the addresses ever published, those that moved: a few of tens of thousands, so only they are parsed. */
const listMoved = (text: string) =>
  Object.fromEntries(
    permalinksSchema
      .parse(
        load(
          itemsOf(text)
            .filter((item) => item.includes('redirect:'))
            .join(''),
        ) ?? [],
      )
      .flatMap(({ path, redirect }) => (redirect ? [[path, { redirect }]] : [])),
  );

export const collections = {
  site: defineCollection({
    loader: glob({ base: 'content', pattern: 'site.yaml' }),
    schema: siteSchema,
  }),
  setTerms: defineCollection({
    loader: file('content/set-terms.yaml', { parser: listTerms }),
    schema: z.strictObject({ term: z.string() }),
  }),
  moved: defineCollection({
    loader: file('content/permalinks.yaml', { parser: listMoved }),
    schema: movedSchema,
  }),
  counties: defineCollection({ loader: yaml('counties'), schema: countySchema }),
  places: defineCollection({ loader: yaml('places'), schema: placeSchema }),
  sources: defineCollection({ loader: yaml('sources'), schema: sourceSchema }),
  figures: defineCollection({ loader: yaml('figures'), schema: ledgerSchema }),
  measures: defineCollection({ loader: yaml('measures'), schema: measureSchema }),
  charts: defineCollection({ loader: yaml('charts'), schema: chartSchema }),
  terms: defineCollection({ loader: yaml('terms'), schema: termSchema }),
  events: defineCollection({ loader: yaml('events'), schema: eventSchema }),
  people: defineCollection({ loader: yaml('people'), schema: personSchema }),
  accounts: defineCollection({
    loader: stories('accounts'),
    schema: accountSchema.extend(chartsOfStory),
  }),
  cases: defineCollection({ loader: stories('cases'), schema: caseSchema.extend(chartsOfStory) }),
  townships: defineCollection({
    loader: stories('townships'),
    schema: townshipSchema.extend(chartsOfStory),
  }),
  pages: defineCollection({ loader: storyLoader('pages'), schema: pageSchema }),
  themes: defineCollection({
    loader: stories('themes'),
    schema: themeSchema.extend(chartsOfStory),
  }),
};
