/** The last step: what is still open, and writing the drafts. */
import { useState } from 'react';
import { findOpen, type OpenPoint } from '#scripts/editor/import/find-open.ts';
import type { FinishAnswer } from '#scripts/editor/server/import-content.ts';
import { forgetOptions, post } from '#scripts/editor/page/api.ts';
import { tellInWords } from '#scripts/editor/page/in-words.ts';
import { forgetUnsent } from './action-queue.ts';
import { sourceInputId } from './source-inputs.tsx';
import type { Work } from './steps.ts';
import { pointAt } from './use-figure-work.ts';

export function FinishStep(props: {
  work: Work;
  /** Whether the server has every decision. */
  isKept: boolean;
  onFinished: (answer: Extract<FinishAnswer, { saved: true }>) => void;
}) {
  const { work, isKept, onFinished } = props;
  const { opened, state } = work;
  const [refused, setRefused] = useState<readonly OpenPoint[]>();
  const [problem, setProblem] = useState<string>();
  const [isBusy, setBusy] = useState(false);
  const own = findOpen(opened.document, state);
  const points = own.length > 0 ? own : (refused ?? []);
  const kinds = [...state.decisions.values()].map(({ kind }) => kind);
  const count = (kind: string) => kinds.filter((one) => one === kind).length;
  const finish = async () => {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = await post<FinishAnswer>('import-finish', { id: opened.id });
      if (answer.saved) {
        forgetUnsent(localStorage, opened.id);
        forgetOptions();
        work.say('已写成草稿。');
        return onFinished(answer);
      }
      setRefused(answer.open);
      work.say(`还有 ${answer.open.length} 处要改。`);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
    setBusy(false);
  };
  return (
    <section aria-labelledby="finish-title">
      <h2 id="finish-title" tabIndex={-1}>
        写入
      </h2>
      <p>
        采用 {count('accepted')} 个数字，并入 {count('same')} 个，不采用 {count('set-aside')} 个。
      </p>
      <p>来源和台账写成草稿，网站上还看不到。写入之后，原文从这台电脑的 drafts 文件夹里删去。</p>
      {points.length > 0 && <OpenPoints points={points} work={work} />}
      {problem && (
        <p role="alert" className="field-fault">
          {problem}
        </p>
      )}
      <p className="import-buttons">
        <button
          type="button"
          className="primary"
          disabled={isBusy || !isKept || own.length > 0}
          onClick={() => void finish()}
        >
          {isBusy ? '正在检查……' : '写入草稿'}
        </button>
      </p>
    </section>
  );
}

function OpenPoints({ points, work }: { points: readonly OpenPoint[]; work: Work }) {
  return (
    <div className="import-open">
      <h3>先要做的</h3>
      <ul>
        {points.map((point, index) => (
          <li key={index}>
            {tellInWords(point.message)}{' '}
            {point.at && (
              <button type="button" onClick={() => show(point, work)}>
                去看
              </button>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function show({ at }: OpenPoint, { go }: Work): void {
  if (!at) return;
  if ('figure' in at) {
    pointAt(at.figure);
    return go('figures');
  }
  const [step, id] =
    'paragraph' in at
      ? (['paragraphs', `paragraph-${at.paragraph}`] as const)
      : (['source', sourceInputId(at.field)] as const);
  go(step);
  // The step is drawn first.
  setTimeout(() => {
    const element = document.getElementById(id);
    element?.scrollIntoView({ block: 'center' });
    (element?.querySelector<HTMLElement>('input:not([type])') ?? element)?.focus();
  }, 100);
}
