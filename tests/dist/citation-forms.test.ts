/** The four forms of a citation: through the official styles each file gives the line of its page. */
import ris from '@customcommander/ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { expect } from 'vitest';
import { citeWithCsl, type Edition } from '../cite-with-csl.ts';
import { describePages } from './facts.ts';
import { isStory, type Page, readDist } from './site.ts';

const isCitable = (path: string) => isStory(path) || /^\/data\/charts\/[^/]+\/$/.test(path);
const hasCitation = ({ $ }: Page) => $('[data-citation]').length > 0;

const readFile = ({ path }: Page, extension: string) =>
  readDist(`cite${path.replace(/^\/data/, '').slice(0, -1)}.${extension}`);

/** `2026-11-24`, `2026/11/24/`, or the same in parts. */
const date = (written: string | object | undefined) =>
  written && { 'date-parts': [JSON.stringify(written).match(/\d+/g)!.map(Number)] };

/** Fields without a value do not count as empty ones. */
const clean = (record: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as {
    id: string;
  };

/** As Zotero and Pandoc map the types of biblatex; those that Zotero drops are not here. */
const bibTypes: Readonly<Record<string, string>> = { online: 'webpage', book: 'book' };

const risTypes: Readonly<Record<string, string>> = { ELEC: 'webpage', DATA: 'dataset' };

/** What reference managers make of the files: every field that a style could print. */
const readers: Readonly<Record<string, (text: string) => { id: string }>> = {
  json: (text) => (JSON.parse(text) as { id: string }[])[0]!,
  bib: (text) => {
    const { entries, errors } = parseBibtex(text, { sentenceCase: false });
    expect(errors).toEqual([]);
    const [{ type, fields }] = entries as unknown as [
      { type: string; fields: Record<string, never> },
    ];
    expect(Object.keys(bibTypes), 'a type that Zotero imports').toContain(type);
    const { title, author, url, organization, publisher, booktitle } = fields;
    return clean({
      id: 'bib',
      type: bibTypes[type],
      title,
      author: (author as unknown as { name: string }[]).map(({ name }) => ({ literal: name })),
      issued: date(fields['date']),
      accessed: date(fields['urldate']),
      URL: url,
      publisher: organization ?? publisher,
      'container-title': booktitle,
      language: 'zh-CN',
    });
  },
  ris: (text) => {
    const [entry] = ris.read(text) as unknown as [
      Record<string, (string & { last_name: string })[]>,
    ];
    const first = (...tags: string[]) => tags.map((tag) => entry[tag]?.[0]).find(Boolean);
    return clean({
      id: 'ris',
      type: risTypes[first('TY') ?? ''],
      title: first('TI'),
      author: entry['AU']!.map(({ last_name }) => ({ literal: last_name })),
      issued: date(first('DA')),
      accessed: date(first('Y2')),
      URL: first('UR'),
      publisher: first('PB'),
      'container-title': first('T2', 'JO'),
      language: 'zh-CN',
    });
  },
};

/** The standard of 2025 sets the day of the last change between full-width brackets. */
const bracketsOf: Readonly<Record<Edition, string>> = { '2015': '($1)[', '2025': '（$1）[' };

describePages(
  'every form of a citation',
  Object.fromEntries(
    Object.entries(readers).map(([extension, read]) => [
      `.${extension} gives the page's own line through the styles of 2015 and 2025`,
      (page: Page) => {
        if (!hasCitation(page)) return;
        const line = page.$('[data-citation]').text().trim();
        for (const [edition, brackets] of Object.entries(bracketsOf)) {
          const cited = citeWithCsl(edition as Edition, read(readFile(page, extension)));
          expect(cited).toBe(line.replace(/\(([\d-]+)\)\[/, brackets));
        }
      },
    ]),
  ),
  isCitable,
);

describePages(
  'the record that Zotero takes from a page',
  {
    'has the page’s title, date, narrator and every keyword': (page) => {
      if (!hasCitation(page)) return;
      const { $ } = page;
      // As Zotero reads it: pairs at `&`, the value behind the first `=`.
      const pairs = $('span.Z3988').attr('title')!.split('&');
      const valuesOf = (name: string) =>
        pairs
          .map((pair) => pair.split('='))
          .filter(([key]) => key === `rft.${name}`)
          .map(([, value]) => decodeURIComponent(value!.replace(/\+|%2[bB]/g, ' ')));
      const [csl] = JSON.parse(readFile(page, 'json')) as Record<string, never>[];
      const isChart = page.path.startsWith('/data/');
      expect(valuesOf('type')).toEqual([isChart ? 'dataset' : 'webpage']);
      expect(valuesOf('title')).toEqual([$('h1').text()]);
      expect(valuesOf('identifier')).toEqual([$('link[rel=canonical]').attr('href')]);
      expect(valuesOf('description')).toEqual([$('meta[name=description]').attr('content')]);
      expect(valuesOf('creator')).toEqual([$('meta[name="DC.creator"]').attr('content')]);
      expect(valuesOf('subject')).toEqual($('meta[name=Keywords]').attr('content')!.split(','));
      expect(date(valuesOf('date')[0])).toEqual(csl!['issued']);
      const people = $('meta[name="DC.contributor"]').toArray();
      expect(valuesOf('contributor').map((name) => name.replace(', ', ''))).toEqual(
        people.map(({ attribs }) => attribs['content']),
      );
    },
  },
  isCitable,
);
