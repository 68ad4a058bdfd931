/**
 * Fonts for the browser tests: Noto Sans SC from npm, as the only fonts that the browser sees. A
 * bare machine has no Chinese font, and its text would be boxes; a desk has others than CI. With
 * fonts of our own, pictures and line breaks are the same wherever fontconfig rules (Linux).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { create } from 'fontkitten';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const weights = [400, 700] as const;

/** Fonts of the tests: the file that fontconfig reads, and what tells one set from another. */
export interface TestFonts {
  /** For the environment variable FONTCONFIG_FILE. */
  config: string;
  /** A hash of the fonts' bytes. */
  fingerprint: string;
}

/**
 * Unpacks the fonts, once a version of their package (0.3 s).
 * @param cache folder that keeps them
 */
export async function prepareTestFonts(cache = '.cache/test-fonts'): Promise<TestFonts> {
  const sources = weights.map((weight) =>
    readFileSync(
      require.resolve(
        `@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-${weight}-normal.woff2`,
      ),
    ),
  );
  const fingerprint = createHash('sha256')
    .update(Buffer.concat(sources))
    .digest('hex')
    .slice(0, 12);
  const folder = resolve(cache, fingerprint);
  const config = join(folder, 'fonts.conf');
  if (!existsSync(config)) await unpack(sources, folder);
  return { config, fingerprint };
}

/** Beside, then renamed: two test runs may start at once. */
async function unpack(sources: readonly Buffer[], folder: string): Promise<void> {
  const beside = `${folder}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  for (const [index, source] of sources.entries()) {
    const { characterSet } = create(source) as { characterSet: number[] };
    const whole = await subsetFont(source, String.fromCodePoint(...characterSet), {
      targetFormat: 'sfnt',
    });
    writeFileSync(join(beside, `noto-sans-sc-${weights[index]}.ttf`), whole);
  }
  writeFileSync(
    join(beside, 'fonts.conf'),
    '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">' +
      `<fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`,
  );
  rmSync(folder, { recursive: true, force: true });
  renameSync(beside, folder);
}
