import { useEffect, useReducer } from 'react';
import { getBoard } from './get-board';
import { nextBoard, noBoard, type BoardState } from './board-state';

const EVERY_MS = 1_000;
const AFTER_FAILURE_MS = 2_500;

export function useBoard(unitId: string): BoardState {
  const [state, tell] = useReducer(nextBoard, noBoard);
  useEffect(() => {
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    let etag: string | undefined;
    const ask = async () => {
      let wait = EVERY_MS;
      try {
        const answer = await getBoard(unitId, etag);
        if (stopped) return;
        const at = Date.now();
        if (answer.kind === 'unknown') {
          tell({ type: 'unknown' });
          wait = 10_000;
        } else if (answer.kind === 'same') tell({ type: 'same', at, serverAt: answer.serverAt });
        else {
          etag = answer.etag;
          tell({ type: 'answer', board: answer.board, at, serverAt: answer.serverAt });
        }
      } catch {
        wait = AFTER_FAILURE_MS;
      }
      if (!stopped) timer = setTimeout(() => void ask(), wait);
    };
    void ask();
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [unitId]);
  return state;
}
