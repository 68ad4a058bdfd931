/** Hints on the Chinese prose: `npm run check:prose [folder]`; hints never fail. */
import { resolve } from 'node:path';
import { lintProse } from '#scripts/authoring/lint-prose.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import { formatFault } from '#scripts/gate/report.ts';

const hints = lintProse(readContent(resolve(process.argv[2] ?? 'content')));
for (const hint of hints) console.log(`提示 ${formatFault(hint)}`);
console.log(
  hints.length > 0 ? `文字有 ${hints.length} 处可以更好，不妨碍发布。` : '文字没有要提示的。',
);
