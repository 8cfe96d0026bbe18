import { NavLink } from 'react-router';
import './subnav.css';

export type SubLink = { to: string; label: string; count?: string; end?: boolean };

/** The pages of one desk, when it has several. */
export function SubNav({ label, links }: { label: string; links: SubLink[] }) {
  return (
    <nav className="subnav no-print" aria-label={label}>
      {links.map((l) => (
        <NavLink key={l.to} to={l.to} end={l.end}>
          {l.label}
          {l.count && <span className="count">{l.count}</span>}
        </NavLink>
      ))}
    </nav>
  );
}
