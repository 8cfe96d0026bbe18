import { Button } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { NavLink, useLocation, useNavigate } from 'react-router';
import { hallZh } from '../copy/hall';
import { papersZh } from '../copy/papers';
import { setup } from '../copy/setup';
import { sup } from '../copy/supervision';
import { zh } from '../copy/zh';
import { useDesk } from '../features/cases/get-desk';
import { searchText } from '../features/cases/search-cases';
import { LineInFront } from '../features/hall/LineInFront';
import { saveState, useDrafts } from '../features/intake/drafts';
import { useCatalogue } from '../features/intake/get-catalogue';
import { useDirectory } from '../features/session/get-directory';
import { useMe } from '../features/session/get-me';
import { signInBeside } from '../features/session/leaving';
import { goTarget } from '../features/supervision/go';
import { online, sessionEnded } from '../lib/http';
import { slowed } from '../lib/patience';
import { changePrefs, prefs, type Prefs } from '../lib/prefs';
import { useStore } from '../lib/store';
import { clock } from '../lib/time';
import { KeyMap } from './KeyMap';
import { NewVersion } from './NewVersion';
import { SignOut } from './SignOut';

export function Frame({ children }: { children: ReactNode }) {
  const me = useMe();
  const desk = useDesk();
  // Wanted before they are needed: the wizard must open when the network is gone.
  useCatalogue();
  useDirectory();
  const mine = useDrafts();
  const [keysOpen, setKeysOpen] = useState(false);
  const [leaving, setLeaving] = useState(false);
  const { mode } = useStore(prefs);
  const main = useRef<HTMLElement>(null);
  const location = useLocation();
  useEffect(() => {
    // A screen reader and the Tab key start at the new page, unless the page placed the focus itself.
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [location.pathname]);

  const count = (list: string) => desk.data?.lists.find((l) => l.list === list);
  const todo = count('todo');
  const toTake = count('to-take');
  const shown = (c: ReturnType<typeof count>) => (c ? `${c.count}${c.more ? '+' : ''}` : undefined);
  const links = [
    me.desks.includes('intake') && { to: '/intake', label: zh.desks.intake },
    me.desks.includes('approvals') && {
      to: '/approvals',
      label: zh.desks.approvals,
      count: shown(count('office-to-approve') ?? count('office-todo')),
    },
    me.desks.includes('my-cases') && { to: '/cases', label: zh.desks.cases, count: shown(todo) },
    me.desks.includes('intake') && {
      to: '/drafts',
      label: zh.desks.drafts,
      count: mine.size ? String(mine.size) : undefined,
    },
    me.desks.includes('county') && { to: '/county', label: zh.desks.county, count: shown(toTake) },
    me.desks.includes('hall') && { to: '/hall', label: hallZh.desk },
    me.desks.includes('questions') && { to: '/questions', label: zh.desks.questions, count: shown(count('questions')) },
    me.desks.includes('guides') && { to: '/guides', label: zh.desks.guides },
    me.desks.includes('supervision') && { to: '/supervision', label: sup.desk },
    me.desks.includes('people') && { to: '/people', label: zh.desks.people },
    me.desks.includes('setup') && { to: '/setup', label: setup.desk },
  ].filter((l) => l !== false);

  return (
    <div className="frame">
      <a className="skip" href="#main">
        {zh.frame.skip}
      </a>
      <header className="top no-print">
        <NavLink to="/" className="brand">
          <img src="/icon.svg" alt="" width="28" height="28" />
          <span>
            {me.county.name} · {zh.product}
          </span>
        </NavLink>
        <span className="who" title={me.roleName}>
          {me.place.name === me.unit.name ? me.unit.name : `${me.unit.name} · ${me.place.name}`}
          <b>
            {me.name}
            {me.post ? ` ${zh.frame.post(me.post)}` : ''}
          </b>
        </span>
        {me.desks.includes('hall') && <LineInFront />}
        <SearchBox />
        <Network />
        <select
          className="select select-small"
          aria-label={zh.frame.view}
          value={mode}
          onChange={(e) => changePrefs({ mode: e.target.value as Prefs['mode'] })}
        >
          <option value="normal">{zh.frame.normal}</option>
          <option value="large">{zh.frame.large}</option>
          <option value="contrast">{zh.frame.contrast}</option>
        </select>
        <button type="button" className="plain" onClick={() => setKeysOpen(true)} aria-keyshortcuts="?">
          {zh.frame.keys} <kbd className="key">?</kbd>
        </button>
        <button type="button" className="plain" onClick={() => setLeaving(true)}>
          {zh.session.signOut}
        </button>
      </header>
      <SessionBar />
      <NewVersion />
      <nav className="desks no-print" aria-label={zh.frame.desks}>
        {links.map((l, i) => (
          <NavLink key={l.to} to={l.to} aria-keyshortcuts={`Alt+${i + 1}`}>
            <span>{l.label}</span>
            {l.count && <span className="count">{l.count}</span>}
            <kbd className="key" aria-hidden="true">
              Alt {i + 1}
            </kbd>
          </NavLink>
        ))}
        <NavLink to="/papers" className="desks-more">
          {papersZh.desk}
        </NavLink>
        {!me.desks.includes('supervision') && (
          <NavLink to="/supervision/wishes" className="desks-more">
            {sup.wishes}
          </NavLink>
        )}
      </nav>
      <main id="main" tabIndex={-1} ref={main}>
        {children}
      </main>
      {keysOpen && <KeyMap onClose={() => setKeysOpen(false)} desks={links.map((l) => l.label)} />}
      {leaving && <SignOut onStay={() => setLeaving(false)} />}
    </div>
  );
}

function SearchBox() {
  const me = useMe();
  const navigate = useNavigate();
  const [text, setText] = useState('');
  return (
    <form
      role="search"
      className="search"
      onSubmit={(e) => {
        e.preventDefault();
        if (!text.trim()) return;
        const known = goTarget(text.trim(), me);
        if (!known) searchText.set(text.trim());
        void navigate(known ?? '/search');
      }}
    >
      <input
        className="text"
        type="search"
        aria-label={zh.frame.search}
        placeholder={zh.frame.searchHint}
        aria-keyshortcuts="/"
        autoComplete="off"
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
    </form>
  );
}

function Network() {
  const up = useStore(online);
  const slow = useStore(slowed);
  const save = useStore(saveState);
  const text = !up
    ? zh.frame.offline
    : slow
      ? zh.frame.slowed
      : save.failed
        ? zh.frame.saveFailed
        : save.pending
          ? zh.frame.saving
          : save.at
            ? zh.frame.saved(clock(save.at))
            : zh.frame.online;
  return (
    <span className={!up || slow || save.failed ? 'net net-off' : 'net'} role="status" aria-label={zh.frame.netLabel}>
      {text}
    </span>
  );
}

function SessionBar() {
  const ended = useStore(sessionEnded);
  if (!ended || ended.covered) return null;
  return (
    <div className="bar bar-warn no-print" role="alert">
      <span>{ended.why}</span>
      <Button type="primary" onClick={() => void signInBeside(false)}>
        {zh.session.signInAgain}
      </Button>
    </div>
  );
}
