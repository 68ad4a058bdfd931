/** An import under way: its steps, whether everything is kept, and the step that is shown. */
import { useEffect, useState } from 'react';
import { announce } from '#scripts/editor/page/announce.tsx';
import { guardLeaving, linkTo } from '#scripts/editor/page/router.ts';
import type { FinishAnswer, OpenedImport } from '#scripts/editor/server/import-content.ts';
import type { QueueStatus } from './action-queue.ts';
import { FiguresStep } from './FiguresStep.tsx';
import { FinishedNote } from './FinishedNote.tsx';
import { FinishStep } from './FinishStep.tsx';
import { MendingsStep } from './MendingsStep.tsx';
import { ParagraphsStep } from './ParagraphsStep.tsx';
import { SourceStep } from './SourceStep.tsx';
import { type StepName, stepsOf, type Work } from './steps.ts';
import { useImport } from './use-import.ts';

export function ImportDesk({ opened, step: wanted }: { opened: OpenedImport; step: string }) {
  const { state, status, decide, takeBack } = useImport(opened);
  const [finished, setFinished] = useState<Extract<FinishAnswer, { saved: true }>>();
  useWarning(status.unsent > 0);
  const steps = stepsOf(opened, state);
  // Where somebody left off; a step that is done is left by its button, not by itself.
  const [begun] = useState(() => firstOpen(steps));
  const step = steps.find(({ name }) => name === wanted)?.name ?? begun;
  const go = (name: StepName) => {
    location.hash = linkTo('import', `${opened.id}/${name}`);
  };
  useEffect(() => {
    scrollTo(0, 0);
    // The figures give the keyboard to their list.
    if (step !== 'figures') document.querySelector<HTMLElement>('.import-desk h2')?.focus();
  }, [step]);
  const work: Work = { opened, state, decide, takeBack, say: announce, go };
  if (finished) return <FinishedNote answer={finished} opened={opened} state={state} />;
  return (
    <div className="import-desk">
      <header className="page-head import-head">
        <h1>{opened.summary.name}</h1>
        <Kept status={status} />
        <nav aria-label="导入的步骤">
          <ol className="import-steps">
            {steps.map(({ name, label, left }) => (
              <li key={name}>
                <a
                  href={linkTo('import', `${opened.id}/${name}`)}
                  aria-current={name === step ? 'step' : undefined}
                >
                  {label}
                  {left > 0 && <span className="import-left">剩 {left}</span>}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      </header>
      {step === 'mendings' && <MendingsStep work={work} />}
      {step === 'figures' && <FiguresStep work={work} />}
      {step === 'paragraphs' && <ParagraphsStep work={work} />}
      {step === 'source' && <SourceStep work={work} />}
      {step === 'finish' && (
        <FinishStep work={work} isKept={status.unsent === 0} onFinished={setFinished} />
      )}
    </div>
  );
}

const firstOpen = (steps: ReturnType<typeof stepsOf>): StepName =>
  (steps.find(({ isDone }) => !isDone) ?? steps.at(-1)!).name;

/** Whether every decision has arrived; if not, why, and that nothing is lost. */
function Kept({ status: { unsent, trouble } }: { status: QueueStatus }) {
  if (trouble !== undefined) {
    return (
      <p className="import-trouble" role="alert">
        {trouble}
        {unsent > 0 && `还有 ${unsent} 处改动记在这个浏览器里，会自动再存。`}
      </p>
    );
  }
  return <p className="hint import-saved">{unsent > 0 ? '正在存……' : '每一步都已存下'}</p>;
}

/** Leaving is safe, for what waits is kept in the browser; but the server should have it. */
function useWarning(isOn: boolean): void {
  useEffect(() => {
    guardLeaving(undefined);
    if (!isOn) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isOn]);
}
