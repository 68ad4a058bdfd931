/** The cover in the site's look: paper, the title in Song, the ridge lines of the home page. */
import { measureSong, outlineText } from '#fonts/song-font.ts';
import { setLines, splitAtoms } from '#lib/set-lines.ts';
import { describeEdition } from '#scripts/book/front-matter.ts';
import type { Edition } from '#scripts/book/model.ts';
import { drawPng } from '#share/render-card.ts';
import { drawRidge } from '#share/ridge.ts';

const width = 1600;
const height = 2400;
const margin = 160;
const room = width - 2 * margin;
/** Light colours of styles/tokens.css: a picture has one scheme. */
const [paper, ink, muted, accent] = ['#faf6ee', '#231e18', '#655b4e', '#9a3a20'] as const;
const ranges = [
  { name: 'far', ground: '#efe6d5', line: '#d3bd9b', top: 0.03, foot: 0.5, reach: 320 },
  { name: 'mid', ground: '#e5d8c1', line: '#c9a98a', top: 0.3, foot: 0.76, reach: 260 },
  { name: 'near', ground: '#d6c4a6', line: '#b5795c', top: 0.6, foot: 0.97, reach: 210 },
];
const ridgeHeight = 900;

/** The cover as PNG, 1600 × 2400. */
export function drawCover(edition: Edition): Promise<Uint8Array> {
  const title = fit(edition.title, [190, 150, 120, 96, 76, 60]);
  const subtitle = fit(edition.subtitle, [64, 52, 44, 36]);
  const titleEnd = 420 + title.lines.length * title.size * 1.3;
  const subtitleEnd = titleEnd + 60 + subtitle.lines.length * subtitle.size * 1.5;
  const svg = [
    `<path fill="${paper}" d="M0 0H${width}V${height}H0Z"/>`,
    ...ranges.map((range) => drawRange(range, edition.ridge)),
    write(title.lines, 420 + title.size * 0.9, title.size, 1.3, ink),
    write(subtitle.lines, titleEnd + 60 + subtitle.size * 0.9, subtitle.size, 1.5, muted),
    `<path stroke="${accent}" stroke-width="6" d="M${margin} ${subtitleEnd + 50}h240"/>`,
    write([describeEdition(edition)], height - 130, 46, 1, ink),
  ];
  return drawPng(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${svg.join('')}</svg>`,
  );
}

/** The largest of some sizes in which a text fits into four lines; the smallest takes what it needs. */
function fit(text: string, sizes: readonly number[]): { lines: string[]; size: number } {
  for (const size of sizes) {
    const lines = setLines(splitAtoms(text), room / size, 4, measureSong);
    if (lines) return { lines, size };
  }
  const size = sizes.at(-1)!;
  return { lines: setLines(splitAtoms(text), room / size, 99, measureSong) ?? [text], size };
}

const write = (
  lines: readonly string[],
  baseline: number,
  size: number,
  leading: number,
  colour: string,
) =>
  lines
    .map(
      (line, at) =>
        `<g fill="${colour}">${outlineText(line, margin, baseline + at * size * leading, size)}</g>`,
    )
    .join('');

function drawRange(
  { name, ground, line, top, foot, reach }: (typeof ranges)[number],
  seed: string,
): string {
  const frame = { width, height: ridgeHeight, top: top * ridgeHeight, foot: foot * ridgeHeight };
  const ridge = drawRidge(`${seed}-${name}`, frame, reach);
  return `<g transform="translate(0 ${height - ridgeHeight})"><path fill="${ground}" d="${ridge.area}"/><path fill="none" stroke="${line}" stroke-width="3" d="${ridge.line}"/></g>`;
}
