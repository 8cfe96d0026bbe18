import { Button } from 'antd';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { Dialog } from '../../components/Dialog';
import { ErrorSummary } from '../../components/ErrorSummary';
import { SelectField, TextField } from '../../components/Field';
import { SearchPick } from '../../components/SearchPick';
import { qa } from '../../copy/questions';
import { Problem } from '../../lib/http';
import { newId } from '../../lib/ids';
import { searchGuides } from '../../lib/search-guides';
import { createStore, useStore } from '../../lib/store';
import { useCatalogue } from '../intake/get-catalogue';
import { useDirectory } from '../session/get-directory';
import { useMe } from '../session/get-me';
import { askQuestion, type Asked } from './ask-question';
import { KnowledgeFor } from './KnowledgeFor';
import './questions.css';

type Props = {
  itemId?: string;
  itemName?: string;
  caseNumber?: string;
  office?: string;
  departmentId?: string;
  onClose: () => void;
};

/** What was typed and not sent, by item: closing the dialog loses nothing. */
const typed = createStore<Record<string, string>>({});

/** A dialog that asks the chief representative or a department, from anywhere. */
export function AskOffice(p: Props) {
  const me = useMe();
  const client = useQueryClient();
  const directory = useDirectory();
  const guides = useCatalogue().data?.guides ?? [];
  const key = p.itemId ?? '';
  const text = useStore(typed)[key] ?? '';
  const [item, setItem] = useState({ id: p.itemId, name: p.itemName ?? '' });
  const [to, setTo] = useState(p.office ? `o:${p.office}` : p.departmentId ? `d:${p.departmentId}` : '');
  const [here, setHere] = useState(false);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [problem, setProblem] = useState<string>();
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<string>();
  const sent = useRef({ body: '', key: '' });
  const township = me.unit.kind.toLowerCase() !== 'county';

  const send = async () => {
    if (busy) return;
    setTurn((n) => n + 1);
    setProblem(undefined);
    if (!text.trim()) return setErrors({ text: qa.ask.missing });
    setErrors({});
    setBusy(true);
    const body: Asked = {
      text: text.trim(),
      ...(item.id ? { itemId: item.id } : item.name.trim() && { itemName: item.name.trim() }),
      ...(p.caseNumber && { caseNumber: p.caseNumber }),
      ...(to.startsWith('o:') && { office: to.slice(2) }),
      ...(to.startsWith('d:') && { departmentId: to.slice(2) }),
      ...(here && { waitingHere: true }),
    };
    const words = JSON.stringify(body);
    // The same words are the same question: a repeat after a lost answer asks no second time.
    if (sent.current.body !== words) sent.current = { body: words, key: newId() };
    try {
      const saved = await askQuestion(body, sent.current.key);
      typed.set({ ...typed.get(), [key]: '' });
      setDone(saved.number);
      void client.invalidateQueries({ queryKey: ['questions'] });
    } catch (error) {
      if (error instanceof Problem) setErrors(error.fields);
      setProblem(error instanceof Error ? error.message : String(error));
      setTurn((n) => n + 1);
    } finally {
      setBusy(false);
    }
  };

  if (done)
    return (
      <Dialog title={qa.ask.title} onClose={p.onClose}>
        <p className="done" role="status">
          {qa.ask.sent(done)}
        </p>
        <p>
          <Link className="big-link" to={`/questions/${done}`} onClick={p.onClose}>
            {qa.ask.see}
          </Link>
        </p>
      </Dialog>
    );
  return (
    <Dialog title={qa.ask.title} onClose={p.onClose} wide>
      <form className="ask" onSubmit={(e) => e.preventDefault()}>
        <ErrorSummary title={problem} errors={errors} turn={turn} />
        {p.itemName && (
          <p>
            {qa.ask.about(p.itemName)}
            {p.caseNumber && `　${qa.ask.case(p.caseNumber)}`}
          </p>
        )}
        {p.itemId && <KnowledgeFor itemId={p.itemId} />}
        {!p.itemId && (
          <SearchPick
            label={qa.ask.item}
            hint={qa.ask.itemHint}
            name="itemName"
            error={errors.itemName}
            text={item.name}
            onText={(name) => setItem({ id: undefined, name })}
            empty={qa.ask.noItem}
            options={searchGuides(guides, item.name)
              .slice(0, 30)
              .map((g) => ({ key: g.itemId, value: g, label: g.name, detail: g.category }))}
            onPick={(g) => setItem({ id: g.itemId, name: g.name })}
          />
        )}
        <SelectField
          label={qa.ask.to}
          name="to"
          error={errors.to}
          value={to}
          onChange={setTo}
          options={[
            { value: '', label: qa.ask.byItem },
            ...(township ? qa.offices.map((o) => ({ value: `o:${o}`, label: qa.ask.office(o) })) : []),
            ...directory.departments.map((d) => ({ value: `d:${d.id}`, label: d.name })),
          ]}
        />
        <TextField
          label={qa.ask.text}
          hint={qa.ask.personal}
          name="text"
          error={errors.text}
          value={text}
          onChange={(value) => typed.set({ ...typed.get(), [key]: value })}
          rows={4}
          maxLength={1000}
          autoFocus={!!p.itemId}
        />
        <label className="check">
          <input type="checkbox" checked={here} onChange={(e) => setHere(e.target.checked)} /> {qa.ask.here}
        </label>
        <Button type="primary" size="large" loading={busy} onClick={() => void send()} aria-keyshortcuts="Alt+S">
          {qa.ask.send} <kbd className="key">Alt S</kbd>
        </Button>
      </form>
    </Dialog>
  );
}
