/** Text with figures in it: a box as tall as its text, and a way to put a figure in. */
import { useContext, useLayoutEffect, useRef, useState } from 'react';
import { Chooser } from './Chooser.tsx';
import type { Described } from './Field.tsx';
import { elementId, FormContext, toText } from './form-state.ts';
import { useOptions } from './use-options.ts';

export function TemplateField({ field, value, path, describedBy, isFaulty }: Described) {
  const { change } = useContext(FormContext);
  const area = useRef<HTMLTextAreaElement>(null);
  const [isChoosing, setIsChoosing] = useState(false);
  const text = toText(value);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return;
    current.style.blockSize = 'auto';
    current.style.blockSize = `${current.scrollHeight + 2}px`;
  }, [text]);
  const insert = (id: string) => {
    const { current } = area;
    if (!current) return;
    setIsChoosing(false);
    current.setRangeText(`{${id}}`, current.selectionStart, current.selectionEnd, 'end');
    change(path, current.value);
    current.focus();
  };
  return (
    <div className="template">
      <textarea
        ref={area}
        id={elementId(path)}
        rows={1}
        spellCheck={false}
        aria-describedby={describedBy}
        aria-invalid={isFaulty || undefined}
        value={text}
        onChange={({ target }) => change(path, target.value)}
      />
      <button
        type="button"
        className="insert"
        aria-expanded={isChoosing}
        aria-label={`在${field.label}里插入数字`}
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
