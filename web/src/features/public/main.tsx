import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { ProgressPage } from './ProgressPage';
import './public.css';

const BoardPage = lazy(() => import('./board/BoardPage'));
const TicketPage = lazy(() => import('./ticket/TicketPage'));

const path = window.location.pathname;
const board = /^\/board\/([^/]+)/.exec(path)?.[1];

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <Suspense>
      {board ? <BoardPage unitId={decodeURIComponent(board)} /> : path === '/t' ? <TicketPage /> : <ProgressPage />}
    </Suspense>
  </StrictMode>,
);
