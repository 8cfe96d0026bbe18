import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { intakeZh } from '../../copy/intake';
import type { CaseDetail } from '../../lib/contract';
import { useCase } from '../cases/get-case';

const copy = intakeZh.immediate;
/** What a case says besides, once offices of the township decide. */
type TownshipCase = CaseDetail & { kind?: 'agent' | 'township'; handling?: 'immediate' | 'promised' };

/** An immediate item is decided while the applicant stands there: this shows when, without a key. */
export function WaitHere({ number }: { number: string }) {
  const navigate = useNavigate();
  const detail = useCase(number).data as TownshipCase | undefined;
  if (detail?.kind !== 'township' || detail.handling !== 'immediate') return null;
  const waiting = detail.stage === 'at-office';
  const granted = detail.stage === 'decided';
  return (
    <div className={waiting ? 'bar wait-here' : 'bar wait-here wait-done'} role="status">
      <span>
        <b>{waiting ? copy.wait : granted ? copy.granted : copy.ended}</b>
        <small>
          {number}　{copy.now(detail.headline)}
        </small>
      </span>
      {!waiting && (
        <Button type="primary" size="large" aria-keyshortcuts="Alt+O" onClick={() => void navigate(`/cases/${number}`)}>
          {copy.open} <kbd className="key">Alt O</kbd>
        </Button>
      )}
    </div>
  );
}
