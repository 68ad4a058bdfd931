/** `npm run release:verify -- FILE`: checks a release and names what is missing or altered; exit 1 on faults. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { checkBooks, listReleasedBooks } from '#scripts/book/check-books.ts';
import { manifestPath } from '#scripts/gate/read-release.ts';
import { type Files, checkBag, hashOf } from '#scripts/release/bag.ts';
import { unpackZip } from '#scripts/release/zip.ts';
import { releaseManifestSchema } from '#schemas/release.ts';

const [file] = process.argv.slice(2);
if (!file || !existsSync(file)) {
  console.error(
    file ? `找不到文件 ${file}。` : '用法：npm run release:verify -- releases/版本号.zip',
  );
  process.exit(1);
}

const zip = new Uint8Array(readFileSync(file));
const files = unpack(zip);
const faults = [
  ...(files
    ? [...checkBag(files), ...checkBooks(files)]
    : ['不是可读的 zip 文件：可能没有下载完整。']),
  ...compareWithManifest(zip, basename(file)),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) {
  console.error(`核对未通过：${faults.length} 处不符。`);
  process.exitCode = 1;
} else {
  console.log(`核对通过：${files?.size ?? 0} 个文件齐全，指纹全部相符。`);
  const books = files ? listReleasedBooks(files) : [];
  console.log(books.length > 0 ? `书：${books.join('、')}。` : '这个发布包里没有书。');
}

function unpack(bytes: Uint8Array): Files | undefined {
  try {
    return unpackZip(bytes);
  } catch {
    return undefined;
  }
}

/** The whole file's fingerprint, where this repository released it. */
function compareWithManifest(bytes: Uint8Array, name: string): string[] {
  if (!existsSync(manifestPath)) return [];
  const { zip: released, version } = releaseManifestSchema.parse(
    JSON.parse(readFileSync(manifestPath, 'utf8')),
  );
  if (basename(released.file) !== name || released.sha256 === hashOf(bytes)) return [];
  return [`整个文件的指纹与 ${manifestPath} 所记 ${version} 版的不同。`];
}
