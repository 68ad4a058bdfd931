/** Keeps a form while it is written, and offers what was kept when it is opened again. */
import { useEffect, useRef, useState } from 'react';
import type { Form } from './api.ts';
import type { Opened } from './EntryPage.tsx';
import { dropKept, keepForm, type KeptForm, listKept } from './kept-forms.ts';

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

/** @returns the offer to take up what was kept, to be drawn above the form */
export function useAutosave({ path, form, opened, isDirty, revision, takeUp }: AutosaveProps) {
  const [kept, setKept] = useState<readonly KeptForm[]>([]);
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
      void keepForm(path, form, revision).catch(() => undefined);
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
  const drop = (key: string) => {
    setKept((before) => before.filter((one) => one.key !== key));
    void dropKept(key).catch(() => undefined);
  };
  if (kept.length === 0 || isDirty) return null;
  return (
    <section className="kept" aria-label="没有保存的改动">
      <p>这个浏览器里留着没有保存的改动：</p>
      <ul>
        {kept.map((one) => (
          <li key={one.key}>
            {new Date(one.at).toLocaleString('zh-CN')}
            {one.revision !== opened.revision && '（文件后来改过，保存时会提醒）'}{' '}
            <button
              type="button"
              onClick={() => {
                takeUp(one);
                drop(one.key);
              }}
            >
              接着写
            </button>{' '}
            <button type="button" onClick={() => drop(one.key)}>
              不要了
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
