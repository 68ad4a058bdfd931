/** The content type of every kind of file that the site holds. */

/** Types by file extension. */
export const mimeTypes: Readonly<Record<string, string>> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  jsonl: 'application/jsonl',
  csv: 'text/csv',
  txt: 'text/plain',
  xml: 'application/xml',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  woff: 'font/woff',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
  epub: 'application/epub+zip',
  pdf: 'application/pdf',
  zip: 'application/zip',
  webmanifest: 'application/manifest+json',
};

/** Types of single files, where the extension says too little. */
export const mimeTypesByPath: Readonly<Record<string, string>> = {
  '/feed.xml': 'application/rss+xml',
  '/feed.json': 'application/feed+json',
  '/corrections.xml': 'application/rss+xml',
};

/** Texts, all in UTF-8; the host says so. */
export const isText = (type: string): boolean =>
  /^text\/|[/+](?:json|jsonl|xml)$|bibtex|research-info/.test(type);
