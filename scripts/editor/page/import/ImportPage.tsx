/** “导入文献”: choosing a document, or going on with one that was begun. */
import { useCallback } from 'react';
import { get } from '#scripts/editor/page/api.ts';
import { linkTo } from '#scripts/editor/page/router.ts';
import { useAnswer } from '#scripts/editor/page/use-answer.ts';
import type { OpenedImport } from '#scripts/editor/server/import-content.ts';
import { ChooseDocument } from './ChooseDocument.tsx';
import { ImportDesk } from './ImportDesk.tsx';
import './import.css';
import './document-text.css';
import './cards.css';
import './steps.css';

/** @param props.id of an import that is under way and its step, `dahe-report/figures`; empty to begin one */
export function ImportPage({ id }: { id: string }) {
  const [name = '', step = ''] = id.split('/');
  return name === '' ? <ChooseDocument /> : <OpenImport id={name} step={step} key={name} />;
}

function OpenImport({ id, step }: { id: string; step: string }) {
  const ask = useCallback(() => get<OpenedImport>('import', { id }), [id]);
  const { answer, problem } = useAnswer(ask);
  if (answer) return <ImportDesk opened={answer} step={step} />;
  if (problem === undefined) return <p className="notice">正在打开……</p>;
  return (
    <div className="notice" role="alert">
      <p>{problem}</p>
      <p>
        <a href={linkTo('import')}>回到“导入文献”</a>
      </p>
    </div>
  );
}
