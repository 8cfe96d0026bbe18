import { Link } from 'react-router';
import { hallZh as t } from '../../copy/hall';
import { useHallDay } from './get-hall-day';
import { lineInFront } from './waits';
import './top.css';

/** In the top bar of everyone who works in the hall. */
export function LineInFront() {
  const day = useHallDay(10_000).data;
  if (!day) return null;
  const { text, level } = lineInFront(day);
  const mine = day.windows.find((w) => w.id === day.myWindow)?.serving?.number;
  return (
    <Link to="/hall" className={`line-in-front wait-${level}`}>
      {mine && <span>{t.line.working(mine)}</span>}
      <b>{text}</b>
    </Link>
  );
}
