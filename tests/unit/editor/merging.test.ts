/** Two forms of one entry are put together: what one side alone has changed is not asked. */
import { expect, test } from 'vitest';
import { compareForms, mergeForms } from '#scripts/editor/page/keep/merge-forms.ts';

const base = { title: '甲', summary: '甲', themes: ['one'], body: '甲' };

test('what one side has changed is taken, what both have changed is asked', () => {
  const mine = { ...base, title: '乙', themes: ['one', 'two'] };
  const theirs = { ...base, title: '丙', summary: '丙' };
  const merge = compareForms(base, mine, theirs);
  expect(merge).toEqual({
    open: ['title'],
    sides: { title: 'mine', summary: 'theirs', themes: 'mine' },
  });
  expect(mergeForms(mine, theirs, { ...merge.sides, title: 'theirs' })).toEqual({
    title: '丙',
    summary: '丙',
    themes: ['one', 'two'],
    body: '甲',
  });
});

test('a field that one side has added or emptied is a change', () => {
  const merge = compareForms({ a: 1 }, { a: 1, b: 2 }, {});
  expect(merge).toEqual({ open: [], sides: { a: 'theirs', b: 'mine' } });
  expect(mergeForms({ a: 1, b: 2 }, {}, merge.sides)).toEqual({ a: undefined, b: 2 });
});

test('without a common text every difference is asked', () => {
  expect(compareForms(null, { a: 1, b: 2 }, { a: 1, b: 3 })).toEqual({
    open: ['b'],
    sides: { b: 'mine' },
  });
});
