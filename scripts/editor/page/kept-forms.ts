/** Keeps what is typed in this browser, so that a pulled plug takes no more than a moment's work. */
import { createStore, del, entries, set } from 'idb-keyval';
import type { Form } from './api.ts';

/** A form that was not saved. */
export interface KeptForm {
  key: string;
  form: Form;
  /** Of the file that it was opened from; null for a new entry. */
  revision: string | null;
  /** When it was kept, as `Date.now()` tells it. */
  at: number;
}

const store = createStore('workbench', 'forms');

/** Two windows on one entry keep theirs apart; a window that is loaded anew finds its own. */
const windowId = (sessionStorage['workbench-window'] ??= crypto.randomUUID()) as string;

/** The place of an entry's form; `path` ends in `+` for a new one. */
const keyOf = (path: string): string => `${path}#${windowId}`;

/** Forms that stand in a file: they need no keeping. */
const saved = new WeakSet<Form>();

/** Keeps a form, in place of the one that this window kept before. */
export async function keepForm(path: string, form: Form, revision: string | null): Promise<void> {
  if (!saved.has(form)) await set(keyOf(path), { form, revision, at: Date.now() }, store);
}

/** Moves what another window kept to this one: it is never kept nowhere. */
export async function takeOver(path: string, { key, form, revision }: KeptForm): Promise<void> {
  await keepForm(path, form, revision);
  if (key !== keyOf(path)) await dropKept(key);
}

/** Called when a form is given up. */
export const dropKept = (key: string): Promise<void> => del(key, store);

/** Called when a form is saved: a moment later it might still be kept. */
export function dropSaved(path: string, form: Form): void {
  saved.add(form);
  // A browser that keeps nothing has nothing to drop.
  dropKept(keyOf(path)).catch(() => undefined);
}

/** What was kept of an entry in any window, newest first. */
export async function listKept(path: string): Promise<KeptForm[]> {
  const all = await entries<string, Omit<KeptForm, 'key'>>(store);
  return all
    .filter(([key]) => key.startsWith(`${path}#`))
    .map(([key, kept]) => ({ key, ...kept }))
    .sort((one, other) => other.at - one.at);
}
