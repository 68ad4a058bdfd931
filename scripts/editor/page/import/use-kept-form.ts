/** Keeps what is half typed in the browser, so that a pulled plug does not lose it. */
import { useState } from 'react';

/**
 * @param name under which it is kept
 * @param start what the form begins with when nothing was kept
 */
export function useKeptForm<Fields extends object>(name: string, start: Fields) {
  const [begin] = useState<Fields>(() => {
    try {
      return { ...start, ...(JSON.parse(localStorage.getItem(name) ?? '{}') as Partial<Fields>) };
    } catch {
      return start;
    }
  });
  const keep = (fields: Fields) => {
    try {
      localStorage.setItem(name, JSON.stringify(fields));
    } catch {
      // A browser that stores nothing is no reason to stop typing.
    }
  };
  return { begin, keep, forget: () => localStorage.removeItem(name) };
}
