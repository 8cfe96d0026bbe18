import { Button } from 'antd';
import { useEffect } from 'react';
import { Dialog } from '../components/Dialog';
import { zh } from '../copy/zh';
import { drafts } from '../features/intake/drafts';
import { leave } from '../features/session/leaving';

export function SignOut({ onStay }: { onStay: () => void }) {
  const waiting = drafts.get().size;
  useEffect(() => {
    if (waiting === 0) void leave();
  }, [waiting]);
  if (waiting === 0) return null;
  return (
    <Dialog title={zh.session.unsentTitle(waiting)} onClose={onStay} closeLabel={zh.session.stay}>
      <p>{zh.session.unsentText}</p>
      <Button danger onClick={() => void leave()}>
        {zh.session.leaveAnyway}
      </Button>
    </Dialog>
  );
}
