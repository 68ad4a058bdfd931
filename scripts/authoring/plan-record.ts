/** Turns answers into a record of YAML that is no page: a term of the glossary, an event. */
import { thisYear, undated } from '#schemas/event.ts';
import { collections } from '#scripts/gate/collections.ts';
import type { Content } from '#scripts/gate/model.ts';
import { writeCommentedYaml } from './commented-yaml.ts';
import type { Answers } from './draft-kinds.ts';
import { AuthoringError, type Files } from './files.ts';
import { nextOrder } from './known-content.ts';

/** What the record rests on. */
interface Basis {
  source: string;
  paragraphs: readonly string[];
}

/** A term, open until somebody finds who explains it. */
export const planTerm = (id: string, answers: Answers, { source, paragraphs }: Basis): Files =>
  writeRecord('terms', id, {
    name: answers.name,
    status: 'open',
    definition: answers.definition,
    source,
    paragraphs,
  });

/** An event of a year, of 今年, or without a date. @throws AuthoringError for another answer */
export function planEvent(
  id: string,
  answers: Answers,
  { source, paragraphs }: Basis,
  content: Content,
): Files {
  return writeRecord('events', id, {
    title: answers.title,
    ...readYear(answers.year ?? ''),
    order: nextOrder(content, 'events'),
    source,
    paragraph: paragraphs[0],
  });
}

function readYear(written: string): { year: string; printed: string } {
  const [, year] = /^(\d{4})年?$/.exec(written.trim()) ?? [];
  if (year) return { year, printed: `${year}年` };
  if (['今年', thisYear].includes(written)) return { year: thisYear, printed: '今年' };
  if (['未注明', undated].includes(written)) return { year: undated, printed: '未写时间' };
  throw new AuthoringError(`看不懂年份“${written}”，请写作 2017、今年 或 未注明。`);
}

function writeRecord(collection: string, id: string, values: Readonly<Record<string, unknown>>) {
  const text = writeCommentedYaml(collections[collection]!.schema, { values });
  return { [`${collection}/${id}.yaml`]: `${text}\n` };
}
