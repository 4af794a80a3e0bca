import type { OrderId } from '../../../../shared/domain/ids.ts';
import { DAY_MS, type Instant, MINUTE_MS, plus } from '../../../../shared/domain/instant.ts';
import type { Claims } from '../../../support/http-events.ts';
import {
  type CommandName,
  commandRequest,
  FILER,
  file,
  orderIdsIn,
  readCertificate,
  type SampleName,
} from '../../../support/requests.ts';
import type { Answer } from '../../../support/stack.ts';
import { suspend } from '../../../support/suspending.ts';
import type { CrashWorld } from '../crash-world.ts';
import type { RequestScenario } from '../scenario.ts';

/** Files a sample in a world, and knows its orders as whoever filed it does. */
export async function fileIn(
  world: CrashWorld,
  sample: SampleName = 'epoc-pr',
  edits: Readonly<Record<string, unknown>> = {},
  key = 'key-1',
): Promise<OrderId> {
  const ids = orderIdsIn(await file(world.stack, sample, edits, key));
  world.ledger.addOrders(ids.map((id) => ({ id, sample, provider: 'prv-demo', filedAt: world.now })));
  const [first] = ids;
  if (!first) throw new Error('a filing makes an order');
  return first;
}

/** The same, and everything that follows at once. */
export async function fileAndSettle(
  world: CrashWorld,
  sample: SampleName = 'epoc-pr',
  edits: Readonly<Record<string, unknown>> = {},
  key = 'key-1',
): Promise<OrderId> {
  const id = await fileIn(world, sample, edits, key);
  await world.machines.settle();
  return id;
}

/** The same, and the provider has read its certificate. */
export async function receive(
  world: CrashWorld,
  sample: SampleName = 'epoc-pr',
  edits: Readonly<Record<string, unknown>> = {},
  key = 'key-1',
): Promise<OrderId> {
  const id = await fileAndSettle(world, sample, edits, key);
  await done(readCertificate(world.stack, id, { id: `read-${key}`, provider: PROVIDER_OF[sample] }));
  await world.machines.settle();
  return id;
}

export const PROVIDER_OF = {
  'epoc-pr': 'prv-demo',
  'epoc-pr-emergency': 'prv-demo',
  'us-2703f': 'prv-demo',
  'budapest-29': 'prv-contact-jp',
  'ca-487-012': 'prv-demo',
} as const satisfies Record<SampleName, string>;

/** Lets time pass with everything at work. */
export const pass = (world: CrashWorld, ms: number): Promise<void> => world.machines.passUntil(plus(world.now, ms));
export const passUntil = (world: CrashWorld, at: Instant): Promise<void> => world.machines.passUntil(at);

/** Received, and its person told of it two weeks later. */
export async function tell(world: CrashWorld, sample: SampleName = 'epoc-pr'): Promise<OrderId> {
  const id = await receive(world, sample);
  await pass(world, 14 * DAY_MS + MINUTE_MS);
  return id;
}

/** What making ready does goes well. @throws Error when it does not. */
export async function done(sent: Promise<Answer>): Promise<Answer> {
  const answer = await sent;
  if (answer.status >= 300) throw new Error(`what makes ready was answered ${answer.status}: ${answer.text}`);
  return answer;
}

type Made = Pick<RequestScenario, 'name' | 'answer'> & Partial<RequestScenario>;

/** A command of an officer on an order that was made ready. */
export const command = (
  name: CommandName,
  body: unknown,
  ready: (world: CrashWorld) => Promise<OrderId>,
  { by, ...more }: Made & { readonly by?: Claims },
): RequestScenario => ({
  route: `POST /v1/orders/{orderId}/${name}`,
  prepare: async (world) => {
    const id = await ready(world);
    const sample = world.ledger.orders.find((order) => order.id === id)?.sample ?? 'epoc-pr';
    const request = commandRequest(id, name, body);
    return () => world.stack.officer(request, by ?? FILER[sample]);
  },
  ...more,
});

/** A reviewer’s decision that leaves all as it is. */
export const AFFIRMED = {
  outcome: 'affirm',
  reasons: 'What the file shows was looked at.',
  forTheOtherSide: 'It stands.',
} as const;

/** Filed from an account that was stolen, and held back until somebody says that it stands. */
export async function holdBack(world: CrashWorld): Promise<OrderId> {
  const id = await fileAndSettle(world);
  await suspend(world.stack);
  await world.machines.settle();
  return id;
}

/** Of a file. */
export const KEPT_FIRST = 'its copy is kept under seal first, where no record names it: it goes with the order';

/** No search of the next file comes to anything: after a fault nobody asks for one, and the file goes on as one that was not searched. */
export const leaveUnsearched = ({ machines }: CrashWorld): void => {
  machines.scanner.next = { isSilent: true };
};
