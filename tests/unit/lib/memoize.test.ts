import { expect, it } from 'vitest';
import { memoize } from '#lib/memoize.ts';

it('each answer is made once, whatever it is', () => {
  let count = 0;
  const get = memoize((key: string) => (key === 'none' ? void count++ : `${key}${count++}`));
  expect([get('a'), get('b'), get('a'), get('none'), get('none')]).toEqual([
    'a0',
    'b1',
    'a0',
    undefined,
    undefined,
  ]);
  expect(count).toBe(3);
});

it('a failure is not kept: the next call tries again', async () => {
  let count = 0;
  const get = memoize(async () => {
    if (count++ === 0) throw new Error('no network');
    return count;
  });
  const [first, same] = [get(), get()];
  expect(same).toBe(first);
  await expect(first).rejects.toThrow('no network');
  await expect(get()).resolves.toBe(2);
  await expect(get()).resolves.toBe(2);
});
