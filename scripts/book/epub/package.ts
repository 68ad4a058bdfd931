/** The package document: metadata, with what helps people who read otherwise, and every file. */
import { createHash } from 'node:crypto';
import { type Edition, licence } from '#scripts/book/model.ts';
import { escapeXml } from '#scripts/book/xhtml.ts';

/** A file of the book. */
export interface PackageFile {
  path: string;
  content: string | Uint8Array;
  type: keyof typeof mediaTypes;
  /** `nav` or `cover-image`. */
  properties?: string;
}

const mediaTypes = {
  xhtml: 'application/xhtml+xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  css: 'text/css',
} as const;

/** What assistive technology and shops ask (schema.org, EPUB Accessibility 1.1). */
const accessibility: readonly [name: string, value: string][] = [
  ['schema:accessMode', 'textual'],
  ['schema:accessMode', 'visual'],
  ['schema:accessModeSufficient', 'textual'],
  ['schema:accessibilityFeature', 'alternativeText'],
  ['schema:accessibilityFeature', 'displayTransformability'],
  ['schema:accessibilityFeature', 'longDescription'],
  ['schema:accessibilityFeature', 'readingOrder'],
  ['schema:accessibilityFeature', 'structuralNavigation'],
  ['schema:accessibilityFeature', 'tableOfContents'],
  ['schema:accessibilityHazard', 'none'],
  [
    'schema:accessibilitySummary',
    '全书是可以重排的文字，标题分级，有目录；每张图都有文字说明和数据表；注释可以跳到，也可以跳回。',
  ],
];

/**
 * `package.opf`.
 * @param isPaged whether the navigation has the pages of the PDF
 */
export function writePackage(
  edition: Edition,
  files: readonly PackageFile[],
  isPaged: boolean,
): string {
  const items = files.map(({ path, type, properties }, at) => {
    const extra = properties ? ` properties="${properties}"` : '';
    return `<item id="f${at}" href="${path}" media-type="${mediaTypes[type]}"${extra}/>`;
  });
  const order = files.flatMap(({ path, type }, at) => (type === 'xhtml' ? [{ path, at }] : []));
  const isNav = ({ path }: { path: string }) => path === 'nav.xhtml';
  const read = [
    ...order.filter(({ path }) => path === 'cover.xhtml' || path === 'title.xhtml'),
    ...order.filter(isNav),
    ...order.filter((one) => !isNav(one) && !/^(?:cover|title)\.xhtml$/.test(one.path)),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book-id" xml:lang="zh-CN" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${writeMetadata(edition, isPaged).join('\n')}
</metadata>
<manifest>
${items.join('\n')}
</manifest>
<spine page-progression-direction="ltr">
${read.map(({ at }) => `<itemref idref="f${at}"/>`).join('\n')}
</spine>
</package>
`;
}

function writeMetadata(edition: Edition, isPaged: boolean): string[] {
  const { title, subtitle, volume, publisher, description, date, address } = edition;
  const full = `${title}：${subtitle}${volume ? `（${volume}）` : ''}`;
  const core: [string, string][] = [
    ['title', full],
    ['language', 'zh-CN'],
    ['creator', publisher],
    ['publisher', publisher],
    ['date', date],
    ['description', description],
    ['rights', `${licence.name} ${licence.address}`],
    ['source', address],
  ];
  return [
    `<dc:identifier id="book-id">${identify(edition)}</dc:identifier>`,
    ...core.map(([name, value]) => `<dc:${name}>${escapeXml(value)}</dc:${name}>`),
    `<meta property="dcterms:modified">${date}T00:00:00Z</meta>`,
    ...(isPaged
      ? [
          `<meta property="schema:accessibilityFeature">pageNavigation</meta>`,
          `<dc:source id="pages">${escapeXml(`${edition.name}.pdf`)}</dc:source>`,
          '<meta refines="#pages" property="source-of">pagination</meta>',
        ]
      : []),
    ...accessibility.map(([name, value]) => `<meta property="${name}">${escapeXml(value)}</meta>`),
  ];
}

/** The same for the same edition of the same site, however often it is made. */
function identify({ address, name }: Edition): string {
  const hash = createHash('sha256').update(`${address}book/${name}`).digest('hex');
  const parts = [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `a${hash.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...parts, hash.slice(20, 32)].join('-')}`;
}
