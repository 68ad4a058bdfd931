/**
 * The outlines of a TrueType font as WOFF2 packs them: contours, points, flags and coordinates in
 * streams of their own (https://www.w3.org/TR/WOFF2/#glyf_table_format).
 */

/** Bytes that grow. */
class Stream {
  readonly bytes: number[] = [];

  uint16(value: number): void {
    this.bytes.push((value >> 8) & 255, value & 255);
  }

  /** The variable-length number that the format calls 255UInt16. */
  short(value: number): void {
    if (value < 253) this.bytes.push(value);
    else if (value < 506) this.bytes.push(255, value - 253);
    else if (value < 762) this.bytes.push(254, value - 506);
    else {
      this.bytes.push(253);
      this.uint16(value);
    }
  }
}

/** What of a font the outlines need. */
export interface Outlines {
  glyf: Buffer;
  loca: Buffer;
  glyphCount: number;
  /** 0 where `loca` counts in words of two bytes, 1 where in bytes. */
  indexFormat: number;
}

const reservedAndOptions = 0;

/**
 * The transformed `glyf` table; `loca` follows from it and stays empty.
 * @throws if a glyph is built of others: our fonts hold none, so that is not written
 */
export function packGlyphs({ glyf, loca, glyphCount, indexFormat }: Outlines): Buffer {
  const streams = {
    contours: new Stream(),
    points: new Stream(),
    flags: new Stream(),
    coordinates: new Stream(),
    composites: new Stream(),
    boxes: new Stream(),
    instructions: new Stream(),
  };
  const hasBox = Buffer.alloc(Math.ceil(glyphCount / 32) * 4);
  const offsetOf = (glyph: number) =>
    indexFormat === 0 ? loca.readUInt16BE(glyph * 2) * 2 : loca.readUInt32BE(glyph * 4);
  for (let glyph = 0; glyph < glyphCount; glyph += 1) {
    const bytes = glyf.subarray(offsetOf(glyph), offsetOf(glyph + 1));
    const contourCount = bytes.length === 0 ? 0 : bytes.readInt16BE(0);
    streams.contours.uint16(contourCount);
    if (contourCount < 0) throw new Error('WOFF2：这个字体里有拼合的字形，不在此处理。');
    if (contourCount === 0) continue;
    const box = packGlyph(bytes, contourCount, streams);
    if (box.equals(bytes.subarray(2, 10))) continue;
    hasBox[glyph >> 3]! |= 0x80 >> (glyph & 7);
    streams.boxes.bytes.push(...bytes.subarray(2, 10));
  }
  const { boxes, ...others } = streams;
  const { contours, points, flags, coordinates, composites, instructions } = others;
  const parts = [contours, points, flags, coordinates, composites].map(({ bytes }) => bytes);
  const all = [...parts, [...hasBox, ...boxes.bytes], instructions.bytes];
  const head = Buffer.alloc(8 + all.length * 4);
  head.writeUInt32BE(reservedAndOptions, 0);
  head.writeUInt16BE(glyphCount, 4);
  head.writeUInt16BE(indexFormat, 6);
  all.forEach(({ length }, index) => head.writeUInt32BE(length, 8 + index * 4));
  return Buffer.concat([head, ...all.map((bytes) => Buffer.from(bytes))]);
}

type Streams = Record<'points' | 'flags' | 'coordinates' | 'instructions', Stream>;

/** @returns the box around the points, as the glyph itself states it unless it is unusual */
function packGlyph(bytes: Buffer, contourCount: number, streams: Streams): Buffer {
  const ends = Array.from({ length: contourCount }, (_, at) => bytes.readUInt16BE(10 + at * 2));
  ends.forEach((end, at) => streams.points.short(end - (at === 0 ? -1 : ends[at - 1]!)));
  const instructionsAt = 12 + contourCount * 2;
  const instructionCount = bytes.readUInt16BE(instructionsAt - 2);
  const pointsAt = instructionsAt + instructionCount;
  const points = readPoints(bytes, pointsAt, ends.at(-1)! + 1);
  for (const { isOnCurve, x, y } of points) writePoint(streams, isOnCurve, x, y);
  streams.coordinates.short(instructionCount);
  streams.instructions.bytes.push(...bytes.subarray(instructionsAt, pointsAt));
  return findBox(points);
}

/** Lowest x and y, highest x and y. */
function findBox(points: readonly { x: number; y: number }[]): Buffer {
  const [xs, ys] = (['x', 'y'] as const).map((axis) => {
    let at = 0;
    return points.map((point) => (at += point[axis]));
  });
  const box = Buffer.alloc(8);
  [Math.min(...xs!), Math.min(...ys!), Math.max(...xs!), Math.max(...ys!)].forEach((value, index) =>
    box.writeInt16BE(value, index * 2),
  );
  return box;
}

const flag = { onCurve: 1, xShort: 2, yShort: 4, repeat: 8, xSame: 16, ySame: 32 };

/** The points of a simple glyph, each as its distance from the one before. */
function readPoints(bytes: Buffer, start: number, count: number) {
  const flags: number[] = [];
  let at = start;
  while (flags.length < count) {
    const value = bytes[at]!;
    at += 1;
    flags.push(value);
    if (value & flag.repeat) {
      for (let times = bytes[at]!; times > 0; times -= 1) flags.push(value);
      at += 1;
    }
  }
  const readAxis = (short: number, same: number) =>
    flags.map((value) => {
      if (value & short) {
        at += 1;
        return value & same ? bytes[at - 1]! : -bytes[at - 1]!;
      }
      if (value & same) return 0;
      at += 2;
      return bytes.readInt16BE(at - 2);
    });
  const xs = readAxis(flag.xShort, flag.xSame);
  const ys = readAxis(flag.yShort, flag.ySame);
  return flags.map((value, index) => ({
    isOnCurve: (value & flag.onCurve) !== 0,
    x: xs[index]!,
    y: ys[index]!,
  }));
}

/** One point in the shortest of the format's forms: a flag, and one to four bytes. */
function writePoint({ flags, coordinates }: Streams, onCurve: boolean, x: number, y: number): void {
  const [width, height] = [Math.abs(x), Math.abs(y)];
  const [xSign, ySign] = [x < 0 ? 0 : 1, y < 0 ? 0 : 1];
  const signs = xSign + 2 * ySign;
  const write = (form: number, ...bytes: number[]) => {
    flags.bytes.push((onCurve ? 0 : 128) + form);
    coordinates.bytes.push(...bytes);
  };
  if (x === 0 && height < 1280) write(((height & 0xf00) >> 7) + ySign, height & 255);
  else if (y === 0 && width < 1280) write(10 + ((width & 0xf00) >> 7) + xSign, width & 255);
  else if (width < 65 && height < 65) {
    const form = 20 + ((width - 1) & 0x30) + (((height - 1) & 0x30) >> 2) + signs;
    write(form, (((width - 1) & 15) << 4) | ((height - 1) & 15));
  } else if (width < 769 && height < 769) {
    const form = 84 + 12 * (((width - 1) & 0x300) >> 8) + (((height - 1) & 0x300) >> 6) + signs;
    write(form, (width - 1) & 255, (height - 1) & 255);
  } else if (width < 4096 && height < 4096) {
    write(120 + signs, width >> 4, ((width & 15) << 4) | (height >> 8), height & 255);
  } else write(124 + signs, width >> 8, width & 255, height >> 8, height & 255);
}
