/** Finds what a body shows in place of its source: components, heading marks, links. */

/** A place of the text that is drawn as a chip or a label. What is not found stays source. */
export interface Tag {
  from: number;
  to: number;
  /** Name of the component; `#` for the mark of a heading, `[` and `]` for the ends of a link. */
  name: string;
  /** `open` and `close` stand around a text; `single` stands alone. */
  kind: 'open' | 'close' | 'single';
  attributes: Readonly<Record<string, string>>;
  /** Whether it has its line to itself. */
  isBlock: boolean;
  /** The other end, where there is one. */
  partner?: Tag;
}

const component = /<(\/?)([A-Z][A-Za-z]*)((?:[ \t]+[A-Za-z]+="[^"\n{}]*")*)[ \t]*(\/?)>/g;
const attribute = /([A-Za-z]+)="([^"]*)"/g;
const headingMark = /^#{1,6}[ \t]+/gm;
const link = /(?<!!)\[([^[\]\n]+)(\]\((\/[^()\s]*|https?:\/\/[^()\s]*)\))/g;
const code = /^(```|~~~)[^\n]*\n[\s\S]*?^\1[ \t]*$|`[^`\n]*`/gm;

/** The tags of a text in their order; ends that find no partner are left out. */
export function readTags(text: string): Tag[] {
  const hidden = [...text.matchAll(code)].map(({ index, 0: { length } }) => [
    index,
    index + length,
  ]);
  const isSource = ({ from }: Tag) => hidden.some(([start, end]) => from >= start! && from < end!);
  const found = [...readComponents(text), ...readHeadings(text), ...readLinks(text)]
    .filter((tag) => !isSource(tag))
    .sort((one, other) => one.from - other.from);
  return dropOverlaps(joinPairs(found));
}

function readComponents(text: string): Tag[] {
  return [...text.matchAll(component)].flatMap((match): Tag[] => {
    const [whole, slash, name = '', written = '', end] = match;
    const isClosing = slash === '/';
    if (isClosing && (written !== '' || end === '/')) return [];
    const from = match.index;
    const to = from + whole.length;
    const attributes = Object.fromEntries(
      [...written.matchAll(attribute)].map(([, key = '', value = '']) => [key, value]),
    );
    const kind = isClosing ? 'close' : end === '/' ? 'single' : 'open';
    return [{ from, to, name, kind, attributes, isBlock: hasOwnLine(text, from, to) }];
  });
}

function hasOwnLine(text: string, from: number, to: number): boolean {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const end = text.indexOf('\n', to);
  const around = text.slice(start, from) + text.slice(to, end < 0 ? undefined : end);
  return around.trim() === '';
}

const readHeadings = (text: string): Tag[] =>
  [...text.matchAll(headingMark)].map(({ index: from, 0: { length } }) => ({
    from,
    to: from + length,
    name: '#',
    kind: 'single',
    attributes: {},
    isBlock: false,
  }));

const readLinks = (text: string): Tag[] =>
  [...text.matchAll(link)].flatMap(({ index: from, 0: whole, 2: end = '', 3: href = '' }) => {
    const common = { attributes: { href }, isBlock: false };
    const to = from + whole.length;
    const open: Tag = { ...common, from, to: from + 1, name: '[', kind: 'open' };
    const close: Tag = { ...common, from: to - end.length, to, name: '[', kind: 'close' };
    return [open, close];
  });

/** Each end learns of the other; tags within one another close in order. */
function joinPairs(tags: readonly Tag[]): Tag[] {
  const open: Tag[] = [];
  for (const tag of tags) {
    if (tag.kind === 'open') open.push(tag);
    if (tag.kind !== 'close') continue;
    const at = open.findLastIndex(({ name }) => name === tag.name);
    const [first] = at < 0 ? [] : open.splice(at);
    if (!first) continue;
    first.partner = tag;
    tag.partner = first;
  }
  return tags.filter(({ kind, partner }) => kind === 'single' || partner !== undefined);
}

const dropOverlaps = (tags: readonly Tag[]): Tag[] => {
  let end = 0;
  return tags.filter(({ from, to }) => {
    if (from < end) return false;
    end = to;
    return true;
  });
};

/** The tag that a position touches, or else the nearest around it. */
export function tagAt(tags: readonly Tag[], position: number): Tag | undefined {
  const shown = tags.filter(({ name }) => name !== '#');
  const touched = shown.find(({ from, to }) => from <= position && position <= to);
  if (touched) return touched.kind === 'close' ? touched.partner : touched;
  return shown.findLast(
    ({ kind, to, partner }) => kind === 'open' && to <= position && position <= partner!.from,
  );
}

/** What else goes when a change takes one end of a pair away. */
export function widowsOf(tags: readonly Tag[], isRemoved: (tag: Tag) => boolean): readonly Tag[] {
  return tags.filter((tag) => tag.partner && isRemoved(tag.partner) && !isRemoved(tag));
}
