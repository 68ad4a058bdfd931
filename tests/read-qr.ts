/** Reads a QR code the way a phone does: from its picture, by a decoder that did not draw it. */
import { Resvg } from '@resvg/resvg-js';
import jsqr from 'jsqr';

// The package is CommonJS: Node wraps its function once more than its types say.
const decode = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr;

/** What a QR code in SVG says, or undefined if it cannot be read. */
export function readQr(svg: string): string | undefined {
  const { pixels, width, height } = new Resvg(svg, {
    fitTo: { mode: 'width', value: 400 },
  }).render();
  return decode(new Uint8ClampedArray(pixels), width, height)?.data;
}
