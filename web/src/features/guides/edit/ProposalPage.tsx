import { Link, useParams } from 'react-router';
import { guidesZh } from '../../../copy/guides';
import { zh } from '../../../copy/zh';
import { useChange } from '../changes/get-change';
import type { ChangeKind } from '../contract';
import { useItem } from '../guide/get-guide';
import { Editor } from './Editor';
import { emptyGuide, formOf } from './form';

/** A new proposal for an item, a new item, its end; or another try at a proposal that is under way. */
export function ProposalPage({ kind }: { kind: ChangeKind }) {
  const { itemId, changeId } = useParams();
  const change = useChange(changeId);
  const item = useItem(itemId ?? (change.data?.kind === 'new' ? undefined : change.data?.itemId));
  const back = changeId ? `/guides/changes/${changeId}` : itemId ? `/guides/${itemId}` : '/guides';
  const error = change.error ?? item.error;
  const waiting = (changeId && !change.data) || (itemId && !item.data);
  if (waiting || error)
    return (
      <>
        <p>
          <Link to={back}>← {guidesZh.guide.back}</Link>
        </p>
        <p className={error ? 'error' : 'empty'}>{error ? error.message : zh.list.loading}</p>
      </>
    );
  if (change.data)
    return (
      <Editor
        key={changeId}
        kind={change.data.kind}
        subject={`change:${changeId}`}
        start={formOf(change.data.wanted ?? change.data.base ?? emptyGuide)}
        startReason={change.data.reason}
        base={change.data.version}
        change={change.data}
        back={back}
      />
    );
  return (
    <Editor
      key={`${kind}:${itemId}`}
      kind={kind}
      subject={itemId ? `${kind}:${itemId}` : 'new'}
      start={formOf(item.data?.guide ?? emptyGuide)}
      startReason=""
      base={item.data?.guide.version ?? 0}
      back={back}
    />
  );
}
