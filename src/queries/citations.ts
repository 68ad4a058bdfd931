/** Every page that can be cited, as a bibliographic record. */
import { type CslRecord, buildCslRecord } from '#metadata/citation/citation.ts';
import type { PageRecord } from '#metadata/page-record.ts';
import { messages } from '#messages/zh-cn.ts';
import { getChartRecord } from '#queries/chart-metadata.ts';
import { getChart, getCharts } from '#queries/charts.ts';
import { getBuildMoment } from '#queries/history.ts';
import { getStoryRecord } from '#queries/metadata.ts';
import { getStory, getStoryPaths } from '#queries/stories.ts';
import { storyKinds } from '#queries/publication.ts';

/** Kind and id of every page with citation files. A new kind that can be cited is one line here. */
export async function getCitablePages(): Promise<{ kind: string; id: string }[]> {
  const stories = (await getStoryPaths()).map(({ params }) => params);
  const charts = (await getCharts()).map(({ id }) => ({ kind: 'charts', id }));
  return [...stories, ...charts];
}

/**
 * The bibliographic record of a page.
 * @param kind one of `getCitablePages`
 * @param origin origin of the deployment
 */
export async function getCslRecord(
  kind: string,
  id: string,
  origin: URL | undefined,
): Promise<CslRecord> {
  const page = await getCitableRecord(kind, id, origin);
  return buildCslRecord(page, getBuildMoment(), writeNote(page));
}

async function getCitableRecord(kind: string, id: string, origin: URL | undefined) {
  if (kind === 'charts') return getChartRecord(await getChart(id), origin);
  const storyKind = storyKinds.find((each) => each === kind);
  if (!storyKind) throw new Error(`${kind} 没有引文文件。`);
  return getStoryRecord(await getStory(storyKind, id), origin);
}

/** Who told it and what it retells. Authors stand in the record itself. */
function writeNote({ people, sources }: PageRecord): string {
  const words = messages.citation;
  return [
    ...people
      .filter(({ writes }) => !writes)
      .map(({ part, name, role }) => words.person(part, name, role)),
    ...sources.map(({ name, paragraphs }) => words.basis(name, paragraphs)),
  ].join('');
}
