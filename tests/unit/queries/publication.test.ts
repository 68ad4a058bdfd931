/** When a story is public. */
import { describe, expect, it } from 'vitest';
import { dayInChina, publicationStateOf } from '#queries/publication-state.ts';
import { append, checkWith, replace } from '../gate/faulty-content.ts';

const village = 'cases/hill-village.mdx';
const theme = 'themes/sample-theme.mdx';
const permalinks = 'permalinks.yaml';
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
    const edits = {
      [village]: withField('draft: true'),
      [permalinks]: replace('- path: /cases/hill-village/\n', ''),
    };
    expect(checkWith(edits)).toEqual([]);
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

  it('reports a published page that was turned into a draft', () => {
    expect(checkWith({ [village]: withField('draft: true') })).toEqual([
      'content/permalinks.yaml:13 › 第11条 › path：/cases/hill-village/ 现在是草稿，发布过的网址要一直有效，草稿没有网址。请在那一页删去 draft: true，要撤下则改写 withdrawn；从未发布过的，请从清单里删去这一行。',
    ]);
  });

  it('still checks what a draft says', () => {
    const edits = {
      [village]: (text: string) => append('\n全村有90户。\n')(withField('draft: true')(text)),
      [permalinks]: replace('- path: /cases/hill-village/\n', ''),
    };
    expect(checkWith(edits)).toEqual([
      'content/cases/hill-village.mdx:19 › 种树的户数：正文写 90，台账已有 hill-village.tree-households。请改为 <Figure id="hill-village.tree-households" />。',
    ]);
  });

  it('reports what has yet to be written on a published page, and lets a draft have it', () => {
    expect(checkWith({ [theme]: append('\n待写：结尾。\n') })).toEqual([
      'content/themes/sample-theme.mdx:13 › 正文：还写着“待写”，发布的内容应已写好。请写好这一处，或在头部加上 draft: true。',
    ]);
    const draft = {
      [theme]: (text: string) => append('\n待写：结尾。\n')(withField('draft: true')(text)),
      [permalinks]: replace('- path: /themes/sample-theme/\n', ''),
    };
    expect(checkWith(draft)).toEqual([]);
  });

  it('reports a source record that has yet to be written', () => {
    const edit = replace('about: 户数和人口', 'about: 待写');
    expect(checkWith({ 'sources/sample-notes.yaml': edit })).toEqual([
      'content/sources/sample-notes.yaml:22 › paragraphs › p3 › about：还写着“待写”，发布的内容应已写好。请写好这一处。',
    ]);
  });

  it('reports a draft that claims to be withdrawn', () => {
    const fields = 'draft: true\nwithdrawn:\n  date: "2026-05-01"\n  reason: 更正';
    const edits = {
      [village]: withField(fields),
      [permalinks]: replace('- path: /cases/hill-village/\n', ''),
    };
    expect(checkWith(edits)).toEqual([
      'content/cases/hill-village.mdx:6 › withdrawn：同时写了 draft: true 和 withdrawn，草稿没有发布过，谈不上撤下。请删去其中一个。',
    ]);
  });
});
