/** Links and pictures of a body lead to web addresses: no address runs a program or holds a file. */
import { faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';

const allowed = new Set(['https:', 'http:', 'mailto:', 'tel:']);

export const linksLeadToPages = ({ entries }: Content): Fault[] => entries.flatMap(checkEntry);

const checkEntry = (entry: Entry): Fault[] =>
  (entry.body?.links ?? [])
    .filter(({ url }) => !allowed.has(readScheme(url)))
    .map(({ url, line }) =>
      faultInBody(entry, line, '正文 › 链接', {
        found: `指向 ${url}`,
        expected: '链接只能指向网页、电子邮件和电话',
        next: '请改为 / 或 https:// 开头的地址，或删去',
      }),
    );

/** The scheme as browsers read it, who pass over blanks and line breaks; relative addresses have the site's. */
function readScheme(url: string): string {
  try {
    return new URL(url, 'https://site.invalid/').protocol;
  } catch {
    return '';
  }
}
