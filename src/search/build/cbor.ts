/** As much of CBOR (RFC 8949) as Pagefind's index files use: arrays, texts and whole numbers. */

const numberType = 0;
const textType = 3;
const arrayType = 4;

/** Writes items one after another into memory that grows. */
export class CborWriter {
  #buffer: Buffer = Buffer.allocUnsafe(65_536);
  #length = 0;

  /** Bytes written so far. */
  get length(): number {
    return this.#length;
  }

  /** Begins an array of so many items. */
  array(length: number): this {
    return this.#head(arrayType, length);
  }

  text(text: string): this {
    const size = Buffer.byteLength(text);
    this.#head(textType, size).#reserve(size);
    this.#length += this.#buffer.write(text, this.#length);
    return this;
  }

  number(value: number): this {
    return this.#head(numberType, value);
  }

  /** Items that were written elsewhere. */
  append(items: Buffer): this {
    this.#reserve(items.length);
    this.#length += items.copy(this.#buffer, this.#length);
    return this;
  }

  /** Takes what was written away, and begins anew. */
  take(): Buffer {
    return Buffer.from(this.read());
  }

  /** What was written, which the next item overwrites; begins anew. */
  read(): Buffer {
    const written = this.#buffer.subarray(0, this.#length);
    this.#length = 0;
    return written;
  }

  /** The shortest form of a head; values have at most 32 bits. */
  #head(type: number, value: number): this {
    this.#reserve(5);
    const [short, size] =
      value < 24 ? [value, 0] : value < 256 ? [24, 1] : value < 65_536 ? [25, 2] : [26, 4];
    this.#buffer[this.#length++] = (type << 5) | short;
    if (size > 0) this.#length = this.#buffer.writeUIntBE(value, this.#length, size);
    return this;
  }

  #reserve(size: number): void {
    if (this.#length + size <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + size));
    this.#buffer.copy(larger, 0, 0, this.#length);
    this.#buffer = larger;
  }
}
