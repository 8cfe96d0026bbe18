const KEY = 'hall-window';

/** A PC stands at one window: its id is kept on the PC, not with the person. */
export function lastWindow(): string | undefined {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

export function rememberWindow(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // Only the habit is lost.
  }
}
