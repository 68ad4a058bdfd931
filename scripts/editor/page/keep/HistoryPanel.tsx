/** The versions of an entry, each beside the entry as it is, and the way back to one. */
import { useCallback, useState } from 'react';
import type { Compared, History } from '#scripts/editor/server/keep/keep-answers.ts';
import type { Version } from '#scripts/editor/server/keep/versions.ts';
import { announce } from '#scripts/editor/page/announce.tsx';
import { get, type PlacedFault, post, type SaveAnswer } from '#scripts/editor/page/api.ts';
import { useAnswer } from '#scripts/editor/page/use-answer.ts';
import { Dialog } from './Dialog.tsx';
import { Difference } from './Difference.tsx';
import { formatMoment } from './format-moment.ts';

interface HistoryPanelProps {
  /** Such as `content/cases/dahe.mdx`. */
  path: string;
  close: () => void;
  /** Called when a version has been taken back. */
  restored: () => void;
}

export function HistoryPanel({ path, close, restored }: HistoryPanelProps) {
  const { answer, problem } = useAnswer(
    useCallback(() => get<History>('history', { path }), [path]),
  );
  const [chosen, setChosen] = useState<string>();
  const [refusal, setRefusal] = useState<readonly string[]>([]);
  const version = answer?.versions.find(({ id }) => id === (chosen ?? answer.versions[0]?.id));
  const restore = async (id: string) => {
    try {
      const request = { path, version: id, revision: answer?.revision ?? null };
      const saved = await post<SaveAnswer>('restore', request);
      if (saved.saved) {
        announce('已取回这个版本。');
        restored();
      } else setRefusal(saved.faults.map(({ full }: PlacedFault) => full));
    } catch (error) {
      setRefusal([error instanceof Error ? error.message : String(error)]);
    }
  };
  return (
    <Dialog title="历史" close={close}>
      {problem !== undefined && <p className="notice fault">{problem}</p>}
      {answer?.versions.length === 0 && (
        <p className="notice">还没有旧的版本。每保存一次，被替换的那一份就记在这里。</p>
      )}
      {answer && version && (
        <div className="history">
          <ol aria-label="版本">
            {answer.versions.map((one) => (
              <li key={one.id}>
                <button
                  type="button"
                  aria-pressed={one.id === version.id}
                  onClick={() => setChosen(one.id)}
                >
                  <VersionName version={one} />
                </button>
              </li>
            ))}
          </ol>
          <section aria-label="与现在对照">
            <Refusal lines={refusal} />
            <VersionBeside path={path} id={version.id} />
            <button type="button" className="primary" onClick={() => void restore(version.id)}>
              取回这个版本
            </button>
            <p className="hint">取回之前会照样检查；现在的这一份也会留在历史里。</p>
          </section>
        </div>
      )}
    </Dialog>
  );
}

function VersionName({ version: { from, at, by, about } }: { version: Version }) {
  return (
    <>
      {formatMoment(at)}
      <span className="about">
        {from === 'git' ? `${by}：${about || '（没有说明）'}` : '这时被新的一份替换'}
      </span>
    </>
  );
}

function VersionBeside({ path, id }: { path: string; id: string }) {
  const { answer, problem } = useAnswer(
    useCallback(() => get<Compared>('version', { path, id }), [path, id]),
  );
  if (problem !== undefined) return <p className="notice fault">{problem}</p>;
  if (!answer) return <p className="notice">正在读取……</p>;
  return <Difference {...answer} names={['这个版本', '现在的一份']} />;
}

/** Why something was not done, where there is a reason. */
export function Refusal({ lines }: { lines: readonly string[] }) {
  if (lines.length === 0) return undefined;
  return (
    <ul className="field-fault" role="alert">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
