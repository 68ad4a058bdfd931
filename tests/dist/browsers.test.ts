/** That the built site keeps to its floor: syntax for all, the rest only where docs/browsers.md says so. */
import { readFileSync } from 'node:fs';
import { parse } from 'acorn';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { findCssFeatures } from '#scripts/browsers/find-css-features.ts';
import { findFeatures, listScripts, readStyles } from '#scripts/browsers/find-features.ts';
import { findScriptFeatures } from '#scripts/browsers/find-script-features.ts';
import { formatBrowsers } from '#scripts/browsers/format-browsers.ts';
import { content } from '../picks.ts';

const idsOf = (features: { id: string }[]) => features.map(({ id }) => id);

// The document lists the features of a site with charts: one without them has fewer.
it.skipIf(content.charts.length === 0)('docs/browsers.md is what its command writes', () => {
  expect(readFileSync('docs/browsers.md', 'utf8')).toBe(formatBrowsers(findFeatures('dist')));
});

it('no style stands in a layer or in another rule', () => {
  const found: string[] = [];
  const root = postcss.parse(readStyles('dist'));
  root.walkAtRules('layer', ({ params }) => void found.push(params));
  root.walkRules((rule) => void (rule.parent?.type === 'rule' && found.push(rule.selector)));
  expect(found).toEqual([]);
});

it('every script is in the syntax of 2021, but for the chart, which old browsers do not load', () => {
  const unreadable = listScripts('dist').filter((file) => {
    try {
      parse(readFileSync(file, 'utf8'), { ecmaVersion: 2021, sourceType: 'module' });
      return false;
    } catch {
      return true;
    }
  });
  expect(unreadable.map((file) => file.replace(/^.*[\\/]|\..*$/g, ''))).toEqual(['live-chart']);
});

describe('what is found', () => {
  it.each([
    ['@layer a{b{c:d}}', 'css.at-rules.layer'],
    ['a{&:hover{color:red}}', 'css.selectors.nesting'],
    ['a:has(b){color:red}', 'css.selectors.has'],
    ['a{inset:0}', 'css.properties.inset'],
    ['a{color:color-mix(in srgb,red,blue)}', 'css.types.color.color-mix'],
    ['a{height:10dvh}', 'css.types.length.viewport_percentage_units_dynamic'],
    ['a{display:flex;gap:1em}', 'css.properties.gap.flex_context'],
    ['@media (width>=1px){a{color:red}}', 'css.at-rules.media.range_syntax'],
  ])('%s', (css, id) => expect(idsOf(findCssFeatures(css))).toContain(id));

  it.each([
    ['[1].at(-1)', 'javascript.builtins.Array.at'],
    ['Object.hasOwn({}, "a")', 'javascript.builtins.Object.hasOwn'],
    ['new Intl.Segmenter("zh")', 'javascript.builtins.Intl.Segmenter'],
    ['structuredClone({})', 'api.structuredClone'],
    ['element.showPopover()', 'api.HTMLElement.showPopover'],
    ['/(?<=a)b/', 'javascript.regular_expressions.lookbehind_assertion'],
  ])('%s', (code, id) => expect(idsOf(findScriptFeatures(code))).toContain(id));

  it('what all have is not reported', () => {
    expect(findCssFeatures('@media (min-width:1px){a:hover{margin:0 auto;display:grid}}')).toEqual(
      [],
    );
    expect(
      findScriptFeatures('document.querySelectorAll("a").forEach((each) => each.remove())'),
    ).toEqual([]);
  });
});

it('a feature that nobody has described is refused with its name', () => {
  const since = { chrome: 99, safari: null, firefox: 99 };
  expect(() => formatBrowsers([{ id: 'css.at-rules.layer', since }])).toThrow(
    /^网站用了 css\.at-rules\.layer，最低版本的浏览器没有它。/,
  );
});
