/** Every picture has a record that says what it shows and whose it is, and every record a picture. */
import { pictureEndings } from '#schemas/picture.ts';
import { faultOfFile } from '#scripts/gate/faults.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';

export function picturesStandBesideRecords({ entries, companions }: Content): Fault[] {
  const records = entries.filter(({ collection }) => collection === 'pictures');
  const ids = new Set(records.map(({ fileStem }) => fileStem));
  const files = [...companions].filter((name) => name.startsWith('pictures/'));
  const stemOf = (name: string) => name.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return [
    ...records.flatMap(({ file, fileStem }) => {
      const own = files.filter((name) => stemOf(name) === fileStem);
      if (own.length === 1) return [];
      const names = pictureEndings.map((ending) => `${fileStem}.${ending}`).join('、');
      return [
        faultOfFile(file, {
          found: own.length === 0 ? '旁边没有图片文件' : `旁边有 ${own.length} 个同名的图片文件`,
          expected: `同一个文件夹里应有 ${names} 中的一个`,
          next: own.length === 0 ? '请放入图片，或删去这条记录' : '请只留一个',
        }),
      ];
    }),
    ...files
      .filter((name) => !ids.has(stemOf(name)))
      .map((name) =>
        faultOfFile(`content/${name}`, {
          found: '没有说明它的记录',
          expected: '每张图片都要写明画面、署名和使用许可',
          next: `请建立 content/pictures/${stemOf(name)}.yaml，或删去图片`,
        }),
      ),
  ];
}
