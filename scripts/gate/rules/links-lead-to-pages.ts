/** Links and pictures of a body lead to web addresses: no address runs a program or holds a file. */
import { type Complaint, faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';

const allowed = new Set(['https:', 'http:', 'mailto:', 'tel:']);

export const linksLeadToPages = ({ entries }: Content): Fault[] => entries.flatMap(checkEntry);

const checkEntry = (entry: Entry): Fault[] =>
  (entry.body?.links ?? []).flatMap(({ url, line, isBare }) => {
    const complaint = checkScheme(url) ?? (isBare ? checkEnd(url) : undefined);
    return complaint ? [faultInBody(entry, line, '正文 › 链接', complaint)] : [];
  });

const checkScheme = (url: string): Complaint | undefined =>
  allowed.has(readScheme(url))
    ? undefined
    : {
        found: `指向 ${url}`,
        expected: '链接只能指向网页、电子邮件和电话',
        next: '请改为 / 或 https:// 开头的地址，或删去',
      };

/** Markdown takes an address to go on until the next blank or half-width punctuation. */
const checkEnd = (url: string): Complaint | undefined =>
  /^[\x20-\x7E]*$/.test(url)
    ? undefined
    : {
        found: `指向 ${url}`,
        expected: '网址后面的中文也成了链接',
        next: '请在网址后空一格，或写作 [文字](网址)',
      };

/** The scheme as browsers read it, who pass over blanks and line breaks; relative addresses have the site's. */
function readScheme(url: string): string {
  try {
    return new URL(url, 'https://site.invalid/').protocol;
  } catch {
    return '';
  }
}
