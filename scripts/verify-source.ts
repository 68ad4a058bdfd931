/** Verifies a source document: `node scripts/verify-source.ts FILE [--source id]`; exit 1 on faults, not on hints. */
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findSourceHints, formatHints } from '#scripts/gate/hints.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { formatFault } from '#scripts/gate/report.ts';
import { verifySource } from '#scripts/gate/verify-source.ts';

const usage = '用法：npm run verify:source -- 文件 [--source 来源编号] [--content 内容文件夹]';

/** Something the person at the keyboard can put right; shown without a stack trace. */
class UsageError extends Error {}

try {
  const { file, sourceId, contentDir } = readArguments();
  const content = readContent(resolve(contentDir));
  const sources = content.entries.filter(({ collection }) => collection === 'sources');
  const ids = sources.map(({ id }) => id).join('、') || '（没有）';
  if (sourceId === undefined && sources.length !== 1) {
    throw new UsageError(`来源文献不止一份，请用 --source 指明：${ids}。`);
  }
  const source = sources.find(({ id }) => id === (sourceId ?? id));
  if (!source) throw new UsageError(`没有来源文献 ${sourceId ?? ''}，已有的是：${ids}。`);

  const documentText = readDocument(file);
  const faults = verifySource(documentText, source, content);
  for (const fault of faults) console.error(formatFault(fault));
  const count = content.paragraphs.filter(({ entry }) => entry === source).length;
  if (faults.length === 0) {
    console.log(`核对通过：${count} 段的指纹相符，印刷数字都在所引段落里，没有照抄的长句。`);
  } else {
    console.error(`核对未通过：${faults.length} 处不符。`);
    process.exitCode = 1;
  }
  const hints = formatHints(findSourceHints(documentText, source, content));
  if (hints) console.log(hints);
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { source: { type: 'string' }, content: { type: 'string', default: 'content' } },
      allowPositionals: true,
    });
    const [file, ...others] = positionals;
    if (file === undefined) throw new UsageError(`请写明要核对的文件。\n${usage}`);
    if (others.length > 0) throw new UsageError(`一次只能核对一个文件。\n${usage}`);
    return { file, sourceId: values.source, contentDir: values.content };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`参数有误。\n${usage}`);
  }
}

function readDocument(file: string): string {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) throw new UsageError(`找不到文件 ${file}。`);
  if (!stats.isFile()) throw new UsageError(`${file} 不是文件。`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) {
      throw new UsageError(`${file} 不是 UTF-8 编码，请另存为 UTF-8 再核对。`);
    }
    throw new UsageError(`读不出 ${file}，请检查文件的权限。`);
  }
}
