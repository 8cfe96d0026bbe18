import { Button } from 'antd';
import { useState } from 'react';
import { qa } from '../../copy/questions';
import { saidTime } from '../../lib/time';
import { ContactDialog } from './ContactDialog';
import { findOwners, useContacts } from './contacts';
import type { ContactGroup, ContactLine, ContactOwner } from './types';

const groups: ContactGroup[] = ['department', 'hall', 'station', 'supervision'];

export function ContactsPart() {
  const query = useContacts();
  const [words, setWords] = useState('');
  const [group, setGroup] = useState<ContactGroup | ''>('');
  const [own, setOwn] = useState(false);
  const [editing, setEditing] = useState<{ owner: ContactOwner; line?: ContactLine }>();
  const book = query.data;
  if (!book) return <p className={query.error ? 'error' : 'empty'}>{query.error ? query.error.message : qa.loading}</p>;
  const shown = findOwners(book.owners, words, own).filter((o) => !group || o.group === group);
  return (
    <>
      <h1>{qa.contacts.title}</h1>
      <p className="hint">{qa.contacts.hint}</p>
      <div className="row contact-find">
        <input
          className="text"
          type="search"
          aria-label={qa.contacts.find}
          placeholder={qa.contacts.findHint}
          value={words}
          onChange={(e) => setWords(e.target.value)}
          autoFocus
        />
        <select
          className="select"
          aria-label={qa.contacts.title}
          value={group}
          onChange={(e) => setGroup(e.target.value as ContactGroup | '')}
        >
          <option value="">{qa.contacts.all}</option>
          {groups.map((g) => (
            <option key={g} value={g}>
              {qa.contacts.group[g]}
            </option>
          ))}
        </select>
        {book.owners.some((o) => o.mayEdit) && (
          <label className="check">
            <input type="checkbox" checked={own} onChange={(e) => setOwn(e.target.checked)} /> {qa.contacts.own}
          </label>
        )}
      </div>
      {shown.length === 0 && <p className="empty">{qa.contacts.empty}</p>}
      {shown.length > 0 && (
        <table className="list contacts">
          <thead>
            <tr>
              <th scope="col">{qa.contacts.owner}</th>
              <th scope="col">{qa.contacts.post}</th>
              <th scope="col">{qa.contacts.name}</th>
              <th scope="col">{qa.contacts.phone}</th>
              <th scope="col">{qa.contacts.note}</th>
              <td />
            </tr>
          </thead>
          {shown.map((o) => (
            <Owner
              key={`${o.group}${o.ownerId}`}
              owner={o}
              onEdit={(line) => setEditing({ owner: o, ...(line && { line }) })}
            />
          ))}
        </table>
      )}
      {book.history.length > 0 && (
        <details>
          <summary>{qa.contacts.history}</summary>
          <ul>
            {book.history.map((h, i) => (
              <li key={i}>
                {saidTime(h.at)} {h.by}：{h.title}
                {h.text && `，${h.text}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {editing && <ContactDialog {...editing} version={book.version} onClose={() => setEditing(undefined)} />}
    </>
  );
}

function Owner({ owner, onEdit }: { owner: ContactOwner; onEdit: (line?: ContactLine) => void }) {
  const lines = owner.contacts;
  return (
    <tbody>
      {lines.map((c, i) => (
        <tr key={c.id}>
          {i === 0 && (
            <th scope="rowgroup" rowSpan={lines.length + (owner.mayEdit ? 1 : 0)}>
              {owner.name}
              {owner.group === 'station' && <small>{owner.unitName}</small>}
            </th>
          )}
          <td>{c.post}</td>
          <td className="nowrap">{c.name}</td>
          <td className="phone nowrap">{c.phone}</td>
          <td>{c.note}</td>
          <td>
            {owner.mayEdit && (
              <Button size="small" onClick={() => onEdit(c)} aria-label={qa.contacts.editLine(owner.name, c.name)}>
                {qa.contacts.edit}
              </Button>
            )}
          </td>
        </tr>
      ))}
      {(owner.mayEdit || lines.length === 0) && (
        <tr>
          {lines.length === 0 && <th scope="row">{owner.name}</th>}
          <td colSpan={5}>
            {lines.length === 0 && <span className="hint">{qa.contacts.noLines} </span>}
            {owner.mayEdit && (
              <Button size="small" onClick={() => onEdit()} aria-label={qa.contacts.addTo(owner.name)}>
                {qa.contacts.add}
              </Button>
            )}
          </td>
        </tr>
      )}
    </tbody>
  );
}
