import { useState } from 'react';
import { zh } from '../../copy/zh';
import { prepareFile } from '../../lib/image';
import type { DraftFile } from '../intake/draft';
import { storeFile } from '../intake/uploads';
import { useMe } from '../session/get-me';

/** The paper that comes out of a decision, if there is one. */
export function ResultFileField({ box, onFile }: { box: string; onFile: (file: DraftFile) => void }) {
  const me = useMe();
  const [problem, setProblem] = useState('');
  const take = async (chosen: File) => {
    setProblem('');
    try {
      const ready = await prepareFile(chosen, me.maxFileBytes);
      onFile(await storeFile(me.staffId, box, chosen.name, ready.blob, ready.type));
    } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error));
    }
  };
  return (
    <div className="field">
      <label htmlFor="f-resultFile">
        {zh.county.field.resultFile}
        {zh.form.optional}
      </label>
      <input
        id="f-resultFile"
        type="file"
        accept="image/*,application/pdf"
        onChange={(e) => e.target.files?.[0] && void take(e.target.files[0])}
      />
      {problem && <p className="error">{problem}</p>}
    </div>
  );
}
