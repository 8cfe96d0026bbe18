import { useState } from 'react';
import { FileViewer } from '../../components/FileViewer';
import { approvals } from '../../copy/approvals';
import { zh } from '../../copy/zh';
import type { FileView } from '../../lib/contract';
import type { Matter } from './act-props';
import { CheckRow } from './CheckRow';
import { materialLines, pointLines, type CheckLine } from './check-lines';

/** The guide's list and the manual's points against what came, the paper beside it; 1 合格, 2 有问题. */
export function Checklist({ matter, base }: { matter: Matter; base: string }) {
  const [file, setFile] = useState<FileView | undefined>(() => matter.materials.flatMap((m) => m.files)[0]);
  const points = pointLines(matter);
  const list = (lines: CheckLine[]) => (
    <ol>
      {lines.map((line, i) => (
        <CheckRow key={line.id} matter={matter} line={line} no={i + 1} file={file} onFile={setFile} />
      ))}
    </ol>
  );
  return (
    <section className="checklist" aria-label={zh.county.checklist}>
      <div className="checklist-lines">
        <h2>{zh.county.checklist}</h2>
        <p className="hint">{points.length > 0 ? approvals.checkHint : zh.county.checkHint}</p>
        {list(materialLines(matter))}
        {points.length > 0 && (
          <>
            <h2>{approvals.points}</h2>
            {list(points)}
          </>
        )}
      </div>
      <div className="checklist-paper">
        {file ? <FileViewer base={base} file={file} /> : <p className="empty">{zh.county.noFile}</p>}
      </div>
    </section>
  );
}
