import { sup } from '../../copy/supervision';
import type { CaseFile } from '../../lib/contract';
import type { Send } from '../cases/case-command';
import { CommandForm } from '../cases/CommandForm';

type Reply = { no: number; text: string };
type Props = {
  title: string;
  detail: CaseFile & { version: number };
  send: Send<Reply>;
  onDone: () => void;
  onCancel: () => void;
};

/** The township and the county answer a 督办单 with the same form. */
export function ReplyForm({ detail, ...form }: Props) {
  const open = (detail.orders ?? []).filter((o) => !o.repliedAt);
  const first = String(open[0]?.no ?? '');
  return (
    <CommandForm
      {...form}
      current={detail}
      intro={(_, v) => {
        const asked = open.find((o) => String(o.no) === (v.no || first));
        return asked && <blockquote>{asked.text}</blockquote>;
      }}
      fields={[
        ...(open.length > 1
          ? [
              {
                name: 'no' as const,
                label: sup.reply.which,
                start: first,
                options: open.map((o) => ({ value: String(o.no), label: `${sup.orders.no(o.no)} ${o.text}` })),
              },
            ]
          : []),
        { name: 'text' as const, label: sup.reply.text, hint: sup.reply.textHint, rows: 3, autoFocus: true },
      ]}
      body={(v) => ({ no: Number(v.no || first), text: v.text })}
    />
  );
}
