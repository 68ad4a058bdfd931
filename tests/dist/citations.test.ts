import ris from '@customcommander/ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { describe, expect, it } from 'vitest';
import { readPageTags } from '#finish/page-tags.ts';
import { base, readDist, storyPages } from './site.ts';

describe.each(storyPages)('the citations of $path', ({ path, html, $ }) => {
  const tags = readPageTags(html);
  const file = (extension: string) => readDist(`cite${path.slice(0, -1)}.${extension}`);
  const title = tags.get('citation_title')!;
  const url = tags.get('citation_public_url')!;
  const author = tags.get('citation_author')!;
  const issued = tags.get('DCTERMS.issued');

  it('are read by an independent BibTeX parser', () => {
    const { entries, errors } = parseBibtex(file('bib'), { sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries).toHaveLength(1);
    expect(entries[0]!.fields).toMatchObject({
      title,
      url,
      author: [{ name: author }],
      abstract: tags.get('description'),
      ...(issued && { date: issued }),
    });
  });

  it('are read by an independent RIS parser', () => {
    expect(ris.read(file('ris'))).toMatchObject([
      {
        TY: ['ELEC'],
        TI: [title],
        UR: [url],
        AU: [expect.objectContaining({ last_name: author })],
      },
    ]);
  });

  it('say the same in CSL-JSON', () => {
    expect(JSON.parse(file('json'))).toMatchObject([
      { title, URL: url, author: [{ literal: author }], type: 'webpage' },
    ]);
  });

  it('stand on the page after GB/T 7714—2015, with a way to each file', () => {
    const day = '\\(\\d{4}-\\d\\d-\\d\\d\\)';
    expect($('[data-citation]').text()).toMatch(
      new RegExp(
        `^.+\\. .+\\[EB/OL\\]\\. (?:${day})?\\[\\d{4}-\\d\\d-\\d\\d\\]\\. https?://\\S+/\\.$`,
      ),
    );
    expect($('[data-citation]').text()).toContain(`${author}. ${title}[EB/OL]. `);
    for (const extension of ['bib', 'ris', 'json']) {
      expect($(`a[href="${base}cite${path.slice(0, -1)}.${extension}"]`)).toHaveLength(1);
    }
  });
});
