/** A short text with figures in it, which show as the numbers that they print. */
import { useCallback, useContext, useMemo, useState } from 'react';
import { completeFigures } from '#scripts/editor/page/body/complete-figures.ts';
import { showTemplates } from '#scripts/editor/page/body/show-templates.ts';
import { useEditor } from '#scripts/editor/page/body/use-editor.ts';
import { useNames } from '#scripts/editor/page/body/use-names.ts';
import { Chooser } from './Chooser.tsx';
import type { Described } from './Field.tsx';
import { elementId, FormContext, toText } from './form-state.ts';
import { useOptions } from './use-options.ts';

const kinds = ['figure'];

export function TemplateField({ field, value, path, describedBy, isFaulty }: Described) {
  const { change } = useContext(FormContext);
  const [isChoosing, setIsChoosing] = useState(false);
  const id = elementId(path);
  const { host, view } = useEditor({
    id,
    labelledBy: `${id}-name`,
    describedBy,
    isFaulty,
    text: toText(value),
    change: useCallback((text: string) => change(path, text), [change, path]),
    extensions: useMemo(() => [showTemplates, completeFigures((figure) => `{${figure}}`)], []),
  });
  useNames(view, kinds, '');
  const insert = (figure: string) => {
    setIsChoosing(false);
    const { current } = view;
    if (!current) return;
    current.dispatch(current.state.replaceSelection(`{${figure}}`));
    current.focus();
  };
  return (
    <div className="template">
      <div ref={host} />
      <button
        type="button"
        className="insert"
        aria-expanded={isChoosing}
        aria-label={`在${field.label}里插入数字`}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setIsChoosing(!isChoosing)}
      >
        插入数字
      </button>
      {isChoosing && <FigureChooser choose={insert} />}
    </div>
  );
}

function FigureChooser({ choose }: { choose: (id: string) => void }) {
  const options = useOptions('figure', '');
  return (
    <Chooser
      options={options}
      label="要插入的数字"
      placeholder="输入数字或它的名称"
      choose={(option) => choose(option.value)}
      hasFocus
    />
  );
}
