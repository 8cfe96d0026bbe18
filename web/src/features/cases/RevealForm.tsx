import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { TextField } from '../../components/Field';
import { zh } from '../../copy/zh';
import type { Revealed } from '../../lib/contract';
import { newId } from '../../lib/ids';
import { reveal } from './reveal';

const SHOWN_SECONDS = 60;

export function RevealForm({ base, version, onClose }: { base: string; version: number; onClose: () => void }) {
  const [purpose, setPurpose] = useState('');
  const [data, setData] = useState<Revealed>();
  const [problem, setProblem] = useState<string>();
  const [left, setLeft] = useState(SHOWN_SECONDS);
  useEffect(() => {
    if (!data) return;
    const timer = setInterval(() => setLeft((n) => n - 1), 1000);
    return () => clearInterval(timer);
  }, [data]);
  useEffect(() => {
    if (left <= 0) onClose();
  }, [left, onClose]);
  const ask = async () => {
    if (!purpose.trim()) return setProblem(zh.form.required(zh.reveal.purpose));
    try {
      setData(await reveal(base, purpose.trim(), newId(), version));
      setProblem(undefined);
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <form className="command" aria-label={zh.action.reveal} onSubmit={(e) => (e.preventDefault(), void ask())}>
      <h2>{zh.action.reveal}</h2>
      {data ? (
        <div role="status">
          <p className="revealed">
            {data.applicant.name}　{data.applicant.idNumber}　{data.applicant.phone}
          </p>
          {data.agent && (
            <p className="revealed">
              {zh.intake.agent}：{data.agent.name}　{data.agent.idNumber}　{data.agent.phone}
            </p>
          )}
          {data.delivery?.address && (
            <p className="revealed">
              {zh.delivery.mail}：{data.delivery.recipient}　{data.delivery.phone}　{data.delivery.address}
            </p>
          )}
          <p className="hint">{zh.reveal.left(left)}</p>
        </div>
      ) : (
        <TextField
          label={zh.reveal.purpose}
          hint={zh.reveal.hint}
          value={purpose}
          onChange={setPurpose}
          error={problem}
          autoFocus
          maxLength={100}
        />
      )}
      <div className="row">
        {!data && (
          <Button type="primary" onClick={() => void ask()} aria-keyshortcuts="Alt+S">
            {zh.reveal.show}
          </Button>
        )}
        <Button onClick={onClose} aria-keyshortcuts="Escape">
          {data ? zh.reveal.hide : zh.form.cancel}
        </Button>
      </div>
    </form>
  );
}
