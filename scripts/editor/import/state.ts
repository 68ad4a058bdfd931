/** What has been decided of an imported document: made from the actions, in order, and nothing else. */
import type { Paragraph } from '#schemas/source.ts';
import type { FigureFields, ImportAction, SourceFields } from './actions.ts';

export type Decision =
  | { kind: 'accepted'; fields: FigureFields }
  | { kind: 'set-aside'; reason: string }
  /** The same number as an earlier one, said again. */
  | { kind: 'same'; as: string };

/** A figure that the program has not found and a person has marked. */
export interface AddedFigure {
  paragraph: string;
  at: number;
  end: number;
  fields: FigureFields;
}

export interface ParagraphDecision {
  role?: Paragraph['role'] | undefined;
  about?: string | undefined;
  unused?: string | null | undefined;
}

export interface ImportState {
  /** By the figure's key; one that is not here waits. */
  decisions: ReadonlyMap<string, Decision>;
  added: ReadonlyMap<string, AddedFigure>;
  source: Readonly<{ [Field in keyof SourceFields]?: SourceFields[Field] | undefined }>;
  paragraphs: ReadonlyMap<string, ParagraphDecision>;
  names: ReadonlyMap<string, 'confirmed' | 'refused'>;
  /** Villages that the archive does not know yet, and the place in which each lies. */
  places: ReadonlyMap<string, string>;
  mendingsSeen: boolean;
}

export const emptyState: ImportState = {
  decisions: new Map(),
  added: new Map(),
  source: {},
  paragraphs: new Map(),
  names: new Map(),
  places: new Map(),
  mendingsSeen: false,
};

/** The state after every action. */
export const replay = (actions: readonly ImportAction[]): ImportState =>
  actions.reduce(reduce, emptyState);

/** The state after one more action; the state given stays as it is. */
export function reduce(state: ImportState, action: ImportAction): ImportState {
  switch (action.type) {
    case 'accept':
    case 'set-aside':
    case 'same':
      return { ...state, decisions: put(state.decisions, action.figure, decisionOf(action)) };
    case 'reopen':
      return { ...state, decisions: drop(state.decisions, action.figure) };
    case 'add': {
      const { figure, paragraph, at, end, fields } = action;
      const added = put(state.added, figure, { paragraph, at, end, fields });
      const decisions = put(state.decisions, figure, { kind: 'accepted', fields });
      return { ...state, added, decisions };
    }
    case 'source':
      return { ...state, source: { ...state.source, ...action.fields } };
    case 'paragraphs':
      return { ...state, paragraphs: describe(state.paragraphs, action.ids, action.fields) };
    case 'name':
      return {
        ...state,
        names:
          action.verdict === 'open'
            ? drop(state.names, action.name)
            : put(state.names, action.name, action.verdict),
      };
    case 'place':
      return {
        ...state,
        places:
          action.within === ''
            ? drop(state.places, action.name)
            : put(state.places, action.name, action.within),
      };
    case 'mendings-seen':
      return { ...state, mendingsSeen: true };
  }
}

/**
 * The actions that take one back, from the state before it; none where there is nothing to take back.
 * A figure that was added is set aside: what was decided stays on record.
 */
export function undo(before: ImportState, action: ImportAction): ImportAction[] {
  switch (action.type) {
    case 'accept':
    case 'set-aside':
    case 'same':
    case 'reopen':
      return [restore(action.figure, before.decisions.get(action.figure))];
    case 'add':
      return [{ type: 'set-aside', figure: action.figure, reason: '撤销了添加' }];
    case 'paragraphs':
      return action.ids.map((id) => {
        const { role, about, unused } = before.paragraphs.get(id) ?? {};
        const fields = { ...(role && { role }), about: about ?? '', unused: unused ?? null };
        return { type: 'paragraphs', ids: [id], fields };
      });
    case 'name':
      return [{ ...action, verdict: before.names.get(action.name) ?? 'open' }];
    default:
      return [];
  }
}

function decisionOf(
  action: Extract<ImportAction, { type: 'accept' | 'set-aside' | 'same' }>,
): Decision {
  if (action.type === 'accept') return { kind: 'accepted', fields: action.fields };
  if (action.type === 'same') return { kind: 'same', as: action.as };
  return { kind: 'set-aside', reason: action.reason };
}

function restore(figure: string, decision: Decision | undefined): ImportAction {
  if (!decision) return { type: 'reopen', figure };
  if (decision.kind === 'accepted') return { type: 'accept', figure, fields: decision.fields };
  if (decision.kind === 'same') return { type: 'same', figure, as: decision.as };
  return { type: 'set-aside', figure, reason: decision.reason };
}

function describe(
  known: ImportState['paragraphs'],
  ids: readonly string[],
  fields: ParagraphDecision,
): ImportState['paragraphs'] {
  const changed = new Map(known);
  for (const id of ids) changed.set(id, { ...known.get(id), ...fields });
  return changed;
}

const put = <Value>(map: ReadonlyMap<string, Value>, name: string, value: Value) =>
  new Map(map).set(name, value);

function drop<Value>(map: ReadonlyMap<string, Value>, name: string): ReadonlyMap<string, Value> {
  const rest = new Map(map);
  rest.delete(name);
  return rest;
}
