/** Keeps drafts out of the content that a site is built from; in previews, only what cannot be shown. */
import type { Loader, LoaderContext } from 'astro/loaders';

/** Stands for the data of a file that a preview cannot show. */
const unfinished = { draft: true, unfinished: true };

const isDraft = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'draft' in data && data.draft === true;

/** Where a preview is told, as a JSON list of `cases/dahe`, which drafts its pages would break off over. */
export const undrawnVariable = 'UNDRAWN_DRAFTS';

const listUndrawn = (): ReadonlySet<string> =>
  new Set(JSON.parse(process.env[undrawnVariable] ?? '[]') as string[]);

const isUnfinished = (data: unknown): boolean => isDraft(data) && 'unfinished' in (data as object);

/**
 * The loader, told of drafts. No query has to ask for them: what is not loaded is neither shown nor
 * counted. A draft that lacks fields stops no build; its page comes when they are there. A preview
 * goes on without files that cannot be read or are not whole, published ones too: whoever mends
 * them needs it. It goes on without drafts that name what is not there, over which lists would break
 * off, too.
 * @param loader reads the files of one collection
 * @param showsDrafts whether the site is a preview
 */
export function heedDrafts(loader: Loader, showsDrafts: boolean): Loader {
  return {
    ...loader,
    load: async (context) => {
      const { store, collection } = context;
      // Asked for each entry: a development server is told anew.
      const isLeftOut = (id: string, data: unknown) =>
        showsDrafts
          ? isUnfinished(data) || listUndrawn().has(`${collection}/${id}`)
          : isDraft(data);
      const heedful: LoaderContext = {
        ...context,
        ...(showsDrafts ? readGently(context) : {}),
        logger: withoutFolders(context.logger),
        parseData: parseGently(context.parseData, showsDrafts),
        store: {
          ...store,
          set: (entry: Parameters<LoaderContext['store']['set']>[0]) => {
            if (!isLeftOut(entry.id, entry.data)) return store.set(entry);
            store.delete(entry.id);
            return false;
          },
        } as LoaderContext['store'],
      };
      await loader.load(heedful);
      // Kept from a run that showed them: a file that has not changed is not read again.
      for (const [id, { data }] of store.entries()) if (isLeftOut(id, data)) store.delete(id);
    },
  } as Loader;
}

/** The gate says which folders a site needs; Astro would warn of every other that is not there. */
const withoutFolders = (logger: LoaderContext['logger']): LoaderContext['logger'] =>
  Object.create(logger, {
    warn: {
      value: (message: string) => {
        if (!/base directory .* does not exist/.test(message)) logger.warn(message);
      },
    },
  }) as LoaderContext['logger'];

/** Astro's own reading by the schema, which a draft need not pass. */
const parseGently = (
  parseData: LoaderContext['parseData'],
  showsDrafts: boolean,
): LoaderContext['parseData'] =>
  (async (props) => {
    try {
      return await parseData(props);
    } catch (error) {
      if (showsDrafts || isDraft(props.data)) return unfinished;
      throw error;
    }
  }) as LoaderContext['parseData'];

/** How a file is parsed, by its ending: a field that Astro leaves out of its types (story-loader.ts). */
interface PrivateContext {
  entryTypes: Map<string, { getEntryInfo: (file: unknown) => unknown }>;
}

/** Astro's own parsing, which would end the development server over a broken file. */
function readGently(context: LoaderContext): PrivateContext {
  const { entryTypes } = context as LoaderContext & PrivateContext;
  const gentle = [...entryTypes].map(
    ([ending, type]) =>
      [
        ending,
        {
          ...type,
          getEntryInfo: async (file: unknown) => {
            try {
              return await type.getEntryInfo(file);
            } catch {
              return { data: unfinished, body: '', rawData: '', slug: '' };
            }
          },
        },
      ] as const,
  );
  return { entryTypes: new Map(gentle) };
}
