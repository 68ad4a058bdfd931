/** The figures as a list box: one card an option, told whole to a screen reader. */
import { type KeyboardEvent, memo, type ReactNode, type RefObject, useEffect } from 'react';
import {
  type Finding,
  findingKinds,
  verdicts,
} from '#scripts/authoring/import/imported-document.ts';
import type { MarkedFigure } from '#scripts/editor/import/proposals.ts';
import type { Decision, ImportState } from '#scripts/editor/import/state.ts';
import {
  formatDecision,
  formatFields,
  formatQualifier,
  formatTime,
  shownFields,
} from './describe-figure.ts';
import { findRecorded, type RecordedFigure } from '#scripts/editor/import/recorded.ts';

export interface CardListProps {
  listRef: RefObject<HTMLDivElement | null>;
  figures: readonly MarkedFigure[];
  findings: readonly Finding[];
  /** Figures of the same place that the archive has already. */
  recorded: readonly RecordedFigure[];
  decisions: ImportState['decisions'];
  /** Stands before the dot of every id. */
  subject: string;
  active: string | undefined;
  /** Takes room from the list. */
  panel: string | undefined;
  onChoose: (key: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function CardList(props: CardListProps) {
  const { listRef, figures, findings, recorded, decisions, subject, active, panel } = props;
  const { onChoose, onKeyDown } = props;
  useEffect(() => listRef.current?.focus({ preventScroll: true }), [listRef]);
  useEffect(() => {
    if (active) document.getElementById(cardId(active))?.scrollIntoView({ block: 'nearest' });
  }, [active, panel, decisions]);
  if (figures.length === 0) return <p>这份文献里没有找到数字。</p>;
  const paragraphOf = (key: string) => figures.find((one) => one.key === key)?.paragraph;
  return (
    <div
      ref={listRef}
      role="listbox"
      tabIndex={0}
      aria-label={`数字，共 ${figures.length} 个`}
      aria-activedescendant={active && cardId(active)}
      className="import-list"
      onKeyDown={onKeyDown}
    >
      {figures.map((figure) => (
        <Card
          key={figure.key}
          figure={figure}
          decision={decisions.get(figure.key)}
          decided={formatDecision(decisions.get(figure.key), paragraphOf)}
          findings={findings}
          recorded={recorded}
          subject={subject}
          isActive={figure.key === active}
          onChoose={onChoose}
        />
      ))}
    </div>
  );
}

/** The element of a card. */
export const cardId = (key: string): string => `card-${key}`;

interface CardProps {
  figure: MarkedFigure;
  decision: Decision | undefined;
  decided: string;
  findings: readonly Finding[];
  recorded: readonly RecordedFigure[];
  subject: string;
  isActive: boolean;
  onChoose: (key: string) => void;
}

/** Hundreds of them stand in the list: one is drawn anew only when it says something new. */
const Card = memo(
  function Card(props: CardProps) {
    const { figure, decision, decided, findings, recorded, subject, isActive, onChoose } = props;
    const fields = shownFields(figure, decision);
    return (
      <div
        id={cardId(figure.key)}
        role="option"
        aria-selected={isActive}
        data-state={decision?.kind ?? 'waiting'}
        className="import-card"
        onClick={() => onChoose(figure.key)}
      >
        <p className="import-card-head">
          <strong>{fields.printed}</strong>
          <span className="import-decision">{decided}</span>
        </p>
        <p className="import-card-what">
          {fields.label || '（还没有写它说的是什么）'}{' '}
          {isActive && (
            <code>
              {subject}.{fields.name}
            </code>
          )}
        </p>
        <dl>
          <Term name="数值">{formatFields(fields)}</Term>
          <Term name="性质">{formatQualifier(fields)}</Term>
          <Term name="时点">
            {formatTime(fields)}
            {figure.asOfWhy && <span className="hint">（{figure.asOfWhy}）</span>}
          </Term>
          <Term name="段落">
            第{figure.paragraph.slice(1)}段{figure.cell && `，表中 ${figure.cell}`}
          </Term>
          {fields.readingReason && <Term name="读法">{fields.readingReason}</Term>}
        </dl>
        {isActive && <Sentence figure={figure} />}
        {findings
          .filter((finding) => finding.figures.includes(figure.key))
          .map(({ id, kind, verdict, text }) => (
            <p key={id} className="import-finding" data-verdict={verdict}>
              <strong>{verdicts[verdict]}</strong> {findingKinds[kind]}：{text}
            </p>
          ))}
        {findRecorded(fields, recorded).map(({ id, printed, source, isSame }) => (
          <p key={id} className="import-finding" data-verdict={isSame ? 'holds' : 'differs'}>
            <strong>{isSame ? '另有文献相同' : '另有文献不同'}</strong> {id} 记的是 {printed}，据《
            {source}》。
          </p>
        ))}
        {figure.soft && <p className="hint">{softWords[figure.soft]}，可以不录入。</p>}
      </div>
    );
  },
  (before, after) =>
    before.decision === after.decision &&
    before.decided === after.decided &&
    before.isActive === after.isActive &&
    before.figure.key === after.figure.key,
);

/** Around the number; the rows of a table have no full stops. */
const longestSaid = 120;

/** The sentence in which it stands, the number marked. */
function Sentence({ figure: { text, sentence, start, end } }: { figure: MarkedFigure }) {
  const from = Math.max(sentence.start, start - longestSaid);
  const to = Math.min(sentence.end, end + longestSaid);
  return (
    <blockquote className="import-sentence">
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, to)}
    </blockquote>
  );
}

function Term({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const softWords = {
  age: '是年龄',
  duration: '是时长',
  type: '是型号或等级',
  threshold: '是一道界线',
  each: '是每一个各有的数',
  small: '是小数目',
} as const;
