/** Contrast of the colours that the built style sheet defines. */
import { contrastRatio } from './contrast.ts';
import { messages } from '#messages/zh-cn.ts';
import type { CheckResult } from './check.ts';

const words = messages.inspection;
const surfaces = ['paper', 'paper-deep'];
/** Colours of text must reach 4.5 on every surface; colours of shapes, 3. */
const inks: readonly [least: number, names: readonly string[]][] = [
  [4.5, ['ink', 'muted', 'accent']],
  [3, ['red', 'green', 'blue', 'earth', 'chart-1', 'chart-2', 'chart-3', 'chart-4']],
];

type Palette = Record<string, string>;

/**
 * Every colour on every surface, in both schemes.
 * @param html a built page, with its style sheet inlined
 */
export function checkContrast(html: string): CheckResult {
  const { light, dark } = readPalettes(html);
  const rows: string[][] = [];
  const faults: string[] = [];
  for (const [least, names] of inks) {
    for (const [ink, surface] of names.flatMap((name) =>
      surfaces.map((on) => [name, on] as const),
    )) {
      const ratios = [light, dark].map((palette) =>
        contrastRatio(palette[ink] ?? '#000', palette[surface] ?? '#000'),
      );
      // Cut, not rounded: 4.499 must not read as 4.50.
      const cells = ratios.map((ratio) => (Math.floor(ratio * 100) / 100).toFixed(2));
      rows.push([`${ink} / ${surface}`, ...cells, `≥ ${least}`]);
      if (Math.min(...ratios) < least) faults.push(`${ink} / ${surface} ${cells.join(' ')}`);
    }
  }
  const { pair, light: lightHead, dark: darkHead, required } = words.heads;
  const table = { heads: [pair, lightHead, darkHead, required], rows };
  return { table, faults, faultCount: faults.length };
}

/** The colours of `:root`, and those that a dark scheme puts in their place. */
export function readPalettes(html: string): { light: Palette; dark: Palette } {
  const css = html.replaceAll(/\s+/g, ' ');
  const isDark = /prefers-color-scheme: ?dark\) ?\{ ?$/;
  const light: Palette = {};
  const dark: Palette = {};
  for (const { 1: body = '', index } of css.matchAll(/:root ?\{([^}]*)\}/g)) {
    const palette = isDark.test(css.slice(0, index)) ? dark : light;
    for (const [, name = '', value = ''] of body.matchAll(
      /--([\w-]+): ?(#[0-9a-f]{6}|#[0-9a-f]{3})\b/gi,
    )) {
      palette[name] ??= value;
    }
  }
  return { light, dark: { ...light, ...dark } };
}
