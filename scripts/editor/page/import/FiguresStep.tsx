/** Every figure of the document: marked in the text on the left, a card each on the right. */
import { type KeyboardEvent, useRef } from 'react';
import { listFigures } from '#scripts/editor/import/proposals.ts';
import { AddFigure } from './AddFigure.tsx';
import { CardList } from './CardList.tsx';
import { DocumentText } from './DocumentText.tsx';
import { EditFigure } from './EditFigure.tsx';
import { commands, moves } from './figure-keys.ts';
import { SetAside } from './SetAside.tsx';
import type { Work } from './steps.ts';
import { type FigureWork, useFigureWork } from './use-figure-work.ts';

export function FiguresStep({ work }: { work: Work }) {
  const { opened, state } = work;
  const figures = listFigures(opened.document, state);
  const list = useRef<HTMLDivElement>(null);
  const subject = state.source.subject ?? opened.names.subject;
  const desk = useFigureWork(work, figures, () => list.current?.focus());
  const { active } = desk;

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = moves[event.key];
    const command = commands.find(({ key }) => key === event.key);
    if (move === undefined && !command) return;
    event.preventDefault();
    if (move !== undefined) desk.move(move);
    else if (command) desk[command.does]();
  };
  return (
    <div className="import-figures">
      <DocumentText
        document={opened.document}
        figures={figures}
        decisions={state.decisions}
        active={active}
        onChoose={desk.choose}
      />
      <section className="import-cards" aria-label="找出的数字">
        <CardList
          listRef={list}
          figures={figures}
          findings={opened.document.findings}
          recorded={opened.recorded}
          decisions={state.decisions}
          subject={subject}
          active={active?.key}
          panel={desk.panel}
          onChoose={desk.choose}
          onKeyDown={onKeyDown}
        />
        <div className="import-actions">
          <OpenPanel work={work} desk={desk} subject={subject} />
          {desk.isAllSeen && (
            <p className="import-buttons">
              <button type="button" className="primary" onClick={() => work.go('source')}>
                数字都看过了，去确认文献
              </button>
            </p>
          )}
        </div>
      </section>
    </div>
  );
}

/** The form that is open, or the buttons. */
function OpenPanel({ work, desk, subject }: { work: Work; desk: FigureWork; subject: string }) {
  const { active, panel, closePanel } = desk;
  const { id, document } = work.opened;
  if (panel === 'add') {
    return (
      <AddFigure document={document} near={active} onSave={desk.addMarked} onCancel={closePanel} />
    );
  }
  if (!active || panel === undefined) return <Commands desk={desk} />;
  if (panel === 'aside') {
    return (
      <SetAside key={active.key} figure={active} onSave={desk.putAside} onCancel={closePanel} />
    );
  }
  return (
    <EditFigure
      key={active.key}
      id={id}
      subject={subject}
      figure={active}
      decision={work.state.decisions.get(active.key)}
      onSave={desk.save}
      onCancel={closePanel}
    />
  );
}

function Commands({ desk }: { desk: FigureWork }) {
  return (
    <>
      <p className="hint import-keys">
        <kbd>j</kbd> <kbd>k</kbd> 或 <kbd>↓</kbd> <kbd>↑</kbd> 上下移动
      </p>
      <div
        role="group"
        aria-label="对选中的数字"
        className="import-buttons"
        // What is selected in the document stays selected: it may be what is added.
        onMouseDown={(event) => event.preventDefault()}
      >
        {commands
          .filter(({ does }) => does !== 'same' || desk.active?.twinOf)
          .map(({ shown, does, label }) => (
            <button
              key={does}
              type="button"
              className={does === 'accept' ? 'primary' : undefined}
              onClick={() => desk[does]()}
            >
              {label} <kbd>{shown}</kbd>
            </button>
          ))}
      </div>
    </>
  );
}
