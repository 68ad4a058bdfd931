/** What each paragraph is, what it is about, and which of them the site does not use, and why. */
import { useState } from 'react';
import type { ImportedParagraph } from '#scripts/authoring/import/imported-document.ts';
import { listAccepted } from '#scripts/editor/import/accepted.ts';
import { listFigures } from '#scripts/editor/import/proposals.ts';
import { ParagraphRow } from './ParagraphRow.tsx';
import type { Work } from './steps.ts';

/** Labels of the figures in each paragraph. */
function labelsOf({ opened, state }: Work): ReadonlyMap<string, string[]> {
  const labels = new Map<string, string[]>();
  const accepted = listAccepted(listFigures(opened.document, state), state);
  for (const { paragraph, alsoIn, fields } of accepted) {
    for (const id of [paragraph, ...alsoIn]) {
      labels.set(id, [...(labels.get(id) ?? []), fields.label]);
    }
  }
  return labels;
}

export function ParagraphsStep({ work }: { work: Work }) {
  const { paragraphs } = work.opened.document;
  const labels = labelsOf(work);
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const isFree = ({ id }: ImportedParagraph) =>
    !labels.has(id) && !work.state.paragraphs.get(id)?.unused;
  const pick = (id: string, isOn: boolean) => {
    const next = new Set(picked);
    if (isOn) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  return (
    <section aria-labelledby="paragraphs-title">
      <h2 id="paragraphs-title" tabIndex={-1}>
        段落
      </h2>
      <p>
        每段是什么、讲什么，用自己的话；空着的照灰色的写。以后没有页面要用的段落，可以一次写明“本站不采用”的理由。
      </p>
      <UnusedBar
        picked={[...picked]}
        onPickFree={() => setPicked(new Set(paragraphs.filter(isFree).map(({ id }) => id)))}
        onSave={(unused) => {
          work.decide({ type: 'paragraphs', ids: [...picked], fields: { unused } });
          work.say(`${picked.size} 段不采用。`);
          setPicked(new Set());
        }}
      />
      <ol className="import-paragraphs">
        {paragraphs.map((paragraph) => (
          <ParagraphRow
            key={paragraph.id}
            work={work}
            paragraph={paragraph}
            labels={labels.get(paragraph.id) ?? []}
            isPicked={picked.has(paragraph.id)}
            onPick={pick}
          />
        ))}
      </ol>
      <p className="import-buttons">
        <button type="button" className="primary" onClick={() => work.go('finish')}>
          去写入
        </button>
      </p>
    </section>
  );
}

function UnusedBar(props: {
  picked: readonly string[];
  onPickFree: () => void;
  onSave: (reason: string) => void;
}) {
  const { picked, onPickFree, onSave } = props;
  const [reason, setReason] = useState('与本站的主题无关');
  return (
    <form
      className="import-unused"
      aria-label="本站不采用"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(reason.trim());
      }}
    >
      <button type="button" onClick={onPickFree}>
        选中没有数字的各段
      </button>
      <label>
        选中的 {picked.length} 段本站不采用，因为
        <input value={reason} required onChange={({ target }) => setReason(target.value)} />
      </label>
      <button type="submit" disabled={picked.length === 0 || reason.trim() === ''}>
        不采用
      </button>
    </form>
  );
}
