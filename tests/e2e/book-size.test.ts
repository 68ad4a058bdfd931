/** The printed book keeps its size: what is wider than the paper must not make every page smaller. */
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, expect, inject, it } from 'vitest';
import { buildBooks } from '#scripts/book/build-book.ts';
import { listNames } from '#scripts/book/names.ts';
import { openPrinter, writePdf } from '#scripts/book/pdf/write-pdf.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { facts, writeSite } from '../unit/book/site-fixture.ts';

const dist = writeSite();
afterAll(() => rmSync(dist, { recursive: true }));
const hasPoppler = spawnSync('pdfinfo', ['-v']).status === 0;
const long = 'a'.repeat(300);

const wide = [
  `<pre>${long}</pre>`,
  `<p>https://example.cn/${long}</p>`,
  '<svg width="3000" height="9"></svg>',
  `<table><tr>${'<td>一列的名字</td>'.repeat(24)}</tr></table>`,
].join('');

it.runIf(hasPoppler)('beside code, addresses, drawings and tables wider than it', async () => {
  const [book] = [...buildBooks({ dist, base: '/zt/' }, facts)];
  const printer = await openPrinter(chromium, inject('browser'));
  const print = async (added: string) => {
    const chapters = [{ ...book!.chapters[0]!, body: `<h1>题</h1><p>字的大小</p>${added}` }];
    const names = listNames(readContent('content'));
    const parts = [names, () => undefined, () => undefined, printer.print] as const;
    const { pdf } = await writePdf({ ...book!, chapters }, ...parts);
    const file = join(dist, 'book.pdf');
    writeFileSync(file, pdf);
    const { stdout } = spawnSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
    const [, top, bottom] = /yMin="([\d.]+)"[^>]*yMax="([\d.]+)">字的大小</.exec(stdout)!;
    return Number(bottom) - Number(top);
  };
  const [usual, beside] = [await print(''), await print(wide)];
  await printer.close();
  expect(beside).toBeCloseTo(usual, 1);
});
