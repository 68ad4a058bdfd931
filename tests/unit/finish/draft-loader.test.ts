/** Drafts are not loaded; a preview loads them, and leaves out what is not whole. */
import type { Loader, LoaderContext } from 'astro/loaders';
import { expect, it, vi } from 'vitest';
import { heedDrafts, undrawnVariable } from '#finish/draft-loader.ts';

interface Kept {
  id: string;
  data: Record<string, unknown>;
  isBroken?: boolean;
}

const warnings: string[] = [];
const logger = { warn: (message: string) => warnings.push(message) };

/** What the store holds after a load: `title` is what the schema asks for. */
async function load(files: readonly Kept[], showsDrafts: boolean, kept: readonly Kept[] = []) {
  const held = new Map<string, Kept>(kept.map((entry) => [entry.id, entry]));
  const store = {
    entries: () => [...held],
    set: (entry: Kept) => held.set(entry.id, entry),
    delete: (id: string) => held.delete(id),
  };
  const parseData = ({ data }: Kept) =>
    'title' in data ? Promise.resolve(data) : Promise.reject(new Error('title'));
  const getEntryInfo = ({ data, isBroken }: Kept) =>
    isBroken ? Promise.reject(new Error('YAML')) : Promise.resolve({ data });
  const types = new Map([['.yaml', { getEntryInfo }]]);
  const loader = {
    name: 'test',
    load: async (context: LoaderContext) => {
      const { entryTypes } = context as LoaderContext & { entryTypes: typeof types };
      for (const file of files) {
        const { id } = file;
        const { data } = await entryTypes.get('.yaml')!.getEntryInfo(file);
        context.store.set({ id, data: await context.parseData({ id, data }) });
      }
    },
  } as Loader;
  const collection = 'cases';
  const context = {
    collection,
    store,
    parseData,
    entryTypes: types,
    logger,
  } as unknown as LoaderContext;
  await heedDrafts(loader, showsDrafts).load!(context);
  return [...held.keys()];
}

const published = { id: 'published', data: { title: '甲' } };
const draft = { id: 'draft', data: { title: '乙', draft: true } };
const unfinished = { id: 'unfinished', data: { draft: true } };

it('a site has no drafts, nor those that a preview has left behind', async () => {
  expect(await load([published, draft, unfinished], false)).toEqual(['published']);
  expect(await load([published], false, [draft])).toEqual(['published']);
});

it('a preview has those that are whole', async () => {
  expect(await load([published, draft, unfinished], true)).toEqual(['published', 'draft']);
});

it('a preview goes without those that it was told of, and without what it kept of them', async () => {
  vi.stubEnv(undrawnVariable, '["cases/draft", "places/published"]');
  expect(await load([published, draft], true)).toEqual(['published']);
  expect(await load([published], true, [draft])).toEqual(['published']);
  vi.unstubAllEnvs();
});

it('what is published and not whole stops a build, and no preview', async () => {
  const broken = { id: 'broken', data: {} };
  await expect(load([broken], false)).rejects.toThrow('title');
  expect(await load([broken, published], true)).toEqual(['published']);
});

it('a file that cannot be parsed ends no preview', async () => {
  const unreadable = { id: 'unreadable', data: {}, isBroken: true };
  expect(await load([unreadable, published], true)).toEqual(['published']);
  await expect(load([unreadable], false)).rejects.toThrow('YAML');
});

it('says nothing of folders that a site may lack, and passes every other warning on', async () => {
  const loader = {
    name: 'test',
    load: (context: LoaderContext) => {
      context.logger.warn('The base directory "content/events/" does not exist.');
      context.logger.warn('Duplicate id "dahe"');
      return Promise.resolve();
    },
  } as Loader;
  const context = { store: { entries: () => [] }, logger } as unknown as LoaderContext;
  await heedDrafts(loader, false).load!(context);
  expect(warnings).toEqual(['Duplicate id "dahe"']);
});
