/**
 * The order of the style layers, the weakest first: what stands in a later one wins. Authors write
 * in layers; `src/finish/flatten-layers.ts` dissolves them, for browsers that do not know them
 * would drop everything inside.
 */
export const layerOrder = ['tokens', 'base', 'layout', 'parts', 'prose', 'print'] as const;

/** States the order to a browser, while pages are developed and the layers still stand. */
export const layerStatement = `@layer ${layerOrder.join(', ')};`;
