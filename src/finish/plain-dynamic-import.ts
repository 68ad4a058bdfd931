/**
 * Vite wraps every `import()` in 1.7 KB that preload the style sheets of what is imported. All our
 * styles stand in the page, so the wrapper is replaced by nothing: the chart loader stays small.
 */
const helper = '\0vite/preload-helper.js';
/** Where Vite would put the list of what to preload, of which nothing is left to read it. */
const list = /,\s*__VITE_PRELOAD__/g;

/** The Vite plugin. */
export const plainDynamicImport = () => ({
  name: 'plain-dynamic-import',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === helper ? 'export const __vitePreload = (load) => load();' : undefined,
  renderChunk: (code: string) => ({ code: code.replace(list, ''), map: null }),
});
