/** `npm run import` finds the figures of a document and leaves nothing half-written. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { describeDocument } from '#scripts/authoring/import/describe-document.ts';
import { guessRoles } from '#scripts/authoring/import/guess-roles.ts';

import { verdicts } from '#scripts/authoring/import/imported-document.ts';
import { readDocument } from '#scripts/authoring/import/read-document.ts';
import { ledgerSchema } from '#schemas/figure.ts';
import { sourceSchema } from '#schemas/source.ts';
import { runScript, snapshot, withProject } from './support.ts';

const fixture = 'tests/fixtures/import/village-report.txt';
const nothing = { entries: [], paragraphs: [], setTerms: [] };
const describeFixture = async () =>
  describeDocument(await readDocument(fixture), 'village-report.txt', nothing);

describe('the figures of a document', () => {
  it('are found with value, unit and vague words, and nothing else is', async () => {
    const { paragraphs, figures: found } = await describeFixture();
    expect(
      found.map(({ paragraph, printed, value, unit, qualifier, low, high }) =>
        [paragraph, printed, value ?? `${low}–${high}`, unit, qualifier ?? ''].join(' ').trim(),
      ),
    ).toEqual([
      'p4 约35公里 35 公里 about',
      'p4 二百四十二户 242 户',
      'p4 813口人 813 人',
      'p4 1,260.5亩 1260.5 亩',
      'p4 1100亩 1100 亩',
      'p4 160.5亩 160.5 亩',
      'p4 ３８６万元 3860000 元',
      'p4 4200元 4200 元',
      'p4 5000元 5000 元',
      'p4 800元 800 元',
      'p5 60户 60 户',
      'p5 30户 30 户',
      'p5 20户 20 户',
      'p5 5户 5 户',
      'p5 120户 120 户',
      'p5 100户 100 户',
      'p5 25户 25 户',
      'p5 18户 18 户',
      'p5 15人 15 人',
      'p5 24.8% 24.8 %',
      'p5 12.5% 12.5 %',
      'p5 2.5% 2.5 %',
      'p5 9个百分点 9 个百分点',
      'p6 两户 2 户',
      'p6 近300余件 300 件 contradictory',
      'p6 十几公里 11–19 公里 range',
      'p6 第二 2 位',
      'p6 上千人 1000 人 at-least',
      'p6 5至6百人 500–600 人 range',
      'p6 3到5万元 30000–50000 元 range',
      'p6 20多户 20 户 over',
      'p6 百分之八十 80 %',
    ]);
    for (const { paragraph, start, end, printed, sentence } of found) {
      const { text } = paragraphs.find(({ id }) => id === paragraph)!;
      expect(text.slice(start, end)).toBe(printed);
      expect(text.slice(sentence.start, sentence.end)).toContain(printed);
    }
  });

  it('carry the time that their sentence names', async () => {
    const { figures: proposals } = await describeFixture();
    const times = proposals.map(({ printed, asOf }) => [printed, asOf]);
    expect(times).toContainEqual(['813口人', null]);
    expect(times).toContainEqual(['5000元', '2019']);
    const each = proposals.find(({ paragraph }) => paragraph === 'p6');
    expect(each?.asOfNote).toBe('原文写“近年来”，未注明日期');
  });

  it('are checked where the text adds, changes or divides', async () => {
    const { findings } = await describeFixture();
    expect(
      findings.map(({ verdict, paragraph, text }) => `${verdicts[verdict]} ${paragraph} ${text}`),
    ).toEqual([
      '成立 p4 4200元到5000元，相差 800，原文写800元',
      '成立 p4 1100+160.5=1260.5，总数写1,260.5亩',
      '不成立 p5 12.5%到2.5%，相差 10，原文写9个百分点',
      '不成立 p5 100+25=125，原文写120户',
      '不成立 p5 18户15人：户数多于人数',
      '存疑 p6 “近300余件”自相矛盾，照录，请写 note',
    ]);
  });
});

it('paragraphs are told apart by what they are', async () => {
  const { paragraphs } = await readDocument(fixture);
  expect(guessRoles(paragraphs)).toEqual(
    'title byline heading body body body item body'.split(' '),
  );
});

describe('the drafts', () => {
  it('match the schemas, and verify against the text that they came from', () => {
    withProject((project) => {
      const args = [join(process.cwd(), fixture), '--id', 'village-report'];
      const content = snapshot(join(project, 'content'));
      const result = runScript('import', project, args);
      expect(result).toMatchObject({ status: 0, stderr: '' });
      expect(result.stdout).toContain('8 段，32 个数字待确认');
      expect(result.stdout).toContain('不成立：p5，18户15人：户数多于人数');
      expect(snapshot(join(project, 'content'))).toEqual(content);

      const draft = (name: string) =>
        readFileSync(join(project, 'drafts/village-report', name), 'utf8');
      expect(sourceSchema.safeParse(parse(draft('source.yaml'))).error?.issues ?? []).toEqual([]);
      const ledger = ledgerSchema.safeParse(parse(draft('figures.yaml')));
      expect(ledger.error?.issues ?? []).toEqual([]);
      expect(ledger.data?.figures).toHaveLength(32);
      expect(draft('report.md')).toContain('- 山上村（places/hill-village）：p4');
      expect(draft('report.md')).toContain('“3个1”');

      writeFileSync(join(project, 'content/sources/village-report.yaml'), draft('source.yaml'));
      const verify = [
        join(project, 'drafts/village-report/text.txt'),
        '--source',
        'village-report',
      ];
      expect(runScript('verify-source', project, verify).stderr).toBe('');
    });
  });

  it('are never overwritten', () => {
    withProject((project) => {
      const args = [join(process.cwd(), fixture), '--id', 'village-report'];
      expect(runScript('import', project, args).status).toBe(0);
      const once = snapshot(project);
      const again = runScript('import', project, args);
      expect(again.status).toBe(1);
      expect(again.stderr).toContain('drafts/village-report 已经有了，不会覆盖');
      expect(snapshot(project)).toEqual(once);
    });
  });

  it('say when the document is in the archive already', () => {
    withProject((project) => {
      const file = join(process.cwd(), 'tests/fixtures/sample-notes.txt');
      const { stdout } = runScript('import', project, [file, '--id', 'again']);
      expect(stdout).toContain('与来源文献 sample-notes 一字不差，可能是同一份文献');
    });
  });

  const refusals: [name: string, args: string[], status: number, message: string][] = [
    ['no file', [], 2, '请写明要导入的文件。'],
    ['a file that does not exist', ['no.txt'], 1, '找不到文件 no.txt。'],
    ['an id that a source has', [join(process.cwd(), fixture), '--id', 'sample-notes'], 1,
      '已有编号为 sample-notes 的来源文献'],
    ['an id that leaves the folder', [join(process.cwd(), fixture), '--id', '../x'], 1, '编号“../x”不合要求'],
    ['an unknown flag', ['--force'], 2, '参数有误：--force。'],
  ]; // prettier-ignore
  it.each(refusals)('are refused for %s, and nothing is written', (_, args, status, message) => {
    withProject((project) => {
      const before = snapshot(project);
      const result = runScript('import', project, args);
      expect(result.stderr).toContain(message);
      expect(result.status).toBe(status);
      expect(snapshot(project)).toEqual(before);
    });
  });
});

it('the bench says clearly that the source document is missing', () => {
  withProject((project) => {
    const { status, stderr } = runScript('bench-import', project, ['no-such-folder']);
    expect(status).toBe(2);
    expect(stderr).toContain('没有找到原文：no-such-folder。原文不在仓库里');
  });
  expect(existsSync('drafts/village-report')).toBe(false);
});
