import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../../components/Dialog';
import { guidesZh } from '../../../copy/guides';
import { useStore } from '../../../lib/store';
import { clock } from '../../../lib/time';
import { draftState } from './proposal-drafts';

const t = guidesZh.edit;

export function EditorFoot(p: {
  submit: string;
  touched: boolean;
  busy: boolean;
  onSubmit: () => void;
  onDrop: () => void;
  onNext?: () => void;
}) {
  const { at, failed } = useStore(draftState);
  const [dropping, setDropping] = useState(false);
  return (
    <div className="row wizard-foot">
      <span role="status" className={failed ? 'warn' : 'hint'}>
        {failed ? t.notSaved : at ? t.saved(clock(at)) : p.touched ? '' : t.nothing}
      </span>
      {p.touched && <Button onClick={() => setDropping(true)}>{t.drop}</Button>}
      {p.onNext && <Button onClick={p.onNext}>{t.next}</Button>}
      <Button type="primary" size="large" loading={p.busy} aria-keyshortcuts="Alt+S" onClick={p.onSubmit}>
        {p.submit} <kbd className="key">Alt S</kbd>
      </Button>
      {dropping && (
        <Dialog title={t.dropTitle} onClose={() => setDropping(false)} closeLabel={t.keep}>
          <p>{t.dropText}</p>
          <Button
            danger
            onClick={() => {
              setDropping(false);
              p.onDrop();
            }}
          >
            {t.dropSure}
          </Button>
        </Dialog>
      )}
    </div>
  );
}
