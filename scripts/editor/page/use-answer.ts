/** Asks the server while a component is shown. */
import { useCallback, useEffect, useState } from 'react';
import { Refusal } from './api.ts';

export interface Asked<Answer> {
  answer?: Answer;
  /** Why there is none, in words. */
  problem?: string;
  /** Of the refusal. */
  status?: number;
  /** Asks once more. */
  again: () => void;
}

/**
 * @param ask a function that asks; its identity decides when to ask anew (`useCallback`)
 * @returns the answer when it is there; one that comes too late is dropped
 */
export function useAnswer<Answer>(ask: () => Promise<Answer>): Asked<Answer> {
  const [state, setState] = useState<Omit<Asked<Answer>, 'again'> & { by?: unknown }>({});
  const [count, setCount] = useState(0);
  const again = useCallback(() => setCount((before) => before + 1), []);
  useEffect(() => {
    let isShown = true;
    ask().then(
      (answer) => isShown && setState({ answer, by: ask }),
      (error: unknown) =>
        isShown &&
        setState({
          problem: error instanceof Error ? error.message : '',
          ...(error instanceof Refusal ? { status: error.status } : {}),
          by: ask,
        }),
    );
    return () => void (isShown = false);
  }, [ask, count]);
  return state.by === ask ? { ...state, again } : { again };
}
