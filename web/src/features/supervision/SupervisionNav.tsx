import { SubNav } from '../../components/SubNav';
import { sup } from '../../copy/supervision';
import './supervision.css';

export function SupervisionNav({ failed }: { failed?: number }) {
  return (
    <SubNav
      label={sup.pages}
      links={[
        { to: '/supervision', label: sup.today, end: true },
        { to: '/supervision/checks', label: sup.checks.title },
        { to: '/supervision/letters', label: sup.letters, count: failed ? sup.page.mailFailed(failed) : undefined },
        { to: '/supervision/wishes', label: sup.wishes },
      ]}
    />
  );
}
