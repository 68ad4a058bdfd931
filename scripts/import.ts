/** Imports a document as drafts: `npm run import -- FILE`; `npm run import -- --help`. */
import { basename, extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AuthoringError, createFolder } from '#scripts/authoring/files.ts';
import { describeDocument } from '#scripts/authoring/import/describe-document.ts';
import { readDocumentApart } from '#scripts/authoring/import/read-apart.ts';
import { writeImport } from '#scripts/authoring/import/write-import.ts';
import { proposeId } from '#scripts/authoring/propose-id.ts';
import { idPattern } from '#schemas/common.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { exitCodes, runCommand } from './command.ts';

const usage = `把一份文献导入成草稿：来源记录、数字台账和一份报告，由人确认后再移进 content/。

用法：npm run import -- 文件 [--id 编号] [--content 内容文件夹] [--drafts 草稿文件夹]

  文件        .docx、.doc、.wps、.pdf（有文字的）、.odt、.rtf、.txt、.md 或 .html
  --id        文献的编号；不写则由文件名的拼音拟定
  --content   内容文件夹，默认 content；只读，不改
  --drafts    草稿写在哪里，默认 drafts（不进仓库）
  --help      显示这段说明

从不覆盖已有的草稿；中途取消什么也不留下。${exitCodes}`;

await runCommand(main);

async function main(): Promise<void> {
  const { help, file, id: writtenId, content: contentDir, drafts } = readArguments();
  if (help) return console.log(usage);
  if (file === undefined) throw new AuthoringError(`请写明要导入的文件。\n\n${usage}`, 2);
  const content = readContent(resolve(contentDir));
  const taken = content.ids.get('sources') ?? new Set<string>();
  const id = writtenId ?? proposeId(basename(file, extname(file)), 'title', taken);
  requireId(id, taken);

  const document = describeDocument(await readDocumentApart(file), basename(file), content);
  const folder = join(drafts, id);
  createFolder(folder, writeImport(id, document, content));
  const { paragraphs, figures, findings, notes } = document;
  console.log(`已导入到 ${folder}/：${paragraphs.length} 段，${figures.length} 个数字待确认。`);
  for (const note of notes) console.log(`注意：${note}`);
  for (const { verdict, paragraph, text } of findings) {
    if (verdict === 'fails') console.log(`不成立：${paragraph}，${text}`);
  }
  console.log(`请先看 ${join(folder, 'report.md')}。`);
}

function readArguments() {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        id: text,
        content: { ...text, default: 'content' },
        drafts: { ...text, default: 'drafts' },
        help: { type: 'boolean', default: false },
      },
    });
    if (positionals.length > 1) throw new AuthoringError(`一次只能导入一个文件。\n\n${usage}`, 2);
    return { ...values, file: positionals[0] };
  } catch (error) {
    if (error instanceof AuthoringError) throw error;
    const reason = error instanceof Error ? /'([^']+)'/.exec(error.message)?.[1] : undefined;
    throw new AuthoringError(`参数有误${reason ? `：${reason}` : ''}。\n\n${usage}`, 2);
  }
}

function requireId(id: string, taken: ReadonlySet<string>): void {
  if (!idPattern.test(id)) {
    throw new AuthoringError(
      id === ''
        ? '由文件名拼不出编号，请用 --id 写明，如 --id dahe-report。'
        : `编号“${id}”不合要求：只用小写字母、数字和连字符，如 dahe-report。`,
    );
  }
  if (taken.has(id)) {
    throw new AuthoringError(`已有编号为 ${id} 的来源文献，请用 --id 另起一个。`);
  }
}
