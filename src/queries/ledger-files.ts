/** The figure ledger as the files `/data/figures.json` and `/data/figures.csv` hold it. */
import { getLedgers } from '#queries/figures.ts';
import { fillText } from '#queries/text.ts';

/** The contract's fields come first; those after `derived` keep vague figures vague. */
export async function getFigureRecords() {
  const figures = (await getLedgers()).flatMap((ledger) => ledger.figures);
  return Promise.all(
    figures.map(async (figure) => ({
      id: figure.id,
      subject: figure.subject,
      label: figure.label,
      value: figure.value,
      unit: figure.unit,
      printed: figure.printed,
      asOf: figure.asOf,
      source: figure.source,
      paragraph: figure.paragraph,
      derived: figure.derived,
      qualifier: figure.qualifier ?? null,
      low: figure.low ?? null,
      high: figure.high ?? null,
      asOfNote: figure.asOfNote ?? null,
      note: figure.note ? await fillText(figure.note) : null,
    })),
  );
}
