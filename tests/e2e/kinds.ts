/**
 * One page of each kind, and the kinds' names: what is true of it is true of its kind. Of the
 * stories of a kind it is the one with most kinds of parts; a kind that the content lacks is left out.
 */
import { chartOf, content, longest, richest } from '../picks.ts';

const { accounts, cases, townships, themes, sources, measures, counties, site } = content;
const [county] = counties;
/** The home of the site, or of each county of a series, names the theme of its colours. */
const colours = [site, ...counties.map(({ data }) => data)].flatMap(
  ({ home }) => home.colours?.theme ?? [],
);
const programme = themes.find(({ id }) => colours.includes(id));
const topics = themes.filter(({ data }) => data.group === 'topic');
const pathOf = (folder: string, entry: { id: string } | undefined) =>
  entry && `/${folder}/${entry.id}/`;

const pages = {
  home: '/',
  county: pathOf('counties', county),
  countyAccounts: county && `/counties/${county.id}/accounts/`,
  countyData: county && `/counties/${county.id}/data/`,
  accounts: '/accounts/',
  account: pathOf('accounts', richest(accounts)),
  case: pathOf('cases', richest(cases)),
  township: pathOf('townships', richest(townships)),
  themes: '/themes/',
  programme: pathOf('themes', programme ?? richest(themes)),
  topic: pathOf('themes', richest(topics)),
  data: '/data/',
  chart: pathOf('data/charts', chartOf('share-bars')),
  embed: chartOf('stacked-share') && `/data/charts/${chartOf('stacked-share')!.id}/embed/`,
  ledger: '/data/figures/',
  compare: measures[0] && '/data/compare/',
  measure: pathOf('data/compare', measures[0]),
  sources: '/sources/',
  source: pathOf('sources', longest(sources)),
  glossary: '/glossary/',
  timeline: '/timeline/',
  search: '/search/',
  about: '/about/',
  inspection: '/about/inspection/',
  accessibility: '/accessibility/',
  corrections: '/corrections/',
  privacy: '/privacy/',
  siteMap: '/site-map/',
  missing: '/404.html',
} as const;
type Kind = keyof typeof pages;

const found = Object.entries(pages).filter((entry): entry is [Kind, string] => Boolean(entry[1]));

/** Without those that the content lacks, whatever the type says: `needs` asks before a test looks. */
export const kinds = Object.fromEntries(found) as Readonly<Record<Kind, string>>;

/** A story with most kinds of parts: an account, or what the content has. */
export const story =
  kinds.account ?? kinds.case ?? kinds.topic ?? kinds.programme ?? kinds.township;

/** Whether the content has a page of each of these kinds. */
export const hasKinds = (...names: Kind[]): boolean => names.every((name) => name in kinds);
