/** The entries of a collection: found by a few letters, opened, begun. */
import { useCallback, useDeferredValue, useState } from 'react';
import { type CollectionForm, get, type ListedEntry } from './api.ts';
import { linkTo, newMark } from './router.ts';
import { useAnswer } from './use-answer.ts';

/** Drawn at first; the rest on request. */
const drawnAtFirst = 200;

export function ListPage({ form }: { form: CollectionForm }) {
  const { name, label } = form;
  const ask = useCallback(() => get<ListedEntry[]>('list', { collection: name }), [name]);
  const { answer, problem } = useAnswer(ask);
  const [wanted, setWanted] = useState('');
  const sought = useDeferredValue(wanted.trim().toLowerCase());
  const [most, setMost] = useState(drawnAtFirst);
  const found = (answer ?? []).filter(({ id, title, about }) =>
    `${id} ${title} ${about}`.toLowerCase().includes(sought),
  );
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>{label}</h1>
        <a className="button primary" href={linkTo(name, newMark)}>
          新建
        </a>
      </header>
      {problem !== undefined && <p className="notice">{problem}</p>}
      {answer && answer.length > 7 && (
        <input
          type="search"
          aria-label={`在${label}里找`}
          placeholder="输入几个字来找"
          value={wanted}
          onChange={(event) => setWanted(event.target.value)}
        />
      )}
      <p role="status" className="count">
        {answer && `${found.length} 项`}
      </p>
      <ul className="entries">
        {found.slice(0, most).map((entry) => (
          <Row key={entry.id} collection={name} entry={entry} />
        ))}
      </ul>
      {found.length > most && (
        <button type="button" onClick={() => setMost(most + 1000)}>
          再列一些（还有 {found.length - most} 项）
        </button>
      )}
    </div>
  );
}

function Row({ collection, entry }: { collection: string; entry: ListedEntry }) {
  const { id, title, about, isDraft, isWithdrawn, isBroken } = entry;
  return (
    <li>
      <a href={linkTo(collection, id)}>
        <strong>{title}</strong>
        {about && <span className="about">{about}</span>}
        <code>{id}</code>
        {isDraft && <span className="state">草稿</span>}
        {isWithdrawn && <span className="state">已撤下</span>}
        {isBroken && <span className="state fault">写法有错</span>}
      </a>
    </li>
  );
}
