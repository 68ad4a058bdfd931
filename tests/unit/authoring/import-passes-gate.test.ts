/** What the importer proposes is what the gate accepts: no record needs mending before it is looked at. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checkSums } from '#scripts/authoring/import/check-sums.ts';
import { verdicts } from '#scripts/authoring/import/imported-document.ts';
import type { RawParagraph } from '#scripts/authoring/import/raw-document.ts';
import { proposeFigures, readParagraphs } from '#scripts/authoring/import/propose-figures.ts';
import { readDocument } from '#scripts/authoring/import/read-document.ts';
import { writeFigure } from '#scripts/authoring/import/write-figure.ts';
import type { Content, Entry, Located } from '#scripts/gate/model.ts';
import { printedFormsAgree } from '#scripts/gate/rules/printed-forms-agree.ts';
import { type FigureRecord, figureSchema } from '#schemas/figure.ts';

const unseen = 'tests/fixtures/import/unseen';
const documents = readdirSync(unseen).filter((name) => !name.endsWith('.labels'));

const propose = (paragraphs: readonly RawParagraph[]) =>
  proposeFigures(readParagraphs(paragraphs, []));

/** The records as the draft holds them; a unit that the text does not say is for a person to write. */
const write = (paragraphs: readonly RawParagraph[]): unknown[] =>
  propose(paragraphs)
    .filter(({ unit }) => unit !== '')
    .flatMap((one) => parse(writeFigure('doc', one, undefined)) as unknown[]);

function complaints(records: readonly unknown[]): string[] {
  const entry = { file: 'f', data: {}, lineOf: () => 0 } as unknown as Entry;
  return records.flatMap((written) => {
    const { data: record, error } = figureSchema.safeParse(written);
    if (!record) return [error.message];
    const figures = new Map<string, Located<FigureRecord>>([
      [record.id, { record, entry, path: [] }],
    ]);
    return printedFormsAgree({ figures } as unknown as Content).map(
      ({ found, expected }) => `${record.printed}: ${found}，${expected}`,
    );
  });
}

const plain = (...texts: string[]): RawParagraph[] =>
  texts.map((text) => ({ text }) as RawParagraph);

describe('every record of an import', () => {
  it.each(documents)('of %s passes schema and gate', async (name) => {
    const { paragraphs } = await readDocument(join(unseen, name));
    const records = write(paragraphs);
    expect(records.length).toBeGreaterThan(5);
    expect(complaints(records)).toEqual([]);
  });

  it('passes where the ends of a range contradict themselves', () => {
    const records = write(plain('户均收入近3万多元到5万元，最多的不超过6万余元，近七八百余户。'));
    expect(records).toHaveLength(3);
    expect(complaints(records)).toEqual([]);
  });
});

describe('a bare number of a table', () => {
  const rows = (...lines: string[][]): RawParagraph[] =>
    lines.map((cells) => ({
      text: cells.join('　'),
      row: { table: 0, cells, spread: cells, isHead: false },
    })) as unknown as RawParagraph[];

  it('under 万元 is read by hand, and the record says why', () => {
    const [record] = write(rows(['项目', '金额（万元）'], ['修路', '386']));
    expect(record).toMatchObject({
      value: 3_860_000,
      unit: '元',
      printed: '386',
      reading: 'manual',
      readingReason: '印刷形式只有数，表头或上文写明按万元换算',
    });
    expect(complaints([record])).toEqual([]);
  });

  it('whose value stands as it is printed needs no reason', () => {
    const [record] = write(rows(['村', '户数（户）'], ['山上村', '242']));
    expect(record).not.toHaveProperty('reading');
    expect(complaints([record])).toEqual([]);
  });
});

describe('parts behind 其中', () => {
  const sums = (text: string) =>
    checkSums(propose(plain(text)), [text]).map(
      ({ verdict, text: said }) => `${verdicts[verdict]}：${said}`,
    );

  it.each([
    ['全乡200户，其中贫困户30户；另一个乡有180户。', ['成立：其中的30户不超过总数200户']],
    [
      '全乡200户，其中贫困户30户；搬迁90户，种树户85户，外出的有60户。',
      ['成立：其中的30户不超过总数200户'],
    ],
    ['全乡175户，其中产业29户；搬迁26户；务工120户。', ['成立：29+26+120=175，总数写175户']],
    ['全乡175户，其中产业29户；搬迁26户；务工125户。', ['不成立：29+26+125=180，总数写175户']],
  ])('%s', (text, expected) => {
    expect(sums(text)).toEqual(expected);
  });
});
