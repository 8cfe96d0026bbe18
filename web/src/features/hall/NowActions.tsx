import { useNavigate } from 'react-router';
import { hallZh as t } from '../../copy/hall';
import { useMe } from '../session/get-me';
import { ActButton } from './ActButton';
import { answerCall, type CallAnswer } from './answer-call';
import { callNumber } from './call-number';
import { finishService } from './finish-service';
import type { HallProps } from './hall-props';
import { intakeFor } from './intake-link';
import { mayDo, type Panel } from './panel';
import { transferTicket } from './transfer-ticket';

export function NowActions({ act, said, panel, onTake }: HallProps & { panel: Panel; onTake: () => void }) {
  const me = useMe();
  const navigate = useNavigate();
  const take = <ActButton label={t.act.take} keys="A" onClick={onTake} />;
  if (panel.phase === 'noSeat' || panel.phase === 'watching') return <div className="acts">{take}</div>;
  const { window: at } = panel;
  const number = panel.phase === 'idle' ? (panel.next?.number ?? '') : panel.number;
  const toIntake = me.desks.includes('intake') && at.kind !== 'issuing';

  const answer = async (how: CallAnswer) => {
    const done = await act.run(`${how}:${number}`, answerCall(at.id, how));
    if (done) said(t.done[how](number));
    return done;
  };
  const callNext = async () => {
    if (mayDo(panel, 'call')) {
      if (await act.run(`call:${number}`, callNumber(at.id))) said(t.done.call(number));
    } else {
      const { whyNot } = t;
      said(panel.phase === 'idle' ? whyNot.nobody : whyNot[panel.phase === 'called' ? 'called' : 'busy'](number));
    }
  };
  const start = async () => {
    if (panel.phase === 'called' && !(await answer('serve'))) return;
    if (toIntake) void navigate(intakeFor(number));
  };
  const finish = async (consultation: boolean) => {
    if (await act.run(`finish:${number}`, finishService(at.id, consultation))) said(t.done.finish(number));
  };
  const transfer = async () => {
    if (await act.run(`transfer:${number}`, transferTicket(at.id, at.kind === 'issuing' ? 'integrated' : 'issuing')))
      said(t.done.transfer(number));
  };
  const call = (main: boolean) => (
    <ActButton
      label={t.act.call}
      keys="Space"
      main={main}
      off={!mayDo(panel, 'call')}
      onClick={() => void callNext()}
    />
  );
  const one = (how: Exclude<CallAnswer, 'serve'>, label: string, keys: string) => (
    <ActButton label={label} keys={keys} onClick={() => void answer(how)} />
  );
  return (
    <div className="acts" aria-busy={act.busy}>
      {panel.phase === 'idle' && call(true)}
      {panel.phase === 'called' && (
        <>
          <ActButton label={toIntake ? t.act.start : t.act.serve} keys="Enter" main onClick={() => void start()} />
          {toIntake && <ActButton label={t.act.attend} keys="D" onClick={() => void answer('serve')} />}
          {one('recall', t.act.recall, 'R')}
          {one('skip', t.act.skip, 'S')}
          {one('park', t.act.park, 'P')}
          {one('no-show', t.act.noShow, 'N')}
          {call(false)}
        </>
      )}
      {panel.phase === 'serving' && (
        <>
          <ActButton label={t.act.finish} keys="F" main onClick={() => void finish(false)} />
          {toIntake && <ActButton label={t.act.intake} keys="Enter" onClick={() => void start()} />}
          <ActButton label={t.act.consult} keys="C" onClick={() => void finish(true)} />
          <ActButton
            label={at.kind === 'issuing' ? t.act.transferBack : t.act.transfer}
            keys="T"
            onClick={() => void transfer()}
          />
          {one('park', t.act.park, 'P')}
          {call(false)}
        </>
      )}
      {take}
      {panel.phase === 'called' && <p className="hint acts-hint">{t.act.hint}</p>}
    </div>
  );
}
