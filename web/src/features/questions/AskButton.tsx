import { Button } from 'antd';
import { useState } from 'react';
import { qa } from '../../copy/questions';
import { useMe } from '../session/get-me';
import { AskOffice } from './AskOffice';

type Props = { itemId: string; itemName: string; caseNumber?: string; office?: string; departmentId?: string };

/** 提问: asks whoever decides this item, from where the question came up. */
export function AskButton(p: Props) {
  const [open, setOpen] = useState(false);
  if (!useMe().desks.includes('questions')) return null;
  return (
    <p>
      <Button onClick={() => setOpen(true)}>{qa.ask.title}</Button>
      {open && <AskOffice {...p} onClose={() => setOpen(false)} />}
    </p>
  );
}
