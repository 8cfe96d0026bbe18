import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ProgressPage } from './ProgressPage';
import './public.css';

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ProgressPage />
  </StrictMode>,
);
