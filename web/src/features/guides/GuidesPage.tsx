import { Navigate, Route, Routes } from 'react-router';
import { SubNav } from '../../components/SubNav';
import { guidesZh } from '../../copy/guides';
import { useMe } from '../session/get-me';
import { AdmissionsPage } from './admissions/AdmissionsPage';
import { ChangePage } from './changes/ChangePage';
import { ChangesPage } from './changes/ChangesPage';
import { ProposalPage } from './edit/ProposalPage';
import { GuidePage } from './guide/GuidePage';
import { TransferPage } from './import/TransferPage';
import { GuideListPage } from './list/GuideListPage';
import { mayKeep } from './roles';
import './guides.css';

export default function GuidesPage() {
  const me = useMe();
  const { page } = guidesZh;
  return (
    <div className="page guides">
      <SubNav
        label={guidesZh.pages}
        links={[
          { to: '/guides', label: page.list, end: true },
          { to: '/guides/changes', label: page.changes },
          { to: '/guides/admissions', label: page.admissions },
          ...(mayKeep(me) ? [{ to: '/guides/import', label: page.transfer }] : []),
        ]}
      />
      <Routes>
        <Route path="/" element={<GuideListPage />} />
        <Route path="changes" element={<ChangesPage />} />
        <Route path="changes/:changeId" element={<ChangePage />} />
        <Route path="changes/:changeId/edit" element={<ProposalPage kind="change" />} />
        <Route path="admissions" element={<AdmissionsPage />} />
        <Route path="import" element={<TransferPage />} />
        <Route path="new" element={<ProposalPage kind="new" />} />
        <Route path=":itemId" element={<GuidePage />} />
        <Route path=":itemId/versions/:version" element={<GuidePage />} />
        <Route path=":itemId/change" element={<ProposalPage kind="change" />} />
        <Route path=":itemId/retire" element={<ProposalPage kind="retire" />} />
        <Route path="*" element={<Navigate to="/guides" replace />} />
      </Routes>
    </div>
  );
}
