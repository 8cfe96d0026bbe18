import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Tabs } from '../../components/Tabs';
import { sup } from '../../copy/supervision';
import { zh } from '../../copy/zh';
import { newId } from '../../lib/ids';
import { createStore, useStore } from '../../lib/store';
import { LetterTable } from './LetterTable';
import { useLetters, type LetterList, type LetterRow } from './list-letters';
import { sendAgain } from './send-again';
import { SupervisionNav } from './SupervisionNav';
import { useToday } from './today';
import { UpdatedAt } from './UpdatedAt';

const chosen = createStore<LetterList | undefined>(undefined);

export default function LettersPage() {
  const client = useQueryClient();
  const failed = useToday().data?.letters.failed;
  const list = useStore(chosen) ?? (failed ? 'failed-letters' : 'letters');
  const letters = useLetters(list);
  const [message, setMessage] = useState<{ text: string; wrong?: boolean }>();
  const rows = letters.data?.pages.flatMap((p) => p.rows) ?? [];
  const again = async (row: LetterRow) => {
    try {
      await sendAgain(row.bag, row.no, newId());
      setMessage({ text: sup.mail.asked(row.recipientName) });
      await client.invalidateQueries({ queryKey: ['supervision'] });
    } catch (error) {
      setMessage({ text: error instanceof Error ? error.message : String(error), wrong: true });
    }
  };
  return (
    <div className="page supervision">
      <SupervisionNav failed={failed} />
      <div className="super-head">
        <h1>{sup.mail.title}</h1>
        <UpdatedAt at={letters.dataUpdatedAt} failed={!!letters.error} />
      </div>
      <p className="hint">{sup.mail.hint}</p>
      <Tabs
        label={sup.mail.title}
        panelId="letters"
        value={list}
        onChange={(key) => (setMessage(undefined), chosen.set(key))}
        tabs={[
          { key: 'failed-letters', label: sup.mail.tab['failed-letters'], count: failed },
          { key: 'letters', label: sup.mail.tab.letters },
        ]}
      />
      <p role="status" className={message?.wrong ? 'error' : 'ok'}>
        {message?.text}
      </p>
      <div role="tabpanel" id="letters" aria-label={sup.mail.tab[list]}>
        {letters.error && rows.length === 0 && <p className="error">{letters.error.message}</p>}
        {letters.isPending && !letters.error && <p className="empty">{zh.list.loading}</p>}
        {letters.data && rows.length === 0 && <p className="empty">{sup.mail.empty[list]}</p>}
        {rows.length > 0 && <LetterTable rows={rows} caption={sup.mail.tab[list]} onAgain={again} />}
        {letters.hasNextPage && (
          <Button loading={letters.isFetchingNextPage} onClick={() => void letters.fetchNextPage()}>
            {zh.list.more}
          </Button>
        )}
      </div>
    </div>
  );
}
