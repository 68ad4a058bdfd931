/** The real charts and ledger, and a way to spoil a copy of them. */
import { mkdtempSync, readdirSync, readFileSync, cpSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import type { ChartData, GetFigure } from '#charts/chart-data.ts';
import { resolveChart } from '#charts/resolve-chart.ts';
import { readContent } from '#scripts/gate/read-content.ts';
import type { Rule } from '#scripts/gate/model.ts';
import { chartSchema, type ChartSpec } from '#schemas/chart.ts';
import { ledgerSchema, type FigureRecord } from '#schemas/figure.ts';
import { formatWellWorded } from '../gate/well-worded.ts';

const contentDir = path.resolve('content');
const readYaml = (file: string): unknown =>
  parse(readFileSync(path.join(contentDir, file), 'utf8'));
const namesIn = (folder: string) =>
  readdirSync(path.join(contentDir, folder)).filter((name) => name.endsWith('.yaml'));

const figures = new Map<string, FigureRecord>(
  namesIn('figures').flatMap((file) =>
    ledgerSchema.parse(readYaml(`figures/${file}`)).figures.map((each) => [each.id, each] as const),
  ),
);

export const getFigure: GetFigure = (id) => figures.get(id);
export const chartIds: string[] = namesIn('charts').map((name) => name.replace('.yaml', ''));
export const readSpec = (id: string): ChartSpec => chartSchema.parse(readYaml(`charts/${id}.yaml`));
export const readChart = (id: string): ChartData => resolveChart(id, readSpec(id), getFigure);

/**
 * The messages of rules about a chart in which some text was replaced.
 * @param id the chart
 * @param replacements pairs of what stands there and what is put instead
 * @param rules the rules asked
 */
export function spoilChart(
  id: string,
  replacements: readonly (readonly [string, string])[],
  rules: readonly Rule[],
): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'charts-'));
  try {
    for (const name of ['figures', 'charts']) {
      cpSync(path.join(contentDir, name), path.join(folder, name), { recursive: true });
    }
    const file = path.join(folder, 'charts', `${id}.yaml`);
    let text = readFileSync(file, 'utf8');
    for (const [from, to] of replacements) {
      if (!text.includes(from)) throw new Error(`${id} does not say ${from}`);
      text = text.replace(from, to);
    }
    writeFileSync(file, text);
    const content = readContent(folder);
    return rules
      .flatMap((rule) => rule(content))
      .map(formatWellWorded)
      .filter((message) => message.includes(`charts/${id}.yaml`))
      .filter((message) => !message.includes('stories'))
      .map((message) => message.slice(message.indexOf('charts/')));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
