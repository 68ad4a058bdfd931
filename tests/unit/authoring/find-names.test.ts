/** Names in a document that nobody here wrote: of people by their offices, of places and offices by form. */
import { describe, expect, it } from 'vitest';
import { findNames } from '#scripts/authoring/import/find-names.ts';

const read = (text: string, entries: Parameters<typeof findNames>[0]['entries'] = []) =>
  findNames({ entries }, [text]).map(({ kind, name, position }) =>
    [kind, name, position].filter(Boolean).join(' '),
  );

describe('people', () => {
  it.each([
    ['党支部书记岳青山介绍了经过。', 'person 岳青山 党支部书记'],
    ['村主任欧阳丙说，路通了。', 'person 欧阳丙 村主任'],
    ['村民 李 强在家。', 'person 李强 村民'],
    ['驻村第一书记乔志带着人去了。', 'person 乔志 第一书记'],
    ['记者：令狐长河', 'person 令狐长河 记者'],
  ])('%s', (text, found) => {
    expect(read(text)).toEqual([found]);
  });

  it('none where an office stands alone', () => {
    expect(read('村民都说好。书记和主任到了，队员在路上。')).toEqual([]);
  });
});

it('places and offices, without the words before them', () => {
  expect(read('人们来自清河县，住在柳树坪村。')).toEqual(['place 清河县', 'place 柳树坪村']);
  expect(read('彰北办事处周家营村修路。')).toContain('place 周家营村');
  expect(read('清河县水利局派了人。')).toContain('office 清河县水利局');
  expect(read('全村、各乡镇、贫困村和安置区。')).toEqual([]);
});

it('a name of the archive at each of its places, by its entry', () => {
  const person = { collection: 'people', id: 'shan', data: { family: '单', given: '小乙' } };
  const [found] = findNames({ entries: [person as never] }, ['单小乙来了，单小乙又走了。']);
  expect(found).toMatchObject({ name: '单小乙', entry: 'people/shan' });
  expect(found!.at.map(({ start, end }) => [start, end])).toEqual([
    [0, 3],
    [6, 9],
  ]);
});
