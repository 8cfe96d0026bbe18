import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { approvals } from '../../copy/approvals';
import { zh } from '../../copy/zh';
import { createStore, useStore } from '../../lib/store';
import { useMe } from '../session/get-me';
import './approvals.css';
import { ApprovalList } from './ApprovalList';
import { useApprovals, type OfficeList, type Scope } from './list-approvals';
import { follower, waitingFirst } from './next-row';
import { OfficeCase } from './OfficeCase';

const chosen = createStore<OfficeList | undefined>(undefined);
const wanted = createStore<Scope | undefined>(undefined);

/** The chief representative's desk; the leader approves extensions here. */
export default function ApprovalsPage() {
  const { number } = useParams();
  const navigate = useNavigate();
  const me = useMe();
  const list = useStore(chosen) ?? (me.role === 'townshipOffice' ? 'office-todo' : 'office-to-approve');
  const scope = useStore(wanted) ?? (me.role === 'townshipOffice' ? 'own' : 'all');
  const query = useApprovals(list, scope);
  const [message, setMessage] = useState('');
  const parts = waitingFirst(query.data?.pages.flatMap((p) => p.rows) ?? []);
  const open = (to: string) => {
    setMessage('');
    void navigate(`/approvals/${to}`);
  };
  const next = (finished: string) => {
    const row = follower([...parts.here, ...parts.others], finished);
    setMessage(row ? approvals.nextOpened(finished) : approvals.lastDone(finished));
    void navigate(row ? `/approvals/${row.number}` : '/approvals');
  };
  return (
    <div className="county approvals">
      <ApprovalList
        {...{ list, scope, parts, query, number, open }}
        onList={(key) => chosen.set(key)}
        onScope={(key) => wanted.set(key)}
      />
      <div className="county-work">
        {message && (
          <p className="ok" role="status">
            {message}
          </p>
        )}
        {number ? (
          <OfficeCase key={number} number={number} onFinished={next} />
        ) : (
          <>
            <h1 className="sr-only">{zh.desks.approvals}</h1>
            <p className="empty">{approvals.choose}</p>
          </>
        )}
      </div>
    </div>
  );
}
