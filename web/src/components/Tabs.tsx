type Props<T extends string> = {
  label: string;
  tabs: { key: T; label: string; count?: number; more?: boolean }[];
  value: T;
  onChange: (key: T) => void;
  panelId: string;
};

export function Tabs<T extends string>({ label, tabs, value, onChange, panelId }: Props<T>) {
  return (
    <div
      role="tablist"
      aria-label={label}
      className="tabs"
      onKeyDown={(e) => {
        const by = e.key === 'ArrowRight' ? 1 : e.key === 'ArrowLeft' ? -1 : 0;
        if (!by) return;
        const at = tabs.findIndex((t) => t.key === value);
        const next = tabs[(at + by + tabs.length) % tabs.length]!;
        onChange(next.key);
        (e.currentTarget.children[tabs.indexOf(next)] as HTMLElement).focus();
      }}
    >
      {tabs.map((t) => (
        <button
          key={t.key}
          type="button"
          role="tab"
          aria-selected={t.key === value}
          aria-controls={panelId}
          tabIndex={t.key === value ? 0 : -1}
          onClick={() => onChange(t.key)}
        >
          {t.label}
          {t.count !== undefined && (
            <span className="count">
              {t.count}
              {t.more ? '+' : ''}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
