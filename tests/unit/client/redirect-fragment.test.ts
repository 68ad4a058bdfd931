import { describe, expect, it } from 'vitest';
import { findAddress } from '#client/redirect-fragment.ts';

const ids = Array.from({ length: 5 }, (_, index) => `dahe.count-${index}`);
const asked: string[] = [];
const table = (root: string) => ({
  root,
  perPage: 2,
  loadIds: (address: string) => {
    asked.push(address);
    return Promise.resolve(address.endsWith('/dahe.json') ? ids : []);
  },
});

describe('an old link into a table that has become long', () => {
  it('leads from the index of the ledger to the page with the figure', async () => {
    const find = (id: string) => findAddress(id, table('/zt/data/figures/'));
    expect(await find('dahe.count-0')).toBe('/zt/data/figures/dahe/#dahe.count-0');
    expect(await find('dahe.count-4')).toBe('/zt/data/figures/dahe/page/3/#dahe.count-4');
    expect(asked.at(-1)).toBe('/zt/data/figures/dahe.json');
  });

  it('leads to the subject where only that is named', async () => {
    const ledger = table('/data/figures/');
    expect(await findAddress('dahe', ledger)).toBe('/data/figures/dahe/');
    expect(await findAddress('nowhere', ledger)).toBeUndefined();
    expect(await findAddress('queries', table('/sources/notes/'))).toBeUndefined();
  });

  it('redirects from any page of the subject', async () => {
    expect(await findAddress('dahe.count-2', table('/data/figures/dahe/'))).toBe(
      '/data/figures/dahe/page/2/#dahe.count-2',
    );
  });

  it('leads to the page of a paragraph, without asking for anything', async () => {
    const before = asked.length;
    expect(await findAddress('p2', table('/sources/notes/'))).toBe('/sources/notes/#p2');
    expect(await findAddress('p3', table('/sources/notes/'))).toBe('/sources/notes/page/2/#p3');
    expect(asked).toHaveLength(before);
  });

  it('stays where it is if it names nothing of the table', async () => {
    for (const fragment of ['main', 'dahe.nothing', 'nowhere.count-1', 'p0', 'DAHE.count-1', '']) {
      expect(await findAddress(fragment, table('/data/figures/')), fragment).toBeUndefined();
    }
  });
});
