import { useEffect, useState } from 'react';

/** What was typed into a dialog and not saved yet, kept on this PC per subject; no applicant's data is in it. */
export function useTyped<T extends Record<string, string>>(subject: string, initial: T) {
  const key = `people:${subject}`;
  const [kept] = useState(() => read<T>(key));
  const [value, setValue] = useState<T>(() => ({ ...initial, ...kept }));
  const changed = JSON.stringify(value) !== JSON.stringify(initial);
  useEffect(() => {
    try {
      if (changed) localStorage.setItem(key, JSON.stringify(value));
      else localStorage.removeItem(key);
    } catch {
      // A full or forbidden store: the text lives as long as the dialog.
    }
  }, [key, value, changed]);
  return {
    value,
    kept: !!kept && changed,
    set: (part: Partial<T>) => setValue((v) => ({ ...v, ...part })),
    reset: () => setValue(initial),
    forget: () => localStorage.removeItem(key),
  };
}

function read<T>(key: string): Partial<T> | undefined {
  try {
    const text = localStorage.getItem(key);
    return text ? (JSON.parse(text) as Partial<T>) : undefined;
  } catch {
    return undefined;
  }
}
