import { useEffect, useRef, useState } from 'react';
import { NoAnswer, online } from '../../../lib/http';
import { idNumberProblem, normaliseIdNumber } from '../../../lib/id-number';
import { useStore } from '../../../lib/store';
import type { Draft } from '../draft';
import { askShelf } from './ask-shelf';
import { takeShelf } from './shelf';

export type ShelfState = { asking: boolean; failed?: string };

/** Asks once for each complete number; after a lost network again when it is back. Without an answer the form is filled by hand. */
export function useShelf(draft: Draft, change: (f: (d: Draft) => Draft, now?: boolean) => void): ShelfState {
  const up = useStore(online);
  const [refused, setRefused] = useState<{ of: string; why: string }>();
  const latest = useRef(change);
  useEffect(() => {
    latest.current = change;
  });
  const { practice } = draft;
  const of = normaliseIdNumber(draft.applicant.idNumber);
  const wanted = draft.state === 'editing' && !idNumberProblem(of) && draft.shelf?.of !== of;
  const failed = refused?.of === of ? refused.why : undefined;
  const ask = wanted && up && !failed;
  useEffect(() => {
    if (!ask) return;
    let gone = false;
    askShelf(of, practice).then(
      (shelf) => !gone && latest.current((d) => takeShelf(d, of, shelf), true),
      (error: unknown) => {
        if (gone || error instanceof NoAnswer) return;
        setRefused({ of, why: error instanceof Error ? error.message : String(error) });
      },
    );
    return () => {
      gone = true;
    };
  }, [ask, of, practice]);
  return { asking: ask, failed: wanted ? failed : undefined };
}
