import { useEffect } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { newId } from '../../lib/ids';
import { Wizard } from './Wizard';

export default function IntakePage() {
  const { draftId } = useParams();
  const navigate = useNavigate();
  const { search } = useLocation();
  useEffect(() => {
    if (!draftId) void navigate(`/intake/${newId()}${search}`, { replace: true });
  }, [draftId, navigate, search]);
  return draftId ? <Wizard key={draftId} id={draftId} /> : null;
}
