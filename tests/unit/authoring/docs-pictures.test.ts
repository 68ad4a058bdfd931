/** The pictures of docs/authoring.md show what the commands say today. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { walkThroughCase } from '#scripts/docs-walk.ts';

it('the walk through adding a case is as pictured', () => {
  const project = mkdtempSync(join(tmpdir(), 'walk-'));
  try {
    cpSync('content', join(project, 'content'), { recursive: true });
    const pictured = JSON.parse(readFileSync('docs/pictures/texts.json', 'utf8')) as object;
    // What the gate counts changes with every new entry; the picture may show an older count.
    const settle = (text: string) => text.replace(/\d+ (?=个文件|个数字|个原文段落)/g, '… ');
    const texts = (walk: object) =>
      Object.entries(walk).map(([name, text]) => [
        name,
        settle(String(text)).replace(/^order: \d+$/m, ''),
      ]);
    expect(texts(walkThroughCase(project)), 'stale: run npm run docs:pictures').toEqual(
      texts(pictured),
    );
  } finally {
    rmSync(project, { recursive: true });
  }
});

it('every picture that the guide shows exists', () => {
  const guide = readFileSync('docs/authoring.md', 'utf8');
  const shown = [...guide.matchAll(/\]\((pictures\/[^)]+)\)/g)].map(([, path]) => path!);
  expect(shown.length).toBeGreaterThan(3);
  for (const path of shown) expect(existsSync(join('docs', path)), path).toBe(true);
});
