/** The first thing that is shown of a document: what was mended while it was read. */
import {
  type Mending,
  type MendingKind,
  mendingKinds,
} from '#scripts/authoring/import/imported-document.ts';
import type { Work } from './steps.ts';

/** Shown of each kind before somebody asks; a document from a PDF has hundreds. */
const shownAtOnce = 5;

export function MendingsStep({ work }: { work: Work }) {
  const { document } = work.opened;
  const groups = (Object.keys(mendingKinds) as MendingKind[])
    .map((kind) => ({ kind, mendings: document.mendings.filter((one) => one.kind === kind) }))
    .filter(({ mendings }) => mendings.length > 0);
  return (
    <section aria-labelledby="mendings-title">
      <h2 id="mendings-title" tabIndex={-1}>
        读的时候修整了什么
      </h2>
      {document.mendings.length > 0 && (
        <p>复制来的文字常有断行和多余的空格。下面是改过的地方，请大致看一看；数字本身没有改。</p>
      )}
      {document.notes.length > 0 && (
        <ul className="import-notes">
          {document.notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
      {groups.map(({ kind, mendings }) => (
        <Kind key={kind} kind={kind} mendings={mendings} />
      ))}
      <p className="import-buttons">
        <button
          type="button"
          className="primary"
          onClick={() => {
            work.decide({ type: 'mendings-seen' });
            work.go('figures');
          }}
        >
          看过了，去看数字
        </button>
      </p>
    </section>
  );
}

function Kind({ kind, mendings }: { kind: MendingKind; mendings: readonly Mending[] }) {
  const rest = mendings.slice(shownAtOnce);
  return (
    <section className="import-mendings">
      <h3>
        {mendingKinds[kind]}：{mendings.length} 处
      </h3>
      <MendingTable mendings={mendings.slice(0, shownAtOnce)} />
      {rest.length > 0 && (
        <details>
          <summary>另外 {rest.length} 处</summary>
          <MendingTable mendings={rest} />
        </details>
      )}
    </section>
  );
}

function MendingTable({ mendings }: { mendings: readonly Mending[] }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">段</th>
          <th scope="col">原来</th>
          <th scope="col">现在</th>
        </tr>
      </thead>
      <tbody>
        {mendings.map(({ paragraph, before, after }, index) => (
          <tr key={index}>
            <td>{paragraph ? `第${paragraph.slice(1)}段` : ''}</td>
            <td>{before}</td>
            <td>{after || '（去掉了）'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
