/** As much of CBOR (RFC 8949) as Pagefind's index files use: arrays and texts of definite length. */

const textType = 3;
const arrayType = 4;

/** The items of an array, each as its own bytes. */
export function readArray(data: Buffer): Buffer[] {
  const { type, value, next } = readHead(data, 0);
  if (type !== arrayType) throw new Error(`CBOR：应为数组，类型为 ${type}。`);
  const items: Buffer[] = [];
  let at = next;
  for (let i = 0; i < value; i++) {
    const end = skip(data, at);
    items.push(data.subarray(at, end));
    at = end;
  }
  return items;
}

/** A text item as a string. */
export function readText(data: Buffer): string {
  const { type, value, next } = readHead(data, 0);
  if (type !== textType) throw new Error(`CBOR：应为文字，类型为 ${type}。`);
  return data.toString('utf8', next, next + value);
}

/** The bytes that begin an array of so many items. */
export function encodeArrayHead(length: number): Buffer {
  return encodeHead(arrayType, length);
}

/** A string as a text item. */
export function encodeText(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([encodeHead(textType, bytes.length), bytes]);
}

/** Where the item that begins at a place ends. */
function skip(data: Buffer, start: number): number {
  let at = start;
  // Items still to be passed: an array adds as many as it holds.
  for (let left = 1; left > 0; left--) {
    const { type, value, next } = readHead(data, at);
    at = type === 2 || type === textType ? next + value : next;
    if (type === arrayType) left += value;
    if (type === 5) left += 2 * value;
    if (type === 6) left += 1;
  }
  return at;
}

function readHead(data: Buffer, at: number): { type: number; value: number; next: number } {
  const byte = data[at]!;
  const short = byte & 31;
  if (short < 24) return { type: byte >> 5, value: short, next: at + 1 };
  if (short > 27) throw new Error('CBOR：长度不定的项不在预期之内。');
  const size = 2 ** (short - 24);
  const value = size === 8 ? Number(data.readBigUInt64BE(at + 1)) : data.readUIntBE(at + 1, size);
  return { type: byte >> 5, value, next: at + 1 + size };
}

function encodeHead(type: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(type << 5) | value]);
  const short = value < 256 ? 24 : value < 65536 ? 25 : 26;
  const head = Buffer.alloc(1 + 2 ** (short - 24));
  head[0] = (type << 5) | short;
  head.writeUIntBE(value, 1, head.length - 1);
  return head;
}
