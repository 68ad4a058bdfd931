/** What a person does with the figures, one after another: moving, accepting, changing, setting aside. */
import { useState } from 'react';
import type { FigureFields } from '#scripts/editor/import/actions.ts';
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

/** @param focusList gives the keyboard back to the list of cards */
export function useFigureWork(work: Work, figures: readonly MarkedFigure[], focusList: () => void) {
  const { state, decide, say } = work;
  const isWaiting = ({ key }: MarkedFigure) => !state.decisions.has(key);
  const [chosen, setChosen] = useState(() => pointedAt() ?? figures.find(isWaiting)?.key);
  const [panel, setPanel] = useState<Panel>();
  const at = Math.max(
    0,
    figures.findIndex(({ key }) => key === chosen),
  );
  const active = figures[at];

  const choose = (key: string) => {
    setChosen(key);
    setPanel(undefined);
    focusList();
  };
  const closePanel = () => {
    setPanel(undefined);
    focusList();
  };
  /** The next one that waits, from the one chosen on and round; stays where none does. */
  const goOn = (done: string, except: ReadonlySet<string>) => {
    const order = [...figures.slice(at + 1), ...figures.slice(0, at)];
    const next = order.find((one) => isWaiting(one) && !except.has(one.key));
    if (next) setChosen(next.key);
    closePanel();
    const left = figures.filter((one) => isWaiting(one) && !except.has(one.key)).length;
    say(left > 0 ? `${done}还剩 ${left} 个。` : `${done}都看过了。`);
  };
  const save = (fields: FigureFields) => {
    if (!active) return;
    decide({ type: 'accept', figure: active.key, fields });
    goOn(`已采用 ${formatFields(fields)}。`, new Set([active.key]));
  };

  return {
    active,
    panel,
    choose,
    closePanel,
    save,
    isAllSeen: figures.length === 0 || !figures.some(isWaiting),
    move(by: number) {
      const next = figures[Math.min(figures.length - 1, Math.max(0, at + by))];
      if (next) choose(next.key);
    },
    next() {
      goOn('', new Set(active ? [active.key] : []));
    },
    accept() {
      if (!active) return;
      const fields = shownFields(active, state.decisions.get(active.key));
      // What lacks something is opened where it lacks it.
      if (complain(fields).length > 0) setPanel('edit');
      else save(fields);
    },
    acceptParagraph() {
      if (!active) return;
      const ready = figures.filter(
        (one) =>
          one.paragraph === active.paragraph && isWaiting(one) && complain(one.fields).length === 0,
      );
      if (ready.length === 0) return say('这一段没有可以直接采用的了。');
      decide(...ready.map(({ key, fields }) => ({ type: 'accept', figure: key, fields }) as const));
      goOn(`已采用本段的 ${ready.length} 个。`, new Set(ready.map(({ key }) => key)));
    },
    edit: () => active && setPanel('edit'),
    setAside: () => active && setPanel('aside'),
    add: () => setPanel('add'),
    putAside(reason: string) {
      if (!active) return;
      decide({ type: 'set-aside', figure: active.key, reason });
      goOn('不采用。', new Set([active.key]));
    },
    same() {
      if (!active?.twinOf) return say('前面没有相同的数。');
      decide({ type: 'same', figure: active.key, as: active.twinOf });
      goOn('并入前面的同一个数。', new Set([active.key]));
    },
    addMarked({ paragraph, at, end, fields }: AddedPlace) {
      const figure = `own-${crypto.randomUUID().slice(0, 8)}`;
      decide({ type: 'add', figure, paragraph, at, end, fields });
      setChosen(figure);
      setPanel(complain(fields).length > 0 ? 'edit' : undefined);
      if (complain(fields).length === 0) focusList();
      say(`加了 ${fields.printed}。`);
    },
    takeBack() {
      say(work.takeBack() ? '撤销了上一步。' : '没有可以撤销的。');
      closePanel();
    },
  };
}

/** Another step may point at a figure: `?figure=p3-1` behind the address of this one. */
export const pointAt = (figure: string): void => sessionStorage.setItem('import:figure', figure);

function pointedAt(): string | undefined {
  const figure = sessionStorage.getItem('import:figure') ?? undefined;
  sessionStorage.removeItem('import:figure');
  return figure;
}
