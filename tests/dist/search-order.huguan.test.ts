/** Holds the search of the built site to judged queries, in Node, over the file of the whole site. */
import { describe, expect, it } from 'vitest';
import { findFigures } from '#search/client/figures.ts';
import { judgeOrder } from '../bench/search/judge-order.ts';
import { judgedQueries, unseenQueries } from '../bench/search/judged-queries.ts';
import { nonsense } from '../bench/search/queries.ts';
import { openSite } from '../bench/search/ours-node.ts';

const site = openSite('dist/pagefind');

describe('the order of results', () => {
  it('is what readers, journalists and officials call right', async () => {
    const answers: string[][] = [];
    for (const { text } of judgedQueries) answers.push((await site.ask(text)).paths);
    const score = judgeOrder(judgedQueries, answers);
    expect(score.queries).toBeGreaterThanOrEqual(80);
    expect(score.meanReciprocalRank).toBeGreaterThanOrEqual(0.97);
    expect(score.ndcgAt5).toBeGreaterThanOrEqual(0.92);
    expect(score.listsAboveStories).toBe(0);
    expect(score.unanswered).toBe(0);
  });

  it('holds for queries that it was not made with', async () => {
    const answers: string[][] = [];
    for (const { text } of unseenQueries) answers.push((await site.ask(text)).paths);
    const score = judgeOrder(unseenQueries, answers);
    expect(score.meanReciprocalRank).toBeGreaterThanOrEqual(0.8);
    expect(score.listsAboveStories).toBe(0);
  });
});

describe('a plain question', () => {
  it.each([
    ['大河村有多少户', '242户'],
    ['大河村收入', '5400元'],
    ['五龙乡贫困户数', '1612户'],
    ['壶关贫困人口', '79515人'],
    ['大何村有多少户', '242户'],
    ['二十六万四千人', '26.4万'],
    ['264000', '26.4万'],
    ['三万三千一百一十九户', '33119户'],
  ])('%s is answered by %s of the ledger', async (query, printed) => {
    const { outcome } = await site.ask(query);
    const [figure] = await findFigures(site.engine, outcome!);
    expect(figure?.printed).toBe(printed);
  });

  it('says what it was taken for, and what each page lacks', async () => {
    const { outcome, paths } = await site.ask('王文周的护照号');
    expect(outcome?.again?.pieces?.map(({ text }) => text)).toEqual(['王文周']);
    expect(paths[0]).toBe('/accounts/wang-wenzhou/');
    expect(outcome?.again?.lacks.get(outcome.ids[0]!)).toEqual(['护照号']);
  });

  it('leads from a slip to the name that was meant', async () => {
    const { outcome, paths } = await site.ask('王文州');
    expect(outcome?.again?.meant?.name).toBe('王文周');
    expect(paths[0]).toBe('/accounts/wang-wenzhou/');
  });

  it('is not read a second time where a page has it whole, or in quotes', async () => {
    expect((await site.ask('大河村 旅游')).outcome?.again).toBeUndefined();
    expect((await site.ask('"大河村收入"')).paths).toEqual([]);
  });
});

describe('nonsense', () => {
  it.each([...nonsense, '562', '鲸鱼是什么', '量子力学是谁提出的'])(
    '%s finds nothing',
    async (text) => {
      expect((await site.ask(text)).paths).toEqual([]);
    },
  );
});
