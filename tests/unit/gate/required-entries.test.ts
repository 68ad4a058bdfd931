/** What the site's own pages name has to be there and public: the gate says so before the build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { requiredEntries } from '#queries/required-entries.ts';
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

  it.each([
    ['draft', 'draft: true'],
    ['publishOn', 'publishOn: "2030-01-01"'],
    ['withdrawn', 'withdrawn: { date: "2026-01-01", reason: 有误 }'],
  ])('may not be hidden by %s', (field, line) => {
    const file = 'themes/county-overview.mdx';
    const edit = replace('order: 90', `order: 90\n${line}`);
    expect(checkWith({ [file]: edit }).filter(ofThisRule)).toEqual([
      `content/${file}:7 › ${field}：写了 ${field}，首页要用它，它应一直公开。请删去 ${field}。`,
    ]);
  });

  it('of home is named with its line where it does not exist', () => {
    const edit = (text: string) =>
      text
        .replace('before: county.incidence-before', 'before: county.incidence-befor')
        .replace('overview: county-overview', 'overview: county-overvew')
        .replace('chart: villages-by-status', 'chart: villages-by-state')
        .replace('place: sample-county', 'place: sample-conty');
    expect(checkWith({ 'site.yaml': edit }).map((message) => message.split('，')[0])).toEqual([
      'content/site.yaml:5 › place：写的是 sample-conty',
      'content/site.yaml:10 › home › overview：写的是 county-overvew',
      'content/site.yaml:13 › home › change › before：写的是 county.incidence-befor',
      'content/site.yaml:15 › home › chart：写的是 villages-by-state',
    ]);
  });

  it('of home may be left out, except the place and the words', () => {
    const bare = 'place: sample-county\nhome: { kicker: 样例, tagline: 一句话 }\nhost: {}\n';
    const edit = (text: string) => text.replace(/place: [^]*/, bare);
    expect(checkWith({ 'site.yaml': edit })).toEqual([]);
    const named = (text: string) => edit(text).replace('home:', 'archive: two\nhome:');
    expect(checkWith({ 'site.yaml': named })).toEqual([
      'content/site.yaml:6 › archive：写了 place，又写了 archive: two，只讲一个地方的，文件名由 place 开头。请删去 archive；几个县合编的，请删去 place，在 content/counties/ 里一县写一个文件。',
    ]);
    expect(checkWith({ 'site.yaml': '' })).toEqual([
      'content/site.yaml › 文件：文件没有字段，应有网站信息的各个字段。请照 docs/authoring.md 填写。',
    ]);
    const without = (text: string) => edit(text).replace('place: sample-county\n', '');
    expect(checkWith({ 'site.yaml': without })).toEqual([
      'content/site.yaml:2 › 整个文件：没有写 place，也没有 content/counties/，网站要讲一个地方，或是几个县合编。请写明 place（地方的编号）；几个县合编的，在 content/counties/ 里一县写一个文件。',
    ]);
  });

  it('of home shows one measure before and after, and colours that are there', () => {
    const site = (from: string, to: string) => ({ 'site.yaml': replace(from, to) });
    expect(checkWith(site('after: county.incidence-after', 'after: hill-village.persons'))).toEqual(
      [
        'content/site.yaml:14 › home › change › after：hill-village.persons 的单位是 人，county.incidence-before 的单位是 户，前后应是同一个单位。请改为同一个单位的数字。',
      ],
    );
    expect(checkWith(site('theme: four-colours', 'theme: sample-theme'))).toEqual([
      'content/site.yaml:17 › home › colours › theme：写的是 sample-theme，content/themes/sample-theme.mdx 没有写 colours，首页没有颜色可列。请在那个专题里写 colours，或删去 home 的 colours。',
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
