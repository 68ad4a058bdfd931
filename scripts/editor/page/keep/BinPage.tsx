/** The bin: drafts that were deleted, and the way back. */
import { useCallback, useState } from 'react';
import type { Deletion } from '#scripts/editor/server/keep/bin.ts';
import { announce } from '#scripts/editor/page/announce.tsx';
import { get, post } from '#scripts/editor/page/api.ts';
import { linkTo } from '#scripts/editor/page/router.ts';
import { useAnswer } from '#scripts/editor/page/use-answer.ts';
import { formatMoment } from './format-moment.ts';
import { addressOf } from './address-of.ts';
import { Refusal } from './HistoryPanel.tsx';
import './keep.css';

export function BinPage() {
  const { answer, problem, again } = useAnswer(useCallback(() => get<Deletion[]>('bin'), []));
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const [back, setBack] = useState<Deletion>();
  const takeBack = async (deletion: Deletion) => {
    try {
      await post('take-back', { id: deletion.id });
      setRefusal([]);
      setBack(deletion);
      announce(`“${deletion.title}”已取回。`);
      again();
    } catch (error) {
      setRefusal([error instanceof Error ? error.message : String(error)]);
    }
  };
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>回收站</h1>
      </header>
      <p className="notice">
        删去的草稿在这里，可以取回。发布过的内容不能删去，要撤下请在它的表里填写“撤下”。
      </p>
      {problem !== undefined && <p className="notice fault">{problem}</p>}
      <Refusal lines={refusal} />
      <p>
        {back && (
          <>
            “{back.title}”已取回，<a href={addressOf(back.path)}>打开它</a>。
          </>
        )}
      </p>
      {answer?.length === 0 && <p className="count">回收站是空的。</p>}
      <ul className="entries kept">
        {answer?.map((deletion) => (
          <li key={deletion.id}>
            <strong>{deletion.title}</strong>
            <span className="about">{formatMoment(deletion.at)}删去</span>
            <code>{deletion.path}</code>
            <button type="button" onClick={() => void takeBack(deletion)}>
              取回
            </button>
          </li>
        ))}
      </ul>
      <p className="hint">
        <a href={linkTo()}>回到工作台</a>
      </p>
    </div>
  );
}
