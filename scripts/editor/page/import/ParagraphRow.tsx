/** One paragraph of the document: what it is, what it is about, and whether the site uses it. */
import { useEffect, useRef, useState } from 'react';
import { paragraphRoles } from '#schemas/source.ts';
import type { ImportedParagraph } from '#scripts/authoring/import/imported-document.ts';
import { proposeAbout } from '#scripts/editor/import/proposals.ts';
import type { ParagraphDecision } from '#scripts/editor/import/state.ts';
import type { Work } from './steps.ts';

export interface ParagraphRowProps {
  work: Work;
  paragraph: ImportedParagraph;
  /** Of the figures that were accepted in it. */
  labels: readonly string[];
  isPicked: boolean;
  onPick: (id: string, isOn: boolean) => void;
}

/** So much of a paragraph is shown before it is opened. */
const excerpt = 40;

export function ParagraphRow({ work, paragraph, labels, isPicked, onPick }: ParagraphRowProps) {
  const { id, text } = paragraph;
  const said: ParagraphDecision = work.state.paragraphs.get(id) ?? {};
  const role = said.role ?? paragraph.role;
  const describe = (fields: ParagraphDecision) =>
    work.decide({ type: 'paragraphs', ids: [id], fields });
  const number = `第${id.slice(1)}段`;
  const isFree = labels.length === 0;
  const unused = isFree && said.unused ? said.unused : undefined;
  return (
    <li id={`paragraph-${id}`} data-unused={unused !== undefined || undefined}>
      <label className="import-pick">
        {isFree && (
          <input
            type="checkbox"
            checked={isPicked}
            onChange={({ target }) => onPick(id, target.checked)}
          />
        )}{' '}
        {number}
      </label>
      <select
        aria-label={`${number}的性质`}
        value={role}
        onChange={({ target }) => describe({ role: target.value as typeof role })}
      >
        {Object.entries(paragraphRoles).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </select>
      <details className="import-excerpt">
        <summary>{text.length > excerpt ? `${text.slice(0, excerpt)}…` : text}</summary>
        <p>{text}</p>
      </details>
      <AboutInput
        label={`${number}讲什么`}
        said={said.about ?? ''}
        proposed={proposeAbout({ text, role }, labels)}
        onSay={(about) => describe({ about })}
      />
      {unused !== undefined && (
        <p className="import-unused-reason">
          本站不采用：{unused}{' '}
          <button type="button" onClick={() => describe({ unused: null })}>
            改为采用
          </button>
        </p>
      )}
    </li>
  );
}

/** What is typed is kept when the typing pauses, in milliseconds. */
const pause = 1000;

function AboutInput(props: {
  label: string;
  said: string;
  proposed: string;
  onSay: (about: string) => void;
}) {
  const { label, said, proposed, onSay } = props;
  const [typed, setTyped] = useState<string>();
  const say = useRef(onSay);
  useEffect(() => void (say.current = onSay));
  useEffect(() => {
    if (typed === undefined) return undefined;
    const timer = setTimeout(() => {
      say.current(typed);
      setTyped(undefined);
    }, pause);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <input
      aria-label={label}
      value={typed ?? said}
      placeholder={proposed}
      onChange={({ target }) => setTyped(target.value)}
      onBlur={() => {
        if (typed !== undefined) onSay(typed);
        setTyped(undefined);
      }}
    />
  );
}
