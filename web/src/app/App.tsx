import { Button } from 'antd';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Navigate, Route, Routes, useLocation } from 'react-router';
import { zh } from '../copy/zh';
import { loadDrafts } from '../features/intake/drafts';
import { flush, startOutbox } from '../features/intake/outbox';
import { meQuery } from '../features/session/get-me';
import { hearOthers, SIGNED_IN } from '../features/session/leaving';
import { SessionCover } from '../features/session/SessionCover';
import { SignedIn } from '../features/session/SignedIn';
import { SignIn } from '../features/session/SignIn';
import type { Desk } from '../lib/contract';
import { Problem, sessionEnded } from '../lib/http';
import { loadPrefs } from '../lib/prefs';
import { useStore } from '../lib/store';
import { Frame } from './Frame';

const IntakePage = lazy(() => import('../features/intake/IntakePage'));
const loadDraftsPage = () => import('../features/intake/DraftsPage');
const DraftsPage = lazy(loadDraftsPage);
const loadReceiptPage = () => import('../features/papers/ReceiptPage');
const ReceiptPage = lazy(loadReceiptPage);
const loadTakenPage = () => import('../features/intake/TakenPage');
const TakenPage = lazy(loadTakenPage);
const DeclinesPage = lazy(() => import('../features/declines/DeclinesPage'));
const CasesPage = lazy(() => import('../features/cases/CasesPage'));
const CasePage = lazy(() => import('../features/cases/CasePage'));
const SearchPage = lazy(() => import('../features/cases/SearchPage'));
const CountyPage = lazy(() => import('../features/county-window/CountyPage'));
const HallPage = lazy(() => import('../features/hall/HallPage'));
const KioskPage = lazy(() => import('../features/hall/KioskPage'));
const TodayPage = lazy(() => import('../features/supervision/TodayPage'));
const SupervisedCasePage = lazy(() => import('../features/supervision/SupervisedCasePage'));
const LettersPage = lazy(() => import('../features/supervision/LettersPage'));
const WishesPage = lazy(() => import('../features/supervision/WishesPage'));
const GoPage = lazy(() => import('../features/supervision/GoPage'));
const ApprovalsPage = lazy(() => import('../features/approvals/ApprovalsPage'));
const GuidesPage = lazy(() => import('../features/guides/GuidesPage'));
const QuestionsPage = lazy(() => import('../features/questions/QuestionsPage'));
const PeoplePage = lazy(() => import('../features/people/PeoplePage'));
const PaperPage = lazy(() => import('../features/papers/PaperPage'));
const ChecksPage = lazy(() => import('../features/supervision/ChecksPage'));
const SetupPage = lazy(() => import('../features/setup/SetupPage'));
const HealthPage = lazy(() => import('../features/health/HealthPage'));

/** What a clerk needs when the network goes must be here before it goes. */
const keepForOffline = () => void Promise.allSettled([loadDraftsPage(), loadReceiptPage(), loadTakenPage()]);

function homeOf(desks: Desk[]): string {
  if (desks.includes('county')) return '/county';
  if (desks[0] === 'approvals') return '/approvals';
  if (desks.includes('my-cases')) return '/cases';
  if (desks.includes('supervision')) return '/supervision';
  if (desks.includes('setup')) return '/setup';
  if (desks.includes('guides')) return '/guides';
  if (desks.includes('people')) return '/people';
  return desks.includes('hall') && !desks.includes('intake') ? '/hall' : '/intake';
}

export function App() {
  const me = useQuery(meQuery);
  const client = useQueryClient();
  const ended = useStore(sessionEnded);
  const { pathname } = useLocation();
  const [ready, setReady] = useState('');
  const staffId = me.data?.staffId;
  useEffect(() => {
    if (!staffId) return;
    loadPrefs(staffId);
    void navigator.storage?.persist?.();
    let stop: (() => void) | undefined;
    let gone = false;
    const go = () => {
      if (gone) return;
      setReady(staffId);
      stop = startOutbox();
      keepForOffline();
    };
    loadDrafts(staffId).then(go, go);
    return () => {
      gone = true;
      stop?.();
    };
  }, [staffId]);

  useEffect(
    () =>
      staffId
        ? hearOthers(staffId, () => {
            void client.invalidateQueries();
            void flush();
          })
        : undefined,
    [staffId, client],
  );

  if (!me.data) {
    if (me.isPending) return <p className="boot">{zh.opening}</p>;
    if (me.error instanceof Problem && me.error.status === 401)
      return <SignIn ranOut={me.error.code === 'not-signed-in' ? undefined : me.error.message} />;
    const known = me.error instanceof Problem && me.error.status === 403;
    return (
      <main className="sign-in">
        <h1>{zh.product}</h1>
        <p>{known ? me.error.message : zh.session.cannotReach}</p>
        {known ? (
          <a className="big-link" href="/.auth/logout">
            {zh.session.signOut}
          </a>
        ) : (
          <Button type="primary" size="large" onClick={() => void me.refetch()}>
            {zh.session.tryAgain}
          </Button>
        )}
      </main>
    );
  }
  if (ready !== staffId) return <p className="boot">{zh.opening}</p>;
  if (pathname === SIGNED_IN) return <SignedIn />;
  const { desks } = me.data;
  if (pathname === '/hall/kiosk' && desks.includes('hall'))
    return (
      <Suspense fallback={<p className="boot">{zh.opening}</p>}>
        <KioskPage />
      </Suspense>
    );
  const home = homeOf(desks);
  return (
    <>
      {/* Hidden, not taken away: the forms keep what was typed. */}
      <div style={{ display: ended && ended.covered ? 'none' : 'contents' }}>
        <Frame>
          <Suspense fallback={<p className="boot">{zh.opening}</p>}>
            <Routes>
              {desks.includes('intake') && (
                <>
                  <Route path="/intake" element={<IntakePage />} />
                  <Route path="/intake/:draftId" element={<IntakePage />} />
                  <Route path="/drafts" element={<DraftsPage />} />
                  <Route path="/taken/:numbers" element={<TakenPage />} />
                  <Route path="/declines" element={<DeclinesPage />} />
                </>
              )}
              {desks.includes('my-cases') && (
                <>
                  <Route path="/cases" element={<CasesPage />} />
                  <Route path="/cases/:number" element={<CasePage />} />
                  <Route path="/receipt/:number" element={<ReceiptPage />} />
                </>
              )}
              {desks.includes('county') && (
                <>
                  <Route path="/county" element={<CountyPage />} />
                  <Route path="/county/:number" element={<CountyPage />} />
                </>
              )}
              {desks.includes('hall') && <Route path="/hall" element={<HallPage />} />}
              {desks.includes('supervision') && (
                <>
                  <Route path="/supervision" element={<TodayPage />} />
                  <Route path="/supervision/cases/:number" element={<SupervisedCasePage />} />
                  <Route path="/supervision/letters" element={<LettersPage />} />
                  <Route path="/supervision/checks/:kind?" element={<ChecksPage />} />
                </>
              )}
              {desks.includes('approvals') && <Route path="/approvals/:number?" element={<ApprovalsPage />} />}
              {desks.includes('guides') && <Route path="/guides/*" element={<GuidesPage />} />}
              {desks.includes('questions') && <Route path="/questions/*" element={<QuestionsPage />} />}
              {desks.includes('people') && <Route path="/people/*" element={<PeoplePage />} />}
              <Route path="/papers/*" element={<PaperPage />} />
              {desks.includes('setup') && (
                <>
                  <Route path="/setup/health" element={<HealthPage />} />
                  <Route path="/setup/:part?" element={<SetupPage />} />
                </>
              )}
              <Route path="/supervision/wishes" element={<WishesPage />} />
              <Route path="/go/:ref" element={<GoPage />} />
              <Route path="/search" element={<SearchPage />} />
              {desks.length > 0 ? (
                <Route path="/" element={<Navigate to={home} replace />} />
              ) : (
                <Route path="/" element={<p className="page">{zh.session.noDesk}</p>} />
              )}
              <Route path="*" element={<p className="page">{zh.notFound}</p>} />
            </Routes>
          </Suspense>
        </Frame>
      </div>
      <SessionCover />
    </>
  );
}
