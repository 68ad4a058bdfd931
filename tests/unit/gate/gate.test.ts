/** The gate as a whole: what passes, how it reports, and how it stops a build. */
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { checkContent } from '#scripts/gate/check-content.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { formatReport } from '#scripts/gate/report.ts';
import { figuresAgree } from '#scripts/gate/rules/figures-agree.ts';
import { printedFormsAgree } from '#scripts/gate/rules/printed-forms-agree.ts';
import { contentGate } from '#scripts/gate/integration.ts';
import { type Edits, replace, withContent } from './faulty-content.ts';

const realContent = fileURLToPath(new URL('../../../content', import.meta.url));
const wrongTotal = { 'figures/hill-village.yaml': replace('value: 152', 'value: 153') };

describe('the gate', () => {
  it('passes the valid content and says what it checked', () => {
    const report = withContent({}, (contentDir) => formatReport(checkContent(contentDir)));
    expect(report).toBe('内容检查通过：23 个文件、10 个数字、5 个原文段落。');
  });

  it('reports all faults at once, by file and line, and counts them', () => {
    const edits = { ...wrongTotal, 'cases/hill-village.mdx': replace('## 情况', '# 情况') };
    const report = withContent(edits, (contentDir) => formatReport(checkContent(contentDir)));
    expect(report.split('\n').map((line) => line.replace(/ ›.*/, ''))).toEqual([
      'content/cases/hill-village.mdx:12',
      'content/figures/hill-village.yaml:32',
      'content/figures/hill-village.yaml:77',
      '内容检查未通过：3 处需要修改。',
    ]);
  });

  it('names a content folder that is not there', () => {
    expect(formatReport(checkContent('/nowhere/content'))).toContain(
      'content/ › 文件：找不到这个文件夹，网站的内容都放在这里。请在项目根目录运行。',
    );
  });

  it('finds that the figures of the real ledger agree with each other and with their forms', () => {
    const content = readContent(realContent);
    expect(content.figures.size).toBeGreaterThan(60);
    expect([...figuresAgree(content), ...printedFormsAgree(content)]).toEqual([]);
  });
});

describe('the integration', () => {
  afterEach(() => void vi.restoreAllMocks());

  const runSetup = async (command: 'build' | 'dev' | 'sync', edits: Edits) => {
    const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never);
    const logger = { info: vi.fn(), warn: vi.fn() };
    await withContent(edits, (contentDir) =>
      contentGate({ contentDir }).hooks['astro:config:setup']!({
        command,
        config: { publicDir: pathToFileURL(join(contentDir, '../public/')) },
        logger: logger as unknown as AstroIntegrationLogger,
      } as Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0]),
    );
    return { ...logger, exit };
  };

  it('ends a build with exit code 1', async () => {
    const { exit } = await runSetup('build', wrongTotal);
    expect(exit).toHaveBeenCalledExactlyOnceWith(1);
  });

  it('warns in development', async () => {
    const { warn, exit } = await runSetup('dev', wrongTotal);
    expect(warn).toHaveBeenCalledOnce();
    expect(exit).not.toHaveBeenCalled();
  });

  it('lets a good build pass', async () => {
    const { info, exit } = await runSetup('build', {});
    expect(info).toHaveBeenCalledExactlyOnceWith(
      '内容检查通过：23 个文件、10 个数字、5 个原文段落。',
    );
    expect(exit).not.toHaveBeenCalled();
  });
});
