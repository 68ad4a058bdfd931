/**
 * The registry of page fields: each value once, with its name in every vocabulary that carries it.
 * Tags, JSON-LD and the block that readers see are all made from this list.
 */
import { basisFields } from './basis-fields.ts';
import { dayOf, formatPubDate } from './dates.ts';
import type { Field } from './field.ts';
import { authorsOf, namesOf } from './people.ts';

const columnLevels = ['list', 'article'] as const;
const siteLevels = ['home', 'list', 'article'] as const;
const slashed = (moment: string) => dayOf(moment).replaceAll('-', '/');

export const fields: readonly Field[] = [
  {
    id: 'siteName',
    value: ({ site }) => site.name,
    names: { government: 'SiteName', openGraph: 'og:site_name' },
    levels: siteLevels,
  },
  {
    id: 'siteDomain',
    value: ({ site }) => site.domain,
    names: { government: 'SiteDomain' },
    levels: siteLevels,
  },
  {
    id: 'siteIdCode',
    value: ({ site }) => site.idCode,
    names: { government: 'SiteIDCode' },
    levels: siteLevels,
  },
  {
    id: 'columnName',
    value: ({ column }) => column?.name,
    names: { government: 'ColumnName' },
    levels: columnLevels,
  },
  {
    id: 'columnDescription',
    value: ({ column }) => column?.description,
    names: { government: 'ColumnDescription' },
    levels: columnLevels,
  },
  {
    id: 'columnKeywords',
    value: ({ column }) => column?.keywords.join(','),
    names: { government: 'ColumnKeywords' },
    levels: columnLevels,
  },
  {
    id: 'columnType',
    value: ({ column }) => column?.type,
    names: { government: 'ColumnType' },
    levels: columnLevels,
  },
  {
    id: 'title',
    value: ({ title }) => title,
    names: {
      government: 'ArticleTitle',
      openGraph: 'og:title',
      twitter: 'twitter:title',
      dublinCore: 'DC.title',
      highwire: 'citation_title',
    },
  },
  ...basisFields,
  {
    id: 'published',
    value: ({ published }) => published,
    names: {
      government: { name: 'PubDate', form: formatPubDate },
      openGraph: 'article:published_time',
      dublinCore: { name: 'DCTERMS.issued', form: dayOf },
      highwire: { name: 'citation_publication_date', form: slashed },
    },
    schema: 'datePublished',
    shown: ({ published }) => ({
      label: 'published',
      text: published && dayOf(published),
      isDate: true,
    }),
  },
  {
    id: 'modified',
    value: ({ modified }) => modified,
    names: { openGraph: 'article:modified_time', dublinCore: 'DCTERMS.modified' },
    schema: 'dateModified',
    shown: ({ published, modified }) =>
      modified && published && dayOf(modified) !== dayOf(published)
        ? { label: 'modified', text: dayOf(modified), isDate: true }
        : undefined,
  },
  {
    id: 'keywords',
    value: ({ keywords }) => keywords.join(',') || undefined,
    names: { government: 'Keywords', dublinCore: 'DC.subject' },
    schema: 'keywords',
  },
  {
    id: 'author',
    value: (page) => namesOf(authorsOf(page)) ?? page.site.name,
    names: { government: 'Author', dublinCore: 'DC.creator', highwire: 'citation_author' },
  },
  {
    id: 'place',
    value: ({ places = [] }) => places.map(({ name }) => name).join('、') || undefined,
    names: { dublinCore: 'DCTERMS.spatial' },
  },
  {
    id: 'description',
    value: ({ description }) => description,
    names: {
      html: 'description',
      government: 'Description',
      openGraph: 'og:description',
      twitter: 'twitter:description',
      dublinCore: 'DC.description',
    },
    schema: 'description',
  },
  {
    id: 'image',
    value: ({ image }) => image,
    names: { openGraph: 'og:image', twitter: 'twitter:image' },
  },
  {
    id: 'squareImage',
    value: ({ squareImage }) => squareImage,
    names: { government: 'Image' },
  },
  {
    id: 'url',
    value: ({ url }) => url,
    names: {
      government: 'Url',
      openGraph: 'og:url',
      dublinCore: 'DC.identifier',
      highwire: 'citation_public_url',
    },
    schema: 'url',
  },
  {
    id: 'publisher',
    value: ({ site }) => site.publisher,
    names: { dublinCore: 'DC.publisher', highwire: 'citation_publisher' },
  },
  {
    id: 'language',
    value: ({ language }) => language,
    names: {
      openGraph: { name: 'og:locale', form: (tag) => tag.replace('-', '_') },
      dublinCore: 'DC.language',
      highwire: 'citation_language',
    },
    schema: 'inLanguage',
  },
  {
    id: 'identifier',
    value: ({ kind, id }) => (kind && id ? `${kind}/${id}` : undefined),
    names: {},
    schema: 'identifier',
    shown: ({ kind, id }) =>
      kind && id ? { label: 'identifier', text: `${kind}/${id}` } : undefined,
  },
  {
    id: 'licence',
    value: ({ licence }) => licence.url,
    names: { dublinCore: 'DC.rights' },
    schema: 'license',
    shown: ({ licence }) => ({ label: 'rights', text: licence.name, link: licence.url }),
  },
  // Zotero files a page with citation_title as a journal article unless its type says otherwise.
  {
    id: 'type',
    value: ({ subject }) => (subject.type === 'dataset' ? 'dataset' : 'webpage'),
    names: { dublinCore: 'DC.type' },
  },
  {
    id: 'openGraphType',
    value: ({ level }) => (level === 'article' ? 'article' : 'website'),
    names: { openGraph: 'og:type' },
  },
  {
    id: 'updated',
    value: ({ level, modified }) => (level === 'article' ? undefined : modified),
    names: { openGraph: 'og:updated_time' },
  },
  { id: 'imageWidth', value: () => '1200', names: { openGraph: 'og:image:width' } },
  { id: 'imageHeight', value: () => '630', names: { openGraph: 'og:image:height' } },
  {
    id: 'imageAlt',
    value: ({ title }) => title,
    names: { openGraph: 'og:image:alt', twitter: 'twitter:image:alt' },
  },
  { id: 'card', value: () => 'summary_large_image', names: { twitter: 'twitter:card' } },
];
