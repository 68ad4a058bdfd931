/** What the site's own pages name has to be there and public: the gate says so before the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requiredEntries, requiredFigures } from '#queries/required-entries.ts';
import { collections } from '#scripts/gate/collections.ts';
import { checkWith, readValid, replace } from './faulty-content.ts';

const ofThisRule = (message: string) => /要用它/.test(message);

describe('an entry that the site needs', () => {
  it.each(requiredEntries)('$collection/$id is missed by name', ({ collection, id, usedBy }) => {
    const file = `${collection}/${id}.${collections[collection]!.format}`;
    expect(checkWith({ [file]: null }).filter(ofThisRule)).toEqual([
      `content/${file} › 文件：找不到这个文件，${usedBy}要用它。请恢复这个文件，或照 docs/authoring.md 新建。`,
    ]);
  });

  it.each(requiredFigures)('$id is missed by name', ({ id, usedBy }) => {
    const file = 'figures/county.yaml';
    expect(
      checkWith({ [file]: replace(`id: ${id}`, 'id: county.other') }).filter(ofThisRule),
    ).toEqual([
      `content/${file}:5 › figures：台账里没有 ${id}，${usedBy}要用它。请在 figures 里录入 - id: ${id}。`,
    ]);
  });

  it.each([
    ['draft', 'draft: true'],
    ['publishOn', 'publishOn: "2030-01-01"'],
    ['withdrawn', 'withdrawn: { date: "2026-01-01", reason: 有误 }'],
  ])('may not be hidden by %s', (field, line) => {
    const file = 'themes/county-overview.mdx';
    const edit = replace('order: 90', `order: 90\n${line}`);
    expect(checkWith({ [file]: edit }).filter(ofThisRule)).toEqual([
      `content/${file}:7 › ${field}：写了 ${field}，首页和首页的分享图要用它，它应一直公开。请删去 ${field}。`,
    ]);
  });

  it('is named in the list alone, and nowhere else in the code', () => {
    const written = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(?:ts|astro)$/.test(file))
      .filter((file) =>
        /get(?:Entry|Story)\('\w+', '(?!site)|get(?:Figure|Chart)\('/.test(
          readFileSync(join('src', file), 'utf8'),
        ),
      );
    expect(written).toEqual([]);
  });

  it('that cannot be read is reported once, by what reads it', () => {
    const file = 'pages/about.mdx';
    const messages = checkWith({ [file]: readValid(file).replace('---', '') });
    expect(messages.map((message) => message.replace(/[:：›].*/, '').trim())).toEqual([
      `content/${file}`,
    ]);
  });
});
