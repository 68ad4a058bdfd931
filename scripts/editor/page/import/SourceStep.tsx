/** What the document is: title, author, publisher, date, and the people and places it names. */
import { useId, useState } from 'react';
import type { ProposedText } from '#scripts/authoring/import/imported-document.ts';
import type { SourceFields } from '#scripts/editor/import/actions.ts';
import { proposeSource } from '#scripts/editor/import/proposals.ts';
import { FoundNames } from './FoundNames.tsx';
import type { Work } from './steps.ts';
import { useKeptForm } from './use-kept-form.ts';

type TextName =
  'title' | 'kind' | 'author' | 'publisher' | 'date' | 'id' | 'subject' | 'subjectTitle';

/** These may say that the document does not tell. */
const nullable: ReadonlySet<string> = new Set(['author', 'publisher', 'date']);

export function SourceStep({ work }: { work: Work }) {
  const { opened, state, decide, say, go } = work;
  const { document: read, names, kinds } = opened;
  const kept = useKeptForm(`import:${opened.id}:source`, proposeSource(read, state, names));
  const [fields, setFields] = useState(kept.begin);
  const isConfirmed = state.source.id !== undefined;
  const change = (changed: Partial<SourceFields>) => {
    const next = { ...fields, ...changed };
    setFields(next);
    kept.keep(next);
  };
  const text = (name: TextName, label: string, why?: ProposedText | null, list?: string) => (
    <SourceInput {...{ name, label, fields, change, why, list }} />
  );
  const { title, kind, author, publisher, date } = read.proposed;
  const kindList = useId();
  return (
    <form
      aria-labelledby="source-title"
      className="import-source"
      onSubmit={(event) => {
        event.preventDefault();
        decide({ type: 'source', fields: tidy(fields) });
        kept.forget();
        say('文献已确认。');
        go('paragraphs');
      }}
    >
      <h2 id="source-title">文献</h2>
      <p>下面是程序从文献里读出的，请对照原文，改好再确认。原文没有写的空着。</p>
      {text('title', '标题，照原文', title)}
      {text('kind', '是什么文件', kind, kindList)}
      <datalist id={kindList}>
        {[
          ...new Set([
            ...kinds,
            '政府工作报告',
            '统计公报',
            '工作总结',
            '新闻报道',
            '通知',
            '讲话',
          ]),
        ].map((one) => (
          <option key={one}>{one}</option>
        ))}
      </datalist>
      <div className="import-row">
        {text('author', '作者', author)}
        {text('publisher', '发表者', publisher)}
        {text('date', '发表日期', date)}
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
      <FoundNames work={work} />
      <h3>记在哪里</h3>
      <div className="import-row">
        {text('id', '文献的编号')}
        {text('subject', '台账的主题编号')}
        {text('subjectTitle', '台账的名称')}
      </div>
      <p className="import-buttons">
        <button type="submit" className="primary">
          {isConfirmed ? '保存改动' : '确认无误'}
        </button>
      </p>
    </form>
  );
}

const tidy = (fields: SourceFields): SourceFields => ({
  ...fields,
  known: fields.known.filter((line) => line.trim() !== ''),
  unknown: fields.unknown.filter((line) => line.trim() !== ''),
});

function SourceInput(props: {
  name: TextName;
  label: string;
  fields: SourceFields;
  change: (changed: Partial<SourceFields>) => void;
  why: ProposedText | null | undefined;
  list: string | undefined;
}) {
  const { name, label, fields, change, why, list } = props;
  return (
    <label className="field">
      <span className="field-name">{label}</span>
      {why && (
        <span className="hint">
          {why.why}
          {why.at && `，第${why.at.paragraph.slice(1)}段`}：“{why.text}”
        </span>
      )}
      <input
        id={`source-${name}`}
        list={list}
        required={!nullable.has(name)}
        value={fields[name] ?? ''}
        placeholder={nullable.has(name) ? '原文没有注明' : undefined}
        onChange={({ target: { value } }) =>
          change({ [name]: nullable.has(name) && value.trim() === '' ? null : value })
        }
      />
    </label>
  );
}

function Lines(props: {
  label: string;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}) {
  const { label, lines, onChange } = props;
  return (
    <label className="field">
      <span className="field-name">{label}</span>
      <textarea
        rows={Math.max(2, lines.length)}
        value={lines.join('\n')}
        onChange={({ target }) => onChange(target.value.split('\n'))}
      />
    </label>
  );
}
