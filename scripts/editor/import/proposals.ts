/** What stands in the fields before a person has said anything: read from the document, never invented. */
import type {
  ImportedDocument,
  ImportedParagraph,
  ProposedFigure,
} from '#scripts/authoring/import/imported-document.ts';
import { findProseNumbers } from '#scripts/gate/prose-numbers.ts';
import type { FigureFields, SourceFields } from './actions.ts';
import type { ImportState } from './state.ts';

/** A figure on the page: proposed by the program, or marked by a person. */
export interface MarkedFigure {
  key: string;
  paragraph: string;
  start: number;
  end: number;
  sentence: { start: number; end: number };
  /** Of the whole paragraph. */
  text: string;
  /** What its card begins with. */
  fields: FigureFields;
  /** From where the time is, in Chinese. */
  asOfWhy: string;
  /** Where a table's cell stands: 户数（户）· 城关镇. */
  cell?: string;
  soft?: ProposedFigure['soft'];
  twinOf?: string;
}

/** Every figure in the order of the document. */
export function listFigures(document: ImportedDocument, state: ImportState): MarkedFigure[] {
  const textOf = (paragraph: string) => document.paragraphs[numberOf(paragraph) - 1]?.text ?? '';
  const proposed = document.figures.map((one) => markProposed(one, textOf(one.paragraph)));
  const added = [...state.added].map(([key, { paragraph, at, end, fields }]): MarkedFigure => {
    const text = textOf(paragraph);
    const sentence = sentenceAround(text, at, end);
    return { key, paragraph, start: at, end, sentence, text, fields, asOfWhy: '由人标出' };
  });
  return [...proposed, ...added].sort(
    (one, other) => numberOf(one.paragraph) - numberOf(other.paragraph) || one.start - other.start,
  );
}

function markProposed(figure: ProposedFigure, text: string): MarkedFigure {
  const { key, paragraph, start, end, sentence, asOfWhy, cell, soft, twinOf } = figure;
  const place = [cell?.rowName, cell?.columnName].filter(Boolean).join(' · ');
  return {
    key,
    paragraph,
    start,
    end,
    sentence,
    text,
    fields: proposeFields(figure),
    asOfWhy,
    ...(place && { cell: place }),
    ...(soft && { soft }),
    ...(twinOf && { twinOf }),
  };
}

function proposeFields(figure: ProposedFigure): FigureFields {
  const { idName, label, value, unit, printed, asOf, low, high } = figure;
  const { qualifier, lowQualifier, highQualifier, asOfNote, readingReason } = figure;
  return {
    name: idName,
    label,
    value,
    unit,
    printed,
    ...(qualifier && { qualifier }),
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(lowQualifier && { lowQualifier }),
    ...(highQualifier && { highQualifier }),
    asOf,
    ...(asOfNote && { asOfNote }),
    ...(readingReason && { readingReason }),
  };
}

/** The sentence in which marked words stand. */
export function sentenceAround(text: string, start: number, end: number) {
  const stops = [...text.matchAll(/[。！？!?]/g)].map(({ index }) => index + 1);
  return {
    start: stops.findLast((stop) => stop <= start) ?? 0,
    end: stops.find((stop) => stop >= end) ?? text.length,
  };
}

/** Names that only the archive can give: ids that are free. */
export interface ProposedNames {
  id: string;
  subject: string;
  subjectTitle: string;
}

/** What is proposed for the source's record, with what a person has said already. */
export function proposeSource(
  { proposed, name }: ImportedDocument,
  state: ImportState,
  names: ProposedNames,
): SourceFields {
  const said = state.source;
  const title = said.title ?? proposed.title?.text ?? name.replace(/\.[^.]*$/, '');
  const author = choose(said.author, proposed.author?.text);
  const publisher = choose(said.publisher, proposed.publisher?.text);
  const date = choose(said.date, proposed.date?.iso ?? proposed.date?.text);
  return {
    id: said.id ?? names.id,
    subject: said.subject ?? names.subject,
    subjectTitle: said.subjectTitle ?? names.subjectTitle,
    title,
    kind: said.kind ?? proposed.kind?.text ?? '',
    author,
    publisher,
    date,
    known: said.known ?? listKnown(title),
    unknown: said.unknown ?? listMissing({ author, publisher, date }),
  };
}

/** Whether a text tells numbers, which the site's texts take from the ledger alone. */
export const tellsNumbers = (text: string): boolean => findProseNumbers(text, []).length > 0;

/** What is known of a document before anybody has added to it. */
export const listKnown = (title: string): string[] =>
  tellsNumbers(title) ? [] : [`题为“${title}”。`];

/** What a document does not tell of itself. */
export function listMissing(said: Pick<SourceFields, 'author' | 'publisher' | 'date'>): string[] {
  const names = { author: '作者', publisher: '发表者', date: '发表日期' } as const;
  const missing = (Object.keys(names) as (keyof typeof names)[])
    .filter((field) => said[field] === null)
    .map((field) => names[field]);
  return missing.length > 0 ? [`${missing.join('、')}，原文没有注明。`] : [];
}

const choose = (said: string | null | undefined, proposed: string | undefined): string | null =>
  said === undefined ? (proposed ?? null) : said;

/** So many characters of a document may be quoted; longer runs would be a copy. */
const longestQuotation = 10;

/**
 * What a paragraph is about, where nobody has written it: what its figures say, or how it begins.
 * @param labels of the figures that were accepted in it
 */
export function proposeAbout(
  { text, role }: Pick<ImportedParagraph, 'text' | 'role'>,
  labels: readonly string[],
): string {
  if (labels.length > 0) return `其中的数：${[...new Set(labels)].join('、')}`;
  const [words = ''] =
    /^[^\d０-９。！？，；：:,|]{2,}/.exec(text.replace(/^[“”‘’"'「『《〈（(\s]+/, '')) ?? [];
  const start = [...words.trim()].slice(0, longestQuotation).join('');
  const kind = { title: '总标题', heading: '标题', byline: '署名', item: '要点', body: '一段' }[
    role
  ];
  if (start === '' || tellsNumbers(start)) return kind;
  return start === text ? `${kind}“${start}”` : `以“${start}”开头的${kind}`;
}

export const numberOf = (paragraph: string): number => Number(paragraph.slice(1));
