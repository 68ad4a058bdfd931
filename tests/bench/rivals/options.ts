/** The settings that index and query of each engine share. */
import { createTokenizer } from '@orama/tokenizers/mandarin';
import { Charset } from 'flexsearch';
import { tokenizeBigrams } from './tokenize.ts';

export const miniSearchOptions = {
  fields: ['title', 'text'],
  storeFields: ['title'],
  tokenize: tokenizeBigrams,
  searchOptions: { combineWith: 'AND' as const, boost: { title: 3 } },
};

export const flexSearchOptions = { encoder: Charset.CJK, tokenize: 'forward' as const };

export async function oramaOptions() {
  return {
    schema: { id: 'string', title: 'string', text: 'string' } as const,
    components: { tokenizer: await createTokenizer() },
  };
}
