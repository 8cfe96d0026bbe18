import { Button } from 'antd';
import { useState } from 'react';
import { Dialog } from '../../components/Dialog';
import { setup } from '../../copy/setup';
import type { PartProps } from './part-props';
import { setPending } from './pending';
import { ReviewDialog } from './ReviewDialog';

/** Always in sight while something is collected; nothing is in force before it was looked at and saved. */
export function ChangesBar(p: PartProps) {
  const [open, setOpen] = useState<'review' | 'drop'>();
  const [saved, setSaved] = useState(false);
  const n = p.changes.length;
  return (
    <>
      <div role="status" className={saved && n === 0 ? 'changes-bar changes-saved' : undefined}>
        {saved && n === 0 && <b className="ok">{setup.changes.saved}</b>}
      </div>
      {n > 0 && (
        <div className="changes-bar">
          <b>{setup.changes.bar(n)}</b>
          <div className="row">
            <Button
              type="primary"
              size="large"
              aria-keyshortcuts="Alt+S"
              onClick={() => (setSaved(false), setOpen('review'))}
            >
              {setup.changes.review} <kbd className="key">Alt S</kbd>
            </Button>
            <Button size="large" onClick={() => setOpen('drop')}>
              {setup.changes.drop}
            </Button>
          </div>
        </div>
      )}
      {open === 'review' && (
        <ReviewDialog {...p} onClose={() => setOpen(undefined)} onSaved={() => (setOpen(undefined), setSaved(true))} />
      )}
      {open === 'drop' && (
        <Dialog title={setup.changes.dropTitle} onClose={() => setOpen(undefined)} closeLabel={setup.changes.keep}>
          <p>{setup.changes.dropText(n)}</p>
          <Button danger onClick={() => (setOpen(undefined), setPending([]))}>
            {setup.changes.dropSure}
          </Button>
        </Dialog>
      )}
    </>
  );
}
