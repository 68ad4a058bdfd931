/** One entry: its form, the faults that stand against saving it, and the page that it makes. */
import { useCallback, useState } from 'react';
import { type CollectionForm, type Form, get, type OpenedEntry } from './api.ts';
import { EntryForm } from './EntryForm.tsx';
import { SourceEditor } from './keep/SourceEditor.tsx';
import { newMark } from './router.ts';
import { useAnswer } from './use-answer.ts';

interface EntryPageProps {
  form: CollectionForm;
  /** The id, or `+` for a new entry, the kind of a chart behind it. */
  id: string;
  siteUrl: string;
}

/** How the server says that a file cannot be shown as a form. */
const unreadable = 422;

/** Where an entry is kept, below the project's folder. */
export const pathOf = ({ name, format, isSingle }: CollectionForm, id: string): string =>
  isSingle ? `content/${name}.${format}` : `content/${name}/${id}.${format}`;

export function EntryPage({ form, id, siteUrl }: EntryPageProps) {
  const isNew = id.startsWith(newMark);
  const ask = useCallback(
    () => (isNew ? beginEntry(form, id) : get<OpenedEntry>('entry', { path: pathOf(form, id) })),
    [form, id, isNew],
  );
  const { answer, problem, status, again } = useAnswer<Opened>(ask);
  const [round, setRound] = useState(0);
  // Drawn anew even when the file is again what it was: the form is not.
  const reopen = () => {
    setRound(round + 1);
    again();
  };
  if (status === unreadable) return <SourceEditor path={pathOf(form, id)} mended={again} />;
  if (problem !== undefined) return <p className="notice">{problem}</p>;
  if (!answer) return <p className="notice">正在打开……</p>;
  return (
    <EntryForm
      key={`${round} ${answer.revision}`}
      collection={form}
      entryId={isNew ? '' : id}
      opened={answer}
      siteUrl={siteUrl}
      reopen={reopen}
    />
  );
}

/** An entry as it was opened; a new one has no revision yet. */
export interface Opened {
  form: Form;
  revision: string | null;
}

/** A new entry is a draft where its collection has drafts. `+?source=notes&paragraphs=p2` brings values along. */
function beginEntry({ fields, variants }: CollectionForm, id: string): Promise<Opened> {
  // Of a chart, the kind that is chosen first has most of the fields.
  const all = [...fields, ...(variants?.kinds ?? []).flatMap((kind) => kind.fields)];
  const has = (wanted: string) => all.some(({ name }) => name === wanted);
  const given = new URLSearchParams(/\?(.*)/.exec(id)?.[1]);
  const source = given.get('source');
  const listOf = (name: string) => given.get(name)?.split(',').filter(Boolean) ?? [];
  const form = {
    ...Object.fromEntries([...given].filter(([name]) => has(name))),
    ...(given.has('places') && has('places') && { places: listOf('places') }),
    ...(has('draft') && { draft: true }),
    ...(has('sources') && {
      sources: [source === null ? {} : { id: source, paragraphs: listOf('paragraphs') }],
    }),
  };
  return Promise.resolve({ form, revision: null });
}
