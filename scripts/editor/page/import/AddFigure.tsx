/** Adds a figure that the program has not found: its paragraph, and how it is printed there. */
import { useState } from 'react';
import type { ImportedDocument } from '#scripts/authoring/import/imported-document.ts';
import { reread } from '#scripts/editor/import/figure-fields.ts';
import type { MarkedFigure } from '#scripts/editor/import/proposals.ts';
import type { AddedPlace } from './use-figure-work.ts';

export function AddFigure(props: {
  document: ImportedDocument;
  /** The figure that was chosen: the next is likely near it. */
  near: MarkedFigure | undefined;
  onSave: (place: AddedPlace) => void;
  onCancel: () => void;
}) {
  const { document: read, near, onSave, onCancel } = props;
  const [marked] = useState(selectedText);
  const [paragraph, setParagraph] = useState(marked?.paragraph ?? near?.paragraph ?? 'p1');
  const [printed, setPrinted] = useState(marked?.text ?? '');
  const [problem, setProblem] = useState<string>();
  const add = () => {
    const text = read.paragraphs.find(({ id }) => id === paragraph)?.text ?? '';
    const wanted = printed.trim();
    const at = marked?.text === printed ? marked.at : text.indexOf(wanted);
    if (wanted === '' || at < 0) {
      setProblem(`第${paragraph.slice(1)}段里没有“${wanted}”，请照原文写。`);
      return;
    }
    const number = 1 + read.figures.length;
    const empty = { name: `${paragraph}-${number + at}`, label: '', value: null, unit: '', asOf: null };
    onSave({
      paragraph,
      at,
      end: at + wanted.length,
      fields: reread({ ...empty, printed: wanted }, wanted),
    });
  };
  return (
    <form
      aria-label="加一个漏掉的数"
      className="import-form"
      onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label className="field">
        <span className="field-name">在第几段</span>
        <select value={paragraph} onChange={({ target }) => setParagraph(target.value)}>
          {read.paragraphs.map(({ id, text }) => (
            <option key={id} value={id}>
              第{id.slice(1)}段 {text.slice(0, 16)}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="field-name">原文怎样写</span>
        <input
          autoFocus
          value={printed}
          placeholder="如：近300户"
          onChange={({ target }) => setPrinted(target.value)}
        />
      </label>
      {problem && (
        <p role="alert" className="field-fault">
          {problem}
        </p>
      )}
      {read.passedOver.length > 0 && (
        <PassedOver
          document={read}
          onChoose={(one) => {
            setParagraph(one.paragraph);
            setPrinted(one.printed);
          }}
        />
      )}
      <p className="import-buttons">
        <button type="submit" className="primary">
          加上 <kbd>回车</kbd>
        </button>
        <button type="button" onClick={onCancel}>
          取消 <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}

/** Numerals that the program saw and did not propose. */
function PassedOver(props: {
  document: ImportedDocument;
  onChoose: (one: ImportedDocument['passedOver'][number]) => void;
}) {
  const { document: read, onChoose } = props;
  return (
    <details>
      <summary>程序没有列出的 {read.passedOver.length} 处</summary>
      <ul className="import-passed">
        {read.passedOver.map((one) => (
          <li key={`${one.paragraph}-${one.start}`}>
            <button type="button" onClick={() => onChoose(one)}>
              第{one.paragraph.slice(1)}段 {one.context}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What is selected in the document, with its place in its paragraph. */
function selectedText(): { paragraph: string; text: string; at: number } | undefined {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const start = range.startContainer.parentElement?.closest<HTMLElement>('[data-paragraph]');
  const paragraph = start?.dataset['paragraph'];
  if (!start?.contains(range.endContainer) || !paragraph) return undefined;
  const before = range.cloneRange();
  before.selectNodeContents(start);
  before.setEnd(range.startContainer, range.startOffset);
  const number = start.querySelector('.import-number')?.textContent.length ?? 0;
  return { paragraph, text: range.toString(), at: before.toString().length - number };
}
