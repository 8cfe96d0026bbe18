import { useState } from 'react';
import { Link } from 'react-router';
import { papersZh as t } from '../../copy/papers';
import { useCatalogue } from '../intake/get-catalogue';
import { useDirectory } from '../session/get-directory';
import { useMe } from '../session/get-me';
import { today } from '../../lib/time';
import './papers.css';

/** What can be printed, for whom it is, and where it begins. */
export function PapersIndex() {
  const me = useMe();
  const ofTownship = me.unit.kind !== 'county';
  return (
    <div className="page">
      <h1>{t.title}</h1>
      <GuidePart />
      <h2>{t.index.books}</h2>
      <BookPart />
      {ofTownship && <LedgerPart />}
      {me.desks.includes('my-cases') && (
        <>
          <h2>{t.index.transfer}</h2>
          <p className="hint">{t.index.transferHint}</p>
          <p>
            <Link to="/papers/transfer">{t.index.transfer}</Link>
          </p>
        </>
      )}
      <h2>{t.index.signs}</h2>
      <ul className="paper-list">
        {Object.entries(t.sign.kinds).map(([kind, name]) => (
          <li key={kind}>
            <Link to={`/papers/sign/${kind}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

function GuidePart() {
  const guides = useCatalogue().data?.guides ?? [];
  const [itemId, setItem] = useState('');
  const [situation, setSituation] = useState('');
  const guide = guides.find((g) => g.itemId === itemId) ?? guides[0];
  return (
    <section aria-label={t.index.guides}>
      <h2>{t.index.guides}</h2>
      <p className="hint">{t.index.guidesHint}</p>
      <div className="row">
        <select
          className="select"
          aria-label={t.index.item}
          value={guide?.itemId ?? ''}
          onChange={(e) => {
            setItem(e.target.value);
            setSituation('');
          }}
        >
          {guides.map((g) => (
            <option key={g.itemId} value={g.itemId}>
              {g.name}
            </option>
          ))}
        </select>
        {!!guide?.situations.length && (
          <select
            className="select"
            aria-label={t.index.situation}
            value={situation}
            onChange={(e) => setSituation(e.target.value)}
          >
            <option value="">{t.index.all}</option>
            {guide.situations.map((s) => (
              <option key={s.id} value={s.id}>
                {s.name}
              </option>
            ))}
          </select>
        )}
      </div>
      {guide && (
        <ul className="paper-list">
          {Object.entries(t.index.ofGuide).map(([paper, name]) => (
            <li key={paper}>
              <Link to={`/papers/guide/${guide.itemId}/${paper}${situation ? `?answers=${situation}` : ''}`}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function BookPart() {
  const guides = useCatalogue().data?.guides ?? [];
  const departments = useDirectory().departments;
  const [owner, setOwner] = useState('');
  const owners = departments.filter((d) => guides.some((g) => g.departmentId === d.id));
  return (
    <ul className="paper-list">
      {Object.entries(t.index.book).map(([book, name]) => (
        <li key={book}>
          <Link to={`/papers/book/${book}${book === 'guides' && owner ? `?owner=${owner}` : ''}`}>{name}</Link>
          {book === 'guides' && (
            <select
              className="select select-small"
              aria-label={t.index.ofDepartment}
              value={owner}
              onChange={(e) => setOwner(e.target.value)}
            >
              <option value="">{t.index.ofDepartment}</option>
              {owners.map((d) => (
                <option key={d.id} value={d.id}>
                  {d.name}
                </option>
              ))}
            </select>
          )}
        </li>
      ))}
    </ul>
  );
}

function LedgerPart() {
  const me = useMe();
  const stations = useDirectory().stations.filter((s) => s.unitId === me.unit.id);
  const [month, setMonth] = useState(today().slice(0, 7));
  const [place, setPlace] = useState('');
  return (
    <div className="row">
      <label>
        {t.index.month}{' '}
        <input
          type="month"
          className="select select-small"
          value={month}
          onChange={(e) => e.target.value && setMonth(e.target.value)}
        />
      </label>
      {me.place.id === me.unit.id && (
        <select
          className="select select-small"
          aria-label={t.index.place}
          value={place}
          onChange={(e) => setPlace(e.target.value)}
        >
          <option value="">{t.index.wholeUnit}</option>
          <option value={me.unit.id}>{me.place.name}</option>
          {stations.map((s) => (
            <option key={s.id} value={s.id}>
              {s.name}
            </option>
          ))}
        </select>
      )}
      <Link to={`/papers/book/ledger?month=${month}${place ? `&place=${place}` : ''}`}>{t.index.ledger}</Link>
    </div>
  );
}
