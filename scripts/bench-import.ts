/**
 * Measures the import: against the ledger, and on labelled documents where their folder lies beside
 * the repository. `npm run bench:import [FILE]`; exit 1 below the goal.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '#scripts/gate/read-content.ts';
import { describeDocument } from '#scripts/authoring/import/describe-document.ts';
import { measureImport } from '#scripts/authoring/import/measure-import.ts';
import { readDocument } from '#scripts/authoring/import/read-document.ts';

const goal = 0.95;
const path = process.argv[2] ?? '../shared/source';

const file = findDocument(path);
if (!file) {
  console.error(`没有找到原文：${path}。原文不在仓库里，请写明文件：npm run bench:import -- 文件`);
  process.exitCode = 2;
} else {
  const content = readContent('content');
  const document = describeDocument(await readDocument(file), file, content);
  const { recall, precision, missed, extra, invented, roles, times } = measureImport(
    document,
    content,
  );
  const percent = (share: { hits: number; of: number }) =>
    `${((share.hits / share.of) * 100).toFixed(1)}%（${share.hits}/${share.of}）`;
  console.log(`文献：${file}`);
  console.log(
    `查全率：${percent(recall)}　查准率：${percent(precision)}　凭空的数：${invented.length}`,
  );
  console.log(`段落性质猜对：${percent(roles)}　时点猜对：${percent(times)}`);
  for (const line of missed) console.log(`  漏掉：${line}`);
  for (const line of extra) console.log(`  台账没有：${line}`);
  for (const line of invented) console.log(`  凭空：${line}`);
  if (recall.hits / recall.of < goal || invented.length > 0) process.exitCode = 1;
}

// The labelled documents bring their own scorer: found, values, times and sums.
const scorer = '../shared/import-bench/score.mjs';
if (process.argv[2] === undefined && existsSync(scorer)) {
  spawnSync(process.execPath, [scorer, '--run', process.cwd()], { stdio: 'inherit' });
}

/** The file itself, or the one text file in a folder. */
function findDocument(where: string): string | undefined {
  if (!existsSync(where)) return undefined;
  if (statSync(where).isFile()) return where;
  const name = readdirSync(where).find((entry) => /\.(?:txt|docx|md|html?)$/.test(entry));
  return name && join(where, name);
}
