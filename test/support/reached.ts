import type { DirectoryEntry } from '../../shared/contracts/items/directory.ts';
import { CALL } from '../../shared/domain/delivery/escalation.ts';
import type { OrderId } from '../../shared/domain/ids.ts';
import { toRfc3339 } from '../../shared/domain/instant.ts';
import { commandRequest, POLICE } from './requests.ts';
import { type Answer, registerOf, type Stack } from './stack.ts';

/** Every way there is to reach a provider's people. */
export const REACH = {
  mail: [{ id: 'legal', address: 'legal@skylark.example', language: 'en' }],
  onCall: [
    { id: 'duty', tool: 'pagerduty', url: 'https://events.pager.example/v2/enqueue', parameter: 'on-call/skylark' },
  ],
  people: [
    {
      id: 'night-desk',
      name: 'Night desk',
      telephone: { countryCode: '+353', areaCode: '1', number: '5550200' },
      languages: ['en'],
      hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'], from: '20:00', to: '08:00' }],
    },
    {
      id: 'day-desk',
      name: 'Day desk',
      telephone: { countryCode: '+353', areaCode: '1', number: '5550100' },
      languages: ['en', 'de'],
      hours: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '08:00', to: '20:00' }],
    },
  ],
} as const;

/** Puts the provider of the samples into the directory anew, with a second endpoint and with people. */
export async function reachProvider(stack: Stack, reach: unknown = REACH): Promise<void> {
  const entry = registerOf().find(({ id }) => id === 'prv-demo');
  if (entry?.kind !== 'provider') throw new Error('the samples have no provider');
  const second = { id: 'second', url: 'https://second.skylark.example/holdfast', priority: 2 };
  const changed: unknown = { ...entry, endpoints: [...entry.endpoints, second], ...(reach !== undefined && { reach }) };
  await stack.directory.put(changed as DirectoryEntry, 'somebody');
}

/** Which steps about a message were taken, and when. */
export const stepsOf = (stack: Stack, orderId: OrderId, message = 1) =>
  stack.deliveries
    .all()
    .filter((one) => one.orderId === orderId && one.message === message && one.from !== undefined)
    .flatMap(({ endpoint, deliveredAt }) => (deliveredAt === null ? [] : [[endpoint, deliveredAt] as const]))
    .toSorted(([, left], [, right]) => left - right)
    .map(([endpoint, deliveredAt]) => `${toRfc3339(deliveredAt)} ${endpoint}`);

/** Why what was left about a message is not told, by endpoint. */
export const overtakenOf = (stack: Stack, orderId: OrderId, message = 1): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    stack.deliveries
      .all()
      .filter((one) => one.orderId === orderId && one.message === message && one.status === 'overtaken')
      .map(({ endpoint, overtakenBy }) => [endpoint, overtakenBy]),
  );

/** Calls that a contact point is shown. */
export const listCalls = (stack: Stack, query: Readonly<Record<string, string>> = {}, by = POLICE): Promise<Answer> =>
  stack.officer({ method: 'GET', route: '/v1/calls', query }, by);

export const noteCall = (stack: Stack, orderId: OrderId, body: unknown, key = 'call-1', by = POLICE): Promise<Answer> =>
  stack.officer(commandRequest(orderId, 'calls', body, { key }), by);

/** The call about a message was made, and the reference read back right. */
export async function spoken(stack: Stack, orderId: OrderId, message = 1): Promise<Record<string, unknown>> {
  const reference = (await stack.orders.latest(orderId))?.commit.state.reference ?? '';
  const at = toRfc3339(stack.clock.now());
  return { outcome: 'acknowledged', message, spokeWith: 'Niamh Gallagher', at, readBack: reference.toLowerCase() };
}

export const callOf = (stack: Stack, orderId: OrderId, message = 1) =>
  stack.deliveries.read({ orderId, message, endpoint: CALL });
