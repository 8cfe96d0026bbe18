import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useParams } from 'react-router';
import { papersZh as t } from '../../copy/papers';
import { useSigns, type Signs } from './get-paper';
import { signs, type SignWords } from './signs';
import './papers.css';
import './signs.css';

/** A sign in its true size; what stands on it is chosen above it. */
export function SignPage() {
  const { kind = '' } = useParams();
  const data = useSigns();
  const sign = signs[kind];
  if (!sign) return <p className="page">{t.noPapers}</p>;
  if (!data.data) return <p className="page">{data.error?.message ?? t.loading}</p>;
  return <OneSign key={kind} kind={kind} of={data.data} />;
}

function OneSign({ kind, of }: { kind: string; of: Signs }) {
  const sign = signs[kind]!;
  const [person, setPerson] = useState(of.people[0]?.staffId ?? '');
  const [place, setPlace] = useState(of.places[0]!.placeId);
  const [text, setText] = useState(t.sign.windows[0]!);
  const [no, setNo] = useState('1');
  const [phone, setPhone] = useState('');
  const [photo, setPhoto] = useState<string>();
  useEffect(() => () => void (photo && URL.revokeObjectURL(photo)), [photo]);
  const words: SignWords = {
    of,
    text,
    no,
    phone,
    photo,
    person: of.people.find((p) => p.staffId === person) ?? of.people[0],
    place: of.places.find((p) => p.placeId === place)!,
  };
  return (
    <div className="page">
      <div className="no-print">
        <h1>{t.sign.kinds[kind]}</h1>
        <div className="grid">
          {sign.asks.includes('text') && (
            <label className="field">
              {t.sign.words}
              <input
                className="text"
                list="sign-words"
                value={text}
                maxLength={10}
                onChange={(e) => setText(e.target.value)}
              />
              <datalist id="sign-words">
                {t.sign.windows.map((w) => (
                  <option key={w}>{w}</option>
                ))}
              </datalist>
            </label>
          )}
          {sign.asks.includes('no') && <Line label={t.sign.number} value={no} most={3} set={setNo} />}
          {sign.asks.includes('place') && (
            <Pick label={t.sign.place} value={place} set={setPlace} from={of.places.map((p) => [p.placeId, p.name])} />
          )}
          {sign.asks.includes('person') && (
            <Pick
              label={t.sign.person}
              value={person}
              set={setPerson}
              from={of.people.map((p) => [p.staffId, `${p.name}　${p.post}　${p.placeName}`])}
            />
          )}
          {sign.asks.includes('phone') && <Line label={t.sign.phone} value={phone} most={20} set={setPhone} />}
          {sign.asks.includes('photo') && (
            <label className="field">
              {t.sign.photo}
              <input
                type="file"
                accept="image/png,image/jpeg"
                onChange={(e) => e.target.files?.[0] && setPhoto(URL.createObjectURL(e.target.files[0]))}
              />
            </label>
          )}
        </div>
        <Button type="primary" size="large" onClick={() => window.print()} aria-keyshortcuts="Alt+S">
          {t.print} <kbd className="key">Alt S</kbd>
        </Button>
        <p className="hint">{t.hint}</p>
      </div>
      <style>{`@page{size:${sign.width}mm ${sign.height}mm;margin:0}`}</style>
      <div className="sheets" data-sheets={1}>
        <article
          className="sheet sign"
          aria-label={t.sign.kinds[kind]}
          style={{ width: `${sign.width}mm`, height: `${sign.height}mm` }}
        >
          {sign.draw(words)}
        </article>
      </div>
    </div>
  );
}

function Line({
  label,
  value,
  most,
  set,
}: {
  label: string;
  value: string;
  most: number;
  set: (value: string) => void;
}) {
  return (
    <label className="field">
      {label}
      <input className="text" value={value} maxLength={most} onChange={(e) => set(e.target.value)} />
    </label>
  );
}

function Pick(props: { label: string; value: string; set: (value: string) => void; from: string[][] }) {
  return (
    <label className="field">
      {props.label}
      <select className="select" value={props.value} onChange={(e) => props.set(e.target.value)}>
        {props.from.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
