/** A build takes a card's bytes over whole; whoever reads the body gets the same. */
import { expect, it } from 'vitest';
import { BytesResponse } from '#share/bytes-response.ts';

const file = Uint8Array.of(0, 137, 80, 78, 71, 0);
/** Bytes as they are read from a file: a part of a larger buffer. */
const part = file.subarray(1, 5);

it('gives its bytes and no others', async () => {
  expect([...new Uint8Array(await new BytesResponse(part).arrayBuffer())]).toEqual([...part]);
});

it('has a body of the same bytes', async () => {
  const { body, status } = new BytesResponse(part);
  const chunks = await Array.fromAsync(body!);
  expect(chunks.flatMap((chunk) => [...chunk])).toEqual([...part]);
  expect(status).toBe(200);
});
