/**
 * Vite wraps every `import()` in 1.7 KB that preload the style sheets of what is imported. All our
 * styles stand in the page, so the wrapper is replaced by nothing: the chart loader stays small.
 */
const helper = '\0vite/preload-helper.js';

/** The Vite plugin. */
export const plainDynamicImport = () => ({
  name: 'plain-dynamic-import',
  enforce: 'pre' as const,
  load: (id: string) =>
    id === helper ? 'export const __vitePreload = (load) => load();' : undefined,
});
