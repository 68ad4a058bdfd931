/** The page as schema.org data: its subject and its place in the site, as lean as may be. */
import type {
  Article,
  BreadcrumbList,
  CollectionPage,
  CreativeWork,
  DataCatalog,
  Dataset,
  Graph,
  ListItem,
  Organization,
  Person,
  Place,
  SearchAction,
  Thing,
  WebPage,
  WebSite,
  WithActionConstraints,
} from 'schema-dts';
import { fields } from './fields.ts';
import type { PageRecord, PersonFacts, SourceFacts } from './page-record.ts';
import { authorsOf, contributorsOf } from './people.ts';

/**
 * The graph of a page; undefined for a bare page.
 * @param page what the page tells of itself
 */
export function buildJsonLd(page: PageRecord): Graph | undefined {
  if (page.level === 'bare') return undefined;
  const graph: Thing[] = [page.level === 'home' ? buildWebSite(page) : buildSubject(page)];
  if (page.crumbs.length > 0) graph.push(buildBreadcrumbs(page));
  return { '@context': 'https://schema.org', '@graph': graph };
}

/** JSON that may stand inside `<script>`: no `<` that could end the element or open a comment. */
export function serializeJsonLd(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

function buildSubject(page: PageRecord): Thing {
  const { subject } = page;
  const name = { name: page.title };
  if (subject.type === 'article') return buildArticle(page);
  if (subject.type === 'place') return buildPlace(page);
  if (subject.type === 'dataset') {
    return clean<Dataset>({
      '@type': 'Dataset',
      ...name,
      ...common(page),
      // Search engines for data sets want more words than a page has room for in its lead.
      description: subject.description,
      creator: buildOrganization(page),
      isBasedOn: oneOrAll(page.sources.map(buildBasis)),
      distribution: subject.distribution.map(({ url, mediaType }) => ({
        '@type': 'DataDownload',
        contentUrl: url,
        encodingFormat: mediaType,
      })),
    });
  }
  if (subject.type === 'catalog') {
    const dataset = subject.datasets.map((each): Dataset => ({ '@type': 'Dataset', ...each }));
    return clean<DataCatalog>({ '@type': 'DataCatalog', ...name, ...common(page), dataset });
  }
  if (subject.type === 'document') {
    return clean<WebPage>({
      '@type': 'WebPage',
      ...name,
      ...common(page),
      author: buildOrganization(page),
      about: clean<CreativeWork>({
        '@type': 'CreativeWork',
        name: subject.name,
        genre: subject.genre,
        author: subject.author ? { '@type': 'Organization', name: subject.author } : undefined,
      }),
    });
  }
  return page.level === 'list'
    ? clean<CollectionPage>({ '@type': 'CollectionPage', ...name, ...common(page) })
    : clean<WebPage>({ '@type': 'WebPage', ...name, ...common(page) });
}

function buildArticle(page: PageRecord): Article {
  const organization = buildOrganization(page);
  return clean<Article>({
    '@type': 'Article',
    headline: page.title,
    ...common(page),
    image: [page.image, page.squareImage],
    author: oneOrAll(authorsOf(page).map(buildPerson)) ?? organization,
    contributor: oneOrAll(
      contributorsOf(page)
        .filter(({ tells }) => !tells)
        .map(buildPerson),
    ),
    publisher: organization,
    about: buildAbout(page),
    isBasedOn: oneOrAll(page.sources.map(buildBasis)),
  });
}

/** A township is a place; what the page says of it is an article about that place. */
function buildPlace(page: PageRecord): Place {
  return clean<Place>({
    '@type': 'Place',
    name: page.places?.[0]?.name ?? page.title,
    description: page.description,
    url: page.url,
    containedInPlace: { '@type': 'AdministrativeArea', name: page.site.place },
    subjectOf: buildArticle({ ...page, places: [] }),
  });
}

function buildAbout({ people, places = [] }: PageRecord): (Person | Place)[] | undefined {
  const about: (Person | Place)[] = people.filter(({ tells }) => tells).map(buildPerson);
  for (const { name, url } of places) about.push(clean<Place>({ '@type': 'Place', name, url }));
  return about.length > 0 ? about : undefined;
}

const buildPerson = ({ name, role }: PersonFacts): Exclude<Person, string> => ({
  '@type': 'Person',
  name,
  jobTitle: role,
});

const buildBasis = ({ name, url }: SourceFacts): Exclude<CreativeWork, string> => ({
  '@type': 'CreativeWork',
  name,
  url,
});

/** One thing stands by itself, as most pages have one; none leaves the property out. */
const oneOrAll = <T>(things: readonly T[]): T | readonly T[] | undefined =>
  things.length > 1 ? things : things[0];

function buildOrganization({ site }: PageRecord): Organization {
  return { '@type': 'Organization', name: site.name, url: site.url };
}

function buildWebSite({ site, description, language }: PageRecord): WebSite {
  const search: WithActionConstraints<SearchAction> = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${site.searchUrl}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return {
    '@type': 'WebSite',
    name: site.name,
    alternateName: site.subtitle,
    url: site.url,
    description,
    inLanguage: language,
    potentialAction: search,
  };
}

function buildBreadcrumbs({ crumbs, title }: PageRecord): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...crumbs, { name: title, url: undefined }].map(({ name, url }, index) =>
      clean<ListItem>({ '@type': 'ListItem', position: index + 1, name, item: url }),
    ),
  };
}

/** The properties that the registry names for schema.org. */
function common(page: PageRecord): Record<string, string | undefined> {
  return Object.fromEntries(
    fields.flatMap(({ schema, value }) => {
      const found = value(page);
      return schema ? [[schema, typeof found === 'object' ? found.join(',') : found]] : [];
    }),
  );
}

/** Leaves out what is not known. */
function clean<T>(thing: {
  [Key in keyof Exclude<T, string>]: Exclude<T, string>[Key] | undefined;
}): T {
  return Object.fromEntries(
    Object.entries(thing as object).filter(([, value]) => value !== undefined),
  ) as T;
}
