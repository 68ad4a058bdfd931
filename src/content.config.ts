/** Loaders × schemas, nothing else. References between entries are decided by the content gate. */
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { storyLoader } from '#story/story-loader.ts';
import { chartSchema } from '#schemas/chart.ts';
import { ledgerSchema } from '#schemas/figure.ts';
import { personSchema } from '#schemas/person.ts';
import { siteSchema } from '#schemas/site.ts';
import { sourceSchema } from '#schemas/source.ts';
import {
  accountSchema,
  caseSchema,
  pageSchema,
  themeSchema,
  townshipSchema,
} from '#schemas/story.ts';

const yaml = (folder: string) => glob({ base: `content/${folder}`, pattern: '*.yaml' });

export const collections = {
  site: defineCollection({
    loader: glob({ base: 'content', pattern: 'site.yaml' }),
    schema: siteSchema,
  }),
  sources: defineCollection({ loader: yaml('sources'), schema: sourceSchema }),
  figures: defineCollection({ loader: yaml('figures'), schema: ledgerSchema }),
  charts: defineCollection({ loader: yaml('charts'), schema: chartSchema }),
  people: defineCollection({ loader: yaml('people'), schema: personSchema }),
  accounts: defineCollection({ loader: storyLoader('accounts'), schema: accountSchema }),
  cases: defineCollection({ loader: storyLoader('cases'), schema: caseSchema }),
  townships: defineCollection({ loader: storyLoader('townships'), schema: townshipSchema }),
  pages: defineCollection({ loader: storyLoader('pages'), schema: pageSchema }),
  themes: defineCollection({ loader: storyLoader('themes'), schema: themeSchema }),
};
