/** The words that go with a link: a block to paste into a chat, and links that carry a text. */

/** A key figure as shared: what, how many, when. */
export interface SharedFigure {
  label: string;
  printed: string;
  unit: string;
  asOfText: string;
}

export interface SharedPage {
  title: string;
  /** Who or where; left out where the title says it. */
  name: string;
  summary: string;
  figures: readonly SharedFigure[];
  address: string;
}

/** The first sentence of a text. */
export const firstSentence = (text: string): string =>
  /^.*?[。！？](?:[”’）》]*)/su.exec(text)?.[0] ?? text;

/** A printed form with its unit, where the source prints the bare number: `26.4万` of `人`. */
export const withUnit = ({ printed, unit }: Pick<SharedFigure, 'printed' | 'unit'>): string =>
  /[\d万亿]$/.test(printed) ? printed + unit : printed;

/** Title, one sentence, key figures with unit and point in time, address: one to a line. */
export function buildShareText({ title, name, summary, figures, address }: SharedPage): string {
  return [
    `《${title}》${name && !title.includes(name) ? `　${name}` : ''}`,
    firstSentence(summary),
    ...figures.map((figure) => `· ${figure.label}：${withUnit(figure)}（${figure.asOfText}）`),
    address,
  ].join('\n');
}

/**
 * Text as the value of a query in an `href`. Characters beyond ASCII stay as they are (browsers
 * encode them as UTF-8), which keeps pages a third of the size; half a surrogate pair is replaced.
 */
export const encodeQueryText = (text: string): string =>
  text.toWellFormed().replace(/[^A-Za-z0-9\u0080-\u{10ffff}._~-]/gu, encodeURIComponent);

/** Weibo's page for a new post, with title and address filled in. */
export const weiboLink = (address: string, text: string): string =>
  `https://service.weibo.com/share/share.php?url=${encodeQueryText(address)}&title=${encodeQueryText(text)}`;

/** A new e-mail with subject and address filled in. */
export const mailLink = (address: string, subject: string): string =>
  `mailto:?subject=${encodeQueryText(subject)}&body=${encodeQueryText(address)}`;
