/** What a person does with the figures, one after another: moving, accepting, changing, setting aside. */
import { useState } from 'react';
import type { FigureFields, ImportAction } from '#scripts/editor/import/actions.ts';
import { complain } from '#scripts/editor/import/figure-fields.ts';
import type { MarkedFigure } from '#scripts/editor/import/proposals.ts';
import { formatFields, shownFields } from './describe-figure.ts';
import type { Work } from './steps.ts';

/** What is open in place of the buttons. */
export type Panel = 'edit' | 'aside' | 'add' | undefined;

export interface AddedPlace {
  paragraph: string;
  at: number;
  end: number;
  fields: FigureFields;
}

export type FigureWork = ReturnType<typeof useFigureWork>;

/** @param focusList gives the keyboard back to the list of cards */
export function useFigureWork(work: Work, figures: readonly MarkedFigure[], focusList: () => void) {
  const place = usePlace(work, figures, focusList);
  const { active, setPanel, goOn } = place;
  const { state, say } = work;

  /** Decides on one figure, and goes to the next. */
  const decide = (action: (figure: string) => ImportAction, said: string) => {
    if (!active) return;
    work.decide(action(active.key));
    goOn(said, [active.key]);
  };
  const save = (fields: FigureFields) =>
    decide((figure) => ({ type: 'accept', figure, fields }), `已采用 ${formatFields(fields)}。`);
  const isReady = (one: MarkedFigure) =>
    !state.decisions.has(one.key) && complain(one.fields).length === 0;

  return {
    ...place,
    save,
    accept() {
      if (!active) return;
      const fields = shownFields(active, state.decisions.get(active.key));
      // What lacks something is opened where it lacks it.
      if (complain(fields).length > 0) setPanel('edit');
      else save(fields);
    },
    acceptParagraph() {
      const ready = figures.filter((one) => one.paragraph === active?.paragraph && isReady(one));
      if (ready.length === 0) return say('这一段没有可以直接采用的了。');
      work.decide(...ready.map(acceptAsProposed));
      goOn(
        `已采用本段的 ${ready.length} 个。`,
        ready.map(({ key }) => key),
      );
    },
    edit: () => setPanel('edit'),
    setAside: () => setPanel('aside'),
    add: () => setPanel('add'),
    putAside: (reason: string) =>
      decide((figure) => ({ type: 'set-aside', figure, reason }), '不采用。'),
    same() {
      const as = active?.twinOf;
      if (as === undefined) return say('前面没有相同的数。');
      decide((figure) => ({ type: 'same', figure, as }), '并入前面的同一个数。');
    },
    addMarked({ paragraph, at, end, fields }: AddedPlace) {
      const figure = `own-${crypto.randomUUID().slice(0, 8)}`;
      work.decide({ type: 'add', figure, paragraph, at, end, fields });
      place.choose(figure);
      if (complain(fields).length > 0) setPanel('edit');
      say(`加了 ${fields.printed}。`);
    },
    takeBack() {
      say(work.takeBack() ? '撤销了上一步。' : '没有可以撤销的。');
      place.closePanel();
    },
  };
}

const acceptAsProposed = ({ key, fields }: MarkedFigure): ImportAction => ({
  type: 'accept',
  figure: key,
  fields,
});

/** Which figure is chosen, what is open for it, and where to go from it. */
function usePlace({ state, say }: Work, figures: readonly MarkedFigure[], focusList: () => void) {
  const isWaiting = ({ key }: MarkedFigure) => !state.decisions.has(key);
  const [chosen, setChosen] = useState(() => pointedAt() ?? figures.find(isWaiting)?.key);
  const [panel, setPanel] = useState<Panel>();
  const at = Math.max(
    0,
    figures.findIndex(({ key }) => key === chosen),
  );
  const active = figures[at];
  const closePanel = () => {
    setPanel(undefined);
    focusList();
  };
  const choose = (key: string) => {
    setChosen(key);
    closePanel();
  };
  /** The next one that waits, from the one chosen on and round; stays where none does. */
  const goOn = (done: string, decided: readonly string[]) => {
    const waiting = (one: MarkedFigure) => isWaiting(one) && !decided.includes(one.key);
    const next = [...figures.slice(at + 1), ...figures.slice(0, at)].find(waiting);
    if (next) setChosen(next.key);
    closePanel();
    const left = figures.filter(waiting).length;
    say(left > 0 ? `${done}还剩 ${left} 个。` : `${done}都看过了。`);
  };
  return {
    active,
    panel,
    setPanel,
    closePanel,
    choose,
    goOn,
    isAllSeen: !figures.some(isWaiting),
    move(by: number) {
      const next = figures[Math.min(figures.length - 1, Math.max(0, at + by))];
      if (next) choose(next.key);
    },
    next: () => goOn('', active ? [active.key] : []),
  };
}

const pointer = 'import:figure';

/** Has the figures open at one of them, when another step leads there. */
export const pointAt = (figure: string): void => sessionStorage.setItem(pointer, figure);

function pointedAt(): string | undefined {
  const figure = sessionStorage.getItem(pointer) ?? undefined;
  sessionStorage.removeItem(pointer);
  return figure;
}
