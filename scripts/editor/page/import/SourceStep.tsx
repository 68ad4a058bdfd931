/** What the document is: title, author, publisher, date, and the people and places it names. */
import { useId, useRef, useState } from 'react';
import type { SourceFields } from '#scripts/editor/import/actions.ts';
import { listKnown, listMissing, proposeSource } from '#scripts/editor/import/proposals.ts';
import { get } from '#scripts/editor/page/api.ts';
import { useProposedId } from '#scripts/editor/page/form/use-proposed-id.ts';
import { FoundNames } from './FoundNames.tsx';
import { Lines, SourceInput, type SourceInputProps } from './source-inputs.tsx';
import type { Work } from './steps.ts';
import { useKeptForm } from './use-kept-form.ts';

const usualKinds = ['政府工作报告', '统计公报', '工作总结', '新闻报道', '通知', '讲话'];

export function SourceStep({ work }: { work: Work }) {
  const { state, decide, say, go } = work;
  const { fields, change, forget } = useSourceForm(work);
  const save = () => {
    decide({ type: 'source', fields: dropEmptyLines(fields) });
    forget();
    say('文献已确认。');
    go('paragraphs');
  };
  return (
    <form
      aria-labelledby="source-heading"
      className="import-source"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2 id="source-heading" tabIndex={-1}>
        文献
      </h2>
      <p>下面是程序从文献里读出的，请对照原文，改好再确认。原文没有写的空着。</p>
      <SourceFieldset {...{ work, fields, change }} />
      <FoundNames work={work} />
      <h3>记在哪里</h3>
      <div className="import-row">
        <SourceInput name="id" label="文献的编号" {...{ fields, change }} />
        <SourceInput name="subject" label="台账的主题编号" {...{ fields, change }} />
        <SourceInput name="subjectTitle" label="台账的名称" {...{ fields, change }} />
      </div>
      <p className="hint">编号是网址的一部分，定了就不再改。</p>
      <p className="import-buttons">
        <button type="submit" className="primary">
          {state.source.id === undefined ? '确认无误' : '保存改动'}
        </button>
      </p>
    </form>
  );
}

function SourceFieldset(props: Pick<SourceInputProps, 'fields' | 'change'> & { work: Work }) {
  const { work, fields, change } = props;
  const { document: read, kinds } = work.opened;
  const { title, kind, author, publisher, date } = read.proposed;
  const kindList = useId();
  return (
    <>
      <SourceInput name="title" label="标题，照原文" why={title} {...{ fields, change }} />
      <SourceInput
        name="kind"
        label="是什么文件"
        why={kind}
        list={kindList}
        {...{ fields, change }}
      />
      <datalist id={kindList}>
        {[...new Set([...kinds, ...usualKinds])].map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
      <div className="import-row">
        <SourceInput name="author" label="作者" why={author} {...{ fields, change }} />
        <SourceInput name="publisher" label="发表者" why={publisher} {...{ fields, change }} />
        <SourceInput name="date" label="发表日期" why={date} {...{ fields, change }} />
      </div>
      <Lines
        label="已知的事（一行一件）"
        lines={fields.known}
        onChange={(known) => change({ known })}
      />
      <Lines
        label="未知的事：原文没有交代的（一行一件）"
        lines={fields.unknown}
        onChange={(unknown) => change({ unknown })}
      />
    </>
  );
}

/** The form as it is typed, kept in the browser until it is confirmed. */
function useSourceForm({ opened, state }: Work) {
  const { document: read, names } = opened;
  const kept = useKeptForm(`import:${opened.id}:source`, proposeSource(read, state, names));
  const [fields, setFields] = useState(kept.begin);
  const latest = useRef(fields);
  const change = (changed: Partial<SourceFields>) => {
    const next = follow(latest.current, { ...latest.current, ...changed });
    latest.current = next;
    setFields(next);
    kept.keep(next);
  };
  const { title } = fields;
  useProposedId({
    value: fields.id,
    name: title === kept.begin.title && fields.id === kept.begin.id ? '' : title,
    isKept: state.source.id !== undefined,
    first: names.id,
    ask: async () => (await get<{ id: string }>('id', { name: title, collection: 'sources' })).id,
    change: (id) => change({ id }),
  });
  return { fields, change, forget: kept.forget };
}

/** Lines that nobody has touched go on saying what the fields say. */
function follow(before: SourceFields, after: SourceFields): SourceFields {
  const isSame = (lines: readonly string[], others: readonly string[]) =>
    lines.join('\n') === others.join('\n');
  const known = isSame(after.known, listKnown(before.title));
  const unknown = isSame(after.unknown, listMissing(before));
  return {
    ...after,
    ...(known && { known: listKnown(after.title) }),
    ...(unknown && { unknown: listMissing(after) }),
  };
}

const dropEmptyLines = (fields: SourceFields): SourceFields => ({
  ...fields,
  known: fields.known.filter((line) => line.trim() !== ''),
  unknown: fields.unknown.filter((line) => line.trim() !== ''),
});
