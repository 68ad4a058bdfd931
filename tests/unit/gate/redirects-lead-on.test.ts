/** What the gate says of addresses that moved, and of the files that moved with them. */
import { describe, expect, it } from 'vitest';
import { followMove } from '#scripts/gate/moved-files.ts';
import { append, checkWith, withoutPlace } from './faulty-content.ts';

const list = 'permalinks.yaml';
const move = (path: string, redirect: string) =>
  checkWith({ [list]: append(`- path: ${path}\n  redirect: ${redirect}\n`) }).map(withoutPlace);

describe('a redirect', () => {
  it('may name a passage, a chart or a note of its new page', () => {
    expect(move('/themes/old/', '/accounts/sample-speaker/#shops')).toEqual([]);
    expect(move('/themes/old/', '/accounts/sample-speaker/#p3')).toEqual([]);
    expect(move('/themes/old/', '/accounts/sample-speaker/#query-vague-shops')).toEqual([]);
  });

  it('to a passage that is not there is reported', () => {
    expect(move('/themes/old/', '/accounts/sample-speaker/#shop')).toEqual([
      'content/permalinks.yaml › redirect：转到 /accounts/sample-speaker/#shop，content/accounts/sample-speaker.mdx 里没有编号为 shop 的段落。请改为 #shops。',
    ]);
  });

  it('to an address that moved itself is reported with the last one', () => {
    expect(move('/older-place/', '/old-place/')).toEqual([
      'content/permalinks.yaml › redirect：转到 /old-place/，那个网址也已迁移。请直接写 /cases/。',
    ]);
  });

  it('in a circle is reported', () => {
    const circle = '- path: /a/\n  redirect: /b/\n- path: /b/\n  redirect: /a/#x\n';
    expect(checkWith({ [list]: append(circle) }).map(withoutPlace)).toEqual([
      'content/permalinks.yaml › redirect：转到 /b/，从那里又转回 /a/，没有尽头。请改为现有的网页。',
      'content/permalinks.yaml › redirect：转到 /a/，从那里又转回 /b/，没有尽头。请改为现有的网页。',
    ]);
    expect(move('/c/', '/c/')).toEqual([expect.stringContaining('没有尽头')]);
  });

  it('of a page to a file is reported', () => {
    expect(move('/old-data/', '/data/figures.csv')).toEqual([
      'content/permalinks.yaml › redirect：转到 /data/figures.csv，网页转到网页，文件转到文件。请改为同一种网址。',
    ]);
  });

  it('to another site is reported', () => {
    expect(move('/old-data/', 'https://example.cn/')).not.toEqual([]);
  });
});

describe('the files of a page that moved', () => {
  it('are named with their new addresses', () => {
    const gone =
      '- path: /themes/old/\n  redirect: /accounts/sample-speaker/#p3\n- path: /qr/themes/old.svg\n';
    expect(checkWith({ [list]: append(gone) }).map(withoutPlace)).toEqual([
      expect.stringMatching(
        /^content\/permalinks\.yaml › path：\/qr\/themes\/old\.svg 已不存在，.*请运行 npm run permalinks，或加上 redirect: \/qr\/accounts\/sample-speaker\.svg。$/,
      ),
    ]);
  });

  it('follow it one by one', () => {
    expect(Object.fromEntries(followMove('/themes/old/', '/themes/new/#x'))).toEqual({
      '/cards/themes/old-square.png': '/cards/themes/new-square.png',
      '/cards/themes/old.png': '/cards/themes/new.png',
      '/cite/themes/old.bib': '/cite/themes/new.bib',
      '/cite/themes/old.json': '/cite/themes/new.json',
      '/cite/themes/old.ris': '/cite/themes/new.ris',
      '/qr/themes/old.svg': '/qr/themes/new.svg',
    });
    expect(followMove('/data/charts/old/', '/data/charts/new/').get('/data/charts/old.csv')).toBe(
      '/data/charts/new.csv',
    );
    expect(followMove('/themes/old/', '/about/').size).toBe(0);
  });
});
