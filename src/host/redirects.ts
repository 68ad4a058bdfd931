/** Addresses that moved: what a browser and a static host need to redirect readers. */

export interface Redirect {
  path: string;
  redirect: string;
}

/** The `_redirects` file that several static hosts read. */
export const formatHostRedirects = (redirects: readonly Redirect[], base: string): string =>
  redirects
    .map(({ path, redirect }) => `${joinPath(base, path)} ${joinPath(base, redirect)} 301\n`)
    .join('');

/**
 * A page that redirects at once, and by hand where a browser does not.
 * @param address the new address on the site, with the base path
 * @param canonical the new address in full
 */
export function buildRedirectPage(address: string, canonical: string): string {
  const [href, full] = [address, canonical.replace(/#.*/, '')].map(escapeAttribute);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${href}">
<title>网址已迁移</title>
<meta name="robots" content="noindex">
<link rel="canonical" href="${full}">
<style>:root{color-scheme:light dark}body{max-width:34em;margin:15vh auto;padding:0 1.25rem;font:1.0625rem/1.8 system-ui,sans-serif}a{display:inline-block;padding:.5em 0}</style>
</head>
<body>
<main>
<h1>网址已迁移</h1>
<p>这一页搬到了新的地址，正在转过去。没有自动跳转的话，请点：</p>
<p><a href="${href}">${escapeAttribute(canonical)}</a></p>
</main>
</body>
</html>
`;
}

/**
 * A new address that takes the query of the old one along, before its fragment.
 * @param query how the server's language names it, `?` and all
 */
export function withQuery(address: string, query: string): string {
  const [page = '', fragment] = address.split('#', 2);
  return `${page}${query}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** A site path under the base path. */
export const joinPath = (base: string, path: string) => base.replace(/\/$/, '') + path;

const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
