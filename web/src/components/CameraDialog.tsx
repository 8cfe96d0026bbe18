import { Button } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { zh } from '../copy/zh';
import { toSmallJpeg } from '../lib/image';
import { changePrefs, prefs } from '../lib/prefs';
import { Dialog } from './Dialog';

type Line = { id: string; name: string };
type Props = {
  lines: Line[];
  start: string;
  counts: Record<string, number>;
  onPage: (materialId: string, blob: Blob) => Promise<void>;
  onClose: () => void;
};
type Box = { x: number; y: number; w: number; h: number };

/** The document camera stays open while the list of materials advances. */
export function CameraDialog({ lines, start, counts, onPage, onClose }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      lines.findIndex((l) => l.id === start),
    ),
  );
  const [devices, setDevices] = useState<MediaDeviceInfo[]>([]);
  const [deviceId, setDeviceId] = useState(prefs.get().camera);
  const [trouble, setTrouble] = useState('');
  const [shot, setShot] = useState<HTMLCanvasElement>();
  const line = lines[at]!;

  useEffect(() => {
    let stream: MediaStream | undefined;
    let gone = false;
    const size = { width: { ideal: 2592 }, height: { ideal: 1944 } };
    const open = async () => {
      if (!navigator.mediaDevices?.getUserMedia) throw new Error('none');
      try {
        stream = await navigator.mediaDevices.getUserMedia({
          video: deviceId ? { deviceId: { exact: deviceId }, ...size } : size,
        });
      } catch {
        stream = await navigator.mediaDevices.getUserMedia({ video: true });
      }
      if (gone) return stream.getTracks().forEach((t) => t.stop());
      if (video.current) video.current.srcObject = stream;
      setTrouble('');
      setDevices((await navigator.mediaDevices.enumerateDevices()).filter((d) => d.kind === 'videoinput'));
    };
    open().catch(() => !gone && setTrouble(zh.camera.none));
    return () => {
      gone = true;
      stream?.getTracks().forEach((t) => t.stop());
    };
  }, [deviceId]);

  const capture = useCallback(() => {
    const v = video.current;
    if (!v?.videoWidth) return;
    const canvas = document.createElement('canvas');
    canvas.width = v.videoWidth;
    canvas.height = v.videoHeight;
    canvas.getContext('2d')!.drawImage(v, 0, 0);
    setShot(canvas);
  }, []);

  return (
    <Dialog
      title={zh.camera.title(line.name, counts[line.id] ?? 0)}
      onClose={onClose}
      wide
      closeLabel={zh.camera.finish}
    >
      {trouble && (
        <p className="error" role="alert">
          {trouble}
        </p>
      )}
      <video
        ref={video}
        autoPlay
        muted
        playsInline
        className="camera"
        hidden={!!shot || !!trouble}
        aria-label={zh.camera.picture}
      />
      {shot ? (
        <Preview
          shot={shot}
          onRetake={() => setShot(undefined)}
          onUse={async (blob) => {
            await onPage(line.id, blob);
            setShot(undefined);
          }}
        />
      ) : (
        <div className="row">
          <Button
            type="primary"
            size="large"
            onClick={capture}
            disabled={!!trouble}
            aria-keyshortcuts="Alt+C"
            autoFocus
          >
            {zh.camera.capture} <kbd className="key">Alt C</kbd>
          </Button>
          <Button onClick={() => setAt(Math.max(0, at - 1))} disabled={at === 0}>
            {zh.camera.previous}
          </Button>
          <Button
            onClick={() => setAt(Math.min(lines.length - 1, at + 1))}
            disabled={at === lines.length - 1}
            aria-keyshortcuts="Alt+S"
          >
            {zh.camera.next} <kbd className="key">Alt S</kbd>
          </Button>
          {devices.length > 1 && (
            <select
              className="select"
              aria-label={zh.camera.device}
              value={deviceId ?? ''}
              onChange={(e) => {
                setDeviceId(e.target.value);
                changePrefs({ camera: e.target.value });
              }}
            >
              {devices.map((d, i) => (
                <option key={d.deviceId} value={d.deviceId}>
                  {d.label || zh.camera.deviceNo(i + 1)}
                </option>
              ))}
            </select>
          )}
        </div>
      )}
    </Dialog>
  );
}

function Preview({
  shot,
  onUse,
  onRetake,
}: {
  shot: HTMLCanvasElement;
  onUse: (b: Blob) => Promise<void>;
  onRetake: () => void;
}) {
  const view = useRef<HTMLCanvasElement>(null);
  const [turn, setTurn] = useState(0);
  const [box, setBox] = useState<Box>();
  const [from, setFrom] = useState<{ x: number; y: number }>();
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    const c = view.current!;
    const sideways = turn % 2 === 1;
    c.width = sideways ? shot.height : shot.width;
    c.height = sideways ? shot.width : shot.height;
    const g = c.getContext('2d')!;
    g.translate(c.width / 2, c.height / 2);
    g.rotate((turn * Math.PI) / 2);
    g.drawImage(shot, -shot.width / 2, -shot.height / 2);
  }, [shot, turn]);
  const point = (e: React.PointerEvent) => {
    const r = view.current!.getBoundingClientRect();
    const clamp = (n: number) => Math.max(0, Math.min(1, n));
    return { x: clamp((e.clientX - r.left) / r.width), y: clamp((e.clientY - r.top) / r.height) };
  };
  const use = async () => {
    setBusy(true);
    const c = view.current!;
    const b = box && box.w > 0.05 && box.h > 0.05 ? box : { x: 0, y: 0, w: 1, h: 1 };
    const cut = document.createElement('canvas');
    cut.width = Math.round(b.w * c.width);
    cut.height = Math.round(b.h * c.height);
    cut.getContext('2d')!.drawImage(c, -b.x * c.width, -b.y * c.height);
    await onUse(await toSmallJpeg(cut, cut.width, cut.height));
  };
  const shave = () =>
    setBox((b) => ({ x: (b?.x ?? 0) + 0.04, y: (b?.y ?? 0) + 0.04, w: (b?.w ?? 1) - 0.08, h: (b?.h ?? 1) - 0.08 }));
  const style = box && {
    left: `${box.x * 100}%`,
    top: `${box.y * 100}%`,
    width: `${box.w * 100}%`,
    height: `${box.h * 100}%`,
  };
  return (
    <>
      <div
        className="crop"
        onPointerDown={(e) => {
          e.currentTarget.setPointerCapture(e.pointerId);
          setFrom(point(e));
        }}
        onPointerMove={(e) => {
          if (!from) return;
          const to = point(e);
          setBox({
            x: Math.min(from.x, to.x),
            y: Math.min(from.y, to.y),
            w: Math.abs(from.x - to.x),
            h: Math.abs(from.y - to.y),
          });
        }}
        onPointerUp={() => setFrom(undefined)}
      >
        <canvas ref={view} className="camera" role="img" aria-label={zh.camera.shot} />
        {style && <div className="crop-box" style={style} />}
      </div>
      <p className="hint">{zh.camera.cropHint}</p>
      <div className="row">
        <Button
          type="primary"
          size="large"
          loading={busy}
          onClick={() => void use()}
          aria-keyshortcuts="Alt+S"
          autoFocus
        >
          {zh.camera.use} <kbd className="key">Alt S</kbd>
        </Button>
        <Button onClick={onRetake} aria-keyshortcuts="Alt+C">
          {zh.camera.retake} <kbd className="key">Alt C</kbd>
        </Button>
        <Button onClick={() => (setBox(undefined), setTurn((turn + 3) % 4))}>{zh.camera.left}</Button>
        <Button onClick={() => (setBox(undefined), setTurn((turn + 1) % 4))}>{zh.camera.right}</Button>
        <Button onClick={shave}>{zh.camera.shave}</Button>
        {box && <Button onClick={() => setBox(undefined)}>{zh.camera.whole}</Button>}
      </div>
    </>
  );
}
