/** Every id that a field, a template or a component names exists. */
import { parseTemplate } from '#lib/template.ts';
import { findComponent } from '#scripts/gate/components.ts';
import { faultAt, faultInBody } from '#scripts/gate/faults.ts';
import type { Entry, Fault } from '#scripts/gate/model.ts';
import { stringsAt } from '#scripts/gate/paths.ts';
import { textFieldsOf } from '#scripts/gate/prose.ts';
import { checkReference, type KnownIds, knownParts, sourceFor } from '#scripts/gate/references.ts';
import { ruleOfEntries } from '#scripts/gate/rule-of-entries.ts';
import { findComponents } from '#scripts/gate/story-body.ts';
import { sourceOfUse } from '#scripts/gate/story-sources.ts';

export const referencesResolve = ruleOfEntries(
  'referencesResolve',
  knownParts,
  (entry, content) => [
    ...checkFields(content, entry),
    ...checkTemplates(content, entry),
    ...checkComponents(content, entry),
  ],
);

function checkFields(content: KnownIds, entry: Entry): Fault[] {
  return Object.entries(entry.definition.references).flatMap(([pattern, kind]) =>
    stringsAt(entry.data, pattern).flatMap(({ path, value }) => {
      const complaint = checkReference(content, kind, value, sourceFor(entry, path));
      return complaint ? [faultAt(entry, path, complaint)] : [];
    }),
  );
}

function checkTemplates(content: KnownIds, entry: Entry): Fault[] {
  return textFieldsOf(entry).flatMap(({ path, value }) =>
    parseTemplate(value).flatMap((part) => {
      if (typeof part === 'string') {
        const brace = /[{}]/.exec(part)?.[0];
        if (brace === undefined) return [];
        const complaint = {
          found: `有一个单独的 ${brace}`,
          expected: '花括号应成对，中间是台账编号',
          next: '请补全为 {dahe.households} 这样的写法，或删去',
        };
        return [faultAt(entry, path, complaint, brace)];
      }
      const complaint = checkReference(content, 'figure', part.figure, undefined);
      return complaint ? [faultAt(entry, path, complaint, part.figure)] : [];
    }),
  );
}

function checkComponents(content: KnownIds, entry: Entry): Fault[] {
  return findComponents(entry).flatMap((use) => {
    const { name, attributes, line } = use;
    const reference = findComponent(name)?.reference;
    const written = reference && attributes.get(reference.attribute);
    if (!reference || !written) return [];
    const ids = reference.many ? written.split(/\s+/).filter(Boolean) : [written];
    return ids.flatMap((id) => {
      const complaint = checkReference(
        content,
        reference.kind,
        id,
        sourceOfUse(content, entry, use),
      );
      return complaint ? [faultInBody(entry, line, `正文 › <${name}>`, complaint)] : [];
    });
  });
}
