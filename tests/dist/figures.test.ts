import { describe, expect, it } from 'vitest';
import { content } from '../picks.ts';
import { describePages } from './facts.ts';
import { isStory, ledger, pageAt, readDist, siteHas } from './site.ts';

const byId = new Map(ledger.map((figure) => [figure.id, figure]));
const { setTerms } = content;

describePages('numbers in the built pages', {
  'are printed as the ledger has them': ({ $ }) => {
    for (const element of $('data[data-figure]').toArray()) {
      const figure = byId.get($(element).attr('data-figure') ?? '');
      expect(figure, $.html(element)).toBeDefined();
      expect($(element).text()).toBe(figure!.printed);
      expect($(element).attr('value')).toBe(
        figure!.value === null ? `${figure!.low}/${figure!.high}` : String(figure!.value),
      );
    }
  },

  'stand in no prose that the ledger lacks': ({ $, path }) => {
    if (!isStory(path)) return;
    const prose = $('.prose').clone();
    // Pictures of charts and their words are judged in charts.test.ts; what is cited has numbers of its own.
    prose.find('data, .cited, .passage-source, svg, figure [hidden], figure a').remove();
    let text = prose.text();
    for (const term of setTerms) text = text.replaceAll(term, '');
    // Dates need no figure, nor do numbers of paragraphs and terms in quotation marks.
    text = text.replace(/(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?|第\d+段|\bp\d+\b/g, '');
    expect(text.match(/\d+/g) ?? []).toEqual([]);
  },
});

describe('the ledger for download', () => {
  const records = JSON.parse(readDist('data/figures.json')) as Record<string, unknown>[];

  it('holds every figure with the fields of the contract', () => {
    expect(records.map(({ id }) => id)).toEqual(ledger.map(({ id }) => id));
    for (const record of records) {
      const figure = byId.get(String(record['id']))!;
      expect(record).toMatchObject({
        subject: figure.id.split('.')[0],
        label: figure.label,
        value: figure.value,
        unit: figure.unit,
        printed: figure.printed,
        asOf: figure.asOf,
        source: figure.source,
        paragraph: figure.paragraph,
        derived: figure.derived,
      });
    }
  });

  it('never gives a vague figure as a bare number', () => {
    const vague = records.filter(({ printed }) => /[近余多几约]|至少/.test(String(printed)));
    for (const record of vague) expect(record['qualifier'], String(record['id'])).toBeTruthy();
  });

  it('gives each end of a range its own qualifier, behind the fields that were there before', () => {
    for (const record of records) {
      const {
        low,
        high,
        lowQualifier = null,
        highQualifier = null,
      } = byId.get(String(record['id']))!;
      if (low !== undefined && high !== undefined)
        expect(record).toMatchObject({ lowQualifier, highQualifier });
      // A series has one more field, at the end.
      const fields = Object.keys(record).filter((field) => field !== 'county');
      expect(fields.slice(-4)).toEqual([
        'lowQualifier',
        'highQualifier',
        'reading',
        'readingReason',
      ]);
    }
  });

  it('opens in Excel: a BOM, and the same rows as the JSON', () => {
    const csv = readDist('data/figures.csv');
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    const rows = csv.slice(1).trimEnd().split('\r\n');
    expect(rows).toHaveLength(records.length + 1);
    expect(rows[0]).toMatch(/^id,subject,label,value,unit,printed,asOf,source,paragraph,derived/);
    records.forEach((record, index) => {
      expect(rows[index + 1]!.startsWith(`${String(record['id'])},`)).toBe(true);
    });
  });

  it('gives each figure an anchor on the ledger page and a source paragraph', () => {
    const page = pageAt('/data/figures/');
    for (const { id, source } of ledger) {
      expect(page.$(`[id="${id}"]`)).toHaveLength(1);
      expect(siteHas(`/sources/${source}/`)).toBe(true);
    }
  });

  it('stands a second time subject by subject, as page and as files', () => {
    const subjects = Map.groupBy(records, ({ subject }) => String(subject));
    const whole = pageAt('/data/figures/');
    for (const [subject, own] of subjects) {
      const { $ } = pageAt(`/data/figures/${subject}/`);
      expect(whole.$(`main a[href$="/data/figures/${subject}/"]`)).toHaveLength(1);
      const rows = $('tbody tr [id]').toArray();
      expect(rows.map(({ attribs }) => attribs['id'])).toEqual(own.map(({ id }) => id));
      expect(JSON.parse(readDist(`data/figures/${subject}.json`))).toEqual(own);
      const csv = readDist(`data/figures/${subject}.csv`).trimEnd().split('\r\n');
      expect(csv).toHaveLength(own.length + 1);
    }
  });
});
