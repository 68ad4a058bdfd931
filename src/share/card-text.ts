/** Texts of a share card: lines of the Song face as outlines, titles in the largest size that holds them. */
import { measureSong, outlineText } from '#fonts/song-font.ts';
import { setLines, shorten, splitAtoms } from '#lib/set-lines.ts';
import type { TitleSizes } from './card-shapes.ts';

/** A line of text; nothing for no text. */
export function drawText(
  text: string,
  x: number,
  { baseline, size }: { baseline: number; size: number },
  colour: string,
): string {
  return text ? `<g fill="${colour}">${outlineText(text, x, baseline, size)}</g>` : '';
}

/**
 * The lines of a title and their size: in the largest that keeps phrases whole, else shortened.
 * @param room width of a line in pixels
 */
export function fitTitle(
  phrases: readonly string[],
  room: number,
  sizes: TitleSizes,
): { lines: string[]; size: number } {
  const fit = (pieces: readonly string[]) => {
    for (const { size, lines: most } of sizes) {
      const lines = setLines(pieces, room / size, most, measureSong);
      if (lines) return { lines, size };
    }
    return undefined;
  };
  const title = phrases.join('');
  let set = fit(phrases) ?? fit(splitAtoms(title));
  for (let length = title.length; !set; length -= 4) set = fit(splitAtoms(shorten(title, length)));
  return set;
}

const textElement = /<text ([^>]*)>([^<]*)<\/text>/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/**
 * A chart's drawing with its labels as outlines, for where no font is at hand.
 * @param elements what `drawChart` gives, in real colours
 */
export function outlineLabels(elements: string): string {
  return elements.replace(textElement, (_, attributes: string, escaped: string) => {
    const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
    const text = escaped.replace(/&(\w+);/g, (entity, name: string) => entities[name] ?? entity);
    const size = Number(read('font-size'));
    const share = { middle: 0.5, end: 1 }[read('text-anchor') ?? ''] ?? 0;
    const x = Number(read('x')) - share * measureSong(text) * size;
    return drawText(text, x, { baseline: Number(read('y')), size }, read('fill') ?? '');
  });
}
