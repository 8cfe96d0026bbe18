import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { ProgressPage } from './ProgressPage';
import './public.css';

const BoardPage = lazy(() => import('./board/BoardPage'));
const TicketPage = lazy(() => import('./ticket/TicketPage'));
const PublicGuides = lazy(() => import('./guides/PublicGuides'));

const path = window.location.pathname;
const board = /^\/board\/([^/]+)/.exec(path)?.[1];
const guide = /^\/g(?:\/([^/]*))?\/?$/.exec(path);

function page() {
  if (board) return <BoardPage unitId={decodeURIComponent(board)} />;
  if (guide) return <PublicGuides itemId={guide[1] ? decodeURIComponent(guide[1]) : undefined} />;
  return path === '/t' ? <TicketPage /> : <ProgressPage />;
}

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Suspense>{page()}</Suspense>
  </StrictMode>,
);
