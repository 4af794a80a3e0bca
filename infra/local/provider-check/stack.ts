import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cleanup } from '../host/cleanup.ts';
import { type HostOptions, startHost } from '../host/host.ts';
import { ANY_PORTS } from '../host/ports.ts';
import { type Client, createClient } from '../provider/client.ts';
import { loadProviderKey, type ProviderKey } from '../provider/keys.ts';
import { StoryClient } from '../story/client.ts';
import { Authority } from './authority.ts';
import { type Inbox, startInbox } from './inbox.ts';
import type { EndpointKey } from './public-key.ts';

/** From when on keys of the check's directory count. */
const SINCE = '2026-01-01T00:00:00Z';

/** What still runs may write into the folder once more. */
const REMOVE_TRIES = 5;

const ADDRESSEE = {
  addressee: 'Endpoint under check',
  address: '1 Test Street\nDublin 2\nIreland',
  addresseeKind: 'designated_establishment',
  telFaxEmail: 'endpoint-under-check@provider.example',
};

/** Whose endpoint is looked at, and the key it signs with. */
export interface CheckedProvider {
  readonly id: string;
  readonly key: EndpointKey;
}

export interface StackOptions {
  readonly providers: readonly CheckedProvider[];
  /** What the API calls itself: where the check stands in front of it. */
  readonly apiAddress?: string;
  readonly onStep?: (step: string) => void;
  /** How its host is to be otherwise. */
  readonly host?: Partial<HostOptions>;
}

/** A stack of its own, whose directory leads what is sent to the checked providers to the check's own inbox. */
export interface CheckStack {
  readonly api: string;
  readonly inbox: Inbox;
  /** Who files test orders to this provider. */
  authorityOver(provider: string): Authority;
  /** Signs in this provider's name, with a key that the check registered beside its own. */
  actAs(provider: string): Client;
  stop(): Promise<void>;
}

/** @throws HostError when the stack cannot be hosted. Whatever had been started is stopped again. */
export async function startCheckStack(options: StackOptions): Promise<CheckStack> {
  const cleanup = new Cleanup();
  const stop = (): Promise<void> => cleanup.run((line) => console.error(line));
  try {
    return await start(options, cleanup, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function start(options: StackOptions, cleanup: Cleanup, stop: () => Promise<void>): Promise<CheckStack> {
  const { providers, apiAddress, onStep } = options;
  const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-check-'));
  const remove = (): void => rmSync(dataDir, { recursive: true, force: true, maxRetries: REMOVE_TRIES });
  process.once('exit', remove); // whoever ends the process while the stack starts has nothing yet to stop
  cleanup.add('the temporary folder', () => {
    remove();
    process.off('exit', remove);
  });
  const inbox = cleanup.keep("the check's inbox", await startInbox());
  const own = await loadProviderKey(join(dataDir, 'check-key.json'));
  const entries = providers.map((provider) => composeEntry(provider, inbox.addressOf(provider.id), own));
  const host = cleanup.keep(
    'the stack',
    await startHost({
      dataDir,
      ports: ANY_PORTS,
      memory: true,
      entries,
      ...(apiAddress !== undefined && { apiAddress }),
      ...(onStep && { onStep }),
      ...options.host,
    }),
  );
  const client = new StoryClient(dataDir);
  return {
    api: host.api,
    inbox,
    authorityOver: (provider) => new Authority(client, { provider, addressee: ADDRESSEE }),
    actAs: (id) => createClient({ apiUrl: host.api, id, key: own.signingKey, clock: Date.now }),
    stop,
  };
}

function composeEntry({ id, key: { algorithm, publicKey } }: CheckedProvider, inbox: string, own: ProviderKey): object {
  return {
    kind: 'provider',
    id,
    name: ADDRESSEE.addressee,
    state: 'IE',
    zone: 'Europe/Dublin',
    providerType: 'electronic-communications',
    addressee: ADDRESSEE,
    endpoints: [{ id: 'inbox', url: inbox }],
    keys: [
      { id: 'endpoint', publicKey, notBefore: SINCE, ...(algorithm === 'ecdsa-p256-sha256' && { algorithm }) },
      { id: 'check', publicKey: own.publicKeyBase64, notBefore: SINCE },
    ],
    acceptedLanguages: ['en'],
  };
}
