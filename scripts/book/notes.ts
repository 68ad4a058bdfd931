/** Turns what opens beside a word on the page into endnotes, with links there and back. */
import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

interface Note {
  /** Id of the place in the text. */
  reference: string;
  id: string;
  /** The element that holds it; read when every mark is set, for notes may bear marks, too. */
  note: ReturnType<CheerioAPI>;
}

/**
 * Makes endnotes of a chapter: of every popover that a button of the page opens, marked where it is
 * first opened, and, in a story, of the editors' notes on the source (`query-…`).
 * @param queries whether the editors' notes become endnotes: in stories, where they interrupt
 * @param inGlossary whether a term has its own entry in this book, by its id
 */
export function buildNotes(
  $: CheerioAPI,
  { queries, inGlossary }: { queries: boolean; inGlossary: (term: string) => boolean },
): void {
  const notes: Note[] = [];
  const known = new Set<string>();
  if (queries) replaceQueries($);
  for (const place of $('main button[popovertarget], main [data-query-note]').toArray()) {
    const target = place.attribs['popovertarget'] ?? place.attribs['data-query-note']!;
    const note = $('main [id]').filter((_, { attribs }) => attribs['id'] === target);
    const word = $(place).closest('[data-term]');
    const term = word.attr('data-term');
    if (term !== undefined && inGlossary(term) && word.closest('a').length === 0) {
      $(place).remove();
      linkTerm(word.get(0) as Element, term);
      continue;
    }
    const isInside = $(place).closest(note).length > 0;
    if (note.length === 0 || known.has(target) || isInside) continue;
    known.add(target);
    const number = notes.length + 1;
    const reference = `ref-${number}`;
    // Brackets, so that a copied number stays itself: 5.62%[3], never 5.62%3.
    const host = $(place).closest('data, a');
    const mark = `<a id="${reference}" href="#${target}" role="doc-noteref" epub:type="noteref" data-note="">[${number}]</a>`;
    if (host.length > 0) host.last().after(mark);
    else $(place).before(mark);
    notes.push({ reference, id: target, note });
  }
  const written = notes.length > 0 ? writeNotes(notes) : '';
  $('main [popover], main [data-query-note]').remove();
  $('main').append(written);
}

/** The editors' notes leave the text; their titles stay, and lead to them. */
function replaceQueries($: CheerioAPI): void {
  for (const query of $('main [role="note"]').toArray()) {
    const id = [query, ...$(query).find('[id]').toArray()]
      .map(({ attribs }) => attribs['id'] ?? '')
      .find((one) => one.startsWith('query-'));
    if (!id) continue;
    $(query).find('[id]').removeAttr('id');
    query.attribs['id'] = id;
    $(query).children(':empty').remove();
    const title = $(query).children().first().clone();
    title.find('button').remove();
    const line = $('<p class="small muted"></p>').text(title.text().trim());
    line.append($('<span></span>').attr('data-query-note', id));
    $(query).before(line).attr('popover', '').removeAttr('role');
  }
}

function linkTerm(word: Element, term: string) {
  word.name = 'a';
  word.attribs = {
    href: '',
    'data-link': `/glossary/#${term}`,
    'data-term': term,
    role: 'doc-glossref',
    'epub:type': 'glossref',
  };
}

/** A note's text without what only a screen can do. */
function contentOf(note: ReturnType<CheerioAPI>): string {
  note.find('.no-print, [hidden], button').remove();
  return note.html() ?? '';
}

const writeNotes = (notes: readonly Note[]) =>
  `<section epub:type="endnotes" role="doc-endnotes" data-note=""><h2 id="notes">注释</h2><ol>${notes
    .map(
      ({ id, reference, note }) =>
        `<li id="${id}" epub:type="endnote">${contentOf(note)}<p><a href="#${reference}" role="doc-backlink" epub:type="backlink">↑ 回到正文</a></p></li>`,
    )
    .join('')}</ol></section>`;
