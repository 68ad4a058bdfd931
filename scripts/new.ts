/** Begins a new entry: `npm run new`, or with flags for scripts; `npm run new -- --help`. */
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type AnswerName,
  type Answers,
  type DraftKindName,
  answerNames,
  draftKinds,
  mayBeEmpty,
  newSpeakerNeeds,
} from '#scripts/authoring/draft-kinds.ts';
import { AuthoringError, createFiles } from '#scripts/authoring/files.ts';
import { findNamed } from '#scripts/authoring/known-content.ts';
import { planDraft } from '#scripts/authoring/plan-draft.ts';
import { checkContent } from '#scripts/gate/check-content.ts';
import type { Content } from '#scripts/gate/model.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { formatFault } from '#scripts/gate/report.ts';
import { exitCodes, runCommand } from './command.ts';

const kindList = Object.entries(draftKinds).map(([name, { label }]) => `${name}（${label}）`);
const flags = Object.entries(answerNames).map(([name, text]) => `  --${name.padEnd(12)}${text}`);
const needs = Object.entries(draftKinds).map(
  ([name, kind]) => `  ${name.padEnd(10)}${kind.label}：--${kind.needs.join(' --')}`,
);
const usage = `新建一篇草稿。不带参数运行会逐项询问；写出的文章标有 draft: true，发布前删去；讲述人、词条、大事写下就不是草稿（没写好的可加上 draft: true）。

用法：npm run new
　　　npm run new -- --kind 种类 [各项……]
　　　npm run new -- county　　新建一个县，见 npm run new -- county --help

  --kind        种类：${kindList.join('、')}
${flags.join('\n')}
  --id          编号；不写则由名称的拼音拟定
  --content     内容文件夹，默认 content
  --yes         不再询问，直接写入
  --help        显示这段说明

各种类要写的项（乡镇在村庄以外可省；讲述人是新人时另写 --role --place --township）：
${needs.join('\n')}

从不覆盖已有的文件；中途取消什么也不写。${exitCodes}`;

await runCommand(main, (error) => error instanceof Error && error.name === 'Cancelled');

async function main(): Promise<void> {
  if (process.argv[2] === 'county') {
    const { newCounty } = await import('./new-county.ts');
    return newCounty(process.argv.slice(3));
  }
  const { help, yes, kind: writtenKind, content: folder, ...given } = readArguments();
  if (help) return console.log(usage);
  const contentDir = resolve(folder);
  const content = readContent(contentDir);
  const isInteractive = process.stdin.isTTY && process.stdout.isTTY && !yes;
  const questions = isInteractive ? await import('./new-questions.ts') : undefined;
  const kind = writtenKind ? readKind(writtenKind) : await questions?.askKind();
  if (!kind) throw new AuthoringError(`请用 --kind 写明种类。\n\n${usage}`, 2);

  const answers = questions ? await questions.askAnswers(kind, given, content) : given;
  if (!questions) requireAnswers(kind, answers, content);
  const files = Object.entries(planDraft(kind, answers, content));
  const paths = files.map(([name]) => join(folder, name));
  if (questions && !(await questions.confirmFiles(paths))) {
    return console.log('没有写入。');
  }
  createFiles(Object.fromEntries(files.map(([name, text]) => [join(contentDir, name), text])));
  console.log(`已建立：${paths.join('、')}`);
  reportFaults(contentDir, new Set(files.map(([name]) => name)));
  const isPage = paths.some((path) => path.endsWith('.mdx'));
  const publish = isPage ? '；写好后删去 draft: true，再运行 npm run permalinks 记下网址' : '';
  console.log(`接下来：npm run edit 或 npm run dev 边写边看${publish}。`);
}

function readArguments() {
  const text = { type: 'string' } as const;
  const answers = Object.fromEntries(
    Object.keys(answerNames).map((name) => [name, text]),
  ) as Record<AnswerName, typeof text>;
  try {
    const { values } = parseArgs({
      options: {
        ...answers,
        id: text,
        kind: text,
        content: { ...text, default: 'content' },
        yes: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    return values;
  } catch (error) {
    const reason = error instanceof Error ? /'([^']+)'/.exec(error.message)?.[1] : undefined;
    throw new AuthoringError(`参数有误${reason ? `：${reason}` : ''}。\n\n${usage}`, 2);
  }
}

/** Accepts 村庄 as well as case. */
function readKind(written: string): DraftKindName {
  const found = Object.entries(draftKinds).find(([name, { label, collection }]) =>
    [name, label, collection].includes(written),
  );
  if (found) return found[0] as DraftKindName;
  throw new AuthoringError(`没有“${written}”这个种类，可用的有 ${kindList.join('、')}。`, 2);
}

function requireAnswers(kind: DraftKindName, answers: Answers, content: Content): void {
  const isNewSpeaker =
    kind === 'account' && answers.speaker && !findNamed(content, 'people', answers.speaker);
  const wanted = [...draftKinds[kind].needs, ...(isNewSpeaker ? newSpeakerNeeds : [])];
  const missing = wanted.filter(
    (name) =>
      !answers[name]?.trim() &&
      !mayBeEmpty(kind, name) &&
      !(name === 'title' && answers.place) &&
      !(name === 'name' && answers.title),
  );
  if (missing.length === 0) return;
  const list = missing.map((name) => `--${name} ${answerNames[name]}`).join('\n  ');
  throw new AuthoringError(
    `还缺：\n  ${list}\n（在终端里不带参数运行 npm run new 会逐项询问。）`,
    2,
  );
}

/** What a fresh entry still lacks, or what is amiss with it: the person hears of it at once. */
function reportFaults(contentDir: string, names: ReadonlySet<string>): void {
  const { faults: stopping, pending } = checkContent(contentDir);
  const faults = [...stopping, ...pending].filter(({ file }) =>
    names.has(file.replace(/^[^/]*\//, '')),
  );
  if (faults.length > 0) console.log(`其中还要改的：\n${faults.map(formatFault).join('\n')}`);
}
