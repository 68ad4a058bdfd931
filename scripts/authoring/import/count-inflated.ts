/** Counts what a zip file would unpack to, part by part, and stops before it is too much. */
import type JSZip from 'jszip';
import { AuthoringError } from '#scripts/authoring/files.ts';

const megabyte = 1024 * 1024;
/** XML takes some thirty times its size once it is parsed; pictures are never unpacked further. */
const largest = { xml: 20 * megabyte, all: 100 * megabyte };
const mostParts = 5000;

/**
 * Unpacks every part without keeping it. Sizes that the file states are not believed.
 * @throws AuthoringError when the parts together, or the XML among them, are too large
 */
export async function refuseLargeZip(file: string, zip: JSZip, limits = largest): Promise<void> {
  const parts = Object.values(zip.files).filter(({ dir }) => !dir);
  if (parts.length > mostParts) throw refuseLarge(file, `有超过 ${mostParts} 个部分`);
  const sayMegabytes = (bytes: number) => `超过 ${bytes / megabyte} MB`;
  const unpacked = { xml: 0, all: 0 };
  for (const part of parts) {
    const isPicture = part.name.startsWith('word/media/');
    await unpack(part, (length) => {
      unpacked.all += length;
      if (!isPicture) unpacked.xml += length;
      if (unpacked.xml > limits.xml) throw refuseLarge(file, `文字部分${sayMegabytes(limits.xml)}`);
      if (unpacked.all > limits.all) throw refuseLarge(file, sayMegabytes(limits.all));
    });
  }
}

/** Streams one part; a `count` that throws stops it. */
function unpack(part: JSZip.JSZipObject, count: (length: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const stream = part.nodeStream();
    stream.on('data', (chunk: Buffer) => {
      try {
        count(chunk.length);
      } catch (error) {
        stream.pause();
        stream.removeAllListeners('data');
        reject(error as Error);
      }
    });
    stream.on('error', reject);
    stream.on('end', resolve);
  });
}

const refuseLarge = (file: string, why: string) =>
  new AuthoringError(
    `${file} 解压以后${why}，不像是一份文献。请只留文字，另存为 .txt 或新的 .docx，再导入。`,
  );
