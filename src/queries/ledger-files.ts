/** The figure ledger as the files `/data/figures.json` and `/data/figures.csv` hold it. */
import { getLedgers } from '#queries/figures.ts';
import { fillText } from '#queries/text.ts';
import { figureSchema } from '#schemas/figure.ts';

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

const describe = (field: keyof typeof figureSchema.shape): string =>
  figureSchema.shape[field].description ?? '';
const text = (name: keyof typeof figureSchema.shape) => ({
  name,
  type: 'string',
  description: describe(name),
});
const number = (name: 'value' | 'low' | 'high') => ({ ...text(name), type: 'number' });

/** The columns of `figures.csv` as Table Schema describes fields; units stand in `unit`. */
export const ledgerFields = [
  { ...text('id'), constraints: { required: true, unique: true } },
  { name: 'subject', type: 'string', description: '数字的主题，即编号中圆点之前的部分' },
  text('label'),
  number('value'),
  text('unit'),
  text('printed'),
  text('asOf'),
  text('source'),
  text('paragraph'),
  { ...text('derived'), type: 'boolean' },
  text('qualifier'),
  number('low'),
  number('high'),
  text('asOfNote'),
  text('note'),
];
