/** Drafts, scheduled and withdrawn stories, in two sites built from a copy of the content. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'cheerio';
import { buildRoutes } from '#scripts/gate/routes.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { content, longest, richest } from '../picks.ts';
import { buildCopy, copyProject } from './other-site.ts';

let root = '';
/** What the stories rest on: a document, a village with a page, a theme of it. */
const village = richest(content.cases);
const { id: source = '', data } = longest(content.sources) ?? {};
const paragraph = data?.paragraphs.at(-1)?.id ?? '';
const theme = village?.data.themes[0];
const buildDate = '2026-06-01';

function story(title: string, order: number, fields: string): string {
  const head = `title: ${title}\nsummary: ${title}的摘要。\norder: ${order}`;
  const places = village?.data.places.join(', ') ?? '';
  const place = `sources: [{ id: ${source}, paragraphs: [${paragraph}] }]\nplaces: [${places}]\nthemes: [${theme ?? ''}]`;
  return `---\n${head}\n${place}\n${fields}\n---\n\n${title}的正文。\n`;
}

const stories = {
  'draft-village': story('甲草稿村', 91, 'draft: true'),
  'later-village': story('乙定期村', 92, 'publishOn: "2026-06-02"'),
  'today-village': story('丙当天村', 93, 'publishOn: "2026-06-01"'),
  'gone-village': story('丁撤下村', 94, 'withdrawn:\n  date: "2026-05-20"\n  reason: 村里要求更正'),
};

/** Drafts that are no stories: whole ones, and one that lacks almost everything. */
const records = {
  'terms/draft-term.yaml': `draft: true\nname: 戊草稿词\nstatus: open\ndefinition: 待写\nsource: ${source}\nparagraphs: [${paragraph}]\n`,
  'events/draft-event.yaml': `draft: true\ntitle: 己草稿事\nyear: undated\nprinted: 未写时间\norder: 99\nsource: ${source}\nparagraph: ${paragraph}\n`,
  'sources/draft-source.yaml': 'draft: true\ntitle: 庚草稿文献\n',
  'figures/draft-ledger.yaml': `draft: true\nsubject: draft-ledger\ntitle: 辛草稿台账\norder: 99\nfigures:\n  - { id: draft-ledger.homes, label: 辛草稿户数, value: 7, unit: 户, printed: 7户, asOf: null, source: ${source}, paragraph: ${paragraph} }\n`,
};

function prepare(): void {
  root = copyProject('drafts-test');
  for (const [id, text] of Object.entries(stories)) {
    writeFileSync(join(root, `content/cases/${id}.mdx`), text);
  }
  for (const [name, text] of Object.entries(records)) {
    mkdirSync(dirname(join(root, 'content', name)), { recursive: true });
    writeFileSync(join(root, 'content', name), text);
  }
  const permalinks = join(root, 'content/permalinks.yaml');
  const listed = ['later-village', 'today-village', 'gone-village'];
  const lines = listed
    .flatMap((id) => buildRoutes({ cases: [id] }).filter((route) => route.includes(id)))
    .map((route) => `- path: ${route}\n`)
    .join('');
  writeFileSync(permalinks, readFileSync(permalinks, 'utf8').trimEnd() + `\n${lines}`);
}

const build = (outDir: string, environment: Record<string, string>) =>
  buildCopy(root, { ...environment, BUILD_DATE: buildDate, OUT_DIR: outDir });

const textFiles = (folder: string) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:html|xml|json|csv|txt|js)$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(root, folder, file), 'utf8') }));

const naming = (folder: string, words: string) =>
  textFiles(folder)
    .filter(({ text }) => text.includes(words))
    .map(({ file }) => file)
    .sort();

const page = (folder: string, id: string) =>
  load(readFileSync(join(root, folder, `cases/${id}/index.html`), 'utf8'));

beforeAll(() => {
  prepare();
  build('public-site', {});
  build('preview-site', { PREVIEW_DRAFTS: '1' });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('the public site', () => {
  it('names a draft, or a story of a later day, in no file', () => {
    for (const words of ['甲草稿村', 'draft-village', '乙定期村', 'later-village', '【草稿】']) {
      expect(naming('public-site', words), words).toEqual([]);
    }
  });

  it('neither names nor counts drafts of terms, events, documents and figures', () => {
    for (const words of ['戊草稿词', '己草稿事', '庚草稿文献', '辛草稿', 'draft-ledger']) {
      expect(naming('public-site', words), words).toEqual([]);
    }
  });

  it('shows a story from its day on', () => {
    expect(naming('public-site', '丙当天村')).toContain('cases/index.html');
    expect(page('public-site', 'today-village')('main').attr('data-pagefind-body')).toBe('');
  });

  it('keeps the page of a withdrawn story, which says when and why and nothing else', () => {
    const $ = page('public-site', 'gone-village');
    expect($('h1').text()).toBe('丁撤下村');
    expect($('.publication time').attr('datetime')).toBe('2026-05-20');
    expect($('.publication').text()).toContain('村里要求更正');
    expect($('body').text()).not.toContain('丁撤下村的正文');
    expect($('body').text()).not.toContain('丁撤下村的摘要');
  });

  it('leaves a withdrawn story out of lists, sitemap and search', () => {
    // Its address stays, and so does the record by which others cited it; its end is made public.
    const kept = [
      'cases/gone-village/index.html',
      'cite/cases/gone-village.json',
      'corrections.xml',
      'corrections/index.html',
    ];
    for (const words of ['丁撤下村', 'gone-village']) {
      const files = naming('public-site', words).filter((file) => !file.includes('/inspection/'));
      expect(files, words).toEqual(kept);
    }
    const $ = page('public-site', 'gone-village');
    expect($('main').attr('data-pagefind-body')).toBeUndefined();
    expect($('meta[name="robots"]').attr('content')).toBe('noindex');
  });
});

describe('the preview', () => {
  it('shows what is whole among the drafts of terms, events, documents and figures', () => {
    expect(naming('preview-site', '戊草稿词')).toContain('glossary/index.html');
    expect(naming('preview-site', '己草稿事')).toContain('timeline/index.html');
    expect(naming('preview-site', '辛草稿户数')).toContain('data/figures.json');
    expect(naming('preview-site', '庚草稿文献')).toEqual([]);
  });

  it('shows drafts and scheduled stories, marked on their pages and in lists', () => {
    expect(page('preview-site', 'draft-village')('h1').text()).toBe('【草稿】甲草稿村');
    expect(page('preview-site', 'draft-village')('.publication').text()).toContain('草稿');
    expect(page('preview-site', 'later-village')('.publication').text()).toContain('2026年6月2日');
    // Titles may break between phrases.
    const html = readFileSync(join(root, 'preview-site/cases/index.html'), 'utf8');
    const list = html.replaceAll('<wbr>', '');
    expect(list).toContain('【草稿】甲草稿村');
    expect(list).toContain('【待发布】乙定期村');
  });

  it('keeps them from search engines', () => {
    for (const id of ['draft-village', 'later-village']) {
      const $ = page('preview-site', id);
      expect($('meta[name="robots"]').attr('content')).toBe('noindex');
      expect($('main').attr('data-pagefind-body')).toBeUndefined();
    }
  });
});

it('a site whose dates git cannot tell says why on its inspection page, and what to do', () => {
  const $ = load(readFileSync(join(root, 'public-site/about/inspection/index.html'), 'utf8'));
  for (const id of ['tags', 'dates']) {
    const note = $(`section:has(#${id}) [data-dates-note]`).text();
    expect(note, id).toMatch(
      /^注意：\d+ 个内容文件中有 \d+ 个没有发布日期，网页、引文、订阅里都没有：.+。请.+releases\/dates\.json。$/,
    );
  }
});
