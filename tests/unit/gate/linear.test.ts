/** The gate's work grows with the content, not with its square: its looks at fields are counted. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Content, Entry } from '#scripts/gate/model.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { rules } from '#scripts/gate/rules.ts';
import { writeArchive } from '../../synthetic-archive.ts';

/** How many looks each rule takes at an archive of some size. */
function countLooks(scale: number): Map<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'linear-'));
  try {
    cpSync('content', join(folder, 'content'), { recursive: true });
    writeArchive(join(folder, 'content'), {
      accounts: 6 * scale,
      cases: 6 * scale,
      townships: scale,
      themes: scale,
      sources: scale,
      subjects: 4 * scale,
      figures: 10 * scale,
      charts: 2 * scale,
      paragraphs: 6 * scale,
    });
    let looks = 0;
    const content = watch(readContent(join(folder, 'content')), () => looks++);
    const counts = rules.map((rule): [string, number] => {
      looks = 0;
      expect(rule(content)).toEqual([]);
      return [rule.name, looks];
    });
    return new Map(counts);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The content, with each look at a field of an entry, an id or a record reported. */
function watch(content: Content, onLook: () => void): Content {
  const entries = content.entries.map((entry): Entry => ({
    ...entry,
    data: watchValue(entry.data, onLook),
  }));
  return { ...content, entries, storyIds: watchSet(content.storyIds, onLook) };
}

function watchValue(value: unknown, onLook: () => void): unknown {
  if (typeof value !== 'object' || value === null) return value;
  return new Proxy(value, {
    get(target, key) {
      onLook();
      return watchValue(Reflect.get(target, key), onLook);
    },
  });
}

const watchSet = (set: ReadonlySet<string>, onLook: () => void): ReadonlySet<string> =>
  new Proxy(set, {
    get(target, key) {
      onLook();
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });

it('four times the content costs each rule about four times the looks', () => {
  const [small, large] = [countLooks(4), countLooks(16)];
  const grown = [...large].map(([rule, looks]) => [rule, looks / (small.get(rule) || 1)] as const);
  expect(grown.filter(([, factor]) => factor > 0).length).toBeGreaterThan(10);
  expect(grown.filter(([, factor]) => factor > 4.4)).toEqual([]);
});
