/** Only the script of Pagefind that was read is shipped: another stops the build. */
import { createIndex } from 'pagefind';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { mendScript } from '#search/build/pagefind-script.ts';

vi.setConfig({ hookTimeout: 60_000 });

let script = '';
let close: () => Promise<unknown>;
beforeAll(async () => {
  const pagefind = await import('pagefind');
  close = () => pagefind.close();
  const { index } = await createIndex();
  const { files } = await index!.getFiles();
  const own = files.find(({ path }) => path === 'pagefind.js')!;
  script = Buffer.from(own.content).toString();
});
afterAll(() => close());

it('the pinned script is mended', () => {
  expect(mendScript(script)).not.toBe(script);
});

it('a script of another version is refused', () => {
  expect(() => mendScript(script.replaceAll('"1.6.0"', '"1.6.1"'))).toThrow('不是 1.6.0 版');
});

it.each([
  ['lost', (text: string) => text.replace('this.init(options2', 'this.start(options2')],
  ['doubled', (text: string) => `${text};this.init(options2?.language);`],
])('a script of which a mended place is %s is refused', (_, change) => {
  const changed = change(script);
  expect(changed).not.toBe(script);
  expect(() => mendScript(changed)).toThrow('与 1.6.0 版不同');
});
