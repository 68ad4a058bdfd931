/** The pages that a book has beside its chapters: title page, parts, colophon. */
import { type Edition, licence } from './model.ts';
import { escapeXml } from './xhtml.ts';

/** The line that tells one edition from another. */
export const describeEdition = ({ version, date, volume }: Edition): string =>
  [`${version}版`, formatDay(date), volume].filter(Boolean).join('　');

const formatDay = (date: string) => {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** Title page. */
export const writeTitlePage = (edition: Edition): string =>
  `<section epub:type="titlepage" id="title-page"><h1>${escapeXml(edition.title)}</h1><p class="lead">${escapeXml(edition.subtitle)}</p><p>${describeEdition(edition)}</p><p class="small">${escapeXml(edition.publisher)}</p></section>`;

/** The page that begins a part. */
export const writePartPage = (title: string, id: string): string =>
  `<section epub:type="part" role="doc-part" id="${id}" aria-label="${escapeXml(title)}"><h1>${escapeXml(title)}</h1></section>`;

/** How the book is to be cited, by GB/T 7714. */
export const citeBook = (edition: Edition): string =>
  `${edition.publisher}. ${edition.title}：${edition.subtitle}[M/OL]. ${edition.version}版. (${edition.date})[${edition.date}]. ${edition.address}.`;

/** Colophon: what the book is, how to cite it, under which licence, and how to check it. */
export const writeColophon = (edition: Edition): string => {
  const rows: [string, string][] = [
    ['书名', escapeXml(`${edition.title}：${edition.subtitle}`)],
    ['版次', describeEdition(edition)],
    ['编者', escapeXml(edition.publisher)],
    ['网址', link(edition.address)],
    [
      '许可',
      `文字以<a href="${licence.address}">${licence.name}</a>许可使用，注明出处即可转载和改编。`,
    ],
    ['引用', escapeXml(citeBook(edition))],
    ['内容指纹', `<code>${edition.fingerprint}</code>`],
  ];
  return `<section epub:type="colophon" role="doc-colophon" id="colophon" aria-label="版权页"><h1>版权页</h1><p>本书依据所列的文献独立转述，不是官方发布，也不代表任何机关单位。</p><dl>${rows
    .map(([name, value]) => `<dt>${name}</dt><dd>${value}</dd>`)
    .join(
      '',
    )}</dl><p class="small">内容指纹是各章标题和正文的SHA-256：两本书的指纹相同，内容就相同。网站上的内容会更正，以网站为准。</p></section>`;
};

const link = (address: string) => `<a href="${escapeXml(address)}">${escapeXml(address)}</a>`;
