/** Refuses documents with so many or so deep elements that reading them would take for ever. */
import { AuthoringError } from '#scripts/authoring/files.ts';

const deepest = 256;
/** The longest page that can be imported has 200,000 characters. */
const mostTags = 150_000;

/** Elements that end without a closing tag, and count for nothing. */
const unclosed = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd option optgroup td th tr thead tbody tfoot colgroup rp rt html head body'.split(
    ' ',
  ),
);

/**
 * Counts open tags in the source, before a parser builds anything of them.
 * @throws AuthoringError beyond 256 levels or 150,000 tags
 */
export function refuseDeepHtml(html: string): void {
  const open = new Map<string, number>();
  let depth = 0;
  let tags = 0;
  for (const [, slash, written = ''] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]{0,20})/g)) {
    const tag = written.toLowerCase();
    tags += 1;
    if (tags > mostTags) throw refuseMany();
    if (unclosed.has(tag)) continue;
    const count = open.get(tag) ?? 0;
    if (slash && count === 0) continue;
    depth += slash ? -1 : 1;
    open.set(tag, count + (slash ? -1 : 1));
    if (depth > deepest) throw refuseDeep();
  }
}

/**
 * Counts the quotes and lists in which a line stands, and the signs of emphasis and links in a row.
 * @throws AuthoringError beyond 256, or where a list stands further in than a screen is wide
 */
export function refuseDeepMarkdown(markdown: string): void {
  for (const line of markdown.split('\n')) {
    const containers =
      /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0] ?? '';
    const marks = containers.match(/>|[-*+]|\d+[.)]/g)?.length ?? 0;
    const isFarIn = /^[ \t]{200,}(?:[-*+]|\d{1,9}[.)])[ \t]/.test(line);
    if (marks > deepest || isFarIn || /[*_[\]]{257}|(?:!?\[){129}/.test(line)) throw refuseDeep();
  }
}

/** Of a document read to the end: how deep a call may go. */
export function requireDepth(depth: number): void {
  if (depth > deepest) throw refuseDeep();
}

const refuseMany = () =>
  new AuthoringError(
    `文件里的标记超过 ${mostTags / 10_000} 万个，不像是给人读的文献。请把文字复制到 .txt，再导入。`,
  );
const refuseDeep = () =>
  new AuthoringError(
    `文件里的内容嵌套超过 ${deepest} 层，不像是给人读的文献。请把文字复制到 .txt，再导入。`,
  );
