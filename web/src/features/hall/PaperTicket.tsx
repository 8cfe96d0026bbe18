import { createPortal } from 'react-dom';
import { hallZh as t } from '../../copy/hall';
import { exactTime } from '../../lib/time';
import type { Ticket } from './contract';

const css = `
.paper-ticket{display:none}
@page{size:80mm 150mm;margin:3mm}
@media print{
  html,body{height:auto!important;min-height:0!important;margin:0}
  #root{display:none!important}
  .paper-ticket{display:block;width:74mm;color:#000;background:#fff;text-align:center;font-size:14pt;line-height:1.35}
  .paper-ticket p{margin:1mm 0}
  .paper-ticket .paper-number{font-size:54pt;font-weight:700;line-height:1.1}
  .paper-ticket .paper-ahead{font-size:18pt;font-weight:700}
  .paper-ticket img{width:34mm;height:34mm}
  .paper-ticket small{font-size:11pt;color:#000;display:block}
}`;

export const qrSource = (svg: string) => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** 80 mm, only on paper; beside the page, so that nothing of the page is printed with it. */
export function PaperTicket({ ticket, unitName }: { ticket: Ticket; unitName: string }) {
  return createPortal(
    <>
      <style>{css}</style>
      <article className="paper-ticket" aria-label={t.paper.label}>
        <p>{ticket.unitName || unitName}</p>
        <p>
          {t.paper.number}　{ticket.kindName}
        </p>
        <p className="paper-number">{ticket.number}</p>
        <p className="paper-ahead">{t.paper.ahead(ticket.ahead)}</p>
        <p className="paper-ahead">{t.paper.about(ticket.estimatedMinutes)}</p>
        <img src={qrSource(ticket.qrSvg)} alt={t.paper.qr} />
        <p>{t.paper.scan}</p>
        <p>
          {t.paper.code} <b>{ticket.code}</b>
        </p>
        <small>{t.paper.taken(exactTime(ticket.arrivedAt).slice(0, 16))}</small>
        <small>{t.paper.rule}</small>
        <small>{t.paper.free}</small>
      </article>
    </>,
    document.body,
  );
}
