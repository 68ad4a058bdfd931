/** The tokens keep chart labels readable: WCAG contrast of what stands on what, in both schemes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { chartColours } from '#schemas/chart.ts';
import { buildLook } from '#charts/looks.ts';
import { colourWithoutText, printTheme, textOn, themeColour } from '#charts/theme.ts';

const [light = '', dark = ''] = readFileSync('src/styles/tokens.css', 'utf8').split('@media');
const readTokens = (css: string): Record<string, string> =>
  Object.fromEntries(
    [...css.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
const schemes = { light: readTokens(light), dark: { ...readTokens(light), ...readTokens(dark) } };
const aliases: Record<string, string> = { grid: 'line', focus: 'chart-focus' };
const onPage = Object.entries(schemes).map(
  ([name, tokens]) => [name, (colour: string) => tokens[aliases[colour] ?? colour]!] as const,
);
const places = [
  ...onPage,
  ['download', (colour: string) => printTheme[colour as keyof typeof printTheme]] as const,
];

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((one, other) => one - other);
  return (lighter + 0.05) / (darker + 0.05);
}

describe.each(places)('%s', (_, valueOf) => {
  test.each(chartColours.filter((colour) => colour !== colourWithoutText))(
    'text on %s can be read',
    (colour) => {
      const fill = themeColour(colour);
      expect(contrast(valueOf(textOn(fill)), valueOf(fill))).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['ink', 'muted'])('%s labels can be read on the ground', (colour) => {
    expect(contrast(valueOf(colour), valueOf('paper'))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['focus', 'muted'])('areas and edges in %s stand out from the ground', (colour) => {
    expect(contrast(valueOf(colour), valueOf('paper'))).toBeGreaterThanOrEqual(3);
  });

  test('the edge of a pale area stands out from it', () => {
    expect(contrast(valueOf('muted'), valueOf('grid'))).toBeGreaterThanOrEqual(3);
  });

  test('whatever is as pale as the ground has an edge', () => {
    const box = { left: 0, right: 40, top: 0, bottom: 20 };
    for (const colour of chartColours) {
      const isPale = contrast(valueOf(themeColour(colour)), valueOf('paper')) < 3;
      const edge = buildLook(box, colour, 'across').find(({ dash }) => !dash);
      expect([colour, edge?.colour]).toEqual([colour, isPale ? 'muted' : undefined]);
    }
  });
});
