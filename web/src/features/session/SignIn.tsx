import { zh } from '../../copy/zh';

export const signInUrl = () =>
  `/.auth/login/aad?post_login_redirect_uri=${encodeURIComponent(window.location.pathname)}`;

export function SignIn() {
  return (
    <main className="sign-in">
      <img src="/icon.svg" alt="" width="64" height="64" />
      <h1>{zh.product}</h1>
      <p>{zh.session.purpose}</p>
      <a className="big-link" href={signInUrl()} autoFocus>
        {zh.session.signIn}
      </a>
      <p className="hint">{zh.session.publicHint}</p>
      <a href="/p">{zh.session.publicLink}</a>
    </main>
  );
}
