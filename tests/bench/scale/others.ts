/** The same stories as sites of Eleventy and of Hugo: Markdown, with our layout as their template. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { type PersonName, fullName } from '#lib/person-name.ts';
import { parse } from 'yaml';
import { limits } from '#queries/limits.ts';
import type { Ledger } from '#schemas/figure.ts';
import { makeTemplate, type Printed, type Syntax } from './template.ts';
import { planTownship, type StoryPlan } from './township.ts';

/** Pinned: the bench compares with this version. */
export const eleventyVersion = '3.1.8';
/** Stories on a page of a list, as on ours. */
const listLength = limits.list;

const liquid: Syntax = {
  field: (name) => `{{ ${name} }}`,
  content: '{{ content }}',
  figure: (index, field) => `{{ keyFigures[${index}] | figure_${field} }}`,
};
const go: Syntax = {
  field: (name) => `{{ .Params.${name} }}`,
  content: '{{ .Content }}',
  figure: (index, field) =>
    field === 'id'
      ? `{{ index .Params.keyfigures ${index} }}`
      : `{{ (index site.Data.figures (index .Params.keyfigures ${index})).${field} }}`,
};

/** What both sites are made from. */
export interface Material {
  /** The content folder of the synthetic archive. */
  contentDir: string;
  /** Our site of the same stories, pages only, as Astro rendered it. */
  dist: string;
}

/** Installs Eleventy where only the bench finds it: it would bring a hundred packages to everyone. */
export function installEleventy(folder: string): string {
  const program = join(folder, 'node_modules/@11ty/eleventy/cmd.cjs');
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{"private":true}');
    spawnSync('npm', ['install', '--save-exact', `@11ty/eleventy@${eleventyVersion}`], {
      cwd: folder,
      stdio: 'inherit',
    });
  }
  return program;
}

/** Writes the site of Eleventy into a folder, which is cleared first. */
export function writeEleventySite(folder: string, { contentDir, dist }: Material): void {
  const figures = readFigures(contentDir);
  const template = storyTemplate(contentDir, dist, figures, liquid);
  const list = listTemplate(dist);
  const files: Record<string, string> = {
    'eleventy.config.js': `import figures from './figures.json' with { type: 'json' };
export default function (config) {
  for (const field of ['label', 'printed', 'value']) {
    config.addFilter('figure_' + field, (id) => String(figures[id][field]));
  }
  config.addFilter('figure_id', (id) => id);
  config.addShortcode('figure', (id) => ${figureMarkup('${id}', '${figures[id].value}', '${figures[id].printed}')});
  for (const kind of ['accounts', 'cases']) {
    config.addCollection(kind, (api) => api.getFilteredByGlob('stories/' + kind + '/*.md').sort((a, b) => a.data.order - b.data.order));
  }
}
export const config = { dir: { input: '.', includes: '_includes', output: '_site' } };
`,
    'figures.json': JSON.stringify(Object.fromEntries(figures)),
    '_includes/story.liquid': template,
    'stories/stories.json':
      '{"layout":"story.liquid","permalink":"{{ page.filePathStem | replace: \'/stories\', \'\' }}/index.html"}',
  };
  for (const kind of ['accounts', 'cases']) {
    const items = `{% for story in pagination.items %}<li><p class="who"><span class="serif">{{ story.data.name }}</span></p><div><h2><a href="{{ story.url }}">{{ story.data.title }}</a></h2><p class="muted">{{ story.data.summary }}</p></div></li>{% endfor %}`;
    const front = `---\npagination:\n  data: collections.${kind}\n  size: ${listLength}\npermalink: "${kind}/{% if pagination.pageNumber > 0 %}page/{{ pagination.pageNumber | plus: 1 }}/{% endif %}index.html"\n---\n`;
    files[`${kind}.liquid`] = front + list.replace('LIST', items);
  }
  writeSite(folder, files);
  writeStories(join(folder, 'stories'), contentDir, (id) => `{% figure "${id}" %}`);
}

/** Writes the site of Hugo into a folder, which is cleared first. */
export function writeHugoSite(folder: string, { contentDir, dist }: Material): void {
  const figures = readFigures(contentDir);
  const list = listTemplate(dist);
  const items =
    '{{ range (.Paginate (.RegularPages.ByParam "order") LENGTH).Pages }}<li><p class="who"><span class="serif">{{ .Params.name }}</span></p><div><h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p class="muted">{{ .Params.summary }}</p></div></li>{{ end }}';
  writeSite(folder, {
    'config.json': JSON.stringify({
      baseURL: 'http://localhost/',
      disableKinds: ['taxonomy', 'term', 'RSS', 'sitemap', 'home'],
      markup: { goldmark: { renderer: { unsafe: true } } },
    }),
    'data/figures.json': JSON.stringify(Object.fromEntries(figures)),
    'layouts/_default/single.html': storyTemplate(contentDir, dist, figures, go),
    'layouts/_default/list.html': list.replace('LIST', items.replace('LENGTH', String(listLength))),
    'layouts/shortcodes/figure.html':
      '{{ $id := .Get 0 }}{{ $f := index site.Data.figures $id }}<data class="figure" value="{{ $f.value }}" data-figure="{{ $id }}">{{ $f.printed }} <button type="button" popovertarget="note-{{ $id }}" aria-label="{{ $f.label }}"></button></data>',
  });
  writeStories(join(folder, 'content'), contentDir, (id) => `{{< figure "${id}" >}}`);
}

const figureMarkup = (id: string, value: string, printed: string) =>
  `\`<data class="figure" value="${value}" data-figure="${id}">${printed} <button type="button" popovertarget="note-${id}" aria-label="${id}"></button></data>\``;

function writeSite(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Every synthetic story as Markdown: components become the HTML that they print. */
function writeStories(folder: string, contentDir: string, figure: (id: string) => string): void {
  for (const kind of ['accounts', 'cases']) {
    mkdirSync(join(folder, kind), { recursive: true });
    for (const file of readdirSync(join(contentDir, kind)).filter((name) =>
      name.startsWith('gushi-'),
    )) {
      const text = readFileSync(join(contentDir, kind, file), 'utf8');
      const id = file.replace(/\.mdx$/, '');
      const markdown = text
        .replace(/^---\n/, `---\nname: ${nameOf(contentDir, kind, id)}\npath: /${kind}/${id}/\n`)
        .replace(/\{(xiang-[\w.-]+)\}/g, '$1')
        .replace(/<Figure id="([^"]+)" \/>/g, (_, figureId: string) => figure(figureId))
        .replace(/<Chart id="([^"]+)" \/>/g, '<figure data-chart="$1"></figure>')
        .replace(
          /<Passage p="([^"]+)" id="([^"]+)">\n/g,
          '<div class="passage" id="$2" data-paragraph="$1">\n',
        )
        .replace(
          /<\/Passage>/g,
          '<p class="passage-source small"><a href="#">原文</a></p>\n</div>',
        );
      writeFileSync(join(folder, kind, `${id}.md`), markdown);
    }
  }
}

function nameOf(contentDir: string, kind: string, id: string): string {
  if (kind === 'cases') return id;
  const record = readFileSync(join(contentDir, 'people', `${id}.yaml`), 'utf8');
  return fullName(parse(record) as PersonName);
}

function readFigures(contentDir: string): Printed {
  const folder = join(contentDir, 'figures');
  return new Map(
    readdirSync(folder)
      .map((file) => parse(readFileSync(join(folder, file), 'utf8')) as Ledger)
      .flatMap(({ figures }) =>
        figures.map(({ id, label, printed, value }) => [id, { label, printed, value: value ?? 0 }]),
      ),
  );
}

/** The first account is the sample: every size of archive has it. */
function storyTemplate(contentDir: string, dist: string, figures: Printed, syntax: Syntax): string {
  const sample: StoryPlan = planTownship(0, 1).stories[0]!;
  const { kind, id } = sample;
  const front = /^---\n([\s\S]*?)\n---/.exec(
    readFileSync(join(contentDir, kind, `${id}.mdx`), 'utf8'),
  )![1]!;
  const { title, summary } = parse(front) as { title: string; summary: string };
  const html = readFileSync(join(dist, kind, id, 'index.html'), 'utf8');
  const shown = summary.replace(
    /\{([^}]+)\}/g,
    (_, figure: string) => figures.get(figure)!.printed,
  );
  const facts = { title, summary: shown, path: `/${kind}/${id}/`, name: sample.person };
  return makeTemplate(html, sample, facts, figures, syntax);
}

/** The first list of accounts with `LIST` where its items stand. */
function listTemplate(dist: string): string {
  const html = readFileSync(join(dist, 'accounts/index.html'), 'utf8');
  const [open] = /<ol class="stories[^>]*>/.exec(html) ?? [];
  if (!open) throw new Error('The list of accounts has no <ol class="stories">.');
  const start = html.indexOf(open) + open.length;
  return `${html.slice(0, start)}LIST${html.slice(html.indexOf('</ol>', start))}`;
}
