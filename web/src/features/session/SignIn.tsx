import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { zh } from '../../copy/zh';
import { endPlatformSession, signInBeside, signInHere } from './leaving';

/** @param ranOut why the last session ended, when its time ran out */
export function SignIn({ ranOut }: { ranOut?: string }) {
  const [ending, setEnding] = useState(!!ranOut);
  useEffect(() => {
    if (ranOut) void endPlatformSession().finally(() => setEnding(false));
  }, [ranOut]);
  return (
    <main className="sign-in">
      <img src="/icon.svg" alt="" width="64" height="64" />
      <h1>{zh.product}</h1>
      {ranOut ? <Why text={ranOut} /> : <p>{zh.session.purpose}</p>}
      <SignInButton busy={ending} onClick={() => signInHere(!!ranOut)} />
      <p className="hint">{zh.session.publicHint}</p>
      <a href="/p">{zh.session.publicLink}</a>
    </main>
  );
}

/** Over the page of a session that ran out: the page stays as it was and shows nothing until the same person is back. */
export function SignInAgain({ why }: { why: string }) {
  const [ending, setEnding] = useState(true);
  useEffect(() => void endPlatformSession().finally(() => setEnding(false)), [why]);
  return (
    <div className="sign-in">
      <img src="/icon.svg" alt="" width="64" height="64" />
      <h1 id="session-cover">{zh.product}</h1>
      <Why text={why} />
      <SignInButton busy={ending} onClick={() => signInBeside(true)} />
      <p className="hint">{zh.session.back}</p>
    </div>
  );
}

function Why({ text }: { text: string }) {
  return (
    <p className="sign-in-why" role="alert">
      {text}
    </p>
  );
}

function SignInButton({ busy, onClick }: { busy: boolean; onClick: () => Promise<void> }) {
  return (
    // A new one when it may be pressed, so that it takes the focus then.
    <Button
      key={String(busy)}
      className="sign-in-button"
      type="primary"
      size="large"
      disabled={busy}
      autoFocus
      onClick={() => void onClick()}
    >
      {busy ? zh.session.opening : zh.session.signIn}
    </Button>
  );
}
