import { html } from 'hono/html';
import type { Configuration, KoaContextWithOIDC, Provider } from 'oidc-provider';
import { showPage } from './page.ts';

type Logout = NonNullable<NonNullable<Configuration['features']>['rpInitiatedLogout']>;

/** Signing out: asked by a page of ours, as any site could send somebody here. @param desks where they stand. */
export const describeLeaving = (desks: string): Logout => ({
  enabled: true,
  logoutSource: async (context) => {
    const { oidc } = context;
    const content = html`<p>You are signed in here. Other programs stay as they are until they ask again.</p>
<form method="post" action="${oidc.urlFor('end_session_confirm')}">
<input type="hidden" name="xsrf" value="${String(Object(oidc.session?.state).secret)}">
<ul>
<li><button type="submit" name="logout" value="yes">Sign out</button></li>
<li><button type="submit">Stay signed in here, and leave the desks alone</button></li>
</ul>
</form>`;
    await showPage(context, { title: 'Do you want to sign out?', content, onwards: [new URL(desks).origin] });
  },
  postLogoutSuccessSource: (context) =>
    showPage(context, {
      title: 'You are signed out',
      content: html`<p><a href="${desks}">Back to the desks</a></p>`,
    }),
});

/**
 * Nobody is asked who is not signed in, and they go where they wanted to. Left to itself, the library would answer by a page that sends itself
 * by a script.
 */
export const leaveAtOnce: Parameters<Provider['use']>[0] = async (context, next) => {
  await next();
  const { oidc }: Partial<KoaContextWithOIDC> = context;
  if (oidc?.route !== 'end_session' || context.status !== 200 || oidc.session?.accountId !== undefined) return;
  const { postLogoutRedirectUri, state }: Readonly<Record<string, unknown>> = Object(oidc.session?.state);
  const onwards = new URL(String(postLogoutRedirectUri ?? oidc.urlFor('end_session_success')));
  if (typeof state === 'string') onwards.searchParams.set('state', state);
  context.status = 303;
  context.redirect(onwards.href);
};
