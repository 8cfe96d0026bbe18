import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { zh } from '../../copy/zh';
import { online, sessionEnded } from '../../lib/http';
import { useStore } from '../../lib/store';
import type { Draft } from './draft';
import { changeDraft } from './drafts';
import { flush } from './outbox';

/** While a case is on its way: after three seconds nobody needs to stand and watch. */
export function Waiting({ draft, onNew }: { draft: Draft; onNew: () => void }) {
  const up = useStore(online);
  const ended = useStore(sessionEnded);
  const [since] = useState(() => Date.now());
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const long = Date.now() - since > 3000 || !up || draft.attempts > 0 || ended;
  return (
    <div className="page" role="status">
      <h1>{ended ? zh.drafts.state.signIn : !up || draft.attempts > 0 ? zh.frame.offline : zh.intake.sending}</h1>
      <p>{draft.reason ?? zh.intake.sendingHint}</p>
      {long && (
        <div className="row">
          <Button type="primary" size="large" onClick={onNew} aria-keyshortcuts="Alt+S" autoFocus>
            {zh.intake.newCase} <kbd className="key">Alt S</kbd>
          </Button>
          <Button size="large" onClick={() => void (changeDraft(draft.id, (d) => ({ ...d, nextAt: 0 })), flush())}>
            {zh.drafts.sendNow}
          </Button>
        </div>
      )}
    </div>
  );
}
