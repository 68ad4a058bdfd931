/** The entries that the site's own pages name: without one of them there is no whole site. */

/** Pages of their own, each with a route in `src/pages/`. */
export const standingPages = {
  about: 'about',
  accessibility: 'accessibility',
  privacy: 'privacy',
} as const;

/** What needs each of them, in words for editors. The content gate asks for every one. */
export const requiredEntries: readonly { collection: string; id: string; usedBy: string }[] = [
  { collection: 'pages', id: standingPages.about, usedBy: '关于本站 /about/' },
  { collection: 'pages', id: standingPages.accessibility, usedBy: '无障碍说明 /accessibility/' },
  { collection: 'pages', id: standingPages.privacy, usedBy: '隐私声明 /privacy/' },
];
