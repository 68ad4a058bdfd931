/** Proposes an id from a name, a moment after the last key, until someone changes it. */
import { useEffect, useRef } from 'react';
import { toText } from './form-state.ts';

/** Milliseconds without a key after which the server is asked. */
const pause = 250;

interface Wish {
  value: unknown;
  /** What the id is made from; empty while there is nothing to make it from. */
  name: string;
  /** Whether others know the id: then it stays as it is. */
  isKept: boolean;
  /** What stood there when the form was opened and may be replaced. */
  first: string;
  /** Asks for an id; an empty one is no proposal. */
  ask: () => Promise<string>;
  change: (id: string) => void;
}

/**
 * Asks for an id whenever the name has changed.
 * @returns what takes the texts that a person writes: emptied, the id is proposed again
 */
export function useProposedId({ value, name, isKept, first, ...calls }: Wish) {
  const proposed = useRef(first);
  const latest = useRef(calls);
  useEffect(() => {
    latest.current = calls;
  });
  const isOwn = isKept || toText(value) !== proposed.current;
  useEffect(() => {
    if (isOwn || name === '') return;
    let isWanted = true;
    const timer = setTimeout(() => {
      latest.current.ask().then(
        (id) => {
          if (!isWanted || id === '') return;
          proposed.current = id;
          latest.current.change(id);
        },
        // Saving says that the server does not answer.
        () => undefined,
      );
    }, pause);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [isOwn, name]);
  return (written: string) => {
    if (written === '') proposed.current = '';
    calls.change(written.trim());
  };
}
