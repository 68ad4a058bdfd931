import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { describePages } from './facts.ts';
import { isDescribed, isStory, type Page, pageAt, readPages } from './site.ts';

type Thing = Record<string, unknown> & { '@type': string };

const textOf = ({ $ }: Page) => $('script[type="application/ld+json"]').text();
const graphOf = (page: Page) =>
  (JSON.parse(textOf(page)) as { '@graph': Thing[] })['@graph'] as [Thing, ...Thing[]];

/** The faults that the types of schema.org (schema-dts) find in a source text. */
function findTypeFaults(source: string): string[] {
  const name = `${process.cwd()}/tests/dist/json-ld-of-the-site.ts`;
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const read = host.readFile.bind(host);
  const exists = host.fileExists.bind(host);
  host.readFile = (file) => (file === name ? source : read(file));
  host.fileExists = (file) => file === name || exists(file);
  host.getSourceFile = (file, target) => {
    const text = file === name ? source : ts.sys.readFile(file);
    return text === undefined ? undefined : ts.createSourceFile(file, text, target);
  };
  return ts
    .getPreEmitDiagnostics(ts.createProgram([name], options, host))
    .map(({ messageText, start = 0 }) => {
      const line = source.slice(0, start).split('\n').length;
      return `${source.split('\n')[line - 1]!.slice(0, 200)}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    });
}

/** One constant for each thing, with the type that it claims to have. */
function asSource(things: readonly Thing[]): string {
  const types = [...new Set(things.map((thing) => thing['@type']))];
  return [
    `import type { ${types.join(', ')}, SearchAction, WithActionConstraints } from 'schema-dts';`,
    ...things.map((thing, index) => {
      const { potentialAction: action, ...rest } = thing;
      const checked = `export const thing${index}: ${thing['@type']} = ${JSON.stringify(rest)};`;
      return action
        ? `${checked}\nexport const action${index}: WithActionConstraints<SearchAction> = ${JSON.stringify(action)};`
        : checked;
    }),
  ].join('\n');
}

describe('schema.org data', () => {
  it('keeps to the types of schema.org on every page', () => {
    const things = Array.from(readPages(isDescribed), graphOf).flat();
    expect(things.length).toBeGreaterThan(0);
    expect(findTypeFaults(asSource(things))).toEqual([]);
  });

  it('would be caught with a property or a value that its type does not have', () => {
    const wrong = [
      { '@type': 'Place', name: '甲', headline: '乙' },
      { '@type': 'Article', author: { '@type': 'Place', name: '丙' } },
      { '@type': 'Dataset', distribution: 5 },
    ];
    expect(findTypeFaults(asSource(wrong))).toHaveLength(wrong.length);
  });

  it('tells search engines how to search the site', () => {
    const [site] = graphOf(pageAt('/'));
    expect(site['@type']).toBe('WebSite');
    const { target } = site['potentialAction'] as { target: { urlTemplate: string } };
    expect(target.urlTemplate).toMatch(/\/search\/\?q=\{search_term_string\}$/);
  });

  it('offers the ledger as a data set whose files exist', () => {
    const [dataset] = graphOf(pageAt('/data/figures/'));
    const files = dataset['distribution'] as { contentUrl: string; encodingFormat: string }[];
    expect(dataset['@type']).toBe('Dataset');
    expect(files.map(({ encodingFormat }) => encodingFormat)).toEqual([
      'text/csv',
      'application/json',
    ]);
    for (const { contentUrl } of files) {
      const path = contentUrl.slice(contentUrl.indexOf('/data/'));
      expect(readFileSync(`dist${path}`).length).toBeGreaterThan(0);
    }
  });
});

describePages(
  'the schema.org data of a page',
  {
    'gives whole addresses and ISO dates': (page) => {
      const text = textOf(page);
      expect(text).not.toContain('<');
      for (const [, key, value] of text.matchAll(/"(url|item|contentUrl|image)":"([^"]*)"/g)) {
        expect(() => new URL(value!), `${key} ${value}`).not.toThrow();
      }
      for (const [, value] of text.matchAll(/"date\w+":"([^"]*)"/g)) {
        expect(value).toMatch(/^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d\+08:00)?$/);
      }
    },

    'says where it stands': (page) => {
      if (page.path === '/') return;
      const list = graphOf(page).find((thing) => thing['@type'] === 'BreadcrumbList')!;
      const items = list['itemListElement'] as { position: number; name: string; item?: string }[];
      expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
      expect(items[0]!.name).toBe('首页');
      expect(items.at(-1)).toMatchObject({ name: page.$('h1').text() });
      const shown = page.$('.breadcrumb a').toArray();
      expect(items.slice(0, -1).map(({ item }) => new URL(item!).pathname)).toEqual(
        shown.map((link) => link.attribs['href']),
      );
    },
  },
  isDescribed,
);

describePages(
  'a story',
  {
    'is an article with author and basis, about someone or somewhere': (page) => {
      const [thing] = graphOf(page);
      const isTownship = page.path.startsWith('/townships/');
      const article = (isTownship ? thing['subjectOf'] : thing) as Thing;
      expect(thing['@type']).toBe(isTownship ? 'Place' : 'Article');
      expect(article).toMatchObject({
        headline: page.$('h1').text(),
        author: { '@type': 'Organization' },
      });
      const documents = [article['isBasedOn']].flat();
      expect(documents.length).toBeGreaterThan(0);
      for (const each of documents) expect(each).toMatchObject({ '@type': 'CreativeWork' });
      if (page.$('meta[name="DC.contributor"]').length > 0) {
        expect(article['about']).toContainEqual(expect.objectContaining({ '@type': 'Person' }));
      }
      if (page.path.startsWith('/cases/')) {
        expect(article['about']).toContainEqual(expect.objectContaining({ '@type': 'Place' }));
      }
    },
  },
  isStory,
);
