/** The entries that the site's own pages name: without one of them there is no whole site. */

/** The theme that tells of the whole county: home, its share card and the data page show it. */
export const overviewId = 'county-overview';

/** The theme that keeps the four colours; home leads to it. */
export const coloursId = 'four-colours';

/** Pages of their own, each with a route in `src/pages/`. */
export const standingPages = {
  about: 'about',
  accessibility: 'accessibility',
  privacy: 'privacy',
} as const;

/** The county's change, as home shows it: the rate before and after, and the villages one by one. */
export const countyChange = {
  before: 'county.incidence-before',
  after: 'county.incidence-after',
  chart: 'villages-by-status',
} as const;

/** What needs each of them, in words for editors. The content gate asks for every one. */
export const requiredEntries: readonly { collection: string; id: string; usedBy: string }[] = [
  { collection: 'pages', id: standingPages.about, usedBy: '关于本站 /about/' },
  { collection: 'pages', id: standingPages.accessibility, usedBy: '无障碍说明 /accessibility/' },
  { collection: 'pages', id: standingPages.privacy, usedBy: '隐私声明 /privacy/' },
  { collection: 'themes', id: overviewId, usedBy: '首页和首页的分享图' },
  { collection: 'themes', id: coloursId, usedBy: '首页的四色品牌' },
  { collection: 'charts', id: countyChange.chart, usedBy: '首页的全县变化' },
];

/** Figures of the ledger that the site's own pages name. */
export const requiredFigures: readonly { id: string; usedBy: string }[] = [
  { id: countyChange.before, usedBy: '首页的全县变化' },
  { id: countyChange.after, usedBy: '首页的全县变化' },
];
