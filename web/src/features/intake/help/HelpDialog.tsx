import { Dialog } from '../../../components/Dialog';
import { intakeZh } from '../../../copy/intake';
import type { Part } from '../parts';
import { ItemHelp } from './ItemHelp';

export function HelpDialog({ parts, onClose }: { parts: Part[]; onClose: () => void }) {
  const name = parts[0]!.item.name;
  return (
    <Dialog
      title={parts.length > 1 ? intakeZh.bundle.heading(name, parts.length) : intakeZh.help.title(name)}
      wide
      onClose={onClose}
    >
      {parts.map(({ item, guide }) => (
        <section key={item.id}>
          {parts.length > 1 && <h3>{item.name}</h3>}
          <ItemHelp guide={guide} />
        </section>
      ))}
    </Dialog>
  );
}
