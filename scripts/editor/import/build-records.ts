/** Makes the source's record and the ledger from an import and its decisions. */
import type { FigureRecord, Law } from '#schemas/figure.ts';
import type { ImportedDocument } from '#scripts/authoring/import/imported-document.ts';
import { parseTemplate } from '#lib/template.ts';
import { checkLaw } from '#scripts/gate/laws.ts';
import { findProseNumbers } from '#scripts/gate/prose-numbers.ts';
import { type Accepted, listAccepted } from './accepted.ts';
import type { SourceFields } from './actions.ts';
import { listFigures, proposeAbout } from './proposals.ts';
import { proposeLaws } from './propose-laws.ts';
import type { ImportState } from './state.ts';

type FigureEntry = Omit<FigureRecord, 'alsoIn' | 'derived' | 'revisions'> & { alsoIn?: string[] };

export interface Records {
  source: Record<string, unknown>;
  /** Undefined when no figure was accepted. */
  ledger: Record<string, unknown> | undefined;
  /** Keys of the figures by their ids in the ledger. */
  keyById: ReadonlyMap<string, string>;
}

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
