import { useCallback, useEffect, useState } from 'react';

export type Asked<T> = { data?: T; unknown?: boolean; lost?: boolean };

/** One question to the server, asked again by a button when the network lost it. */
export function useAsked<T>(question: () => Promise<T | undefined>): Asked<T> & { again: () => void } {
  const [answer, setAnswer] = useState<Asked<T>>({});
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    let gone = false;
    setAnswer({});
    question().then(
      (data) => !gone && setAnswer(data === undefined ? { unknown: true } : { data }),
      () => !gone && setAnswer({ lost: true }),
    );
    return () => {
      gone = true;
    };
  }, [question, turn]);
  return { ...answer, again: useCallback(() => setTurn((n) => n + 1), []) };
}
