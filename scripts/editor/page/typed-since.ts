/** What is typed while a form is being saved stays, and is not saved yet. */
import type { Form } from './api.ts';

/**
 * @param saved the form as the server has it now
 * @param before the form when it was sent
 * @param now the form as it stands, with what was typed since
 * @returns `saved` itself when nothing was typed
 */
export function withTyped(saved: Form, before: Form, now: Form): Form {
  const typed = Object.entries(now).filter(([name, value]) => value !== before[name]);
  return typed.length > 0 ? { ...saved, ...Object.fromEntries(typed) } : saved;
}
