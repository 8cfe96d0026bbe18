import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { zh } from '../copy/zh';
import type { FileView } from '../lib/contract';
import { problemOf, send } from '../lib/http';
import { sha256 } from '../lib/image';

type Loaded = { url: string; intact: boolean };

/** Shows what the record names, after comparing it with the record. */
export function FileViewer({ base, file }: { base: string; file: FileView }) {
  const [loaded, setLoaded] = useState<Loaded>();
  const [problem, setProblem] = useState('');
  const [turn, setTurn] = useState(0);
  const [zoom, setZoom] = useState(1);
  const { fileId, sha256: expected, type } = file;
  useEffect(() => {
    let url: string | undefined;
    let gone = false;
    setLoaded(undefined);
    setProblem('');
    setTurn(0);
    setZoom(1);
    (async () => {
      const response = await send(`${base}/files/${fileId}`, {}, 60_000);
      if (!response.ok) throw await problemOf(response);
      const bytes = await response.arrayBuffer();
      const intact = (await sha256(bytes)) === expected.toLowerCase();
      if (gone) return;
      url = URL.createObjectURL(new Blob([bytes], { type }));
      setLoaded({ url, intact });
    })().catch((error: unknown) => !gone && setProblem(error instanceof Error ? error.message : String(error)));
    return () => {
      gone = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [base, fileId, expected, type]);
  if (problem) return <p className="error">{problem}</p>;
  if (!loaded) return <p className="empty">{zh.viewer.loading}</p>;
  const picture = type !== 'application/pdf';
  return (
    <div className="viewer">
      <div className="row">
        <span className={loaded.intact ? 'ok' : 'late'} role="status">
          {loaded.intact ? zh.viewer.intact : zh.viewer.differs}
        </span>
        {picture && (
          <>
            <Button size="small" onClick={() => setTurn(turn + 3)}>
              {zh.camera.left}
            </Button>
            <Button size="small" onClick={() => setTurn(turn + 1)}>
              {zh.camera.right}
            </Button>
            <Button size="small" onClick={() => setZoom(Math.min(4, zoom * 1.4))}>
              {zh.viewer.bigger}
            </Button>
            <Button size="small" onClick={() => setZoom(Math.max(0.5, zoom / 1.4))}>
              {zh.viewer.smaller}
            </Button>
          </>
        )}
        <a href={loaded.url} download={file.name}>
          {zh.viewer.save}
        </a>
      </div>
      <div className="viewer-box" tabIndex={0} role="group" aria-label={file.name}>
        {picture ? (
          <img
            src={loaded.url}
            alt={file.name}
            style={{ width: `${zoom * 100}%`, transform: `rotate(${turn * 90}deg)` }}
          />
        ) : (
          <iframe src={loaded.url} title={file.name} />
        )}
      </div>
    </div>
  );
}
