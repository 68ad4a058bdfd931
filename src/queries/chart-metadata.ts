/** What a chart's page tells of itself: a data set, with the paragraphs that its figures rest on. */
import { formatParagraphs } from '#lib/format.ts';
import type { PageFacts, PageRecord } from '#metadata/page-record.ts';
import { absoluteUrl } from '#lib/url.ts';
import { messages } from '#messages/zh-cn.ts';
import type { ChartView } from '#queries/charts.ts';
import { getPageRecord } from '#queries/metadata.ts';

/** The record of a chart's page. */
export function getChartRecord(chart: ChartView, origin: URL | undefined): Promise<PageRecord> {
  const { title, reading } = chart.data;
  const crumbs = [{ title: messages.sections.data.title, path: '/data/' }];
  return getPageRecord(
    { title, description: reading, path: chart.path, crumbs },
    getChartFacts(chart, origin),
    origin,
  );
}

/** The facts of a chart, beside the words that its layout shows. */
export function getChartFacts(chart: ChartView, origin: URL | undefined): PageFacts {
  const { id, sources, data, words, sourceLine } = chart;
  const file = (extension: string) => absoluteUrl(`/data/charts/${id}.${extension}`, origin);
  return {
    level: 'article',
    kind: 'charts',
    id,
    subject: {
      type: 'dataset',
      description: messages.dataPackage.chart(data.reading, words, sourceLine),
      distribution: [
        { url: file('csv'), mediaType: 'text/csv' },
        { url: file('json'), mediaType: 'application/json' },
      ],
    },
    sources: sources.flatMap(({ title, paragraphs, date }) => {
      const [first] = paragraphs;
      if (!first) return [];
      return {
        name: title,
        url: absoluteUrl(first.path.replace(/(?:page\/\d+\/)?#.*/, ''), origin),
        paragraphs: formatParagraphs(paragraphs.map((paragraph) => paragraph.id)),
        path: first.path,
        date,
      };
    }),
  };
}
