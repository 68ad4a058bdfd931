/** The first step of an import: a document is chosen, dropped or pasted, and read. */
import { type DragEvent, useCallback, useState } from 'react';
import type { ListedImport } from '#scripts/editor/server/import-answers.ts';
import { get, post } from '#scripts/editor/page/api.ts';
import { linkTo } from '#scripts/editor/page/router.ts';
import { useAnswer } from '#scripts/editor/page/use-answer.ts';
import { endings } from './endings.ts';
import { DiscardButton } from './DiscardButton.tsx';
import { toBase64 } from './to-base64.ts';

/** What the server takes; its readers refuse less with better words. */
const largestBytes = 20_000_000;

export function ChooseDocument() {
  const { begin, reading, refusal } = useReading();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void begin(file);
    else if (event.dataTransfer.getData('text/plain').trim() !== '') {
      void begin(event.dataTransfer.getData('text/plain'));
    }
  };
  return (
    <div className="import-choose">
      <header className="page-head">
        <h1>导入文献</h1>
      </header>
      <p>程序从文献里找出数字、人名、地名和日期，由您逐条确认，再写成来源和台账的草稿。</p>
      <label
        className="import-drop"
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <strong>选择文件，或拖到这里</strong>
        <span>Word、WPS、PDF（里面有文字的）、ODT、RTF、网页、纯文本</span>
        <input
          type="file"
          accept={endings.join(',')}
          disabled={reading !== undefined}
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            // The same file may be chosen again after a refusal.
            if (file) void begin(file).finally(() => (target.value = ''));
          }}
        />
      </label>
      <PasteBox begin={begin} isBusy={reading !== undefined} />
      <p role="status">{reading && `正在读“${reading}”……`}</p>
      <div role="alert">{refusal && <p className="field-fault">{refusal}</p>}</div>
      <p className="hint">
        原文只存在这台电脑的 drafts 文件夹里，不进仓库，也不上网；写成草稿之后自动删去。
      </p>
      <KeptImports />
    </div>
  );
}

function PasteBox({ begin, isBusy }: { begin: (text: string) => void; isBusy: boolean }) {
  const [text, setText] = useState('');
  return (
    <details className="import-paste">
      <summary>粘贴文字</summary>
      <textarea
        aria-label="粘贴的文字"
        rows={8}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <button type="button" disabled={isBusy || text.trim() === ''} onClick={() => begin(text)}>
        读这段文字
      </button>
    </details>
  );
}

/** Sends a file or a text, and opens the import that becomes of it. */
function useReading() {
  const [reading, setReading] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const begin = async (given: File | string) => {
    setRefusal(undefined);
    setReading(typeof given === 'string' ? '粘贴的文字' : given.name);
    try {
      const { id } = await post<{ id: string }>('import-read', await packUp(given));
      location.hash = linkTo('import', id);
    } catch (error) {
      setRefusal(error instanceof Error ? error.message : String(error));
    }
    setReading(undefined);
  };
  return { begin, reading, refusal };
}

async function packUp(given: File | string) {
  if (typeof given === 'string') return { pasted: given };
  if (given.size > largestBytes) {
    const megabytes = (given.size / 1_000_000).toFixed(0);
    throw new Error(
      `${given.name} 有 ${megabytes} MB，太大了。请删去其中的图片，或只留文字另存一份，再导入。`,
    );
  }
  try {
    return { name: given.name, data: await toBase64(given) };
  } catch {
    throw new Error(`读不出 ${given.name}：它可能已被移走，或是一个文件夹。请再选一次。`);
  }
}

function KeptImports() {
  const { answer, again } = useAnswer(useCallback(() => get<ListedImport[]>('imports'), []));
  if (!answer || answer.length === 0) return null;
  return (
    <section aria-labelledby="kept-imports">
      <h2 id="kept-imports">没有做完的导入</h2>
      <ul className="entries import-kept">
        {answer.map(({ id, name, figures, decided }) => (
          <li key={id}>
            <a href={linkTo('import', id)}>
              <strong>{name}</strong>
              <span className="about">
                {figures} 个数字，已看 {decided} 个
              </span>
            </a>
            <DiscardButton id={id} name={name} onDone={again} />
          </li>
        ))}
      </ul>
    </section>
  );
}
