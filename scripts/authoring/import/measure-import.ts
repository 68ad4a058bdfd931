/** Compares what the import finds in a document with the ledger that people made of it. */
import { hashParagraph } from '#scripts/gate/source-text.ts';
import type { Content } from '#scripts/gate/model.ts';
import type { ImportedDocument } from './imported-document.ts';

export interface Share {
  hits: number;
  of: number;
}

/**
 * Matches proposals one to one with the printed figures of the ledger, by paragraph and printed form.
 * The source is the one whose record holds the document's first paragraph.
 */
export function measureImport(document: ImportedDocument, content: Content) {
  const texts = document.paragraphs.map(({ text }) => text);
  const first = hashParagraph(texts[0] ?? '');
  const source = content.paragraphs.find(({ record }) => record.sha256 === first)?.entry;
  const proposals = document.figures;
  const figures = [...content.figures.values()]
    .map(({ record }) => record)
    .filter((figure) => figure.source === source?.id && !figure.derived);
  const wanted = figures.flatMap((figure) =>
    [figure.paragraph, ...figure.alsoIn].map((paragraph) => ({ paragraph, figure })),
  );
  const open = [...proposals];
  const pairs = wanted.map(({ paragraph, figure }) => {
    const isMatch = (proposal: (typeof proposals)[number]) =>
      proposal.paragraph === paragraph &&
      proposal.printed === figure.printed &&
      proposal.value === figure.value;
    const at = open.findIndex(isMatch);
    return { paragraph, figure, proposal: at < 0 ? undefined : open.splice(at, 1)[0] };
  });
  const records = content.paragraphs.filter(({ entry }) => entry === source);
  const roles = document.paragraphs.map(({ role }) => role);
  const found = pairs.filter(({ proposal }) => proposal);
  // A time that the ledger states and the sentence does not is the editors' own reading.
  const timed = found.filter(({ figure }) => figure.asOf !== null);
  return {
    recall: { hits: found.length, of: pairs.length },
    precision: { hits: found.length, of: proposals.length },
    roles: share(records, ({ record }, index) => record.role === roles[index]),
    times: share(timed, ({ figure, proposal }) => figure.asOf === proposal?.asOf),
    missed: pairs
      .filter(({ proposal }) => !proposal)
      .map(({ paragraph, figure }) => `${paragraph} ${figure.printed}（${figure.id}）`),
    extra: open.map(({ paragraph, context }) => `${paragraph} ${context}`),
    invented: proposals
      .filter(
        ({ paragraph, printed, start }) =>
          !texts[Number(paragraph.slice(1)) - 1]?.startsWith(printed, start),
      )
      .map(({ paragraph, printed }) => `${paragraph} ${printed}`),
  };
}

const share = <Item>(
  items: readonly Item[],
  isHit: (item: Item, index: number) => boolean,
): Share => ({
  hits: items.filter(isHit).length,
  of: items.length,
});
