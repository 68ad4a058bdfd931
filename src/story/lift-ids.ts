/** Takes ids that would cost a passage its place in reader views off the elements that hold text. */
import { applyEdits, type HtmlEdit, walkHtml } from '#lib/html.ts';

/**
 * Words for which reader views throw an element away or count it as less, after `unlikelyCandidates`,
 * `negative`, `byline` and `shareElements` of Mozilla Readability 0.6. Headings and passages get
 * their ids from what authors write, so any of these may come.
 */
const unwanted =
  /-ad-|ai2html|banner|breadcrumbs|combx|comment|com-|community|contact|cover-wrap|disqus|extra|footer|gdpr|header|hidden|^hid$|legends|masthead|media|menu|meta|outbrain|promo|related|remark|replies|rss|scroll|share|shoutbox|shopping|sidebar|skyscraper|social|sponsor|supplemental|tags|widget|agegate|pagination|pager|popup|yom-remote|byline|author|dateline|writtenby/i;

/** Elements that hold text. */
const names = 'h[1-6]|section|figure';
const lifted = new RegExp(`^(?:${names})$`);
/** Their ids, looked for before the page is read: most have none to be moved. */
const ids = new RegExp(`<(?:${names})\\b(?:[^>"']|"[^"]*"|'[^']*')*?\\sid=["']?([^"'\\s>]+)`, 'g');

/**
 * Moves such an id to an empty element at the beginning of what it named: links still lead there,
 * with or without a script.
 * @param html a page's rendered content
 */
export function liftIds(html: string): string {
  if (!Array.from(html.matchAll(ids)).some(([, id = '']) => unwanted.test(id))) return html;
  const edits: HtmlEdit[] = [];
  let written: HtmlEdit | undefined;
  walkHtml(html, {
    attribute: (name, value, start, end) => {
      if (name === 'id' && unwanted.test(value)) written = { start, end, text: value };
    },
    open: (name, _, __, contentStart) => {
      if (written && lifted.test(name)) {
        const { start, end } = written;
        const id = html.slice(start, end);
        const before = html.lastIndexOf('id', start);
        const quote = html[end] === '"' || html[end] === "'" ? 1 : 0;
        edits.push(
          { start: before, end: end + quote, text: '' },
          { start: contentStart, end: contentStart, text: `<span id="${id}"></span>` },
        );
      }
      written = undefined;
      return true;
    },
  });
  return applyEdits(html, edits);
}
