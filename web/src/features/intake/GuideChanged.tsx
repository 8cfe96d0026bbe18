import { Button } from 'antd';
import { intakeZh } from '../../copy/intake';
import { zh } from '../../copy/zh';
import { differing, type Part } from './parts';

/** Which papers a newer guide asks for otherwise, before the clerk takes it. */
export function GuideChanged({ parts, onTake }: { parts: Part[]; onTake: () => void }) {
  const changed = parts.filter((p) => p.guide.version !== p.item.guideVersion);
  if (changed.length === 0) return null;
  return (
    <div className="bar bar-warn" role="alert">
      <div>
        {changed.map((part) => (
          <div key={part.item.id}>
            {zh.intake.guideNow(part.item.name)}
            <Difference part={part} />
          </div>
        ))}
      </div>
      <Button onClick={onTake}>{zh.intake.takeGuide}</Button>
    </div>
  );
}

function Difference({ part: { item, guide } }: { part: Part }) {
  if (!item.rules) return null;
  const { added, gone, changed } = differing(item.rules, guide.materials);
  const lines = [
    added.length > 0 && intakeZh.guide.added(added.join('、')),
    gone.length > 0 && intakeZh.guide.gone(gone.join('、')),
    changed.length > 0 && intakeZh.guide.changed(changed.join('、')),
  ].filter((line) => line !== false);
  return (
    <ul>
      {(lines.length > 0 ? lines : [intakeZh.guide.same]).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
