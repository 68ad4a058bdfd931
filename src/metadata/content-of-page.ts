/** Which content files a page is made of, so that its dates can be told from theirs. */

const fixedPages: Readonly<Record<string, readonly string[]>> = {
  '/': [''],
  '/data/': ['figures/', 'charts/'],
  '/data/figures/': ['figures/'],
  '/data/compare/': ['measures/', 'figures/'],
  '/about/': ['pages/about.mdx'],
  '/accessibility/': ['pages/accessibility.mdx'],
  '/privacy/': ['pages/privacy.mdx'],
  '/site-map/': [''],
  '/corrections/': [''],
  '/glossary/': ['terms/'],
  '/timeline/': ['events/', 'figures/'],
};

/** The end of an address where a list, a ledger or a source goes on, or is cut in another way. */
const furtherPage = /(?:letter\/[^/]+\/)?(?:page\/\d+\/)?$/;
const storyPath = /^\/(accounts|cases|townships|themes)\/([^/]+)\/$/;
/** In a series the lists of a county are made of the same folders. */
const countyPath = /^\/counties\/([^/]+)(\/.*)$/;
const listPath = /^\/(accounts|cases|townships|themes|sources)\/$/;

/**
 * Paths inside the content folder; a folder stands for everything in it, and `''` for all.
 * @param path the page's site path
 */
export function contentOfPage(path: string): readonly string[] {
  const first = path.replace(furtherPage, '');
  return contentOfFirstPage(first);
}

function contentOfFirstPage(path: string): readonly string[] {
  const [, county, below = ''] = countyPath.exec(path) ?? [];
  if (county) return below === '/' ? [`counties/${county}.yaml`] : contentOfFirstPage(below);
  const fixed = fixedPages[path];
  if (fixed) return fixed;
  const [, kind, id] = storyPath.exec(path) ?? [];
  if (kind && id) return [`${kind}/${id}.mdx`];
  const list = listPath.exec(path)?.[1];
  if (list) return [`${list}/`];
  const [, subject] = /^\/data\/figures\/([^/]+)\/$/.exec(path) ?? [];
  if (subject) return [`figures/${subject}.yaml`];
  const [, measure] = /^\/data\/compare\/([^/]+)\/$/.exec(path) ?? [];
  if (measure) return [`measures/${measure}.yaml`, 'figures/'];
  const [, source] = /^\/sources\/([^/]+)\/(?:p\d+\/)?$/.exec(path) ?? [];
  if (source) return [`sources/${source}.yaml`];
  const [, chart] = /^\/data\/charts\/([^/]+)\/$/.exec(path) ?? [];
  return chart ? [`charts/${chart}.yaml`] : [];
}
