import { Dialog } from '../components/Dialog';
import { hallZh } from '../copy/hall';
import { zh } from '../copy/zh';
import { useMe } from '../features/session/get-me';

export function KeyMap({ onClose, desks }: { onClose: () => void; desks: string[] }) {
  const me = useMe();
  const rows: [string, string][] = [
    ...desks.map((d, i): [string, string] => [`Alt + ${i + 1}`, d]),
    ...zh.keys.rows,
    ...(me.desks.includes('hall') ? hallZh.keyRows : []),
  ];
  return (
    <Dialog title={zh.keys.title} onClose={onClose}>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{zh.keys.key}</th>
            <th scope="col">{zh.keys.does}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([key, does]) => (
            <tr key={key}>
              <td>
                <kbd className="key">{key}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
