/** The state of the search page and its place in the URL. */

/** Pages have a county only where the archive has several. */
export const facetNames = ['kind', 'county', 'township', 'theme', 'year'] as const;
export type FacetName = (typeof facetNames)[number];
export const sortNames = ['relevance', 'title', 'order'] as const;
export type SortName = (typeof sortNames)[number];

export interface SearchState {
  query: string;
  facets: Readonly<Record<FacetName, readonly string[]>>;
  sort: SortName;
  /** How many lots of results are shown; `Infinity` shows all. */
  page: number;
}

/** Longer queries are cut: no sentence is this long. */
export const maximumQueryLength = 500;
const facetValue = /^[a-z0-9-]{1,60}$/;

/** New values of a facet by the old ones that shared addresses still name. */
export type MovedFacets = Readonly<Partial<Record<FacetName, Readonly<Record<string, string>>>>>;

/** Reads the state from a URL's query; whatever makes no sense is left out. */
export function readState(search: string, moved: MovedFacets = {}): SearchState {
  const parameters = new URLSearchParams(search);
  const sort = parameters.get('sort');
  const page = Math.floor(Number(parameters.get('page')));
  const facet = (name: FacetName) => {
    const values = parameters.getAll(name).filter((value) => facetValue.test(value));
    const newValues = new Map(Object.entries(moved[name] ?? {}));
    return [...new Set(values.map((value) => newValues.get(value) ?? value))];
  };
  return {
    query: (parameters.get('q') ?? '').slice(0, maximumQueryLength),
    facets: {
      kind: facet('kind'),
      county: facet('county'),
      township: facet('township'),
      theme: facet('theme'),
      year: facet('year'),
    },
    sort: sortNames.find((name) => name === sort) ?? 'relevance',
    page: parameters.get('show') === 'all' ? Infinity : page >= 1 && page < 1e4 ? page : 1,
  };
}

/** Writes the state as a URL's query, `?` included; the state at rest is empty. */
export function writeState({ query, facets, sort, page }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query) parameters.set('q', query);
  for (const name of facetNames) {
    for (const value of facets[name]) parameters.append(name, value);
  }
  if (sort !== 'relevance') parameters.set('sort', sort);
  if (page === Infinity) parameters.set('show', 'all');
  else if (page > 1) parameters.set('page', String(page));
  const text = parameters.toString();
  return text && `?${text}`;
}
