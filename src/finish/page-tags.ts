/** Reads the tags of a built page back from its HTML. */

const metaTag = /<meta\s+(?:name|property)="([^"]+)"\s+content="([^"]*)"/g;
const entities: Readonly<Record<string, string>> = {
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&#38;': '&',
};

/**
 * The `<meta>` tags of a page by name; where a name stands twice, the first counts.
 * @param html a page that Astro rendered
 */
export function readPageTags(html: string): Map<string, string> {
  const head = html.slice(0, html.indexOf('</head>'));
  const tags = new Map<string, string>();
  for (const [, name = '', content = ''] of head.matchAll(metaTag)) {
    if (!tags.has(name)) tags.set(name, decode(content));
  }
  return tags;
}

function decode(text: string): string {
  return text.replace(/&(?:quot|lt|gt|amp|#34|#38|#39|#x27);/g, (entity) => entities[entity]!);
}
