/** Adds a figure that the program has not found: its paragraph, and how it is printed there. */
import { useState } from 'react';
import type { ImportedDocument } from '#scripts/authoring/import/imported-document.ts';
import { reread } from '#scripts/editor/import/figure-fields.ts';
import type { MarkedFigure } from '#scripts/editor/import/proposals.ts';
import { PanelForm } from './PanelForm.tsx';
import { selectedWords, type Words } from './selected-words.ts';
import type { AddedPlace } from './use-figure-work.ts';

export interface AddFigureProps {
  document: ImportedDocument;
  /** The figure that was chosen: the next is likely near it. */
  near: MarkedFigure | undefined;
  onSave: (place: AddedPlace) => void;
  onCancel: () => void;
}

export function AddFigure({ document: read, near, onSave, onCancel }: AddFigureProps) {
  const [words, setWords] = useState<Words>(
    () => selectedWords() ?? { paragraph: near?.paragraph ?? 'p1', printed: '', start: undefined },
  );
  const [problem, setProblem] = useState<string>();
  const { paragraph, printed } = words;
  const add = () => {
    const place = findPlace(read, words);
    if (place) onSave(place);
    else setProblem(`第${paragraph.slice(1)}段里没有“${printed.trim()}”，请照原文写。`);
  };
  return (
    <PanelForm label="加一个漏掉的数" does="加上" onSave={add} onCancel={onCancel}>
      <label className="field">
        <span className="field-name">在第几段</span>
        <select
          value={paragraph}
          onChange={({ target }) =>
            setWords({ ...words, paragraph: target.value, start: undefined })
          }
        >
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
          onChange={({ target }) => setWords({ ...words, printed: target.value, start: undefined })}
        />
      </label>
      {problem && (
        <p role="alert" className="field-fault">
          {problem}
        </p>
      )}
      {read.passedOver.length > 0 && <PassedOver document={read} onChoose={setWords} />}
    </PanelForm>
  );
}

function findPlace(
  { paragraphs }: ImportedDocument,
  { paragraph, printed, start }: Words,
): AddedPlace | undefined {
  const text = paragraphs.find(({ id }) => id === paragraph)?.text ?? '';
  const wanted = printed.trim();
  const at = start !== undefined && text.startsWith(wanted, start) ? start : text.indexOf(wanted);
  if (wanted === '' || at < 0) return undefined;
  const empty = { name: `${paragraph}-at-${at}`, label: '', value: null, unit: '', asOf: null };
  const fields = reread({ ...empty, printed: wanted }, wanted);
  return { paragraph, at, end: at + wanted.length, fields };
}

/** Numerals that the program saw and did not propose. */
function PassedOver(props: { document: ImportedDocument; onChoose: (words: Words) => void }) {
  const { document: read, onChoose } = props;
  return (
    <details>
      <summary>程序没有列出的 {read.passedOver.length} 处</summary>
      <ul className="import-passed">
        {read.passedOver.map(({ paragraph, printed, start, context }) => (
          <li key={`${paragraph}-${start}`}>
            <button type="button" onClick={() => onChoose({ paragraph, printed, start })}>
              第{paragraph.slice(1)}段 {context}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}
