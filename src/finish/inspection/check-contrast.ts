/** Contrast of the colours that the built style sheet defines. */
import postcss, {
  type AtRule,
  type ChildNode,
  type Container,
  type Document,
  type Rule,
} from 'postcss';
import { contentOf, type ParsedHtml } from '#lib/html.ts';
import { contrastRatio } from './contrast.ts';
import { messages } from '#messages/zh-cn.ts';
import type { CheckResult } from './check.ts';

const words = messages.inspection;
const surfaces = ['paper', 'paper-deep'];
/** Colours of text must reach 4.5 on every surface; colours of shapes, 3. */
const inks: readonly [least: number, names: readonly string[]][] = [
  [4.5, ['ink', 'muted', 'accent']],
  [3, ['red', 'green', 'blue', 'earth', 'chart-focus']],
];

const colour = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
const darkScreen = /^(?:screen and )?\(prefers-color-scheme: ?dark\)$/;

type Palette = Record<string, string>;

/**
 * Every colour on every surface, in both schemes.
 * @param page a built page, with its style sheet inlined
 */
export function checkContrast(page: ParsedHtml): CheckResult {
  const sheets = page.elements.filter(({ name }) => name === 'style');
  const { light, dark } = readPalettes(sheets.map((each) => contentOf(page, each)).join('\n'));
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

/** The colours of `:root` in a style sheet, and those that a dark scheme puts in their place. */
export function readPalettes(css: string): { light: Palette; dark: Palette } {
  const light: Palette = {};
  const dark: Palette = {};
  postcss.parse(css).walkRules(':root', (rule) => {
    const around = mediaAround(rule);
    const isDark = around.length === 1 && darkScreen.test(around[0]!);
    if (around.length > 0 && !isDark) return;
    const palette = isDark ? dark : light;
    rule.walkDecls(/^--/, ({ prop, value }) => {
      if (colour.test(value.trim())) palette[prop.slice(2)] ??= value.trim();
    });
  });
  return { light, dark: { ...light, ...dark } };
}

function mediaAround(rule: Rule): string[] {
  const media: string[] = [];
  for (let each: ChildNode | Container | Document | undefined = rule.parent; each;) {
    if (each.type === 'atrule' && (each as AtRule).name === 'media') {
      media.push((each as AtRule).params);
    }
    each = each.parent;
  }
  return media;
}
