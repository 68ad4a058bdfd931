/** The Frictionless Data Package: every CSV of the site, field by field, with licence and sources. */
import { chartCsvFields } from '#charts/export-chart.ts';
import { absoluteUrl } from '#lib/url.ts';
import { messages } from '#messages/zh-cn.ts';
import { type ChartView, getCharts } from '#queries/charts.ts';
import { ledgerFields } from '#queries/ledger-files.ts';
import { getSite } from '#queries/site.ts';
import { getSources } from '#queries/sources.ts';

const licences = [
  {
    name: 'CC-BY-4.0',
    title: 'Creative Commons Attribution 4.0',
    path: 'https://creativecommons.org/licenses/by/4.0/',
  },
];
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

/**
 * The descriptor of the whole data set.
 * @param site origin of the deployment
 */
export async function getDataPackage(site: URL | undefined) {
  const { name, description } = await getSite();
  const documents = await getSources();
  const sources = documents.map(({ path, source }) => ({
    title: source.title,
    path: absoluteUrl(path, site),
  }));
  return {
    profile: 'tabular-data-package',
    name: 'huguan-story-archive',
    id: absoluteUrl('/data/datapackage.json', site),
    title: `${name} · ${messages.sections.data.title}`,
    description,
    homepage: absoluteUrl('/data/', site),
    licenses: licences,
    sources,
    contributors: [{ title: name, role: 'publisher', path: absoluteUrl('/about/', site) }],
    resources: [
      {
        ...format,
        name: 'figures',
        path: 'figures.csv',
        title: messages.sections.figures.title,
        description: messages.dataPackage.figures,
        schema: { fields: ledgerFields, primaryKey: 'id', missingValues: [''] },
      },
      ...(await getCharts()).map(describeChartFile),
    ],
  };
}

const describeChartFile = ({ id, data }: ChartView) => ({
  ...format,
  name: `chart-${id}`,
  path: `charts/${id}.csv`,
  title: data.title,
  description: [data.reading, ...data.notes].join(''),
  schema: {
    fields: chartCsvFields,
    missingValues: [''],
    foreignKeys: [{ fields: '台账编号', reference: { resource: 'figures', fields: 'id' } }],
  },
});
