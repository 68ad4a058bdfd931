/** Draws an address as a QR code in SVG. */
import encodeQR from 'qr';

/** The quiet zone that readers need around a code, in modules. */
const border = 4;

/**
 * A QR code with its white ground, so that it can be read in the dark scheme too.
 * @param address the absolute address that it holds
 */
export function drawQr(address: string): string {
  const rows = encodeQR(address, 'raw', { ecc: 'medium', border });
  const size = rows.length;
  const bars = rows.flatMap((row, y) => {
    const line = row.map((dark) => (dark ? '1' : '0')).join('');
    return Array.from(
      line.matchAll(/1+/g),
      (run) => `M${run.index} ${y}h${run[0].length}v1h-${run[0].length}z`,
    );
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${bars.join('')}"/></svg>\n`;
}
