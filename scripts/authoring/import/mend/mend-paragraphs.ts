/** Mends a text that was copied: strange characters, page heads, broken lines, stray spaces. */
import type { RawMending, RawParagraph } from '#scripts/authoring/import/raw-document.ts';
import { isTraditional, simplify } from '#scripts/authoring/import/simplify.ts';
import { joinBrokenLines } from './join-lines.ts';
import { plainCharacters } from './plain-characters.ts';
import { closeSpaces } from './close-spaces.ts';

/** A person reads no more of one kind. */
const mostOfKind = 300;
const excerptLength = 24;

/**
 * @param lines as a reader gives them, empty ones and spaces at their begin included
 * @returns paragraphs that are never empty, what was mended, and a sentence for each kind of it
 */
export function mendParagraphs(lines: readonly RawParagraph[]): {
  paragraphs: RawParagraph[];
  mendings: RawMending[];
  notes: string[];
} {
  const plain = lines.map(plainLine);
  const joined = joinBrokenLines(plain);
  const paragraphs: RawParagraph[] = [];
  const mendings: RawMending[] = [...joined.dropped];
  const replaced = describeCharacters(lines.map(({ text }) => text).join('\n'));
  for (const [at, paragraph] of joined.paragraphs.entries()) {
    const { text, places } = paragraph.row
      ? { text: paragraph.text, places: [] }
      : closeSpaces(paragraph.text);
    const trimmed = text.trim();
    if (trimmed === '') continue;
    const index = paragraphs.length;
    mendings.push(
      ...joined.joins.filter((one) => one.index === at).map((one) => ({ ...one, index })),
      ...places.map((place): RawMending => ({ kind: 'spaces', index, ...place })),
      ...describeReading(trimmed, index),
    );
    const { role, row } = paragraph;
    paragraphs.push({ text: trimmed, ...(role && { role }), ...(row && { row }) });
  }
  const count = (kind: RawMending['kind']) => mendings.filter((one) => one.kind === kind).length;
  const lineCount = count('lines') + count('hyphens');
  const all = limit([...replaced, ...mendings]);
  return {
    paragraphs,
    mendings: all,
    notes: [
      lineCount > 0 &&
        `一句话断在几行里，像是从 PDF 复制的：有 ${lineCount} 行并入了上一行。请对照原文核对分段。`,
      count('spaces') > 0 && `字和数字中间有多余的空格，去掉了 ${count('spaces')} 处。`,
      count('page-heads') > 0 && `去掉了 ${count('page-heads')} 处页眉、页脚或页码。`,
      replaced.length > 0 && '文中有看不见的或代用的字符，已去掉或换成通常的字。',
      count('traditional') > 0 && '原文是繁体字：按简体读数，印刷形式保留原样。',
    ].filter((note) => note !== false),
  };
}

/** What is read otherwise than it is printed, and stays as it is. */
function describeReading(text: string, index: number): RawMending[] {
  const wide = text.match(/[０-９][０-９，．,.％]*/g) ?? [];
  const found: RawMending[] = wide.map((before) => ({
    kind: 'full-width',
    index,
    before,
    after: before.normalize('NFKC'),
  }));
  if (!isTraditional(text)) return found;
  const before = text.slice(0, excerptLength);
  return [...found, { kind: 'traditional', index, before, after: simplify(before) }];
}

/** Each sign once. */
function describeCharacters(text: string): RawMending[] {
  const signs = new Set(text.match(/[^\u0020-\u007e\u3000-\u9fff\uff00-\uffef\n\r\t]/gu));
  return [...signs].flatMap((sign): RawMending[] => {
    const after = plainCharacters(sign);
    if (after === sign) return [];
    const code = sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
    return [{ kind: 'characters', before: after ? sign : `看不见的字符 U+${code}`, after }];
  });
}

function plainLine(line: RawParagraph): RawParagraph {
  const { text, row } = line;
  const plainRow = row && {
    ...row,
    cells: row.cells.map(plainCharacters),
    spread: row.spread.map(plainCharacters),
  };
  return { ...line, text: plainCharacters(text), ...(plainRow && { row: plainRow }) };
}

function limit(mendings: readonly RawMending[]): RawMending[] {
  const counts = new Map<string, number>();
  return mendings.filter(({ kind }) => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= mostOfKind;
  });
}
