/** The figure ledger as files: `/data/figures.csv` and `.json`, and the same for each subject. */
import { byteOrderMark, toCsv } from './csv.ts';
import { type FigureView, getLedgers, getLedgersBySubject } from '#queries/figures.ts';
import { messages } from '#messages/zh-cn.ts';
import { getCountyOf } from '#queries/counties.ts';
import { isSeries } from '#queries/series.ts';
import { fillText } from '#queries/text.ts';
import { figureSchema } from '#schemas/figure.ts';

/** `getStaticPaths` of the subjects' files. */
export async function getLedgerFilePaths() {
  return (await getLedgers()).map(({ subject }) => ({ params: { subject } }));
}

/** A subject's figures, or all, as a table that Excel opens. @param subject none for all */
export const getLedgerCsvForExcel = async (subject?: string): Promise<string> =>
  byteOrderMark + (await getLedgerCsv(subject));

/** The same table for programs. @param subject none for all */
export async function getLedgerCsv(subject?: string): Promise<string> {
  const records = await getRecords(subject);
  const fields = (await getLedgerFields()).map(
    ({ name }) => name as keyof (typeof records)[number],
  );
  return toCsv(
    fields,
    records.map((record) => fields.map((field) => record[field])),
  );
}

/** A subject's figures, or all, for machines. @param subject none for all */
export async function getLedgerJson(subject?: string): Promise<string> {
  return `${JSON.stringify(await getRecords(subject), null, 2)}\n`;
}

async function getRecords(subject: string | undefined) {
  const figures =
    subject === undefined
      ? (await getLedgers()).flatMap((ledger) => ledger.figures)
      : (await getLedgersBySubject()).get(subject)!.figures;
  return Promise.all(figures.map(buildRecord));
}

/** The contract's fields come first; those after `derived` keep vague figures vague. */
async function buildRecord(figure: FigureView) {
  return {
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
    subjectTitle: figure.subjectTitle,
    lowQualifier: figure.lowQualifier ?? null,
    highQualifier: figure.highQualifier ?? null,
    reading: figure.reading ?? null,
    readingReason: figure.readingReason ?? null,
    ...(await nameCounty(figure)),
  };
}

/** In a series, the county that the figure is of. */
async function nameCounty({ place }: FigureView): Promise<{ county?: string | null }> {
  return (await isSeries()) ? { county: (await getCountyOf([place]))?.id ?? null } : {};
}

const describe = (field: keyof typeof figureSchema.shape): string =>
  figureSchema.shape[field].description ?? '';
const text = (name: keyof typeof figureSchema.shape) => ({
  name,
  type: 'string',
  description: describe(name),
});
const number = (name: 'value' | 'low' | 'high') => ({ ...text(name), type: 'number' });

/** The columns of `figures.csv` as Table Schema describes fields; a series has one more. */
export const getLedgerFields = async () =>
  (await isSeries())
    ? [...ledgerFields, { name: 'county', type: 'string', description: messages.series.csv }]
    : ledgerFields;

const ledgerFields = [
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
  { name: 'subjectTitle', type: 'string', description: '主题的名称' },
  text('lowQualifier'),
  text('highQualifier'),
  text('reading'),
  text('readingReason'),
];
