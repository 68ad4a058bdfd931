/** Two people of one name differ in role or place, so that readers can tell them apart. */
import { nameOf } from '#lib/known-names.ts';
import { faultOfFile } from '#scripts/gate/faults.ts';
import type { Content, Fault } from '#scripts/gate/model.ts';
import { readPlaces } from '#scripts/gate/places.ts';
import { valueAt } from '#scripts/gate/paths.ts';

export function peopleToldApart(content: Content): Fault[] {
  const { entries } = content;
  const { byId } = readPlaces(content);
  const first = new Map<string, string>();
  return entries
    .filter(({ collection }) => collection === 'people')
    .flatMap(({ data, file }) => {
      const name = nameOf('people', data);
      const [role, place] = ['role', 'place'].map((field) => String(valueAt(data, [field])));
      const key = [name, role, place].join(' ');
      const where = valueAt(data, ['place']) === undefined ? [] : (byId.get(place!)?.name ?? place);
      const earlier = first.get(key);
      first.set(key, earlier ?? file);
      if (name === '' || earlier === undefined) return [];
      const complaint = {
        found: [name, role, ...[where].flat()].join('，'),
        expected: `${earlier} 里有同名、同职务、同地方的人`,
        next: '若是一个人，请只留一个文件；若是两个人，请在 role 或 place 里写明区别',
      };
      return [faultOfFile(file, complaint)];
    });
}
