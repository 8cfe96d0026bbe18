import { Button } from 'antd';
import { zh } from '../../copy/zh';
import type { TimelineEntry } from '../../lib/contract';
import { clock } from '../../lib/time';

/** What happened to the case while the form was open, and the way to send it all the same. */
export function ChangedMeanwhile({ changes, onSend }: { changes?: TimelineEntry[]; onSend: () => void }) {
  if (!changes) return null;
  return (
    <div className="bar bar-warn" role="alert">
      <div>
        <b>{zh.form.changed}</b>
        <ul>
          {changes.map((c) => (
            <li key={c.version}>
              {clock(new Date(c.at))} {c.by.unit} {c.by.name}：{c.title}
              {c.text && `，${c.text}`}
            </li>
          ))}
        </ul>
        <p>{zh.form.keptText}</p>
      </div>
      <Button aria-keyshortcuts="Alt+S" onClick={onSend}>
        {zh.form.sendAnyway}
      </Button>
    </div>
  );
}
