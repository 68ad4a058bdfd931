/** Every figure of the document: marked in the text on the left, a card each on the right. */
import { type KeyboardEvent, useRef, useState } from 'react';
import { listFigures, type MarkedFigure } from '#scripts/editor/import/proposals.ts';
import { AddFigure } from './AddFigure.tsx';
import { CardList } from './CardList.tsx';
import { DocumentText } from './DocumentText.tsx';
import { EditFigure } from './EditFigure.tsx';
import { SetAside } from './SetAside.tsx';
import type { Work } from './steps.ts';
import { useFigureWork } from './use-figure-work.ts';

/** What can be done with the figure that is chosen, the key that does it, and its name. */
const commands = [
  { key: 'Enter', shown: '回车', does: 'accept', label: '采用' },
  { key: 'e', shown: 'e', does: 'edit', label: '修改' },
  { key: 'x', shown: 'x', does: 'setAside', label: '不采用' },
  { key: 's', shown: 's', does: 'same', label: '与前面同一个数' },
  { key: 'p', shown: 'p', does: 'acceptParagraph', label: '采用本段其余' },
  { key: 'u', shown: 'u', does: 'takeBack', label: '撤销' },
  { key: 'n', shown: 'n', does: 'next', label: '下一个待看的' },
  { key: 'a', shown: 'a', does: 'add', label: '加一个漏掉的数' },
] as const;

const moves: Readonly<Record<string, number>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  PageDown: 8,
  PageUp: -8,
  Home: -Infinity,
  End: Infinity,
};

export function FiguresStep({ work }: { work: Work }) {
  const { document, names } = work.opened;
  const figures = listFigures(document, work.state);
  const list = useRef<HTMLDivElement>(null);
  const [subject] = useState(work.state.source.subject ?? names.subject);
  const focusList = () => list.current?.focus();
  const desk = useFigureWork(work, figures, focusList);
  const { active, panel } = desk;

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
        document={document}
        figures={figures}
        decisions={work.state.decisions}
        active={active}
        onChoose={desk.choose}
      />
      <section className="import-cards" aria-label="找出的数字">
        <CardList
          listRef={list}
          figures={figures}
          findings={document.findings}
          decisions={work.state.decisions}
          subject={subject}
          active={active?.key}
          onChoose={desk.choose}
          onKeyDown={onKeyDown}
        />
        <div className="import-actions">
          {panel === 'edit' && active && (
            <EditFigure
              key={active.key}
              opened={work.opened}
              subject={subject}
              figure={active}
              decision={work.state.decisions.get(active.key)}
              onSave={desk.save}
              onCancel={desk.closePanel}
            />
          )}
          {panel === 'aside' && active && (
            <SetAside
              key={active.key}
              figure={active}
              onSave={desk.putAside}
              onCancel={desk.closePanel}
            />
          )}
          {panel === 'add' && (
            <AddFigure
              document={document}
              near={active}
              onSave={desk.addMarked}
              onCancel={desk.closePanel}
            />
          )}
          {panel === undefined && <Commands desk={desk} hasTwin={hasTwin(active)} />}
          {desk.isAllSeen && <GoOn work={work} />}
        </div>
      </section>
    </div>
  );
}

const hasTwin = (active: MarkedFigure | undefined) => active?.twinOf !== undefined;

function Commands(props: { desk: ReturnType<typeof useFigureWork>; hasTwin: boolean }) {
  const { desk, hasTwin } = props;
  return (
    <>
      <p className="hint import-keys">
        <kbd>j</kbd> <kbd>k</kbd> 或 <kbd>↓</kbd> <kbd>↑</kbd> 上下移动
      </p>
      <div role="toolbar" aria-label="对选中的数字" className="import-buttons">
        {commands
          .filter(({ does }) => does !== 'same' || hasTwin)
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

function GoOn({ work }: { work: Work }) {
  return (
    <p className="import-buttons">
      <button type="button" className="primary" onClick={() => work.go('source')}>
        数字都看过了，去确认文献
      </button>
    </p>
  );
}
