/** A link to a place on a page finds that place: its heading, passage, paragraph or figure. */
import { decodeFragment } from '#lib/decode-fragment.ts';
import { listAnchors, pageAnchors } from '#scripts/gate/anchors.ts';
import { faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { findNearest } from '#scripts/gate/nearest.ts';
import { buildEntryRoutes } from '#scripts/gate/routes.ts';

/** Pages whose anchors only they know (lists, search) take any. */
export function anchorsExist({ entries }: Content): Fault[] {
  const byPath = new Map(entries.flatMap((entry) => pagesOf(entry).map((path) => [path, entry])));
  const known = new Map<Entry, ReadonlySet<string> | undefined>();
  const anchorsOf = (entry: Entry) => {
    if (!known.has(entry)) known.set(entry, listAnchors(entry));
    return known.get(entry);
  };
  return entries.flatMap((entry) =>
    (entry.body?.links ?? []).flatMap(({ url, line, isPicture }) => {
      const [, path = '', fragment] = /^(\/[^?#]*)?(?:\?[^#]*)?(#.*)$/s.exec(url) ?? [];
      if (fragment === undefined || isPicture) return [];
      const target = path === '' ? entry : byPath.get(path);
      const anchors = target && anchorsOf(target);
      const anchor = decodeFragment(fragment);
      // Charts and notes that moved to another page are the matter of `links-lead-to-pages`.
      if (path !== '' && /^(?:chart|query)-/.test(anchor ?? '')) return [];
      if (!anchors || (anchor !== undefined && anchors.has(anchor))) return [];
      const choices = [...anchors].filter((each) => !pageAnchors.has(each));
      const nearest = anchor === undefined ? undefined : findNearest(anchor, choices);
      return [
        faultInBody(entry, line, '正文 › 链接', {
          found: `指向 ${url}`,
          expected: `${path === '' ? '本页' : path} 没有这个位置`,
          next: nearest
            ? `请改为 ${path}#${nearest}`
            : '请改为那一页的标题或段落锚点，或删去 # 之后的',
        }),
      ];
    }),
  );
}

const pagesOf = (entry: Entry): string[] =>
  entry.collection === 'pages'
    ? [`/${entry.id}/`]
    : buildEntryRoutes(entry.collection, entry.id).filter(
        (path) => path.endsWith('/') && !path.endsWith('/embed/'),
      );
