/**
 * `npm run bench`: measures, prints, and writes the tables into docs/performance.md. Times depend
 * on the machine, ratios within a run hardly do. `npm run bench -- charts` measures one part.
 */
import { existsSync } from 'node:fs';
import { installRivals } from '../tests/bench/install-rivals.ts';
import { type Section, writeSection } from '../tests/bench/report.ts';
import { benchWorkbench } from '../tests/bench/workbench.ts';
import { benchWalk } from '../tests/bench/walk.ts';

const parts: Record<string, () => Promise<Section | Section[]> | Section> = {
  budgets: async () => (await import('../tests/bench/budgets.ts')).benchBudgets(),
  walk: benchWalk,
  phones: async () => (await import('../tests/bench/phones.ts')).benchPhones(),
  workbench: benchWorkbench,
  charts: async () => {
    installRivals();
    return (await import('../tests/bench/charts.ts')).benchCharts();
  },
};
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(
    `没有“${unknown.join('、')}”这一项。可以测的有：${Object.keys(parts).join('、')}。`,
  );
  process.exit(2);
}
if (!existsSync('dist/index.html')) {
  console.error('还没有生成网站：请先运行 npm run build。');
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : Object.keys(parts)) {
  for (const section of [await parts[name]!()].flat()) {
    console.log(`\n${section.text}`);
    writeSection(section);
  }
}
