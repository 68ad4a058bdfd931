/**
 * Takes a page's content out of the site's furniture. It goes by what the markup means (`main`,
 * `popover`, `data-chart`, roles) and by the site's one mark for what is not printed (`no-print`).
 */
import type { CheerioAPI } from 'cheerio';
import type { Element } from 'domhandler';

/** What a reader of paper can do nothing with; a page's foot repeats what the colophon says. */
const furniture =
  'nav, footer, form, fieldset, input, select, label, script, style, link, template, picture, ' +
  'iframe, canvas, audio, video, [hidden], .no-print, .Z3988';

/** Attributes that mean something in a book; of classes, those that set a text apart. */
const attributes =
  /^(?:id|href|src|alt|lang|datetime|value|scope|colspan|rowspan|start|role|epub:type|data-(?:figure|paragraph|chart|term|note|link))$/;
const classes: ReadonlySet<string> = new Set(['small', 'muted', 'lead', 'serif', 'phrases']);
const roles = /^(?:note|doc-)/;

/** Removes furniture and drawings that only adorn; charts and notes must have been taken before. */
export function removeFurniture($: CheerioAPI): void {
  $('main').find(furniture).remove();
  $('main svg').remove();
  $('main button').remove();
  $('main summary').each((_, summary) => void (summary.name = 'p'));
  $('main details').each((_, details) => void (details.name = 'div'));
  removeEmpty($);
}

/** Elements left without text, picture or name; an empty cell of a table is one all the same. */
function removeEmpty($: CheerioAPI): void {
  for (const element of $('main *').toArray().reverse()) {
    if (/^(?:td|th|tr|br|wbr|hr|img)$/.test(element.name) || element.attribs['id']) continue;
    const isEmpty = $(element).text().trim() === '' && $(element).find('img, [id]').length === 0;
    if (isEmpty) $(element).remove();
  }
}

/** Leaves the attributes that a book knows. */
export function cleanAttributes(element: Element): void {
  for (const [name, value] of Object.entries(element.attribs)) {
    const kept = name === 'class' ? keepClasses(value) : value;
    const isKept =
      name === 'class'
        ? kept !== ''
        : attributes.test(name) && (name !== 'role' || roles.test(value));
    if (isKept) element.attribs[name] = kept;
    else Reflect.deleteProperty(element.attribs, name);
  }
}

const keepClasses = (value: string) =>
  value
    .split(/\s+/)
    .filter((name) => classes.has(name))
    .join(' ');
