import { text } from 'node:stream/consumers';
import { html } from 'hono/html';
import { errors, type Interaction, type Provider } from 'oidc-provider';
import { type Signer, spellOffice } from '../../base/people.ts';
import { listAskedAcr, type Strength, signInAs } from './claims.ts';
import { type Context, type Markup, showPage } from './page.ts';

const PATH = /^\/interaction\/[\w-]+$/;
export const pathOf = ({ uid }: Pick<Interaction, 'uid'>): string => `/interaction/${uid}`;

/** Who is asked, who can answer, and where their answers lead. */
export interface Asking {
  readonly provider: Provider;
  readonly signers: readonly Signer[];
  /** Where the desks stand. */
  readonly desks: string;
  /** What a token says of how strongly somebody signed in, where no program asks for more. */
  readonly strength: Strength;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Asks people who they are, believes them, and sends them back to the program that wants to know. */
export function askPeople(asking: Asking): Parameters<Provider['use']>[0] {
  return async (context, next) => {
    if (!PATH.test(context.path)) return await next();
    let interaction: Interaction;
    try {
      interaction = await asking.provider.interactionDetails(context.req, context.res);
    } catch (error) {
      if (!(error instanceof errors.SessionNotFound)) throw error;
      return await showEnded(context, asking.desks);
    }
    if (context.method === 'POST') await takeAnswer(context, interaction, asking);
    else await askWho(context, interaction, asking);
  };
}

async function showEnded(context: Context, desks: string): Promise<void> {
  context.status = 400;
  await showPage(context, {
    title: 'This sign-in is over',
    content: html`<p>It was begun too long ago, in another browser, or it was finished. <a href="${desks}">Begin again at the desks</a>.</p>`,
  });
}

async function askWho(context: Context, interaction: Interaction, { signers, desks }: Asking): Promise<void> {
  const { session, params } = interaction;
  const find = (id: unknown) => signers.find(({ person }) => person === id);
  const known = find(params['login_hint']) ?? find(session?.accountId);
  const others = signers.filter((signer) => signer !== known);
  const path = pathOf(interaction);
  const isAgain = known !== undefined && known.person === session?.accountId;
  const content = html`${known && offerKnown(known, isAgain, path)}
<h2 id="people">${known ? 'Or sign in as somebody else' : 'Choose who you are'}</h2>
<form method="post" action="${path}">
<ul aria-labelledby="people">
${await Promise.all(others.map((signer) => html`<li>${offer(signer, signer.name)}</li>`))}
</ul>
</form>
<form method="post" action="${path}">
<p><button type="submit" name="refusal" value="yes">Do not sign in</button></p>
</form>`;
  const title = isAgain ? 'Prove that it is you again' : 'Sign in';
  await showPage(context, { title, content, onwards: [new URL(desks).origin] });
}

const offerKnown = (known: Signer, isAgain: boolean, path: string): Markup => html`<form method="post" action="${path}">
<p>${isAgain ? `${known.name} is signed in here, and is asked once more.` : `${known.name} is expected.`}</p>
<p>${offer(known, isAgain ? `It is me: ${known.name}` : known.name)}</p>
</form>`;

const offer = ({ person, offices }: Signer, label: string): Markup =>
  html`<button type="submit" name="person" value="${person}"><strong>${label}</strong><br>${offices.map(spellOffice).join(', ') || 'no role yet'}</button>`;

async function takeAnswer(context: Context, interaction: Interaction, asking: Asking): Promise<void> {
  const { provider, signers, strength, clock } = asking;
  const answer = new URLSearchParams(await text(context.req));
  const signer = signers.find(({ person }) => person === answer.get('person'));
  if (signer === undefined && answer.get('refusal') === null) return await askWho(context, interaction, asking);
  if (signer !== undefined) await endSessionOfAnother(interaction, signer, provider);
  const result =
    signer === undefined
      ? { error: 'access_denied', error_description: 'whoever was asked did not sign in' }
      : {
          login: {
            accountId: signer.person,
            ts: Math.floor(clock() / 1_000),
            ...signInAs(listAskedAcr(interaction.params), strength),
          },
        };
  context.status = 303;
  context.redirect(
    await provider.interactionResult(context.req, context.res, result, { mergeWithLastSubmission: false }),
  );
}

/**
 * Where somebody else was signed in, they are not any more. Left to itself, the library would answer the next request by a page that signs
 * them out, and that sends itself by a script.
 */
async function endSessionOfAnother(interaction: Interaction, { person }: Signer, provider: Provider): Promise<void> {
  const { session } = interaction;
  if (session === undefined || session.accountId === person) return;
  await (await provider.Session.findByUid(session.uid))?.destroy();
  interaction.session = undefined;
  await interaction.persist();
}
