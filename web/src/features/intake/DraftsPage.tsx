import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Dialog } from '../../components/Dialog';
import { declinesZh } from '../../copy/declines';
import { intakeZh } from '../../copy/intake';
import { zh } from '../../copy/zh';
import { useStore } from '../../lib/store';
import { saidSpan } from '../../lib/time';
import type { Draft } from './draft';
import { changeDraft, useDrafts, wipeDraft } from './drafts';
import { flush, sentCases } from './outbox';
import { daysLeft } from './outbox-rules';

export default function DraftsPage() {
  const all = [...useDrafts().values()].sort((a, b) => b.updatedAt - a.updatedAt);
  const sent = [...useStore(sentCases).values()];
  const [dropping, setDropping] = useState<Draft>();
  return (
    <div className="page">
      <h1>{zh.desks.drafts}</h1>
      <p className="hint">
        {zh.drafts.hint} <Link to="/declines">{declinesZh.open}</Link>
      </p>
      {all.length === 0 ? (
        <p className="empty">{zh.drafts.empty}</p>
      ) : (
        <ul className="cards" aria-label={zh.desks.drafts}>
          {all.map((d) => (
            <li key={d.id}>
              <div>
                <b>{nameOf(d)}</b>　{d.applicant.name || zh.drafts.noName}
                {d.practice && <span className="badge">{zh.practice}</span>}
                <p>
                  <span className={`state state-${d.state}`}>{zh.drafts.state[d.state]}</span>
                  {d.reason && <span>　{d.reason}</span>}
                </p>
                {d.fields &&
                  Object.values(d.fields).map((f) => (
                    <p key={f} className="error">
                      {f}
                    </p>
                  ))}
                <small>
                  {zh.drafts.changed(saidSpan(new Date(d.updatedAt).toISOString()))}
                  {d.attempts > 0 && `　${zh.drafts.attempts(d.attempts)}`}
                  {daysLeft(d.updatedAt) <= 2 && (
                    <span className="warn">　{zh.drafts.expires(Math.max(0, daysLeft(d.updatedAt)))}</span>
                  )}
                </small>
              </div>
              <div className="row">
                {d.state === 'queued' || d.state === 'signIn' || d.state === 'sending' ? (
                  <>
                    <Button
                      type="primary"
                      onClick={() => void (changeDraft(d.id, (x) => ({ ...x, nextAt: 0 })), flush())}
                    >
                      {zh.drafts.sendNow}
                    </Button>
                  </>
                ) : (
                  <Link className="big-link" to={`/intake/${d.id}`}>
                    {zh.drafts.open}
                  </Link>
                )}
                <Button disabled={d.state === 'sending'} onClick={() => setDropping(d)}>
                  {zh.drafts.drop}
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
      {sent.length > 0 && (
        <section>
          <h2>{zh.drafts.sent}</h2>
          <ul>
            {sent
              .flatMap((taken) => taken.cases)
              .map(({ number }) => (
                <li key={number}>
                  <Link to={`/receipt/${number}`}>{number}</Link>
                </li>
              ))}
          </ul>
        </section>
      )}
      {dropping && (
        <Dialog title={zh.drafts.dropTitle} onClose={() => setDropping(undefined)}>
          <p>{dropping.commandId ? zh.drafts.dropSent : zh.drafts.dropText}</p>
          <Button danger onClick={() => void wipeDraft(dropping.id).then(() => setDropping(undefined))}>
            {zh.drafts.drop}
          </Button>
        </Dialog>
      )}
    </div>
  );
}

function nameOf(d: Draft): string {
  const first = d.items[0]?.name;
  if (!first) return zh.drafts.noItem;
  return d.items.length > 1 ? intakeZh.bundle.heading(first, d.items.length) : first;
}
