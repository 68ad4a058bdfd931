/** Keeps a form while it is written, and offers what was kept when it is opened again. */
import { useEffect, useRef, useState } from 'react';
import type { Form } from './api.ts';
import type { Opened } from './EntryPage.tsx';
import { dropKept, keepForm, type KeptForm, listKept, takeOver } from './kept-forms.ts';

/** In milliseconds: how long nothing is typed before the form is kept. */
const pause = 300;

interface AutosaveProps {
  /** Of the entry; ends in `+` for a new one. */
  path: string;
  form: Form;
  opened: Opened;
  isDirty: boolean;
  revision: string | null;
  /** Puts a kept form in the place of what was opened. */
  takeUp: (kept: Opened) => void;
}

/** @returns whether the form is kept as it is, and the offer to take up what was kept before */
export function useAutosave({ path, form, opened, isDirty, revision, takeUp }: AutosaveProps) {
  const [kept, setKept] = useState<readonly KeptForm[]>([]);
  const [keptForm, setKeptForm] = useState<Form>();
  const unkept = useRef<() => void>(undefined);
  useEffect(() => {
    const told = JSON.stringify(opened.form);
    listKept(path).then(
      (found) => setKept(found.filter((one) => JSON.stringify(one.form) !== told)),
      // A browser that keeps nothing, as in a private window, offers nothing.
      () => undefined,
    );
  }, [path, opened]);
  useEffect(() => {
    if (!isDirty) return;
    unkept.current = () => {
      unkept.current = undefined;
      keepForm(path, form, revision).then(
        () => setKeptForm(form),
        () => undefined,
      );
    };
    const timer = setTimeout(() => unkept.current?.(), pause);
    return () => clearTimeout(timer);
  }, [path, form, isDirty, revision]);
  useEffect(() => {
    const keep = () => unkept.current?.();
    addEventListener('pagehide', keep);
    return () => {
      removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
  const settle = (one: KeptForm, settled: Promise<void>) => {
    setKept((before) => before.filter(({ key }) => key !== one.key));
    settled.catch(() => undefined);
  };
  const takeUpKept = (one: KeptForm) => {
    takeUp(one);
    settle(one, takeOver(path, one));
  };
  const isKept = isDirty && keptForm === form;
  if (kept.length === 0 || isDirty) return { isKept, offer: null };
  const giveUp = (one: KeptForm) => settle(one, dropKept(one.key));
  return { isKept, offer: <Offer {...{ kept, opened, giveUp }} takeUp={takeUpKept} /> };
}

interface OfferProps {
  kept: readonly KeptForm[];
  opened: Opened;
  takeUp: (one: KeptForm) => void;
  giveUp: (one: KeptForm) => void;
}

function Offer({ kept, opened, takeUp, giveUp }: OfferProps) {
  return (
    <section className="kept" aria-label="没有保存的改动">
      <p>这个浏览器里留着没有保存的改动：</p>
      <ul>
        {kept.map((one) => (
          <li key={one.key}>
            {new Date(one.at).toLocaleString('zh-CN')}
            {one.revision !== opened.revision && '（文件后来改过，保存时会提醒）'}{' '}
            <button type="button" onClick={() => takeUp(one)}>
              接着写
            </button>{' '}
            <button type="button" onClick={() => giveUp(one)}>
              不要了
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
