/** A CodeMirror editor inside a form: its text is the field's value, with line feeds only. */
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

interface EditorProps {
  /** Id of the element that is written in. */
  id: string;
  labelledBy: string;
  describedBy: string | undefined;
  isFaulty: boolean;
  text: string;
  /** Must stay the same function. */
  change: (text: string) => void;
  /** Must stay the same value. */
  extensions: Extension;
}

export interface Editor {
  host: RefObject<HTMLDivElement | null>;
  view: RefObject<EditorView | null>;
}

/** A text that comes from the form is no change of it. */
const fromForm = Annotation.define<boolean>();

/** @returns where the editor is to be drawn, and the editor once it is */
export function useEditor(props: EditorProps): Editor {
  const { id, labelledBy, describedBy, isFaulty, text, change, extensions } = props;
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const described = useRef(new Compartment());
  const first = useRef(text);
  useEffect(() => {
    const made = new EditorView({
      parent: host.current!,
      state: EditorState.create({
        doc: first.current,
        extensions: [
          history(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          EditorView.lineWrapping,
          described.current.of([]),
          EditorView.contentAttributes.of({
            id,
            'aria-labelledby': labelledBy,
            lang: 'zh-CN',
            spellcheck: 'false',
          }),
          EditorView.updateListener.of(({ docChanged, state, transactions }) => {
            const isOwn = transactions.some((one) => one.annotation(fromForm) !== true);
            if (docChanged && isOwn) change(state.doc.toString());
          }),
          extensions,
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
  }, [id, labelledBy, change, extensions]);
  // At once: a moment later more may be typed than the form has told, and would be lost.
  useLayoutEffect(() => {
    first.current = text;
    const { current } = view;
    // What was typed here is there already.
    if (!current || current.state.doc.toString() === text) return;
    current.dispatch({
      changes: { from: 0, to: current.state.doc.length, insert: text },
      annotations: fromForm.of(true),
    });
  }, [text]);
  useEffect(() => {
    const attributes: Record<string, string> = isFaulty ? { 'aria-invalid': 'true' } : {};
    if (describedBy !== undefined) attributes['aria-describedby'] = describedBy;
    const effect = EditorView.contentAttributes.of(attributes);
    view.current?.dispatch({ effects: described.current.reconfigure(effect) });
  }, [describedBy, isFaulty, id]);
  return { host, view };
}
