/** Review: what nobody reviewed as it stands is not published where a site asks for it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '#scripts/gate/check-content.ts';
import { fingerprintOf } from '#scripts/gate/fingerprint.ts';
import { formatFault } from '#scripts/gate/report.ts';
import { openContent } from './ask.ts';

let site: ReturnType<typeof openContent>;
beforeEach(() => {
  site = openContent();
  edit('site.yaml', (text) => `${text}editors: [甲]\nreviewers: [乙, 丙]\n`);
});
afterEach(() => site.remove());

const village = 'content/cases/hill-village.mdx';
const draft = 'content/cases/lower-village.mdx';
const read = (name: string) => readFileSync(join(site.contentDir, name), 'utf8');
const write = (name: string, text: string) => writeFileSync(join(site.contentDir, name), text);
const edit = (name: string, change: (text: string) => string) => write(name, change(read(name)));
const addDraft = () =>
  write(
    'cases/lower-village.mdx',
    read('cases/hill-village.mdx')
      .replace('order: 1', 'order: 2\ndraft: true')
      .replaceAll('山上村', '山下村'),
  );
const require = () => edit('site.yaml', (text) => `${text}requireReview: true\n`);
const faultsOf = (file: string) =>
  checkContent(site.contentDir)
    .faults.filter((fault) => fault.file === file)
    .map(formatFault);
const stateOf = async (path: string) => {
  const { entries } = (await site.get('reviews')) as unknown as {
    entries: { path: string; state: string }[];
  };
  return entries.find((entry) => entry.path === path)?.state ?? 'published';
};
const seen = async (path: string) => ({
  [path]: String((await site.get('compare', { path }))['fingerprint']),
});
const confirm = async (path: string, name = '乙') =>
  site.post('review', { paths: [path], action: 'confirm', name, seen: await seen(path) });

test('two cases of one village are told apart by their titles', async () => {
  addDraft();
  const { entries } = (await site.get('reviews')) as unknown as { entries: { title: string }[] };
  expect(entries.map(({ title }) => title)).toEqual(['山上村：山下村']);
});

describe('an entry', () => {
  test('goes from draft to waiting, reviewed and published, with who and when', async () => {
    addDraft();
    expect(await stateOf(draft)).toBe('draft');
    await site.post('review', { paths: [draft], action: 'ask', name: '甲' });
    expect(await stateOf(draft)).toBe('waiting');
    expect(await confirm(draft)).toMatchObject({ saved: true });
    expect(await stateOf(draft)).toBe('reviewed');
    const published = await site.post('publish', { paths: [draft] });
    expect(published).toMatchObject({ saved: true });
    expect(read('permalinks.yaml')).toContain('/cases/lower-village/');
    expect(read('cases/lower-village.mdx')).toMatch(
      /review:\n {2}state: reviewed\n {2}askedBy: 甲\n {2}askedOn: "?\d{4}-\d\d-\d\d"?\n {2}by: 乙\n/,
    );
    expect(await stateOf(draft)).toBe('published');
  });

  test('is sent back to be a draft', async () => {
    addDraft();
    await site.post('review', { paths: [draft], action: 'ask', name: '甲' });
    await site.post('review', { paths: [draft], action: 'return', name: '乙' });
    expect(await stateOf(draft)).toBe('draft');
    expect(read('cases/lower-village.mdx')).not.toContain('review');
  });

  test.each([
    ['who is on no list', '丁', '丁不在“网站信息”的名单里。审稿人有：乙、丙。'],
    ['who wrote it', '甲', '甲不在“网站信息”的名单里'],
  ])('is not confirmed by somebody %s', async (_who, name, message) => {
    addDraft();
    expect((await confirm(draft, name))['message']).toContain(message);
  });

  test('is not confirmed by who asked, nor in a text that was not shown', async () => {
    addDraft();
    await site.post('review', { paths: [draft], action: 'ask', name: '乙' });
    expect((await confirm(draft, '乙'))['message']).toContain('要由另一位审稿人来审');
    const old = await seen(draft);
    edit('cases/lower-village.mdx', (text) => text.replace('情况', '别的'));
    const request = { paths: [draft], action: 'confirm', name: '丙', seen: old };
    expect((await site.post('review', request))['message']).toContain('在您看的时候又改过了');
  });
});

describe('a site that asks for review', () => {
  test('publishes nothing that nobody reviewed', async () => {
    expect(checkContent(site.contentDir).faults).toEqual([]);
    require();
    expect(faultsOf(village)).toEqual([
      `${village}:2 › review：没有人审过，本站发布的内容都要有人审过。请在编辑页面的“审阅”里送审，由审稿人确认。`,
    ]);
    await confirm(village);
    expect(faultsOf(village)).toEqual([]);
    addDraft();
    const answer = await site.post('publish', { paths: [draft] });
    expect(answer).toMatchObject({ saved: false, faults: [{ at: 'review' }] });
  });

  test('lets a published page be changed, shows the difference, and waits with the build', async () => {
    require();
    await confirm(village);
    const opened = await site.get('entry', { path: village });
    const form = { ...(opened['form'] as object), summary: '另一个摘要。' };
    const saved = await site.post('save', { path: village, form, revision: opened['revision'] });
    expect(saved).toMatchObject({ saved: true });
    expect(faultsOf(village)[0]).toContain('审过以后又改了');
    expect(await stateOf(village)).toBe('changed');
    const compared = await site.get('compare', { path: village });
    expect(compared['beforeIs']).toBe('reviewed');
    expect(compared['before']).toContain('一个虚构的村庄。');
    expect(compared['after']).toContain('另一个摘要。');
  });

  test('takes a change of order, or of how it is written, for the same text', async () => {
    require();
    await confirm(village);
    edit('cases/hill-village.mdx', (text) =>
      text.replace('order: 1', 'order: 3').replace('title: 山上村', 'title: "山上村"'),
    );
    expect(faultsOf(village)).toEqual([]);
  });

  test.each([
    ['a reviewer who is on no list', 'by: 丁', '审稿人写的是 丁，本站的审稿人是 乙、丙。'],
    ['somebody’s own', 'by: 乙\n  askedBy: 乙', '送审和审稿的都是 乙'],
    ['nobody', 'on: "2026-01-01"', '没有写谁审的'],
  ])('takes no review by %s', (_who, fields, message) => {
    require();
    const fingerprint = fingerprintOf(read('cases/hill-village.mdx'), 'mdx');
    const review = `review:\n  state: reviewed\n  ${fields}\n  fingerprint: ${fingerprint}\n`;
    edit('cases/hill-village.mdx', (text) => text.replace('order: 1\n', `order: 1\n${review}`));
    expect(faultsOf(village)[0]).toContain(message);
  });

  test('needs somebody who reviews', () => {
    edit('site.yaml', (text) => text.replace('reviewers: [乙, 丙]\n', ''));
    require();
    expect(faultsOf('content/site.yaml')[0]).toContain('没有一位审稿人，什么也发布不了');
  });
});

test('a public page is saved with the draft that it has begun to rest on, at once', async () => {
  write(
    'places/new-place.yaml',
    `${read('places/hill-village.yaml')
      .replace(/^order: \d+/m, 'order: 9')
      .replace('山上村', '新村')}draft: true\n`,
  );
  const path = 'content/cases/hill-village.mdx';
  const { form, revision } = (await site.get('entry', { path })) as unknown as {
    form: Record<string, unknown>;
    revision: string;
  };
  const changed = { ...form, places: [...(form['places'] as string[]), 'new-place'] };
  const request = { path, form: changed, revision };
  const alone = await site.post('save', request);
  const drafts = [{ path: 'content/places/new-place.yaml', name: '地方“新村”' }];
  expect(alone).toMatchObject({ saved: false, drafts, faults: [{ isOfDraft: true }] });
  const publish = drafts.map((one) => one.path);
  expect(await site.post('save', { ...request, publish })).toMatchObject({ saved: true });
  expect(read('places/new-place.yaml')).not.toContain('draft');
  expect(checkContent(site.contentDir).faults).toEqual([]);
  expect(await site.post('save', { ...request, publish: [1] })).toMatchObject({ status: 400 });
});

test('drafts that rest on one another are named, and published together', async () => {
  addDraft();
  write(
    'places/new-place.yaml',
    `${read('places/hill-village.yaml')
      .replace(/^order: \d+/m, 'order: 9')
      .replace('山上村', '新村')}draft: true\n`,
  );
  edit('cases/lower-village.mdx', (text) => text.replace('  - hill-village', '  - new-place'));
  const other = 'content/places/new-place.yaml';
  const alone = await site.post('publish', { paths: [draft] });
  expect(alone).toMatchObject({ saved: false, drafts: [{ path: other, name: '地方“新村”' }] });
  const both = await site.post('publish', { paths: [draft, other] });
  expect(both).toMatchObject({ saved: true });
  expect(checkContent(site.contentDir).faults).toEqual([]);
});
