import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SIGNERS } from '../../../../infra/local/base/people.ts';
import { type SignIn as LocalSignIn, startSignIn } from '../../../../infra/local/services/sign-in/sign-in.ts';
import { OpenIdSignIn } from '../../../../shared/adapters/endpoints/sign-in/openid-sign-in.ts';
import { systemClock } from '../../../../shared/adapters/system.ts';
import type { SignIn, SignInAsked } from '../../../../shared/ports/desk/sign-in.ts';
import { FakeSignIn } from '../../../support/desks/fake-sign-in.ts';
import { FixedClock } from '../../../support/fakes/fixed-clock.ts';
import { SigningIn } from '../../../support/signing-in.ts';

const DESKS = 'http://127.0.0.1:9007';
const RETURN = `${DESKS}/sign-in/return`;

/** A port, and somebody who goes where it leads and says who they are. */
interface Tried {
  readonly port: SignIn;
  /** @returns where they are sent back to. */
  answer(address: string, person: string): Promise<string>;
}

const tryFake = async (): Promise<Tried> => {
  const port = new FakeSignIn(new FixedClock('2026-11-20T09:00:00Z'));
  return {
    port,
    answer: async (address, person) => {
      const known = SIGNERS.find((signer) => signer.person === person);
      if (!known) throw new Error(`nobody knows ${person}`);
      return port.signIn(address, { ...known, roles: known.offices });
    },
  };
};

let local: LocalSignIn;
const createReal = (readSecret = async () => local.deskSecret): OpenIdSignIn =>
  new OpenIdSignIn({
    issuer: local.issuer,
    allowsLoopback: true,
    clientId: 'holdfast-desks',
    readSecret,
    scope: 'holdfast:{role}@{authority}',
    resource: 'urn:holdfast:api',
    clock: systemClock,
  });

const tryReal = async (): Promise<Tried> => {
  const browser = new SigningIn(DESKS);
  return {
    port: createReal(),
    answer: async (address, person) => {
      const end = await browser.open(address);
      return (end.href.startsWith(DESKS) ? end : await browser.press(person)).href;
    },
  };
};

beforeAll(async () => {
  local = await startSignIn({
    port: 0,
    people: [],
    desks: { clientId: 'holdfast-desks', address: DESKS, signers: SIGNERS },
    audience: 'holdfast-api',
    stateFile: undefined,
    strength: { acr: 'usual' },
  });
});
afterAll(() => local.stop());

let count = 0;
function secret(): string {
  count += 1;
  return `${count}`.padStart(43, 'x');
}
const createAsked = (more: Partial<SignInAsked> = {}): SignInAsked => ({
  state: secret(),
  nonce: secret(),
  verifier: secret(),
  returnTo: RETURN,
  language: 'en',
  ...more,
});

describe.each([
  ['the fake', tryFake],
  ['OpenID Connect', tryReal],
])('%s', (_, create) => {
  let tried: Tried;
  beforeEach(async () => {
    tried = await create();
  });

  const enter = async (person: string, asked: SignInAsked) => {
    const back = await tried.answer(await tried.port.begin(asked), person);
    return { back, signedIn: await tried.port.finish(back, asked) };
  };

  it('says who came back, and as what they act', async () => {
    const { signedIn } = await enter('duty-officer', createAsked());
    const role = { role: 'contact-point', authority: 'aut-police' };
    expect(signedIn).toMatchObject({
      person: 'duty-officer',
      name: 'Paula Berger',
      zone: 'Europe/Berlin',
      role,
      roles: [role],
    });
    expect(signedIn.tokens.access).not.toBe('');
  });

  it('lists every role of whoever has several, and gives a token for the one that is asked for', async () => {
    const { signedIn } = await enter('joint-desk', createAsked());
    expect(signedIn.roles).toHaveLength(3);
    expect(signedIn.role).toEqual(signedIn.roles[0]);
    const role = { role: 'validator', authority: 'aut-prosecutor' };
    const again = await enter('joint-desk', createAsked({ role }));
    expect(again.signedIn.role).toEqual(role);
  });

  it('says that somebody has no role', async () => {
    const { signedIn } = await enter('newcomer', createAsked());
    expect(signedIn).toMatchObject({ person: 'newcomer', role: undefined, roles: [] });
  });

  it('takes each code once, and only with what was asked with it', async () => {
    const asked = createAsked();
    const { back } = await enter('duty-officer', asked);
    await expect(tried.port.finish(back, asked)).rejects.toMatchObject({ code: 'sign-in-failed' });
    for (const other of [{ state: secret() }, { nonce: secret() }, { verifier: secret() }]) {
      const mine = createAsked();
      const returned = await tried.answer(await tried.port.begin(mine), 'duty-officer');
      const finished = tried.port.finish(returned, { ...mine, ...other });
      await expect(finished).rejects.toMatchObject({ code: 'sign-in-failed' });
    }
  });

  it('tells a refusal of the issuer from its being away', async () => {
    const asked = createAsked();
    await tried.port.begin(asked);
    const refused = `${RETURN}?error=access_denied&state=${asked.state}`;
    await expect(tried.port.finish(refused, asked)).rejects.toMatchObject({ code: 'sign-in-failed' });
  });

  it('gives other tokens for a refresh token, once, and none for what is none', async () => {
    const { signedIn } = await enter('duty-officer', createAsked());
    const { refresh = '' } = signedIn.tokens;
    const next = await tried.port.refresh(refresh);
    expect(next?.access).toBeDefined();
    expect(next?.access).not.toBe(signedIn.tokens.access);
    expect(await tried.port.refresh('no-such-token')).toBeUndefined();
  });

  it('knows where its own session is ended, and says nothing of a person in that address', async () => {
    const address = await tried.port.endAddress(`${DESKS}/sign-out`);
    const { searchParams } = new URL(address ?? '');
    expect(searchParams.get('post_logout_redirect_uri')).toBe(`${DESKS}/sign-out`);
    expect([...searchParams.keys()].toSorted()).not.toContain('id_token_hint');
  });
});

describe('OpenID Connect', () => {
  it('says that an issuer is away, and asks again the next time', async () => {
    let tries = 0;
    const port = createReal(async () => {
      tries += 1;
      if (tries === 1) throw new Error('the store does not answer');
      return local.deskSecret;
    });
    await expect(port.begin(createAsked())).rejects.toMatchObject({ code: 'service-unavailable', retryable: true });
    expect(await port.begin(createAsked())).toContain(local.issuer);
  });

  it('a secret that was changed is read anew, and ends nobody’s session', async () => {
    const secrets = ['one of before', local.deskSecret];
    const port = createReal(async () => secrets.shift() ?? local.deskSecret);
    const away = { code: 'service-unavailable', retryable: true };
    await expect(port.refresh('some-token')).rejects.toMatchObject(away);
    expect(await port.refresh('some-token')).toBeUndefined(); // it is let in, and the token is none
    secrets.push('one of before');
    const other = createReal(async () => secrets.shift() ?? local.deskSecret);
    const browser = new SigningIn(DESKS);
    const enter = async (asked: SignInAsked): Promise<string> => {
      const end = await browser.open(await other.begin(asked));
      return (end.href.startsWith(DESKS) ? end : await browser.press('duty-officer')).href;
    };
    const asked = createAsked();
    await expect(other.finish(await enter(asked), asked)).rejects.toMatchObject(away);
    const again = createAsked();
    expect((await other.finish(await enter(again), again)).person).toBe('duty-officer');
  });

  it('asks nobody in the clear where only this machine may be', async () => {
    const port = new OpenIdSignIn({
      issuer: local.issuer,
      allowsLoopback: false,
      clientId: 'holdfast-desks',
      readSecret: undefined,
      scope: undefined,
      resource: undefined,
      clock: systemClock,
    });
    await expect(port.begin(createAsked())).rejects.toMatchObject({ code: 'service-unavailable' });
  });

  it('asks for a proof that is fresh, strong and of the same person', async () => {
    const again = { isAgain: true, maxAgeSeconds: 300, acrValues: ['phr'], person: 'duty-officer' } as const;
    const { searchParams } = new URL(await createReal().begin(createAsked(again)));
    expect(Object.fromEntries(searchParams)).toMatchObject({
      prompt: 'login',
      max_age: '300',
      acr_values: 'phr',
      login_hint: 'duty-officer',
      code_challenge_method: 'S256',
      scope: 'openid',
      resource: 'urn:holdfast:api',
    });
  });
});
