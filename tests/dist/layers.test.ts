/** That flattening the layers changed nothing: no selector outweighs what should win over it. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { selectorSpecificity } from '@csstools/selector-specificity';
import postcss, { type Container, type Rule } from 'postcss';
import parseSelectors, { type Selector } from 'postcss-selector-parser';
import { expect, it } from 'vitest';
import { layerOrder } from '#styles/layer-order.ts';
import { kinds } from '../e2e/kinds.ts';
import { type Page, pageAt } from './site.ts';

/** A selector with what it sets, its place among the layers and its weight. */
interface Style {
  layer: number;
  weight: number;
  text: string;
  /** What finds its elements in a page at rest: without `:hover` and the like. */
  finds: string;
  /** The pseudo-element that it sets, if any. */
  part: string;
  declarations: Map<string, string>;
}

/** States and parts that no page at rest has; a selector may match once they come. */
const passing =
  /^::?(?:hover|focus|focus-visible|focus-within|active|target|checked|has|before|after|marker|placeholder|-webkit-.*|popover-open|open)$/;

/** The sheet as its authors wrote it, kept by the build (`src/finish/site-finisher.ts`). */
const styles = readStyles(
  readFileSync(`.cache/layers/${basename('.cache/dist-next')}.css`, 'utf8'),
);
it('no rule of an earlier layer outweighs one of a later layer on a page of any kind', () => {
  const inverted = listInversions(styles);
  const faults = new Set<string>();
  for (const page of Object.values(kinds).map(pageAt)) {
    for (const [early, late, property] of inverted) {
      if (matchBoth(page, early, late)) {
        faults.add(`${page.path} ${property}: ${early.text} > ${late.text}`);
      }
    }
  }
  expect([...faults]).toEqual([]);
});

it('the sheet is the one that the pages carry', () => {
  expect(styles.length).toBeGreaterThan(200);
  expect(new Set(styles.map(({ layer }) => layer)).size).toBeGreaterThan(3);
});

function readStyles(css: string): Style[] {
  const found: Style[] = [];
  postcss.parse(css).walkRules((rule) => {
    const layer = layerOf(rule);
    if (layer >= 0) found.push(...readRule(rule, layer));
  });
  return found;
}

function readRule(rule: Rule, layer: number): Style[] {
  const declarations = new Map<string, string>();
  rule.walkDecls(({ prop, value }) => void declarations.set(prop, value));
  return parseSelectors()
    .astSync(rule.selector)
    .nodes.map((selector) => {
      const { a, b, c } = selectorSpecificity(selector);
      const text = selector.toString().trim();
      return { layer, weight: a * 10_000 + b * 100 + c, text, ...atRest(selector), declarations };
    });
}

function atRest(selector: Selector): { finds: string; part: string } {
  const still = selector.clone();
  let part = '';
  still.walkPseudos((pseudo) => {
    if (!passing.test(pseudo.value)) return;
    if (/^::|:(?:before|after|first-letter)$/.test(pseudo.value))
      part = pseudo.value.replace(/^:+/, '');
    if (still.last === pseudo && pseudo.prev()?.type === 'combinator')
      still.append(parseSelectors.universal({ value: '*' }));
    pseudo.remove();
  });
  return { finds: still.toString().trim() || '*', part };
}

function layerOf(node: Container): number {
  for (let at = node.parent; at; at = at.parent as Container | undefined) {
    if (at.type === 'atrule' && 'name' in at && at.name === 'layer') {
      return layerOrder.findIndex((name) => 'params' in at && at.params === name);
    }
  }
  return layerOrder.length;
}

function listInversions(all: readonly Style[]): [Style, Style, string][] {
  return all.flatMap((early) =>
    all.flatMap((late): [Style, Style, string][] => {
      if (early.layer >= late.layer || early.weight <= late.weight || early.part !== late.part) {
        return [];
      }
      const property = findClash(early, late);
      return property ? [[early, late, property]] : [];
    }),
  );
}

/** The first property that both set, each to its own value; `margin` and `margin-top` are one. */
const findClash = (early: Style, late: Style): string | undefined =>
  [...early.declarations.keys()].find((property) =>
    [...late.declarations.keys()].some(
      (other) =>
        (property === other && early.declarations.get(other) !== late.declarations.get(other)) ||
        (property !== other &&
          (property.startsWith(`${other}-`) || other.startsWith(`${property}-`))),
    ),
  );

function matchBoth({ $ }: Page, early: Style, late: Style): boolean {
  const found = $(early.finds);
  return found.length > 0 && found.is(late.finds);
}
