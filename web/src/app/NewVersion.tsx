import { Button } from 'antd';
import { useRegisterSW } from 'virtual:pwa-register/react';
import { zh } from '../copy/zh';
import { saveAll } from '../features/intake/drafts';

/** Never reloads by itself: the clerk may be in the middle of a case. */
export function NewVersion() {
  const {
    needRefresh: [waiting],
    updateServiceWorker,
  } = useRegisterSW({
    onOfflineReady() {
      // Asked once more through the worker, so that the very first visit already opens without a network.
      for (const path of ['/api/me', '/api/catalogue', '/api/directory']) fetch(path).catch(() => undefined);
    },
    onRegisteredSW(_url, registration) {
      if (registration) setInterval(() => void registration.update().catch(() => undefined), 30 * 60_000);
    },
  });
  if (!waiting) return null;
  return (
    <div className="bar no-print" role="status">
      <span>{zh.frame.newVersion}</span>
      <Button onClick={() => void saveAll().then(() => updateServiceWorker(true))}>{zh.frame.useNewVersion}</Button>
    </div>
  );
}
