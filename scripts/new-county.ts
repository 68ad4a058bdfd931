/** `npm run new -- county`: begins an archive of a county from nothing, or adds a county to one. */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type CountyAnswers,
  countyAnswers,
  makesSeries,
  planCounty,
} from '#scripts/authoring/plan-county.ts';
import { AuthoringError, replaceFiles } from '#scripts/authoring/files.ts';
import { checkContent } from '#scripts/gate/check-content.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { formatFault } from '#scripts/gate/report.ts';
import { exitCodes } from './command.ts';

const flags = Object.entries(countyAnswers).map(([name, text]) => `  --${name.padEnd(10)}${text}`);
const usage = `新建一个县的档案。内容文件夹还是空的，写出可以生成的网站；已有一个县的，改成几个县合编。

用法：npm run new -- county
　　　npm run new -- county --name 县名 --province 省名 [--city 市名] [各项……]

${flags.join('\n')}
  --content   内容文件夹，默认 content
  --yes       不再询问，直接写入
  --help      显示这段说明

${exitCodes}`;

/** Runs it. @param args behind `county` */
export async function newCounty(args: readonly string[]): Promise<void> {
  const { help, yes, content: folder, ...given } = readArguments(args);
  if (help) return console.log(usage);
  const contentDir = resolve(folder);
  mkdirSync(contentDir, { recursive: true });
  const content = readContent(contentDir);
  const answers: CountyAnswers = given;
  if (process.stdin.isTTY && process.stdout.isTTY && !yes) {
    const { askCounty } = await import('./new-questions.ts');
    Object.assign(answers, await askCounty(given, makesSeries(content)));
  }
  const files = planCounty(answers, content, contentDir);
  for (const path of Object.keys(files))
    mkdirSync(dirname(join(contentDir, path)), { recursive: true });
  replaceFiles(
    Object.entries(files).map(([name, text]) => {
      const path = join(contentDir, name);
      return { path, before: existsSync(path) ? readFileSync(path) : undefined, content: text };
    }),
  );
  console.log(
    `已写入：${Object.keys(files)
      .map((name) => join(folder, name))
      .join('、')}`,
  );
  const { faults } = checkContent(contentDir);
  if (faults.length > 0) console.log(`其中还要改的：\n${faults.map(formatFault).join('\n')}`);
  console.log(
    '接下来：npm run import -- 文件 导入文献，npm run edit 边写边看，npm run build 生成网站。',
  );
}

function readArguments(args: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({
      args: [...args],
      options: {
        name: text,
        province: text,
        city: text,
        id: text,
        archive: text,
        title: text,
        content: { ...text, default: 'content' },
        yes: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? /'([^']+)'/.exec(error.message)?.[1] : undefined;
    throw new AuthoringError(`参数有误${reason ? `：${reason}` : ''}。\n\n${usage}`, 2);
  }
}
