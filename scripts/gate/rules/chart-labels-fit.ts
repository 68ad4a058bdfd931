/** Every label of a chart has its place: in the picture, in its bar, clear of the others. */
import type { ChartData } from '#charts/chart-data.ts';
import { resolveChart } from '#charts/resolve-chart.ts';
import { chartWidths, findLabelsWithoutPlace, standaloneWidth } from '#charts/render-chart.ts';
import { cutPhrases } from '#lib/cut-phrases.ts';
import { listNames, nameOf } from '#lib/known-names.ts';
import type { CutText } from '#lib/set-lines.ts';
import { faultAt } from '#scripts/gate/faults.ts';
import { keepByObject } from '#scripts/gate/keep-by-object.ts';
import type { Content, Entry, Fault, Path } from '#scripts/gate/model.ts';
import { chartsAreHonest } from './charts-are-honest.ts';
import { chartSchema, type ChartSpec } from '#schemas/chart.ts';

const widths = [
  { width: chartWidths.narrow, name: '手机' },
  { width: chartWidths.wide, name: '电脑' },
  { width: standaloneWidth, name: '图片文件' },
];

/** Draws each chart that the other rules can read; a dishonest one is mended first. */
export const chartLabelsFit = (content: Content): Fault[] => {
  const names = knownNames(content);
  const cut: CutText = (text) => cutPhrases(text, names);
  const key = [...names].join();
  const faulty = new Set(chartsAreHonest(content).map(({ file }) => file));
  return content.entries
    .filter(({ collection, file }) => collection === 'charts' && !faulty.has(file))
    .flatMap((entry) => {
      const { data: spec } = chartSchema.safeParse(entry.data);
      const data = spec && resolve(content, entry.id, spec);
      return data ? checkLabels(entry, spec, data, { cut, key }) : [];
    });
};

/** The names that break nowhere, as the site collects them. */
function knownNames({ entries, setTerms }: Content): ReadonlySet<string> {
  const names = entries.map(({ collection, data }) => nameOf(collection, data));
  return listNames([...names, ...setTerms]);
}

/** A chart that names an unknown figure is the matter of `references-resolve`. */
function resolve({ figures }: Content, id: string, spec: ChartSpec): ChartData | undefined {
  try {
    return resolveChart(id, spec, (figure) => figures.get(figure)?.record);
  } catch {
    return undefined;
  }
}

/** Drawing takes the longest of all checks: a chart is drawn again when what it shows has changed. */
const checkLabels = keepByObject(findLabelFaults, (_spec, data, { key }) =>
  JSON.stringify([data, key]),
);

/** How names are kept whole in a line, and the names themselves. */
interface Cutting {
  cut: CutText;
  key: string;
}

function findLabelFaults(
  entry: Entry,
  spec: ChartSpec,
  data: ChartData,
  { cut }: Cutting,
): Fault[] {
  const faults = new Map<string, Fault>();
  for (const { width, name } of widths) {
    for (const { label, problem } of findLabelsWithoutPlace(data, width, cut)) {
      if (faults.has(label)) continue;
      const complaint = {
        found: `在${name}上（宽 ${width}）标签“${label}”${problem}`,
        expected: '图中的字应完整、互不遮挡',
        next: '请缩短文字，或换一种图形',
      };
      faults.set(label, faultAt(entry, findPlace(spec, label), complaint));
    }
  }
  return [...faults.values()];
}

/** Where the file says what the label shows; a value stands in its row, by figure. */
function findPlace({ rows, series }: ChartSpec, label: string): Path {
  const row = rows.findIndex((each) => isPart(each.label, label));
  if (row >= 0) return ['rows', row, 'label'];
  const name = series.findIndex((each) => isPart(each.name, label));
  return name >= 0 ? ['series', name, 'name'] : ['rows'];
}

const isPart = (one: string, other: string): boolean => one.includes(other) || other.includes(one);
