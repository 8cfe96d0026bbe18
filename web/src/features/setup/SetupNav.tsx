import { SubNav } from '../../components/SubNav';
import { health } from '../../copy/health';
import { setup } from '../../copy/setup';

const parts = ['calendar', 'hours', 'numbers', 'history'] as const;

/** The pages of the administrator's desk. */
export function SetupNav() {
  return (
    <SubNav
      label={setup.pages}
      links={[
        ...parts.map((p) => ({ to: `/setup/${p}`, label: setup.part[p] })),
        { to: '/setup/health', label: health.title },
      ]}
    />
  );
}
