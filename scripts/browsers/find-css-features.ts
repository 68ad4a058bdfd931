/** The features of CSS that a style sheet uses and some browser at the floor lacks. */
import postcss, { type AtRule, type Declaration } from 'postcss';
import parseSelectors from 'postcss-selector-parser';
import { type Feature, listBelow, lookUp } from './compat.ts';

/** Functions and units of values, wherever the data files them. */
const types = indexTypes('css.types', new Map<string, string>());
const ranges = /[<>]=?/;

/** @param css the sheets, joined: a property counts as prefixed where any of them has it so */
export function findCssFeatures(css: string): Feature[] {
  const root = postcss.parse(css);
  /** Properties, and words of values: where one stands with a prefix too, older browsers have it. */
  const said = new Set<string>();
  root.walkDecls(({ prop, value }) =>
    [prop, ...value.split(/[\s,]+/)].forEach((word) => said.add(word)),
  );
  const found = new Map<string, Feature>();
  const note = (id: string, name = '') => {
    const feature = lookUp(id, (prefix) => said.has(prefix + name));
    if (feature) found.set(id, feature);
    return feature;
  };
  root.walkAtRules((rule) => noteAtRule(rule, note));
  root.walkDecls((declaration) => noteDeclaration(declaration, note));
  root.walkRules((rule) => {
    if (rule.parent?.type === 'rule') note('css.selectors.nesting');
    if (rule.parent?.type === 'atrule' && (rule.parent as AtRule).name === 'keyframes') return;
    parseSelectors((list) =>
      list.walkPseudos(({ value }) => {
        note(`css.selectors.${value.replace(/^:+/, '')}`);
      }),
    ).processSync(rule.selector);
  });
  return [...found.values()];
}

type Note = (id: string, name?: string) => Feature | undefined;

function noteAtRule({ name, params }: AtRule, note: Note): void {
  note(`css.at-rules.${name}`);
  if (name === 'supports' && params.includes('selector(')) note('css.at-rules.supports.selector');
  if (name !== 'media') return;
  if (ranges.test(params)) note('css.at-rules.media.range_syntax');
  for (const [, feature] of params.matchAll(/\(\s*([a-z-]+)/g))
    note(`css.at-rules.media.${feature}`);
}

function noteDeclaration({ prop, value, parent }: Declaration, note: Note): void {
  if (prop.startsWith('--') || /^-[a-z]+-/.test(prop)) return;
  const holder = parent as AtRule | undefined;
  const isDescriptor = holder?.type === 'atrule' && holder.name === 'font-face';
  const place = isDescriptor ? `css.at-rules.font-face.${prop}` : `css.properties.${prop}`;
  if (/^(?:column-|row-)?gap$/.test(prop) && isFlex(parent)) note(`${place}.flex_context`);
  // What a browser lacks as a whole, it lacks with all its values.
  if (note(place, prop)) return;
  const text = value.replace(/"[^"]*"|'[^']*'|url\([^)]*\)/g, '');
  for (const [word] of text.matchAll(/(?<![\w-])[a-z][a-z-]*/g)) {
    note(`${place}.${word.replaceAll('-', '_')}`, word);
    note(`${place}.${word}`, word);
  }
  for (const [, name = ''] of text.matchAll(/([a-z][a-z-]*)\(/g)) {
    const type = types.get(name);
    if (type) note(type);
  }
  if (/\d(?:[dsl]v[hwib]|cq[whib])/.test(text))
    note('css.types.length.viewport_percentage_units_dynamic');
}

const isFlex = (rule: Declaration['parent']): boolean =>
  rule?.some((node) => node.type === 'decl' && /^(?:inline-)?flex$/.test(node.value)) ?? false;

function indexTypes(id: string, index: Map<string, string>): Map<string, string> {
  for (const name of listBelow(id)) {
    if (!index.has(name)) index.set(name, `${id}.${name}`);
    indexTypes(`${id}.${name}`, index);
  }
  return index;
}
