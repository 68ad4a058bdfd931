/** After an import is written: what there is now, and what comes next. */
import { useEffect, useRef } from 'react';
import { splitName } from '#scripts/authoring/split-name.ts';
import { nameKey } from '#scripts/editor/import/name-key.ts';
import { listAccepted } from '#scripts/editor/import/accepted.ts';
import { listFigures, numberOf } from '#scripts/editor/import/proposals.ts';
import type { ImportState } from '#scripts/editor/import/state.ts';
import { linkTo, newMark } from '#scripts/editor/page/router.ts';
import type { FinishAnswer, OpenedImport } from '#scripts/editor/server/import-content.ts';

interface FinishedNoteProps {
  answer: Extract<FinishAnswer, { saved: true }>;
  opened: OpenedImport;
  state: ImportState;
}

export function FinishedNote(props: FinishedNoteProps) {
  const { answer, opened, state } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { source, subject } = answer;
  return (
    <div className="import-finished">
      <header className="page-head">
        <h1 ref={heading} tabIndex={-1}>
          已写成草稿
        </h1>
      </header>
      <p>
        来源：<a href={linkTo('sources', source)}>{state.source.title ?? source}</a>
        {subject && (
          <>
            ；台账：
            <a href={linkTo('figures', subject)}>{state.source.subjectTitle ?? subject}</a>
          </>
        )}
        。原文已从 drafts 文件夹里删去。
      </p>
      <h2>接下来</h2>
      <NextSteps answer={answer} opened={opened} state={state} />
    </div>
  );
}

/** Pages that a person may now begin, with what the document has told already filled in. */
function NextSteps(props: FinishedNoteProps) {
  const { answer, opened, state } = props;
  const { source, places } = answer;
  const confirmed = opened.document.names.filter(
    (one) => state.names.get(nameKey(one)) === 'confirmed' && !one.entry,
  );
  const people = confirmed.filter(({ kind }) => kind === 'person');
  const begin = (collection: string, values: Readonly<Record<string, string | undefined>>) =>
    linkTo(collection, `${newMark}?${writeQuery({ source, ...values })}`);
  const paragraphs = usedParagraphs(opened, state);
  return (
    <ul className="import-next">
      <li>
        <a
          className="button primary"
          href={begin('cases', { places: places.join(','), paragraphs })}
        >
          新建村庄案例
        </a>
      </li>
      {people.map(({ name, position, at }) => (
        <li key={name}>
          <a
            className="button"
            href={begin('people', {
              ...splitName(name),
              role: position,
              paragraph: at[0]?.paragraph,
            })}
          >
            新建讲述人：{name}
          </a>
        </li>
      ))}
      <li>
        <a className="button" href={linkTo('import')}>
          再导入一份
        </a>
      </li>
    </ul>
  );
}

const writeQuery = (values: Readonly<Record<string, string | undefined>>): string =>
  new URLSearchParams(
    Object.entries(values).filter((pair): pair is [string, string] => pair[1] !== undefined),
  ).toString();

/** A page rests on few; more are for a person to choose among. */
const fewParagraphs = 20;

/** Those that hold figures, where they are few enough for one page. */
function usedParagraphs({ document }: OpenedImport, state: ImportState): string | undefined {
  const accepted = listAccepted(listFigures(document, state), state);
  const used = [...new Set(accepted.flatMap(({ paragraph, alsoIn }) => [paragraph, ...alsoIn]))];
  if (used.length === 0 || used.length > fewParagraphs) return undefined;
  return used.sort((one, other) => numberOf(one) - numberOf(other)).join(',');
}
