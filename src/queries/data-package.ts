/**
 * The Frictionless Data Package: every table of the site, field by field, with licence and sources.
 * It names the files without byte order mark.
 */
import { limits } from './limits.ts';
import { countPages, cutPage } from '#lib/paginate.ts';
import { nameArchive } from '#lib/places.ts';
import { absoluteUrl } from '#lib/url.ts';
import { memoize } from '#lib/memoize.ts';
import { messages } from '#messages/zh-cn.ts';
import { getCompareFields } from '#queries/compare-files.ts';
import { type MeasureView, getMeasures } from '#queries/compare.ts';
import { getChartFields } from '#queries/chart-files.ts';
import { type ChartView, getChart, getChartIds } from '#queries/charts.ts';
import { type LedgerView, getLedgers } from '#queries/figures.ts';
import { getLedgerFields } from '#queries/ledger-files.ts';
import { getSite } from '#queries/site.ts';
import { getSources } from '#queries/sources.ts';
import { archiveId } from '#schemas/site.ts';
import { getTimelineFields } from '#queries/timeline-file.ts';

const licences = [
  {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
];
const toLedger = [{ fields: '台账编号', reference: { resource: 'figures', fields: 'id' } }];
const getLedgerTable = async () => ({
  fields: await getLedgerFields(),
  primaryKey: 'id',
  missingValues: [''],
});
/** As `toCsv` writes every table. */
const format = {
  profile: 'tabular-data-resource',
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: {
    delimiter: ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
    header: true,
  },
};

const describeTimeline = async () => ({
  ...format,
  name: 'timeline',
  path: 'csv/timeline.csv',
  title: messages.sections.timeline.title,
  description: messages.timeline.package,
  schema: { fields: await getTimelineFields(), missingValues: [''], foreignKeys: toLedger },
});

const getCompareTable = async () => ({
  fields: await getCompareFields(),
  missingValues: [''],
  foreignKeys: toLedger,
});
const describeCompare = async () => ({
  ...format,
  name: 'compare',
  path: 'csv/compare.csv',
  title: messages.sections.compare.title,
  description: messages.compare.package,
  schema: await getCompareTable(),
});

type FileResource =
  | Awaited<ReturnType<typeof describeLedgerFile>>
  | Awaited<ReturnType<typeof describeChartFile>>
  | Awaited<ReturnType<typeof describeTimeline>>
  | Awaited<ReturnType<typeof describeCompare>>
  | Awaited<ReturnType<typeof describeMeasureFile>>;

/** Parts of the package: each describes the whole ledger and so many of the other files. */
const partSizes = { size: limits.packagedFiles };
const pathOfPart = (number: number) =>
  number === 1 ? '/data/datapackage.json' : `/data/datapackage-${number}.json`;

/** `getStaticPaths` of the parts after the first. */
export async function getPackageParts() {
  const partCount = countPages((await listFiles()).length, partSizes);
  return Array.from({ length: partCount - 1 }, (_, index) => ({
    params: { part: String(index + 2) },
  }));
}

/**
 * The descriptor of the data set. A large one is told in parts, each a package of its own.
 * @param site origin of the deployment
 * @param number of the part, from 1
 */
export async function getDataPackage(site: URL | undefined, number = 1) {
  const record = await getSite();
  const { name, description } = record;
  const packageName = nameArchive(archiveId(record));
  const others = cutPage(await listFiles(), '', number, partSizes);
  const title = `${name} · ${messages.sections.data.title}`;
  return {
    profile: 'tabular-data-package',
    name: number === 1 ? packageName : `${packageName}-${number}`,
    id: absoluteUrl(pathOfPart(number), site),
    title: number === 1 ? title : messages.lists.titleOfPage(title, number),
    description,
    homepage: absoluteUrl('/data/', site),
    licenses: licences,
    sources: await describeSources(site),
    contributors: [{ title: name, role: 'publisher', path: absoluteUrl('/about/', site) }],
    ...(others.nextPath && { nextPart: absoluteUrl(pathOfPart(number + 1), site) }),
    resources: [
      {
        ...format,
        name: 'figures',
        path: 'csv/figures.csv',
        title: messages.sections.figures.title,
        description: messages.dataPackage.figures,
        schema: await getLedgerTable(),
      },
      ...(await Promise.all(others.items.map((describe) => describe()))),
    ],
  };
}

/** The documents that the figures come from; where they are many, the list of the rest. */
async function describeSources(site: URL | undefined) {
  const documents = await getSources();
  const links = documents
    .slice(0, limits.packagedSources)
    .map(({ path, source }) => ({ title: source.title, path }));
  const rest = { title: messages.sections.sources.title, path: '/sources/' };
  return [...links, ...(documents.length > links.length ? [rest] : [])].map(({ title, path }) => ({
    title,
    path: absoluteUrl(path, site),
  }));
}

/** Every file beside the ledger, each with what describes it when asked: timeline, subjects, charts, measures. */
const listFiles = memoize(async (): Promise<(() => Promise<FileResource>)[]> => {
  const [ledgers, charts, measures] = await Promise.all([
    getLedgers(),
    getChartIds(),
    getMeasures(),
  ]);
  return [
    describeTimeline,
    ...ledgers.map((ledger) => () => describeLedgerFile(ledger)),
    ...charts.map((id) => async () => describeChartFile(await getChart(id))),
    ...(measures.length > 0 ? [describeCompare] : []),
    ...measures.map((measure) => () => describeMeasureFile(measure)),
  ];
});

const describeLedgerFile = async ({ subject, title }: LedgerView) => ({
  ...format,
  name: `figures-${subject}`,
  path: `csv/figures/${subject}.csv`,
  title: messages.data.figuresOf(title),
  description: messages.dataPackage.subject(title),
  schema: await getLedgerTable(),
});

const describeMeasureFile = async ({ id, name, definition }: MeasureView) => ({
  ...format,
  name: `compare-${id}`,
  path: `csv/compare/${id}.csv`,
  title: messages.compare.title(name),
  description: messages.compare.packageOf(name, definition),
  schema: await getCompareTable(),
});

const describeChartFile = async ({ id, data, words, sourceLine }: ChartView) => ({
  ...format,
  name: `chart-${id}`,
  path: `csv/charts/${id}.csv`,
  title: data.title,
  description: messages.dataPackage.chart(
    [data.reading, ...data.notes].join(''),
    words,
    sourceLine,
  ),
  schema: {
    fields: await getChartFields(),
    missingValues: [''],
    foreignKeys: toLedger,
  },
});
