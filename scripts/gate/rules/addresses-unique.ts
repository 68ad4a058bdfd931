/** No two entries make a file of one address: `x-square` would overwrite the square card of `x`. */
import { faultOfFile } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { buildEntryRoutes } from '#scripts/gate/routes.ts';

export function addressesUnique({ entries }: Content): Fault[] {
  const first = new Map<string, Entry>();
  // The shorter id has the older right to its files.
  const byLength = [...entries].sort((one, other) => one.id.length - other.id.length);
  return byLength.flatMap((entry) => {
    const routes = buildEntryRoutes(entry.collection, entry.id);
    const taken = routes.find((route) => (first.get(route)?.id ?? entry.id) !== entry.id);
    for (const route of routes) if (!first.has(route)) first.set(route, entry);
    if (taken === undefined) return [];
    const complaint = {
      found: `会生成 ${taken}`,
      expected: `${first.get(taken)!.file} 已生成这个网址`,
      next: '请另起一个编号',
    };
    return [{ ...faultOfFile(entry.file, complaint), field: '文件名' }];
  });
}
