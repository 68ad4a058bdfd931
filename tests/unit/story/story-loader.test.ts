/** Astro's own `glob` loader heeds the private fields that the story loader sets. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { storyLoader } from '#story/story-loader.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'story-loader-'));
  mkdirSync(join(root, 'content/cases'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** What `mdx()` tells Astro of `.mdx` files. */
async function readMdxType(): Promise<{ extensions: string[] }> {
  const types: { extensions: string[] }[] = [];
  const ignore = () => undefined;
  await mdx().hooks['astro:config:setup']!({
    config: { markdown: {} },
    updateConfig: ignore,
    addPageExtension: ignore,
    addRenderer: ignore,
    addContentEntryType: (type: { extensions: string[] }) => types.push(type),
  } as unknown as Parameters<
    NonNullable<ReturnType<typeof mdx>['hooks']['astro:config:setup']>
  >[0]);
  return types[0]!;
}

/** Loads the stories of a folder as Astro does; `entryTypes` are what the integrations brought. */
async function load(entryTypes: Map<string, unknown>): Promise<Map<string, object>> {
  const store = new Map<string, object>();
  const context = {
    config: { root: pathToFileURL(`${root}/`), srcDir: pathToFileURL(`${root}/src/`) },
    collection: 'cases',
    logger: console,
    parseData: ({ data }: { data: unknown }) => Promise.resolve(data),
    generateDigest: (text: string) => `${text.length}`,
    entryTypes,
    store: {
      keys: () => store.keys(),
      get: (id: string) => store.get(id),
      set: (entry: { id: string }) => store.set(entry.id, entry),
      addModuleImport: () => undefined,
    },
  };
  await storyLoader('cases').load(context as unknown as LoaderContext);
  return store;
}

it.each(['\n', '\r\n', '\r'])(
  'a story is kept as frontmatter and digest, without body or module (lines end with %j)',
  async (lineEnd) => {
    const text = ['---', 'title: 山上村', '---', '', '正文', ''].join(lineEnd);
    writeFileSync(join(root, 'content/cases/a.mdx'), text);
    const type = await readMdxType();
    // What makes Astro render a story from a module of its own.
    expect(type).toHaveProperty('contentModuleTypes');
    const entries = await load(new Map([['.mdx', type]]));
    expect(entries.get('a')).toEqual({
      id: 'a',
      data: { title: '山上村' },
      filePath: 'content/cases/a.mdx',
      digest: `${text.length}`,
      body: undefined,
    });
  },
);

it('a configuration without mdx() is named', async () => {
  await expect(load(new Map())).rejects.toThrow('astro.config.mjs 里没有 mdx()');
});
