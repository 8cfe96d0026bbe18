import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Choice } from '../../components/Choice';
import { Dialog } from '../../components/Dialog';
import { hallZh as t } from '../../copy/hall';
import { reasons, type HallDay, type PriorityReason, type Ticket } from './contract';
import { DialogForm, focusFirst } from './DialogForm';
import { ItemPick } from './ItemPick';
import { PaperTicket } from './PaperTicket';
import { takeTicket, type TakeTicket } from './take-ticket';

const kinds = ['walkIn', 'priority'] as const;

/** An arrival entered by hand, where the ticket machine is broken or there is none. */
export function TakeTicketDialog({ day, onClose }: { day: HallDay; onClose: () => void }) {
  const [kind, setKind] = useState<(typeof kinds)[number]>('walkIn');
  const [reason, setReason] = useState<PriorityReason>();
  const [itemId, setItemId] = useState<string>();
  const [made, setMade] = useState<Ticket>();
  if (made) return <Made ticket={made} day={day} onAgain={() => setMade(undefined)} onClose={onClose} />;
  const body = (): TakeTicket => ({
    kind,
    ...(kind === 'priority' ? { reason } : {}),
    ...(itemId ? { itemId } : {}),
  });
  return (
    <DialogForm
      title={t.take.title}
      submit={t.take.submit}
      check={(): Record<string, string> => (kind === 'priority' && !reason ? { reason: t.take.reasonMissing } : {})}
      send={() => takeTicket(body())}
      onDone={setMade}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <Choice
            legend={t.take.kind}
            inline
            numbered
            value={kind}
            onChange={setKind}
            options={kinds.map((value) => ({ value, label: t.kind[value] }))}
          />
          {kind === 'priority' && (
            <Choice
              legend={t.take.reason}
              inline
              numbered
              name="reason"
              error={errors.reason}
              value={reason}
              onChange={setReason}
              options={reasons.map((value) => ({ value, label: t.reason[value] }))}
            />
          )}
          <ItemPick error={errors.itemId} onPick={setItemId} />
        </>
      )}
    </DialogForm>
  );
}

type MadeProps = { ticket: Ticket; day: HallDay; onAgain: () => void; onClose: () => void };

function Made({ ticket, day, onAgain, onClose }: MadeProps) {
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => focusFirst(buttons.current), []);
  return (
    <Dialog title={t.take.madeTitle} onClose={onClose}>
      <p className="now-number made-number" role="status">
        {ticket.number}
      </p>
      <p>
        {[ticket.kindName, t.take.ahead(ticket.ahead), t.take.about(ticket.estimatedMinutes)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="row" ref={buttons}>
        <Button type="primary" size="large" onClick={onClose} aria-keyshortcuts="Alt+S">
          {t.take.done} <kbd className="key">Alt S</kbd>
        </Button>
        <Button size="large" onClick={() => window.print()} aria-keyshortcuts="Alt+P">
          {t.take.print} <kbd className="key">Alt P</kbd>
        </Button>
        <Button size="large" onClick={onAgain} aria-keyshortcuts="Alt+A">
          {t.take.again} <kbd className="key">Alt A</kbd>
        </Button>
      </div>
      <PaperTicket ticket={ticket} unitName={day.unitName} />
    </Dialog>
  );
}
