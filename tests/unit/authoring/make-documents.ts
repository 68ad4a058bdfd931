/** Makes small PDF, rich text and OpenDocument files for tests, as real programs write them. */
import { deflateSync } from 'node:zlib';
import iconv from 'iconv-lite';
import JSZip from 'jszip';

export interface PlacedText {
  x: number;
  /** From the foot of the page, in points. */
  y: number;
  text: string;
  size?: number;
}

/**
 * A PDF whose font is not in the file, as old Chinese programs write it; every character is as wide
 * as the font is high.
 * @param further objects, such as a stream, and entries of the trailer
 */
export function makePdf(
  pages: readonly (readonly PlacedText[])[],
  { objects: more = [], trailer = '' }: { objects?: readonly Buffer[]; trailer?: string } = {},
): Buffer {
  const font = 3;
  const pageIds = pages.map((_, index) => 6 + 2 * index);
  const objects: Buffer[] = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${pageIds.map((id) => `${id} 0 R`).join(' ')}]/Count ${pages.length}>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>',
    '<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/DW 1000/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R>>',
    '<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 80>>',
    ...pages.flatMap((texts, index) => [
      `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents ${7 + 2 * index} 0 R/Resources<</Font<</F1 ${font} 0 R>>>>>>`,
      streamOf(texts.map(writeText).join('\n')),
    ]),
  ].map((object) => Buffer.from(object, 'latin1'));
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets = [...objects, ...more].map((object, index) => {
    const offset = parts.reduce((total, { length }) => total + length, 0);
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'));
    return offset;
  });
  const start = parts.reduce((total, { length }) => total + length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = offsets.length + 1;
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

const streamOf = (text: string) => `<</Length ${text.length}>>\nstream\n${text}\nendstream`;

function writeText({ x, y, text, size = 12 }: PlacedText): string {
  const codes = iconv.encode(text, 'utf-16be').toString('hex');
  return `BT /F1 ${size} Tf ${x} ${y} Td <${codes}> Tj ET`;
}

/** Lines of a column, one under the other. */
export const placeLines = (lines: readonly string[], x: number, top: number): PlacedText[] =>
  lines.map((text, index) => ({
    x: x + /^　*/.exec(text)![0].length * 12,
    y: top - 20 * index,
    text: text.trim(),
  }));

/** An object of a PDF that unpacks to so many bytes. */
export function packedStream(bytes: number): Buffer {
  const packed = deflateSync(Buffer.alloc(bytes, 32), { level: 9 });
  const head = `<</Length ${packed.length}/Filter/FlateDecode>>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}

/** As Word and WPS write it: bytes of the Chinese code page, in hexadecimal. */
export const rtfText = (text: string): string =>
  text.replace(/[^\u0020-\u007e]+/g, (words) =>
    [...iconv.encode(words, 'gb18030')]
      .map((byte) => `\\'${byte.toString(16).padStart(2, '0')}`)
      .join(''),
  );

export const makeRtf = (body: string): string =>
  `{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 ${rtfText('宋体')};}{\\f1\\fswiss\\fcharset0 Arial;}}{\\info{\\title ${rtfText('文件的标题')}}}{\\*\\generator WPS;}\\uc1 ${body}}`;

export const rtfRow = (cells: readonly string[]): string =>
  `\\trowd\\cellx3000\\cellx6000 ${cells.map((cell) => `\\pard\\intbl ${rtfText(cell)}\\cell `).join('')}\\row\n`;

const names =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"';

/** @param body of the text, in the elements of OpenDocument */
export async function makeOdt(
  body: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<Buffer> {
  const zip = new JSZip();
  zip.file('mimetype', 'application/vnd.oasis.opendocument.text', { compression: 'STORE' });
  zip.file(
    'content.xml',
    `<office:document-content ${names}><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  );
  for (const [name, text] of Object.entries(parts)) zip.file(name, text);
  return zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE' });
}
