import { Cite } from '@citation-js/core';
import ris from '@customcommander/ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { writeCitation } from '#metadata/citation/citation-files.ts';
import { buildCslRecord, formatGbt7714 } from '#metadata/citation/citation.ts';
import { citeWithCsl } from '../../cite-with-csl.ts';
import { buildPage, hardTitle } from './page.ts';

const record = (change = {}) => buildCslRecord(buildPage(change), '2026-11-25', '讲述人：王防。');

describe('BibTeX', () => {
  it('is read by an independent parser, hostile title and all', () => {
    const { entries, errors } = parseBibtex(writeCitation(record({ title: hardTitle }), 'bib'), {
      sentenceCase: false,
    });
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]!.type).toBe('online');
    expect(entries[0]!.fields).toMatchObject({
      title: hardTitle,
      author: [{ name: '样例档案' }],
      abstract: '摘要，48.2%。',
      date: '2026-11-24',
      urldate: '2026-11-25',
      url: 'https://example.test/zt/huguan/accounts/wang-fang/',
    });
  });

  it('comes back from citation-js as it went in', () => {
    const [back] = new Cite(writeCitation(record({ title: '“引号”<b>&5%' }), 'bib')).data;
    expect(back).toMatchObject({ type: 'webpage', title: '“引号”<b>&5%', URL: record().URL });
    expect(back!['issued']).toMatchObject({ 'date-parts': [[2026, 11, 24]] });
  });
});

describe('RIS', () => {
  it('is read by an independent parser, hostile title and all', () => {
    const [entry] = ris.read(writeCitation(record({ title: hardTitle }), 'ris'));
    expect(entry).toMatchObject({
      TY: ['ELEC'],
      TI: [hardTitle],
      UR: [record().URL],
      PY: ['2026'],
      AU: [expect.objectContaining({ last_name: '样例档案', first_name: '' })],
    });
  });

  it('keeps each value on one line, however long', () => {
    const text = writeCitation(record({ title: hardTitle, description: '长'.repeat(140) }), 'ris');
    expect(text.split('\n').filter((line) => !/^(?:[A-Z][A-Z\d] {2}-|$)/.test(line))).toEqual([]);
  });

  it('comes back from citation-js as it went in', () => {
    const [back] = new Cite(writeCitation(record(), 'ris')).data;
    expect(back).toMatchObject({ type: 'webpage', title: '标题', URL: record().URL });
  });
});

describe('CSL-JSON', () => {
  it('holds the record as it is', () => {
    expect(JSON.parse(writeCitation(record(), 'json'))).toEqual([record()]);
    expect(new Cite(writeCitation(record(), 'json')).data[0]).toMatchObject(record());
  });

  it('names the site as author and the speaker as contributor', () => {
    expect(record()).toMatchObject({
      author: [{ literal: '样例档案' }],
      contributor: [{ family: '王', given: '防' }],
    });
  });
});

describe('a page without a date of publication', () => {
  const undated = { published: undefined, modified: undefined };

  it('is cited without one in every format', () => {
    expect(record(undated)).not.toHaveProperty('issued');
    expect(writeCitation(record(undated), 'bib')).not.toMatch(/^\s*date =/m);
    expect(writeCitation(record(undated), 'ris')).not.toMatch(/^(?:DA|PY) /m);
    expect(formatGbt7714(buildPage(undated), '2026-11-25').before).toBe('样例档案. 标题[EB/OL]. ');
  });
});

describe('GB/T 7714—2015', () => {
  it('gives author, title, carrier, last change, day of access and address', () => {
    const { before, accessed, after } = formatGbt7714(buildPage(), '2026-11-25T08:00:00+08:00');
    expect(`${before}[${accessed}]${after}`).toBe(
      '样例档案. 标题[EB/OL]. (2026-11-24)[2026-11-25]. https://example.test/zt/huguan/accounts/wang-fang/.',
    );
  });

  it('is the line that the official style makes of the record, also of a data set’s page', () => {
    const dataset = { type: 'dataset', description: '', distribution: [] } as const;
    for (const subject of [{ type: 'article' } as const, dataset]) {
      const page = buildPage({ subject, title: hardTitle });
      const { before, accessed, after } = formatGbt7714(page, '2026-11-25');
      const cited = citeWithCsl('2015', buildCslRecord(page, '2026-11-25', ''));
      expect(cited).toBe(`${before}[${accessed}]${after}`);
    }
  });
});
