import { readFileSync } from 'node:fs';
import postcss from 'postcss';
import { describe, expect, it } from 'vitest';
import { contrastRatio } from '#finish/inspection/contrast.ts';

/** The token blocks of the sheet: what they hold, by where they apply. */
const blocks = new Map<string, Record<string, string>>();
postcss.parse(readFileSync('src/styles/later/contrast.css', 'utf8')).walkRules((rule) => {
  const { parent } = rule;
  const media = parent?.type === 'atrule' && 'params' in parent ? String(parent.params) : '';
  const tokens: Record<string, string> = {};
  rule.walkDecls(({ prop, value }) => {
    tokens[prop] = value;
  });
  blocks.set(`${rule.selector} ${media}`, tokens);
});
const [light, dark, systemLight, systemDark] = [...blocks.values()];

describe('high contrast', () => {
  it('has the same colours by the switch and by the system', () => {
    expect([...blocks.keys()]).toEqual([
      ':root:has(:is(#high-contrast, #care):checked) tokens',
      ':root:has(:is(#high-contrast, #care):checked) screen and (prefers-color-scheme: dark)',
      'html:root (prefers-contrast: more)',
      'html:root screen and (prefers-contrast: more) and (prefers-color-scheme: dark)',
    ]);
    expect(systemLight).toEqual(light);
    expect(systemDark).toEqual(dark);
  });

  describe.each([
    ['light', light!],
    ['dark', dark!],
  ])('in %s', (_, tokens) => {
    const surfaces = ['--paper', '--paper-deep'].map((name) => tokens[name]!);
    const inks = Object.keys(tokens).filter(
      (name) => !/^--(?:paper|paper-deep|line|mark|chart-grid)$/.test(name),
    );

    it.each(inks)('%s is 7:1 on every surface', (name) => {
      for (const surface of surfaces) {
        expect(contrastRatio(tokens[name]!, surface)).toBeGreaterThanOrEqual(7);
      }
    });

    it('lines are 3:1, and text is 7:1 on what is marked and on the ground of charts', () => {
      for (const surface of surfaces) {
        expect(contrastRatio(tokens['--line']!, surface)).toBeGreaterThanOrEqual(3);
      }
      expect(contrastRatio(tokens['--ink']!, tokens['--mark']!)).toBeGreaterThanOrEqual(7);
      expect(contrastRatio(tokens['--accent']!, tokens['--mark']!)).toBeGreaterThanOrEqual(7);
      expect(contrastRatio(tokens['--ink']!, tokens['--chart-grid']!)).toBeGreaterThanOrEqual(7);
    });
  });
});
