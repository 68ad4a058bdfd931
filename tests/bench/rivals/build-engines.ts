/** Builds the indexes of the engines beside Pagefind, as JSON that a browser can load. */
import { create, insertMultiple, save } from '@orama/orama';
import { Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import { flexSearchOptions, miniSearchOptions, oramaOptions } from './options.ts';

interface SearchDocument {
  id: string;
  title: string;
  text: string;
}

export async function buildMiniSearch(documents: SearchDocument[]): Promise<string> {
  const index = new MiniSearch(miniSearchOptions);
  await index.addAllAsync(documents);
  return JSON.stringify(index);
}

export async function buildFlexSearch(documents: SearchDocument[]): Promise<string> {
  const index = new Index(flexSearchOptions);
  for (const { id, title, text } of documents) index.add(id, `${title}\n${text}`);
  const parts: [string, string][] = [];
  await index.export((key: string, data: string) => void parts.push([key, data]));
  return JSON.stringify(parts);
}

export async function buildOrama(documents: SearchDocument[]): Promise<string> {
  const index = create(await oramaOptions());
  await insertMultiple(index, documents, 200);
  return JSON.stringify(save(index));
}
