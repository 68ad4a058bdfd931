/** What is published is written: 待写 stands in drafts only, and a draft cannot be withdrawn. */
import { faultAt, faultInBody } from '#scripts/gate/faults.ts';
import type { Entry } from '#scripts/gate/model.ts';
import { valueAt } from '#scripts/gate/paths.ts';
import { proseOf } from '#scripts/gate/prose.ts';
import { isDraft } from '#scripts/gate/publication.ts';
import { ruleOfEntries } from '#scripts/gate/rule-of-entries.ts';

/** Stands in drafts where something has yet to be written. */
const toWrite = '待写';

export const publishedPagesFinished = ruleOfEntries('publishedPagesFinished', [], (entry) => [
  ...(isDraft(entry) ? [] : proseOf(entry))
    .filter(({ text }) => text.includes(toWrite))
    .map(({ field, text, lineAt }) =>
      faultInBody(entry, lineAt(text.indexOf(toWrite)), field, {
        found: `还写着“${toWrite}”`,
        expected: '发布的内容应已写好',
        next:
          valueAt(entry.data, ['sources']) !== undefined && entry.definition.format === 'mdx'
            ? '请写好这一处，或在头部加上 draft: true'
            : '请写好这一处',
      }),
    ),
  ...(isWithdrawnDraft(entry) ? [faultAt(entry, ['withdrawn'], explainWithdrawnDraft())] : []),
]);

const explainWithdrawnDraft = () => ({
  found: '同时写了 draft: true 和 withdrawn',
  expected: '草稿没有发布过，谈不上撤下',
  next: '请删去其中一个',
});

const isWithdrawnDraft = (entry: Entry) =>
  isDraft(entry) && valueAt(entry.data, ['withdrawn']) !== undefined;
