/** When a story is public. */
import { describe, expect, it } from 'vitest';
import { dayInChina, publicationStateOf } from '#queries/publication-state.ts';
import { checkContent } from '#scripts/gate/check-content.ts';
import { formatFault } from '#scripts/gate/report.ts';
import { append, checkWith, readValid, replace, withContent } from '../gate/faulty-content.ts';

const village = 'cases/hill-village.mdx';
const theme = 'themes/sample-theme.mdx';
const permalinks = 'permalinks.yaml';
/** Another village, which nothing names. */
const newVillage = 'cases/lower-village.mdx';
const draftVillage = () =>
  withField('draft: true')(readValid(village))
    .replaceAll('山上村', '山下村')
    .replace('order: 1', 'order: 2');
const withField = (field: string) => replace('order: 1\n', `order: 1\n${field}\n`);

describe('a story', () => {
  const today = '2026-06-01';

  it('is published unless it says otherwise', () => {
    expect(publicationStateOf({}, today)).toBe('published');
    expect(publicationStateOf({ draft: false }, today)).toBe('published');
  });

  it('is a draft whatever else it says', () => {
    expect(publicationStateOf({ draft: true, publishOn: '2026-01-01' }, today)).toBe('draft');
  });

  it('is scheduled until its day, and published from that day on', () => {
    expect(publicationStateOf({ publishOn: '2026-06-02' }, today)).toBe('scheduled');
    expect(publicationStateOf({ publishOn: '2026-06-01' }, today)).toBe('published');
  });

  it('is withdrawn once it says so', () => {
    const withdrawn = { date: '2026-05-01', reason: '更正' };
    expect(publicationStateOf({ withdrawn }, today)).toBe('withdrawn');
  });

  it('counts its days in China', () => {
    expect(dayInChina(new Date('2026-05-31T15:59:59Z'))).toBe('2026-05-31');
    expect(dayInChina(new Date('2026-05-31T16:00:00Z'))).toBe('2026-06-01');
  });
});

describe('the gate', () => {
  it('asks no permalink of a draft', () => {
    expect(checkWith({ [newVillage]: draftVillage() })).toEqual([]);
  });

  it('asks a permalink of scheduled and of withdrawn pages', () => {
    for (const field of [
      'publishOn: "2026-06-02"',
      'withdrawn:\n  date: "2026-05-01"\n  reason: 更正',
    ]) {
      expect(checkWith({ [village]: withField(field) })).toEqual([]);
      const unlisted = replace('- path: /cases/hill-village/\n', '');
      expect(checkWith({ [village]: withField(field), [permalinks]: unlisted })).toHaveLength(1);
    }
  });

  it('reports a published page that was turned into a draft, and what still names it', () => {
    const named = (place: string, id: string) =>
      `content/${place}：写的是 ${id}，content/cases/hill-village.mdx 还是草稿，发布的内容只能用已发布的。请先发布那一份（删去它的 draft: true），或这里先不用它。`;
    expect(checkWith({ [village]: withField('draft: true') })).toEqual([
      named('accounts/sample-speaker.mdx:9 › cases › 第1条', 'hill-village'),
      named('events/counted.yaml:8 › stories › 第1条', 'cases/hill-village'),
      'content/permalinks.yaml:13 › 第11条 › path：/cases/hill-village/ 现在是草稿，发布过的网址要一直有效，草稿没有网址。请在那一页删去 draft: true，要撤下则改写 withdrawn；从未发布过的，请从清单里删去这一行。',
    ]);
  });

  it('notes what is wrong with a draft, and lets the site be built without it', () => {
    const edits = { [newVillage]: `${draftVillage()}\n全村有90户。\n` };
    withContent(edits, (contentDir) => {
      const { faults, pending } = checkContent(contentDir);
      expect(faults).toEqual([]);
      expect(pending.map(formatFault)).toEqual([
        'content/cases/lower-village.mdx:19 › 种树的户数：正文写 90，台账已有 hill-village.tree-households。请改为 <Figure id="hill-village.tree-households" />。',
      ]);
    });
  });

  it.each([
    ['a source without fields', 'sources/new-notes.yaml', 'draft: true\ntitle: 新文献\n'],
    ['a ledger without a figure', 'figures/new.yaml', 'draft: true\nsubject: new\n'],
    ['a term without a citation', 'terms/new.yaml', 'draft: true\nname: 新词\n'],
    ['an event without a year', 'events/new.yaml', 'draft: true\ntitle: 新事\n'],
    ['a speaker without a place', 'people/new.yaml', 'draft: true\nname: 某某\n'],
    ['a chart without a form', 'charts/new.yaml', 'draft: true\ntitle: 新图\n'],
    ['a record without its picture', 'pictures/new.yaml', 'draft: true\nalt: 街\n'],
    ['a body that is no MDX', newVillage, `${draftVillage()}\n{ 没有写完\n`],
  ])('lets a draft be unfinished: %s', (_what, file, text) => {
    withContent({ [file]: text }, (contentDir) => {
      const { faults, pending } = checkContent(contentDir);
      expect(faults).toEqual([]);
      expect(new Set(pending.map((fault) => fault.file))).toEqual(new Set([`content/${file}`]));
    });
  });

  it('lets no draft stand in for a page that the site needs, or run code', () => {
    const needed = replace('order: 90', 'order: 90\ndraft: true');
    expect(checkWith({ 'themes/county-overview.mdx': needed })).toContain(
      'content/themes/county-overview.mdx:7 › draft：写了 draft，首页要用它，它应一直公开。请删去 draft。',
    );
    const code = checkWith({ [newVillage]: `${draftVillage()}\n{process.exit()}\n` });
    expect(code.map((message) => message.slice(0, 45))).toEqual([
      expect.stringContaining('content/cases/lower-village.mdx:19 › 正文'),
    ]);
  });

  it('reports what has yet to be written on a published page, and lets a draft have it', () => {
    expect(checkWith({ [theme]: append('\n待写：结尾。\n') })).toEqual([
      'content/themes/sample-theme.mdx:13 › 正文：还写着“待写”，发布的内容应已写好。请写好这一处，或在头部加上 draft: true。',
    ]);
    expect(checkWith({ [newVillage]: `${draftVillage()}\n待写：结尾。\n` })).toEqual([]);
  });

  it('reports a source record that has yet to be written', () => {
    const edit = replace('about: 户数和人口', 'about: 待写');
    expect(checkWith({ 'sources/sample-notes.yaml': edit })).toEqual([
      'content/sources/sample-notes.yaml:22 › paragraphs › p3 › about：还写着“待写”，发布的内容应已写好。请写好这一处。',
    ]);
  });

  it('reports a draft that claims to be withdrawn', () => {
    const fields = 'withdrawn:\n  date: "2026-05-01"\n  reason: 更正';
    const edits = { [newVillage]: draftVillage().replace('draft: true', `draft: true\n${fields}`) };
    expect(checkWith(edits)).toEqual([
      'content/cases/lower-village.mdx:6 › withdrawn：同时写了 draft: true 和 withdrawn，草稿没有发布过，谈不上撤下。请删去其中一个。',
    ]);
  });
});
