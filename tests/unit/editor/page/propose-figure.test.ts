/** What a printed form says is filled in; what somebody has written stays. */
import { expect, test } from 'vitest';
import { proposeFields } from '#scripts/editor/page/form/propose-figure.ts';

test.each([
  ['242户', { value: 242, unit: '户' }],
  ['近3000人', { value: 3000, unit: '人', qualifier: 'under' }],
  ['26.4万人', { value: 264000, unit: '人' }],
])('%s', (printed, expected) => {
  expect(Object.fromEntries(proposeFields({ printed }, ''))).toEqual(expected);
});

test('a corrected form corrects what was proposed, and nothing else', () => {
  const record = { printed: '近300户', value: 242, unit: '户', qualifier: '' };
  expect(proposeFields(record, '242户')).toEqual([
    ['value', 300],
    ['qualifier', 'under'],
  ]);
  expect(proposeFields({ ...record, value: 1, unit: '家' }, '242户')).toEqual([
    ['qualifier', 'under'],
  ]);
});

test('a form that cannot be read takes back what was proposed', () => {
  const record = { printed: '许多户', value: 242, unit: '户' };
  expect(proposeFields(record, '242户')).toEqual([
    ['value', ''],
    ['unit', ''],
  ]);
});
