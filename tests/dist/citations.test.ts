import ris from '@customcommander/ris';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { expect } from 'vitest';
import { describePages } from './facts.ts';
import { base, isStory, type Page, readDist, tagsOf } from './site.ts';

const citeFile = ({ path }: Page, extension: string) =>
  readDist(`cite${path.slice(0, -1)}.${extension}`);

/** What the page's own tags say of it. */
function stated(page: Page) {
  const tags = tagsOf(page);
  return {
    title: tags.get('citation_title')!,
    url: tags.get('citation_public_url')!,
    author: tags.get('citation_author')!,
    abstract: tags.get('description'),
    changed: tags.get('DCTERMS.modified')?.slice(0, 10) ?? tags.get('DCTERMS.issued'),
  };
}

describePages(
  'the citations of a story',
  {
    'are read by an independent BibTeX parser': (page) => {
      const { title, url, author, abstract, changed } = stated(page);
      const { entries, errors } = parseBibtex(citeFile(page, 'bib'), { sentenceCase: false });
      expect(errors).toEqual([]);
      expect(entries).toHaveLength(1);
      expect(entries[0]!.fields).toMatchObject({
        title,
        url,
        author: [{ name: author }],
        abstract,
        ...(changed && { date: changed }),
      });
    },

    'are read by an independent RIS parser': (page) => {
      const { title, url, author } = stated(page);
      expect(ris.read(citeFile(page, 'ris'))).toMatchObject([
        {
          TY: ['ELEC'],
          TI: [title],
          UR: [url],
          AU: [expect.objectContaining({ last_name: author })],
        },
      ]);
    },

    'say the same in CSL-JSON': (page) => {
      const { title, url, author } = stated(page);
      expect(JSON.parse(citeFile(page, 'json'))).toMatchObject([
        { title, URL: url, author: [{ literal: author }], type: 'webpage' },
      ]);
    },

    'stand on the page after GB/T 7714—2015, with a way to each file': (page) => {
      const { title, author } = stated(page);
      const { $, path } = page;
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
    },
  },
  isStory,
);
