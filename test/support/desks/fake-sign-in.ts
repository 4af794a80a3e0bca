import type { DeskRole } from '../../../shared/domain/desks/role.ts';
import { isSameRole } from '../../../shared/domain/desks/role.ts';
import type { DeskTokens } from '../../../shared/domain/desks/session.ts';
import { type Instant, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import { HoldfastError } from '../../../shared/errors.ts';
import type { SignedIn, SignIn, SignInAsked } from '../../../shared/ports/desk/sign-in.ts';
import type { FixedClock } from '../fakes/fixed-clock.ts';
import { Outage } from '../fakes/outage.ts';
import { writeDeskToken } from './desk-tokens.ts';

/** Somebody whom the issuer knows. */
export interface KnownPerson {
  readonly person: string;
  readonly name?: string;
  readonly zone?: string;
  /** The first is acted as where none is asked for. */
  readonly roles: readonly DeskRole[];
  /** How strongly they sign in. */
  readonly acr?: string;
}

const ISSUER = 'https://issuer.example';
const TOKEN_LIVES_MS = 10 * MINUTE_MS;

interface Granted {
  readonly asked: SignInAsked;
  readonly person: KnownPerson;
  readonly authTime: Instant;
}

/** An issuer in memory: it keeps the promises of the port, and signs in whoever a test says. */
export class FakeSignIn implements SignIn {
  readonly outage: Outage = new Outage();
  readonly #clock: FixedClock;
  readonly #asked = new Map<string, SignInAsked>();
  readonly #codes = new Map<string, Granted>();
  readonly #refreshable = new Map<string, Granted>();
  /** Whether it gives other tokens in place of those that ran out. */
  refreshes = true;
  /** How long ago whoever signs in proved to it who they are; asked to prove it again, they do so now. */
  provedMsAgo = 0;
  /** What it was shown to get other tokens with. */
  readonly refreshed: string[] = [];
  #count = 0;

  constructor(clock: FixedClock) {
    this.#clock = clock;
  }

  /** The last that it was asked. */
  get lastAsked(): SignInAsked | undefined {
    return [...this.#asked.values()].at(-1);
  }

  async begin(asked: SignInAsked): Promise<string> {
    this.outage.check();
    this.#asked.set(asked.state, asked);
    return `${ISSUER}/authorize?${new URLSearchParams({ state: asked.state })}`;
  }

  /** What somebody does at the page that a browser was led to. @returns where they are sent back to. */
  signIn(address: string, person: KnownPerson): string {
    const asked = this.#asked.get(new URL(address).searchParams.get('state') ?? '');
    if (!asked) throw new Error('the issuer was not asked that');
    this.#count += 1;
    const code = `code-${this.#count}`;
    const now = this.#clock.now();
    this.#codes.set(code, { asked, person, authTime: asked.isAgain ? now : plus(now, -this.provedMsAgo) });
    return `${asked.returnTo}?${new URLSearchParams({ code, state: asked.state })}`;
  }

  async finish(
    returned: string,
    { state, nonce, verifier }: Pick<SignInAsked, 'state' | 'nonce' | 'verifier'>,
  ): Promise<SignedIn> {
    this.outage.check();
    const { searchParams } = new URL(returned);
    const code = searchParams.get('code') ?? '';
    const granted = this.#codes.get(code);
    this.#codes.delete(code);
    const { asked, person } = granted ?? {};
    const isTheirs =
      asked?.state === state &&
      asked.nonce === nonce &&
      asked.verifier === verifier &&
      searchParams.get('state') === state;
    if (!granted || !isTheirs || !person)
      throw new HoldfastError('sign-in-failed', 'the code is of no sign-in of this browser');
    return {
      person: person.person,
      name: person.name,
      zone: person.zone,
      roles: person.roles,
      role: this.#roleOf(granted),
      acr: person.acr,
      tokens: this.#issue(granted),
    };
  }

  async refresh(refreshToken: string): Promise<DeskTokens | undefined> {
    this.outage.check();
    this.refreshed.push(refreshToken);
    await Promise.resolve(); // as over a network: others ask meanwhile
    const granted = this.#refreshable.get(refreshToken);
    this.#refreshable.delete(refreshToken);
    return granted && this.refreshes ? this.#issue(granted) : undefined;
  }

  async endAddress(returnTo: string): Promise<string | undefined> {
    this.outage.check();
    return `${ISSUER}/end?${new URLSearchParams({ post_logout_redirect_uri: returnTo })}`;
  }

  #roleOf({ asked: { role }, person: { roles } }: Granted): DeskRole | undefined {
    return roles.find((one) => role !== undefined && isSameRole(one, role)) ?? roles[0];
  }

  #issue(granted: Granted): DeskTokens {
    const { person, authTime } = granted;
    const accessEndsAt = plus(this.#clock.now(), TOKEN_LIVES_MS);
    this.#count += 1;
    const refresh = `refresh-${this.#count}`;
    this.#refreshable.set(refresh, granted);
    const token = {
      person: person.person,
      role: this.#roleOf(granted),
      authTime,
      endsAt: accessEndsAt,
      acr: person.acr,
      id: refresh,
    };
    return { access: writeDeskToken(token), accessEndsAt, refresh };
  }
}
