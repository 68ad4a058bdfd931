/**
 * Dissolves cascade layers, which Chrome knows from 99, Safari from 15.4 and Firefox from 97; older
 * ones drop all that stands in them. The rules are sorted by layer and keep their selectors, so a
 * rule of an earlier layer must not outweigh one of a later layer on any element
 * (`tests/dist/layers.test.ts` looks at every page). Only `print` has to win whatever its selectors
 * weigh, so its declarations become important.
 */
import logical from 'postcss-logical';
import postcss, { type AtRule, type Plugin, type Root } from 'postcss';
import { layerOrder } from '#styles/layer-order.ts';

const important: string = 'print' satisfies (typeof layerOrder)[number];

/**
 * A style sheet without layers.
 * @throws if it names a layer that has no place in the order, or nests one
 */
export function flattenLayers(css: string): string {
  return flatten(postcss.parse(css)).toString();
}

/**
 * The Vite plugin: flattens the sheets that pages link or embed by themselves; the sheet that Astro
 * joins from all components is flattened once it is whole (`site-finisher.ts`). Logical properties
 * become those of a page that is read from left to right: their shorthands are newer than the floor,
 * and what minifying would put for them names every language that is written the other way.
 */
export const flattenLinkedSheets = () => ({
  name: 'flatten-linked-sheets',
  apply: 'build' as const,
  config: () => ({ css: { postcss: { plugins: [logical(), flattenFile] } } }),
});

const flattenFile: Plugin = {
  postcssPlugin: 'flatten-layers',
  OnceExit(root, { result }) {
    const file = result.opts.from?.split('?')[0] ?? '';
    if (file.endsWith('.css') && !file.endsWith('/styles/index.css')) flatten(root);
  },
};

function flatten(root: Root): Root {
  const layers = new Map<string, AtRule[]>(layerOrder.map((name) => [name, []]));
  root.each((node) => {
    if (node.type !== 'atrule' || node.name !== 'layer') return;
    node.remove();
    if (!node.nodes) return;
    const layer = layers.get(node.params);
    if (!layer) throw node.error(`层“${node.params}”不在 src/styles/layer-order.ts 里。`);
    layer.push(node);
  });
  // What stands in no layer wins over all of them: it comes last.
  root.prepend(...[...layers.values()].flat().flatMap(takeContent));
  root.walkAtRules('layer', (node) => {
    throw node.error('@layer 只能写在最外层，不能放在别的规则里。');
  });
  return root;
}

function takeContent(layer: AtRule) {
  if (layer.params === important) {
    layer.walkDecls((declaration) => {
      if (!isOfPage(declaration.parent)) declaration.important = true;
    });
  }
  return layer.nodes ?? [];
}

/** Margins of the sheet of paper compete with nothing. */
function isOfPage(node: unknown): boolean {
  if (!(node instanceof Object) || !('type' in node)) return false;
  const { type, name, parent } = node as AtRule;
  return (type === 'atrule' && name === 'page') || isOfPage(parent);
}
