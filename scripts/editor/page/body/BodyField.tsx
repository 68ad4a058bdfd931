/** The body of a story: its text, and a bar that stays in reach to put things in. */
import { history, defaultKeymap, historyKeymap } from '@codemirror/commands';
import { markdown } from '@codemirror/lang-markdown';
import { EditorState } from '@codemirror/state';
import { EditorView, keymap } from '@codemirror/view';
import { useContext, useEffect, useRef } from 'react';
import type { Described } from '#scripts/editor/page/form/Field.tsx';
import { elementId, FormContext, toText } from '#scripts/editor/page/form/form-state.ts';
import { InsertBar } from './InsertBar.tsx';

export function BodyField({ path, value, group, source, describedBy }: Described) {
  const { change } = useContext(FormContext);
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const text = toText(value);
  useEffect(() => {
    const made = new EditorView({
      parent: host.current!,
      state: EditorState.create({
        doc: text,
        extensions: [
          history(),
          keymap.of([...defaultKeymap, ...historyKeymap]),
          markdown(),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({
            id: elementId(path),
            'aria-labelledby': `${elementId(path)}-name`,
            lang: 'zh-CN',
          }),
          EditorView.updateListener.of(({ docChanged, state }) => {
            if (docChanged) change(path, state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
    // The editor keeps its text; what comes from outside is put in below.
  }, [path, change]);
  useEffect(() => {
    const { current } = view;
    if (!current || current.state.doc.toString() === text) return;
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: text } });
  }, [text]);
  return (
    <div className="body-field">
      <InsertBar view={view} source={toText(group['source']) || source} />
      <div ref={host} aria-describedby={describedBy} />
    </div>
  );
}
