/** A picture file as PNG: twice the size, for screens and documents that take no SVG. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { replaceMissing, readFont, type FontByWeight } from './picture-fonts.ts';

/** Pixels per CSS pixel. */
export const pngScale = 2;

/**
 * Renders an SVG picture file as PNG, with no font but the given one.
 * @param svg from `renderStandaloneSvg`
 * @param fonts both weights as sfnt, from `cutPictureFont`; what they lack shows as 〓
 */
export async function renderPng(svg: string, fonts: FontByWeight): Promise<Uint8Array> {
  // The renderer takes fonts as files only.
  const folder = await mkdtemp(join(tmpdir(), 'chart-fonts-'));
  try {
    const fontFiles = await Promise.all(
      [...fonts[400], ...fonts[700]].map(async (bytes, index) => {
        const file = join(folder, `${index}.ttf`);
        await writeFile(file, bytes);
        return file;
      }),
    );
    const family = readFont(fonts[400][0]!).family;
    const resvg = new Resvg(replaceMissing(svg, fonts), {
      font: {
        fontFiles,
        loadSystemFonts: false,
        defaultFontFamily: family,
        sansSerifFamily: family,
      },
      fitTo: { mode: 'zoom', value: pngScale },
    });
    return resvg.render().asPng();
  } finally {
    await rm(folder, { recursive: true });
  }
}
