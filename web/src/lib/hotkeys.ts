/**
 * One listener for the whole product: a control names its key in aria-keyshortcuts and is clicked (or focused, for a field).
 * So what the page announces and what the key does cannot differ.
 */
export function installHotkeys(): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLElement | null;
    const typing = !!target?.closest(
      'input:not([type=radio]):not([type=checkbox]),textarea,select,[contenteditable=true]',
    );
    let name: string | undefined;
    if (event.altKey) {
      const code = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1];
      if (code) name = `Alt+${code}`;
    } else if (!typing) name = plainName(event, target);
    else if (event.key === 'Escape') name = 'Escape';
    if (!name) return;
    const control = findControl(name);
    if (!control) return;
    event.preventDefault();
    if (control.matches('input,textarea')) control.focus();
    else control.click();
  };
  document.addEventListener('keydown', onKeyDown);
  return () => document.removeEventListener('keydown', onKeyDown);
}

const PRESSABLE = 'button,a[href],summary,label,input,[role=tab],[role=option]';

/** Space and Enter belong to the control that has the focus; a letter held down counts once. */
function plainName(event: KeyboardEvent, target: HTMLElement | null): string | undefined {
  const { key } = event;
  if (key === ' ' || key === 'Enter') {
    if (event.repeat || target?.closest(PRESSABLE)) return undefined;
    return key === ' ' ? 'Space' : key;
  }
  if (key.length > 1) return key;
  return event.repeat ? undefined : key.toUpperCase();
}

function findControl(name: string): HTMLElement | undefined {
  const dialogs = document.querySelectorAll<HTMLElement>('dialog[open]');
  const scope: ParentNode = dialogs[dialogs.length - 1] ?? document;
  const all = [...scope.querySelectorAll<HTMLElement>('[aria-keyshortcuts]')].filter(
    (e) =>
      e.getAttribute('aria-keyshortcuts')!.split(' ').includes(name) &&
      !(e as HTMLButtonElement).disabled &&
      e.getClientRects().length > 0,
  );
  return all[all.length - 1];
}

const FIELDS = 'input:not([type=hidden]):not([type=file]),select,textarea';

/** Enter goes to the next field; after the last one it does what Alt+S does. */
export function enterMovesOn(event: React.KeyboardEvent<HTMLElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.defaultPrevented) return;
  const from = event.target as HTMLElement;
  if (!from.matches('input,select') || from.matches('[role=combobox][aria-expanded=true]')) return;
  event.preventDefault();
  const fields = [...event.currentTarget.querySelectorAll<HTMLInputElement>(FIELDS)].filter(
    (f) => !f.disabled && f.getClientRects().length > 0 && (f.type !== 'radio' || f.checked || f === from),
  );
  const next = fields[fields.indexOf(from as HTMLInputElement) + 1];
  if (next) {
    next.focus();
    if (next.select && next.type !== 'radio' && next.type !== 'checkbox') next.select();
  } else findControl('Alt+S')?.click();
}
