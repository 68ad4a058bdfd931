/** The walk through adding a case that docs/authoring.md shows, done with the real commands. */
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** What each picture of text shows, by the picture's name. */
export type WalkTexts = Record<'new' | 'draft' | 'fault' | 'passed', string>;

/** The document that the walk rests on: the first of the content. */
export const firstSource = (project: string): string =>
  readdirSync(join(project, 'content/sources'))[0]!.replace('.yaml', '');

/**
 * Adds a case to a folder that holds a copy of `content/`, makes a mistake, mends it.
 * @param project the folder; the case stays in it
 */
export function walkThroughCase(project: string): WalkTexts {
  const file = join(project, 'content/cases/shili.mdx');
  const newCase = `--kind 村庄 --place 示例村 --township 桥上乡 --id shili --source ${firstSource(project)} --paragraphs p32`;
  const check = () => `$ npm run check:content\n${runScript(project, 'check-content', [])}`;

  const added = runScript(project, 'new', newCase.split(' '));
  const draft = readFileSync(file, 'utf8');
  const written = draft
    .replace(/待写：一两句话的摘要/, '为说明写法而建的示例页。')
    .replace(/待写：用自己的话转述.*/, '按村里的说法，农民人均纯收入是5500元。')
    .replace(/待写。/g, '这里写正文。');
  writeFileSync(file, written);
  const fault = check();
  writeFileSync(file, written.replace('5500元', '<Figure id="dahe.income-per-person" />'));
  return { new: `$ npm run new -- ${newCase}\n${added}`, draft, fault, passed: check() };
}

function runScript(project: string, name: string, args: readonly string[]): string {
  const script = resolve(`scripts/${name}.ts`);
  const options = { cwd: project, encoding: 'utf8' } as const;
  const { stdout, stderr } = spawnSync(process.execPath, [script, ...args], options);
  return (stdout + stderr).trim().replaceAll('\\', '/');
}
