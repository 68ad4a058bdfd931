/** Draws a chart as its form has it now, with the site's own code; writes nothing. */
import { describeChart } from '#charts/describe-chart.ts';
import { chartWidths, renderChartSvg } from '#charts/render-chart.ts';
import { resolveChart } from '#charts/resolve-chart.ts';
import { cutPhrases } from '#lib/cut-phrases.ts';
import { listNames } from '#lib/known-names.ts';
import { chartSchema } from '#schemas/chart.ts';
import { explainIssues, missingField } from '#scripts/gate/explain-issue.ts';
import type { Content } from '#scripts/gate/model.ts';
import { kindLabel, labelOf } from './field-words.ts';
import { cleanData } from './clean-data.ts';
import type { FormData } from './entry-file.ts';
import { fieldsFor, type FieldShape, readShape } from './field-shape.ts';
import { idField } from './targets.ts';

/** The picture and its words; or what it still lacks. */
export type DrawnChart = { svg: string; words: string } | { lacks: readonly string[] };

/** Fields that no picture needs: they are filled in later. */
const stand = { title: '标题', reading: '读法', order: 1 } as const;

/** @param form what the form holds */
export function drawChart(content: Content, form: FormData): DrawnChart {
  const own = Object.fromEntries(Object.entries(form).filter(([name]) => name !== idField));
  const cleaned = cleanData(readShape(chartSchema), own) as FormData;
  const data = { ...stand, ...cleaned };
  const read = chartSchema.safeParse(data);
  if (!read.success) {
    const issues = explainIssues(read.error.issues, chartSchema, data);
    const lacks = issues.map(({ path, found, expected }) => {
      const told = found === missingField ? '还没有填写' : `${found}，${expected}`;
      return `${nameInWords(path, data)}：${told}`;
    });
    return { lacks: lacks.slice(0, 3) };
  }
  try {
    const chart = resolveChart('new', read.data, (id) => content.figures.get(id)?.record);
    const names = listNames(content.setTerms);
    const cut = (text: string) => cutPhrases(text, names);
    return {
      svg: renderChartSvg(chart, { width: chartWidths.wide, cut }),
      words: describeChart(chart),
    };
  } catch (error) {
    return { lacks: [error instanceof Error ? error.message.replace('图 new：', '') : ''] };
  }
}

/** 各行 › 第 2 条 › 台账编号: as the form names its fields. */
function nameInWords(path: readonly PropertyKey[], data: FormData): string {
  let shape: FieldShape | undefined = readShape(chartSchema);
  let value: unknown = data;
  const names = path.map((step) => {
    const inner: FieldShape | undefined =
      typeof step === 'number' ? shape?.item : shape && fieldsFor(shape, value)[String(step)];
    const isKind = shape?.variants?.key === step;
    shape = inner;
    value = (value as Record<PropertyKey, unknown> | undefined)?.[step];
    if (typeof step === 'number') return `第 ${step + 1} 条`;
    return isKind ? kindLabel : inner ? labelOf(String(step), inner) : String(step);
  });
  return names.join(' › ');
}
