import { sup } from '../copy/supervision';
import type { CaseFile } from '../lib/contract';
import { saidTime } from '../lib/time';
import './limits.css';

/** 督办单 with their answers, and why limits ran out; nothing where there is nothing. */
export function Orders({ detail }: { detail: CaseFile }) {
  const orders = [...(detail.orders ?? [])].reverse();
  const causes = detail.causes ?? [];
  const unexplained = detail.unexplained ?? [];
  if (orders.length + causes.length + unexplained.length === 0) return null;
  return (
    <>
      {orders.length > 0 && (
        <section aria-label={sup.orders.title}>
          <h2>{sup.orders.title}</h2>
          <ul className="orders">
            {orders.map((o) => (
              <li key={`${o.no}.${o.at}`} className={o.repliedAt ? 'answered' : undefined}>
                <b>{sup.orders.no(o.no)}</b>{' '}
                <small>
                  {o.by.unit} {o.by.name} {saidTime(o.at)}，{sup.orders.ask(o.days)}
                </small>
                <p>{o.text}</p>
                {o.repliedAt ? (
                  <div className="answer">
                    <small>
                      {sup.orders.replied(
                        `${o.repliedBy?.unit ?? ''} ${o.repliedBy?.name ?? ''}`,
                        saidTime(o.repliedAt),
                      )}
                    </small>
                    <p>{o.reply}</p>
                  </div>
                ) : (
                  <p className="warn">{sup.orders.waiting}</p>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {(causes.length > 0 || unexplained.length > 0) && (
        <section aria-label={sup.causes.title}>
          <h2>{sup.causes.title}</h2>
          {unexplained.length > 0 && (
            <p className="warn">{sup.unexplained(unexplained.map((u) => u.limitName).join('、'))}</p>
          )}
          <ul className="orders">
            {causes.map((c) => (
              <li key={c.limitName + c.cause} className="answered">
                <b>{c.limitName}</b>
                <p>{c.cause}</p>
                <small>
                  {sup.causes.responsible} {c.responsible}　{sup.causes.outcome} {c.outcome}
                </small>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** On top of the page of whoever has to answer. */
export function OpenOrders({ detail }: { detail: CaseFile }) {
  const open = (detail.orders ?? []).filter((o) => !o.repliedAt);
  return open.map((o) => (
    <section className="notice" key={`${o.no}.${o.at}`}>
      <h2>{sup.orders.open(o.no)}</h2>
      <p>{o.text}</p>
      <small>
        {o.by.unit} {o.by.name} {saidTime(o.at)}，{sup.orders.ask(o.days)}
      </small>
    </section>
  ));
}
