/** The files that go with a page (card, code, citation) move where the page moved. */
import { splitAddress } from './anchors.ts';
import { buildEntryRoutes } from './routes.ts';

/**
 * Where the files of a page stand after its move, by their old addresses; the page itself is left out.
 * @param path the page's old address, such as `/themes/tourism/`
 * @param redirect its new one, with or without a fragment; another kind of page has none of its files
 */
export function followMove(path: string, redirect: string): Map<string, string> {
  const [from, to] = [readPage(path), readPage(splitAddress(redirect).path)];
  if (!from || !to) return new Map();
  const shape = (route: string, { kind, id }: Page) => route.replace(`${kind}/${id}`, '');
  const files = ({ kind, id }: Page) =>
    buildEntryRoutes(kind, id).filter((route) => !route.endsWith(`/${kind}/${id}/`));
  const byShape = new Map(files(to).map((route) => [shape(route, to), route]));
  return new Map(
    files(from).flatMap((route): [string, string][] => {
      const target = byShape.get(shape(route, from));
      return target === undefined ? [] : [[route, target]];
    }),
  );
}

interface Page {
  kind: string;
  id: string;
}

function readPage(path: string): Page | undefined {
  const [, kind, id] = /^\/(?:data\/)?([a-z]+)\/([a-z0-9-]+)\/$/.exec(path) ?? [];
  return kind && id ? { kind, id } : undefined;
}
