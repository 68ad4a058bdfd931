/** Pictures that are brought along: read, or refused for the right reason. */
import { readFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { processPicture } from '#scripts/editor/server/process-picture.ts';
import { largestBody, largestFile } from '#scripts/editor/server/request-body.ts';

test('a text, a broken or a foreign format is no picture', async () => {
  await expect(processPicture('data:text/html;base64,PGI+')).rejects.toThrow('打不开');
  await expect(processPicture('data:image/png;base64,AAAA')).rejects.toThrow('打不开');
  await expect(processPicture('http://example.com/x.jpg')).rejects.toThrow('图片应为');
});

test.each(['gif', 'tiff', 'svg'] as const)(
  'a %s is no picture, whatever it calls itself',
  async (format) => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>';
    const drawn = sharp(Buffer.from(svg));
    const bytes = format === 'svg' ? Buffer.from(svg) : await drawn.toFormat(format).toBuffer();
    const upload = `data:image/png;base64,${bytes.toString('base64')}`;
    await expect(processPicture(upload)).rejects.toThrow('打不开，可能已损坏，或不是图片');
  },
);

/** A PNG that says how large it is, and holds nothing. */
function emptyPng(width: number, height: number): Buffer {
  const header = Buffer.alloc(33);
  header.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  header.write('IHDR', 12, 'latin1');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  header.set([8, 2, 0, 0, 0], 24);
  header.writeUInt32BE(crc32(header.subarray(12, 29)), 29);
  const nothing = Buffer.from([0, 0, 0, 0, 0x49, 0x44, 0x41, 0x54, 0x35, 0xaf, 0x06, 0x1e]);
  return Buffer.concat([header, nothing]);
}
const toUpload = (bytes: Uint8Array, type = 'image/png') =>
  `data:${type};base64,${Buffer.from(bytes).toString('base64')}`;

test('a picture of 108 megapixels is not too large: this one is only empty', async () => {
  await expect(processPicture(toUpload(emptyPng(12_000, 9_000)))).rejects.toThrow('打不开');
});

test('a picture that would unpack to more than a camera takes is refused before it does', async () => {
  await expect(processPicture(toUpload(emptyPng(30_000, 20_000)))).rejects.toThrow(
    '这张图片有 30000×20000 像素（60000 万），最多 21000 万。请先缩小，再选一次。',
  );
});

test('a picture is measured in its own bytes', async () => {
  const padded = Buffer.concat([emptyPng(9, 9), Buffer.alloc(largestFile)]);
  await expect(processPicture(toUpload(padded))).rejects.toThrow('这张图片有 40.0 MB，最多 40 MB');
  const most = Buffer.alloc(largestFile).toString('base64').length;
  expect(largestBody).toBeGreaterThan(most + 1_000_000);
});

test('a picture as phones write it is read, whatever the browser calls it', async () => {
  const bytes = readFileSync('tests/fixtures/two-colours.heic');
  const picture = await processPicture(toUpload(bytes, 'application/octet-stream'));
  const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true });
  const colourAt = (x: number) => [...data.subarray(x * 3, x * 3 + 3)];
  expect([info.width, info.height]).toEqual([64, 48]);
  const [red, blue] = [colourAt(60), colourAt(4)];
  expect(red[0]).toBeGreaterThan(150);
  expect(blue[2]).toBeGreaterThan(150);
  const cut = toUpload(bytes.subarray(0, 500), 'image/heic');
  await expect(processPicture(cut)).rejects.toThrow('请在手机或电脑上另存为 JPEG');
});
