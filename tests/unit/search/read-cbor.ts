/** Reads what the index files hold, to compare it with what was meant. */

export type Item = number | string | readonly Item[];

/** The item that CBOR data hold. */
export function readItem(data: Buffer): Item {
  return readAt(data, { at: 0 });
}

function readAt(data: Buffer, place: { at: number }): Item {
  const head = data[place.at++]!;
  const short = head & 31;
  const size = short < 24 ? 0 : 2 ** (short - 24);
  const value = size === 0 ? short : data.readUIntBE(place.at, size);
  place.at += size;
  switch (head >> 5) {
    case 0:
      return value;
    case 3:
      place.at += value;
      return data.toString('utf8', place.at - value, place.at);
    case 4:
      return Array.from({ length: value }, () => readAt(data, place));
    default:
      throw new Error(`type ${head >> 5}`);
  }
}
