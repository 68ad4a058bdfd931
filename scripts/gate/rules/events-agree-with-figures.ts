/** An event of a year names figures of that year. */
import { parseTemplate } from '#lib/template.ts';
import { eventSchema, yearOfEvent } from '#schemas/event.ts';
import { faultAt } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';

export const eventsAgreeWithFigures = (content: Content): Fault[] =>
  content.entries
    .filter(({ collection }) => collection === 'events')
    .flatMap((entry) => checkEvent(entry, content));

function checkEvent(entry: Entry, { figures }: Content): Fault[] {
  const { data: event } = eventSchema.safeParse(entry.data);
  if (!event) return [];
  const named = parseTemplate(event.title).flatMap((part) =>
    typeof part === 'string' ? [] : (figures.get(part.figure)?.record ?? []),
  );
  const expected = yearOfEvent(event.year);
  return named
    .filter(({ asOf }) => asOf?.slice(0, 4) !== expected)
    .map(({ id, asOf }) =>
      faultAt(
        entry,
        ['title'],
        {
          found: `用了 ${id}，台账${asOf === null ? '没有注明它的时间' : `里它是 ${asOf} 的数`}`,
          expected: expected ? `这件事写的是 ${expected} 年` : '这件事没有写年份',
          next: '请核对原文，改正 year，或换成同一年的数字',
        },
        id,
      ),
    );
}
