import type { JsonWebKey } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Stage } from '../../stage.ts';
import { type Office, PEOPLE, SIGNERS } from '../base/people.ts';
import { writeState } from '../base/state-file.ts';
import type { DemoProvider } from '../provider/provider.ts';
import type { Strength } from '../services/sign-in/claims.ts';
import type { SignIn } from '../services/sign-in/sign-in.ts';

/** What `.holdfast/local.json` holds for whoever works with the host. */
export interface LocalDescription {
  readonly api: string;
  readonly control: string;
  readonly issuer: string;
  /** By role, and by person id. */
  readonly tokens: Readonly<Record<string, string>>;
  /** What the stack says it made, and the environment that leads to it: what commands go by with `--local`. */
  readonly stack: {
    readonly outputs: Readonly<Record<string, string>>;
    readonly environment: Readonly<Record<string, string>>;
  };
  /** Where pages stand, by whom they are for. */
  readonly pages: { readonly persons: string; readonly public: string; readonly desks: string };
  /** Who can sign in at the desks, and as what; with nothing to choose from, nobody gave them a role. */
  readonly people: readonly {
    readonly person: string;
    readonly name: string;
    readonly roles: readonly Office[];
    /** Where to begin, and what to choose on the page that asks; there is no password. */
    readonly signIn: { readonly address: string; readonly choose: string };
  }[];
  /** Where somebody who got a notice opens their case, and with what: of the latest notice, once one is out. */
  readonly sampleCase?: { readonly address: string; readonly code: string };
  readonly provider: {
    readonly id: string;
    /** Ed25519; and P-256, which is registered as `local-p256`. */
    readonly privateKey: unknown;
    readonly p256PrivateKey: unknown;
    readonly inboxUrl: string;
  };
}

/** What its tokens have to say of how strongly people signed in, so that they move something. */
export function strengthEnoughFor({ signInAssurance }: Pick<Stage, 'signInAssurance'>): Strength {
  if (signInAssurance === undefined) return {};
  const { claim, enough } = signInAssurance;
  return claim === 'acr' ? { acr: enough[0] } : { amr: [enough[0]] };
}

/** A token of each demonstration person as of now, by person and by role. */
export async function renewTokens(signIn: Pick<SignIn, 'token'>): Promise<Record<string, string>> {
  const tokens: Record<string, string> = {};
  for (const { person, role } of PEOPLE) {
    const token = await signIn.token(person);
    tokens[person] = token;
    tokens[role] ??= token;
  }
  return tokens;
}

export type Addresses = Pick<LocalDescription, 'api' | 'control' | 'stack' | 'pages'>;

/**
 * Keeps `local.json` true while the host runs, and takes it away when it stops.
 *
 * @param signIn with how long its tokens move something, in seconds: they are renewed twice as often. @param log hears when that failed;
 * the next time is another try.
 */
export function publishLocal(
  dataDir: string,
  { api, control, stack, pages }: Addresses,
  { signInMaxAgeSeconds, ...signIn }: SignIn & { readonly signInMaxAgeSeconds: number },
  provider: DemoProvider & { readonly p256PrivateJwk: JsonWebKey },
  log: (line: string) => void,
): { current(): LocalDescription; refresh(): Promise<void>; stop(): Promise<void> } {
  const file = join(dataDir, 'local.json');
  let current: LocalDescription = {
    api,
    control,
    issuer: signIn.issuer,
    tokens: signIn.tokens,
    stack,
    pages,
    people: SIGNERS.map(({ person, name, offices }) => ({
      person,
      name,
      roles: offices,
      signIn: { address: pages.desks, choose: name },
    })),
    provider: {
      id: provider.id,
      privateKey: provider.privateJwk,
      p256PrivateKey: provider.p256PrivateJwk,
      inboxUrl: provider.inboxUrl,
    },
  };
  const refresh = async () => {
    const code = provider.mail().at(-1)?.caseCode;
    const sampleCase = code === undefined ? undefined : { address: pages.persons, code };
    current = { ...current, tokens: await renewTokens(signIn), ...(sampleCase && { sampleCase }) };
    await writeState(file, current);
  };
  const renew = () => refresh().catch((error: unknown) => log(`tokens were not renewed: ${String(error)}`));
  const renewing = setInterval(renew, signInMaxAgeSeconds * 500);
  renewing.unref();
  return {
    current: () => current,
    refresh,
    stop: () => {
      clearInterval(renewing);
      return rm(file, { force: true });
    },
  };
}

/** Copies the published keys beside the data, so that an exported history can be verified with the host switched off. */
export async function copyPublicKeys(api: string, dataDir: string): Promise<void> {
  const response = await fetch(`${api}/.well-known/jwks.json`);
  if (!response.ok) throw new Error(`${api}/.well-known/jwks.json answered ${response.status}`);
  await writeState(join(dataDir, 'jwks.json'), await response.json());
}
