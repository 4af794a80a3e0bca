import type { Stage } from '../../stage.ts';
import { PEOPLE, PROVIDER_ID, SIGNERS } from '../base/people.ts';
import type { Log } from '../base/ports.ts';
import { loadProviderKey, type ProviderKey } from '../provider/keys.ts';
import { type DemoProvider, startDemoProvider } from '../provider/provider.ts';
import { type SignIn, startSignIn } from '../services/sign-in/sign-in.ts';
import { type MailServer, startMailServer } from '../services/smtp/smtp.ts';
import type { Cleanup } from './cleanup.ts';
import type { HostPorts } from './ports.ts';
import { strengthEnoughFor } from './published.ts';

/** What stands around a stack, and is none of it: whom it tells, who lets people in, who carries its mail. */
export interface Surroundings {
  readonly provider: DemoProvider;
  /** The provider's second key, for messages that are signed as RFC 9421 has it. */
  readonly p256: ProviderKey;
  readonly signIn: SignIn;
  readonly mailServer: MailServer;
}

export async function startSurroundings(options: {
  readonly ports: Pick<HostPorts, 'provider' | 'issuer'>;
  readonly apiAddress: string;
  readonly desksAddress: string;
  readonly stage: Stage;
  /** Nothing outlives the host but keys of the provider. */
  readonly memory: boolean;
  /** Where a file of this name is kept. */
  readonly kept: (name: string) => string;
  readonly clock: () => number;
  readonly log: Log;
  readonly cleanup: Cleanup;
}): Promise<Surroundings> {
  const { ports, apiAddress, desksAddress, stage, memory, kept, clock, log, cleanup } = options;
  const provider = cleanup.keep(
    'the provider',
    await startDemoProvider({
      port: ports.provider,
      inboxPath: '/inbox',
      ...(!memory && { inboxFile: kept('provider-inbox.jsonl') }),
      apiUrl: apiAddress,
      id: PROVIDER_ID,
      keyFile: kept('provider-key.json'),
      log,
      clock,
    }),
  );
  const p256 = await loadProviderKey(kept('provider-p256-key.json'), 'P-256');
  const signIn = cleanup.keep(
    'sign-in',
    await startSignIn({
      port: ports.issuer,
      people: PEOPLE,
      desks: { clientId: stage.deskSignIn.clientId, address: desksAddress, signers: SIGNERS },
      audience: stage.audience,
      strength: strengthEnoughFor(stage),
      stateFile: memory ? undefined : kept('sign-in-key.json'),
      clock,
    }),
  );
  return { provider, p256, signIn, mailServer: cleanup.keep('the mail relay', await startMailServer()) };
}
