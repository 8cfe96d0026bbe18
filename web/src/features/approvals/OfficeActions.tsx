import { Button } from 'antd';
import { zh } from '../../copy/zh';
import type { CaseAction } from '../../lib/contract';
import { isOfficeAction } from '../acts/ActForm';

/** What may be done now, the likeliest first and on Alt+S. */
export function OfficeActions({ allowed, onAct }: { allowed: CaseAction[]; onAct: (a: CaseAction) => void }) {
  return (
    <div className="row actions" role="group" aria-label={zh.casePage.actions}>
      {allowed.map((a, i) => {
        const primary = i === 0 && isOfficeAction(a);
        return (
          <Button
            key={a}
            type={primary ? 'primary' : 'default'}
            size={primary ? 'large' : 'middle'}
            danger={!primary && a === 'refuseAcceptance'}
            onClick={() => onAct(a)}
            {...(primary ? { 'aria-keyshortcuts': 'Alt+S' } : {})}
          >
            {zh.action[a]} {primary && <kbd className="key">Alt S</kbd>}
          </Button>
        );
      })}
    </div>
  );
}
