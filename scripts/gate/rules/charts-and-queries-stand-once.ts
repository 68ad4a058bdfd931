/** A chart or an editor's note stands in full on one story's page; the others link to it. */
import { faultInBody } from '#scripts/gate/faults.ts';
import type { Content, Entry, Fault } from '#scripts/gate/model.ts';
import { findComponents } from '#scripts/gate/story-body.ts';
import { sourceOfUse } from '#scripts/gate/story-sources.ts';

/** What readers meet again word for word, and what it is called. */
const kinds: Readonly<Record<string, string>> = { Chart: '图', Query: '编者注' };

export function chartsAndQueriesStandOnce(content: Content): Fault[] {
  const first = new Map<string, Entry>();
  return content.entries.flatMap((entry) =>
    findComponents(entry).flatMap((use) => {
      const { name, attributes, line } = use;
      const id = attributes.get('id');
      if (!Object.hasOwn(kinds, name) || id === undefined) return [];
      const key = `${name} ${name === 'Query' ? sourceOfUse(content, entry, use) : ''} ${id}`;
      const holder = first.get(key);
      if (holder === undefined) {
        first.set(key, entry);
        return [];
      }
      const address = `/${holder.collection}/${holder.id}/#${name.toLowerCase()}-${id}`;
      return [
        faultInBody(entry, line, `正文 › <${name}>`, {
          found: `又印了${kinds[name]} ${id}`,
          expected: `${holder.file} 已经印了全部`,
          next: `请只留一处，别处写成链接，如 [${kinds[name]}](${address})`,
        }),
      ];
    }),
  );
}
