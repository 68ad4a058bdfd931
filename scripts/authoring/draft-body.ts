/** The body of a new story: one passage for each paragraph, saying what is to be retold there. */
import type { Content } from '#scripts/gate/model.ts';
import { parseTemplate } from '#lib/template.ts';

const headings: Readonly<Record<string, readonly string[]>> = {
  cases: ['原来怎样', '做了什么', '有何结果'],
};

/**
 * A body that passes the gate as it stands; what has to be written is marked 待写.
 * @param paragraphs ids, of which the body paragraphs are to be retold
 */
export function writeBody(
  content: Content,
  collection: string,
  source: string,
  paragraphs: readonly string[],
): string {
  const records = content.paragraphs
    .filter(({ entry, record }) => entry.id === source && paragraphs.includes(record.id))
    .map(({ record }) => record);
  const bodies = records.filter(({ role }) => role === 'body');
  const passages = (bodies.length > 0 ? bodies : records).map(
    ({ id, about }) =>
      `<Passage p="${id}">\n\n待写：用自己的话转述第${id.slice(1)}段（${fillFigures(about)}）。\n\n</Passage>`,
  );
  const figures = [...content.figures.values()]
    .map(({ record }) => record)
    .filter((figure) => figure.source === source && paragraphs.includes(figure.paragraph))
    .map(({ id }) => id);
  const table =
    figures.length > 0 ? [`<FigureTable ids="${figures.slice(0, 12).join(' ')}" />`] : [];
  const [first = '待写：小标题', ...others] = headings[collection] ?? [];
  return [
    `## ${first}`,
    ...passages,
    ...others.flatMap((heading) => [`## ${heading}`, '待写。']),
    ...table,
  ].join('\n\n');
}

/** In a body, a figure is a component. */
const fillFigures = (text: string): string =>
  parseTemplate(text)
    .map((part) => (typeof part === 'string' ? part : `<Figure id="${part.figure}" />`))
    .join('');
