import { Link, Navigate, useParams } from 'react-router';
import { sup } from '../../copy/supervision';
import { useMe } from '../session/get-me';
import { goTarget } from './go';

export default function GoPage() {
  const { ref = '' } = useParams();
  const target = goTarget(ref, useMe());
  if (target) return <Navigate to={target} replace />;
  return (
    <div className="page">
      <h1>{sup.go.wrong}</h1>
      <p>{target === null ? sup.go.notYours(ref) : sup.go.unknown}</p>
      <p>
        <Link to="/">{sup.go.home}</Link>
      </p>
    </div>
  );
}
