import { useEffect, useRef, useState } from 'react';
import { boardZh as t } from '../../../copy/hall';
import { BoardCalls } from './BoardCalls';
import { BoardSide } from './BoardSide';
import { connectionOf, isFresh } from './board-state';
import { announce } from './loudspeaker';
import { SoundButton } from './SoundButton';
import { useBoard } from './use-board';
import './board.css';

const said = (at: number) => t.clockOf(new Date(at).toISOString());

/** For a television 8 m away: numbers and windows, never a name. */
export default function BoardPage({ unitId }: { unitId: string }) {
  const state = useBoard(unitId);
  const [startedAt] = useState(() => Date.now());
  const [now, setNow] = useState(startedAt);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500);
    return () => clearInterval(timer);
  }, []);
  const spoken = useRef(0);
  useEffect(() => {
    if (state.turn === spoken.current) return;
    spoken.current = state.turn;
    announce(state.toSpeak);
  }, [state.turn, state.toSpeak]);
  const { board } = state;
  useEffect(() => {
    if (board) document.title = t.title(board.centreName);
  }, [board]);
  const connection = connectionOf(state, now, startedAt);
  const problem = state.unknown
    ? t.unknownUnit
    : connection.lost
      ? connection.since === undefined
        ? t.neverReached
        : t.lost(said(connection.since))
      : undefined;
  return (
    <main className={connection.lost ? 'board board-stale' : 'board'}>
      <header>
        <h1>{board?.centreName ?? t.loading}</h1>
        {board && <p>{t.dayOf(board.date)}</p>}
        <SoundButton />
        <time className="board-clock">{said(now + state.offset)}</time>
      </header>
      {problem && (
        <p className="board-lost" role="alert">
          {problem}
        </p>
      )}
      {board && (
        <div className="board-body">
          <BoardCalls board={board} fresh={isFresh(state, now) && !connection.lost} />
          <BoardSide board={board} updated={said((state.answeredAt ?? now) + state.offset)} />
        </div>
      )}
    </main>
  );
}
