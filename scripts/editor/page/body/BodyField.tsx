/** The body of a story: its text with labels in place of tags, and bars that stay in reach. */
import { markdown } from '@codemirror/lang-markdown';
import { EditorView } from '@codemirror/view';
import { useCallback, useContext, useMemo, useState } from 'react';
import type { Described } from '#scripts/editor/page/form/Field.tsx';
import {
  elementId,
  FormContext,
  isGroup,
  toList,
  toText,
} from '#scripts/editor/page/form/form-state.ts';
import { completeFigures } from './complete-figures.ts';
import { InsertBar } from './InsertBar.tsx';
import { type Tag, tagAt } from './read-tags.ts';
import { showTags, tagsIn } from './show-tags.ts';
import { TagBar } from './TagBar.tsx';
import { useEditor } from './use-editor.ts';
import { useNames } from './use-names.ts';

const kinds = ['figure', 'paragraph', 'chart', 'picture', 'term', 'query'];

export function BodyField({ path, value, group, describedBy, isFaulty }: Described) {
  const { change } = useContext(FormContext);
  const [current, setCurrent] = useState<Tag>();
  const own = toList(group['sources'])
    .map((one) => (isGroup(one) ? toText(one['id']) : ''))
    .filter(Boolean)
    .join(' ');
  const id = elementId(path);
  const extensions = useMemo(
    () => [
      markdown(),
      showTags,
      completeFigures((figure) => `<Figure id="${figure}" />`),
      EditorView.updateListener.of(({ selectionSet, docChanged, state }) => {
        if (selectionSet || docChanged) setCurrent(tagAt(tagsIn(state), state.selection.main.head));
      }),
    ],
    [],
  );
  const changeBody = useCallback((text: string) => change(path, text), [change, path]);
  const { host, view } = useEditor({
    id,
    labelledBy: `${id}-name`,
    describedBy,
    isFaulty,
    text: toText(value),
    change: changeBody,
    extensions,
  });
  useNames(view, kinds, own);
  return (
    <div className="body-field">
      <div className="bars">
        <InsertBar view={view} source={own} />
        <TagBar view={view} source={own} tag={current} />
      </div>
      <div ref={host} />
    </div>
  );
}
