import { useEffect } from 'react';
import { zh } from '../../copy/zh';
import { useMe } from './get-me';
import { sayISignedIn } from './leaving';

/** The window of a sign-in that was begun beside a page: tells that page and goes. */
export function SignedIn() {
  const { staffId } = useMe();
  useEffect(() => {
    sayISignedIn(staffId);
    window.close();
  }, [staffId]);
  return (
    <main className="sign-in">
      <h1>{zh.product}</h1>
      <p>{zh.session.signedIn}</p>
      <a href="/">{zh.session.goOnHere}</a>
    </main>
  );
}
