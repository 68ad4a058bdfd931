/** Makes the source's record and the ledger from an import and its decisions; says what is still open. */
import type { FigureRecord, Law } from '#schemas/figure.ts';
import type { ImportedDocument } from '#scripts/authoring/import/imported-document.ts';
import { parseTemplate } from '#lib/template.ts';
import { checkLaw } from '#scripts/gate/laws.ts';
import { findProseNumbers } from '#scripts/gate/prose-numbers.ts';
import type { FigureFields, SourceFields } from './actions.ts';
import { complain } from './figure-fields.ts';
import { listFigures, type MarkedFigure, numberOf, proposeAbout } from './proposals.ts';
import { proposeLaws } from './propose-laws.ts';
import type { ImportState } from './state.ts';

/** Something to be done before the records can be written, and where on the page. */
export interface OpenPoint {
  message: string;
  at: { figure: string } | { paragraph: string } | { field: keyof SourceFields } | undefined;
}

type FigureEntry = Omit<FigureRecord, 'alsoIn' | 'derived' | 'revisions'> & { alsoIn?: string[] };

export interface Records {
  source: Record<string, unknown>;
  /** Undefined when no figure was accepted. */
  ledger: Record<string, unknown> | undefined;
  /** Keys of the figures by their ids in the ledger. */
  keyById: ReadonlyMap<string, string>;
}

/** What a person has yet to do; the gate says the rest. */
export function findOpen(document: ImportedDocument, state: ImportState): OpenPoint[] {
  const figures = listFigures(document, state);
  const waiting = figures.filter(({ key }) => !state.decisions.has(key));
  const accepted = listAccepted(figures, state);
  const isConfirmed = state.source.id !== undefined;
  return [
    ...(waiting[0]
      ? [{ message: `还有 ${waiting.length} 个数字没有看。`, at: { figure: waiting[0].key } }]
      : []),
    ...findRepeats(accepted),
    ...findLost(figures, state),
    ...accepted.flatMap(({ key, fields }) =>
      complain(fields).map(({ message }) => ({
        message: `${fields.printed}：${message}`,
        at: { figure: key },
      })),
    ),
    ...(isConfirmed
      ? []
      : [{ message: '文献的标题、作者、日期还没有人确认。', at: { field: 'title' as const } }]),
  ];
}

function findRepeats(accepted: readonly Accepted[]): OpenPoint[] {
  const first = new Map<string, Accepted>();
  return accepted.flatMap((one) => {
    const earlier = first.get(one.fields.name);
    if (!earlier) first.set(one.fields.name, one);
    const message = `编号 ${one.fields.name} 已用于“${earlier?.fields.printed}”，请另起一个。`;
    return earlier ? [{ message, at: { figure: one.key } }] : [];
  });
}

/** Said to be the same as a figure that is not taken: the number would be lost. */
const findLost = (figures: readonly MarkedFigure[], { decisions }: ImportState): OpenPoint[] =>
  figures.flatMap(({ key, fields }) => {
    const as = sameAs(decisions.get(key));
    if (as === undefined || decisions.get(as)?.kind === 'accepted') return [];
    const message = `${fields.printed}：并入的那一条没有采用。请另作决定。`;
    return [{ message, at: { figure: key } }];
  });

/** The records as data, for the forms' writer. @param source what a person has confirmed of the document */
export function buildRecords(
  document: ImportedDocument,
  state: ImportState,
  source: SourceFields,
): Records {
  const accepted = listAccepted(listFigures(document, state), state);
  const entries = accepted.map((one) => buildFigure(one, source));
  const idOf = new Map(accepted.map(({ key }, index) => [key, entries[index]!.id]));
  const byId = new Map(entries.map((entry) => [entry.id, entry as unknown as FigureRecord]));
  const laws: Law[] = document.findings
    .flatMap((finding) => proposeLaws(finding, idOf, byId))
    .filter((law) => checkLaw(law, (id) => byId.get(id)) === undefined);
  return {
    source: buildSource(document, state, source, accepted, entries),
    ledger:
      entries.length === 0
        ? undefined
        : {
            subject: source.subject,
            title: source.subjectTitle,
            figures: entries,
            ...(laws.length > 0 && { laws }),
            draft: true,
          },
    keyById: new Map([...idOf].map(([key, id]) => [id, key])),
  };
}

function buildSource(
  { paragraphs }: ImportedDocument,
  { paragraphs: said }: ImportState,
  { title, kind, author, publisher, date, known, unknown }: SourceFields,
  accepted: readonly Accepted[],
  entries: readonly FigureEntry[],
): Record<string, unknown> {
  const cite = (text: string) => citeFigures(text, entries);
  const labels = Map.groupBy(
    accepted.flatMap(({ fields, paragraph, alsoIn }) =>
      [paragraph, ...alsoIn].map((id) => ({ id, label: fields.label })),
    ),
    ({ id }) => id,
  );
  return {
    title,
    kind,
    author,
    publisher,
    date,
    known: known.map(cite),
    unknown: unknown.map(cite),
    paragraphs: paragraphs.map(({ id, role, text, sha256 }) => {
      const { about, unused, role: saidRole } = said.get(id) ?? {};
      const own = labels.get(id)?.map(({ label }) => label) ?? [];
      return {
        id,
        role: saidRole ?? role,
        about: cite(about?.trim() ?? '') || proposeAbout({ text, role: saidRole ?? role }, own),
        sha256,
        // A figure uses its paragraph, whatever was said before.
        ...(unused?.trim() && own.length === 0 && { unused: cite(unused) }),
      };
    }),
    draft: true,
  };
}

/** Numbers that somebody has typed as the document prints them, as the figures that they are. */
const citeFigures = (text: string, entries: readonly FigureEntry[]): string =>
  parseTemplate(text)
    .map((part) => (typeof part === 'string' ? citeIn(part, entries) : `{${part.figure}}`))
    .join('');

const citeIn = (text: string, entries: readonly FigureEntry[]): string =>
  findProseNumbers(text, []).reduceRight((told, { start, end, printed }) => {
    const [same, other] = entries.filter((entry) => entry.printed === printed);
    return same && !other ? `${told.slice(0, start)}{${same.id}}${told.slice(end)}` : told;
  }, text);

export interface Accepted {
  key: string;
  paragraph: string;
  /** Paragraphs in which the same number is said again. */
  alsoIn: string[];
  fields: FigureFields;
}

/** The figures that go into the ledger, in the order of the document. */
export function listAccepted(
  figures: readonly MarkedFigure[],
  { decisions }: ImportState,
): Accepted[] {
  return figures.flatMap(({ key, paragraph }) => {
    const decision = decisions.get(key);
    if (decision?.kind !== 'accepted') return [];
    const again = figures
      .filter((other) => sameAs(decisions.get(other.key)) === key && other.paragraph !== paragraph)
      .map((other) => other.paragraph);
    const alsoIn = [...new Set(again)].sort((one, other) => numberOf(one) - numberOf(other));
    return [{ key, paragraph, alsoIn, fields: decision.fields }];
  });
}

const sameAs = (decision: ReturnType<ImportState['decisions']['get']>) =>
  decision?.kind === 'same' ? decision.as : undefined;

function buildFigure(
  { fields, paragraph, alsoIn }: Accepted,
  { id, subject }: SourceFields,
): FigureEntry {
  const { name, value, low, high, lowQualifier, highQualifier, qualifier, ...rest } = fields;
  const { asOfNote, readingReason, note, label, unit, printed, asOf } = rest;
  const isRange = qualifier === 'range';
  return {
    id: `${subject}.${name}`,
    label: label.trim(),
    value: isRange ? null : value,
    unit: unit.trim(),
    printed: printed.trim(),
    ...(qualifier && { qualifier }),
    ...(isRange && low !== undefined && { low }),
    ...(isRange && high !== undefined && { high }),
    ...(isRange && lowQualifier && { lowQualifier }),
    ...(isRange && highQualifier && { highQualifier }),
    ...(readingReason?.trim() && { reading: 'manual' as const, readingReason }),
    asOf,
    ...(asOfNote?.trim() && { asOfNote }),
    source: id,
    paragraph,
    ...(alsoIn.length > 0 && { alsoIn }),
    ...(note?.trim() && { note }),
  };
}
