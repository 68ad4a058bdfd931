/** The source of a file that its form cannot show, with what is wrong with it, line by line. */
import { useCallback, useRef, useState } from 'react';
import type { OpenedText } from '#scripts/editor/server/keep/plan-text.ts';
import { announce } from '#scripts/editor/page/announce.tsx';
import { get, post, type SaveAnswer } from '#scripts/editor/page/api.ts';
import { useAnswer } from '#scripts/editor/page/use-answer.ts';
import { HistoryPanel, Refusal } from './HistoryPanel.tsx';
import './keep.css';

interface SourceEditorProps {
  path: string;
  /** Called when the file can be read again. */
  mended: () => void;
}

export function SourceEditor({ path, mended }: SourceEditorProps) {
  const { answer, problem } = useAnswer(
    useCallback(() => get<OpenedText>('text', { path }), [path]),
  );
  if (problem !== undefined) return <p className="notice fault">{problem}</p>;
  if (!answer) return <p className="notice">正在打开……</p>;
  return <Editor path={path} opened={answer} mended={mended} />;
}

function tellSaved(mended: () => void): void {
  announce('已保存。');
  mended();
}

function Editor({ path, opened, mended }: SourceEditorProps & { opened: OpenedText }) {
  const [text, setText] = useState(opened.text);
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const [showsHistory, setShowsHistory] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const save = async () => {
    try {
      const saved = await post<SaveAnswer>('save-text', { path, text, revision: opened.revision });
      if (saved.saved) tellSaved(mended);
      else setRefusal(saved.faults.map(({ full }) => full));
    } catch (error) {
      setRefusal([error instanceof Error ? error.message : String(error)]);
    }
  };
  const goTo = (line: number) => {
    const before = text.split('\n').slice(0, line - 1);
    const start = before.join('\n').length + (line > 1 ? 1 : 0);
    const end = text.indexOf('\n', start);
    area.current?.focus();
    area.current?.setSelectionRange(start, end < 0 ? text.length : end);
  };
  return (
    <div className="source-editor">
      <header className="page-head">
        <h1>{path}</h1>
        <button type="button" onClick={() => setShowsHistory(true)}>
          历史
        </button>
        <button type="button" className="primary" onClick={() => void save()}>
          保存
        </button>
      </header>
      <p className="notice">
        这个文件的写法有错，表打不开。请按下面的提示改原文；改不好的，可以从“历史”里取回从前的一份。
      </p>
      <ul className="field-fault">
        {opened.faults.map(({ line, message }) => (
          <li key={`${line} ${message}`}>
            <button type="button" className="link" onClick={() => goTo(line)}>
              第 {line} 行
            </button>{' '}
            {message}
          </li>
        ))}
      </ul>
      <Refusal lines={refusal} />
      <textarea
        ref={area}
        aria-label="原文"
        spellCheck={false}
        rows={Math.min(40, text.split('\n').length + 2)}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {showsHistory && (
        <HistoryPanel path={path} close={() => setShowsHistory(false)} restored={mended} />
      )}
    </div>
  );
}
