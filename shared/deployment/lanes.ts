/** Of each way by which something leaves the house, the queues of its two lanes; one for both where a way carries only what is urgent. */
export const QUEUES = {
  webhook: { ordinary: 'DELIVERIES_QUEUE_URL', urgent: 'URGENT_DELIVERIES_QUEUE_URL' },
  handover: { ordinary: 'HANDOVERS_QUEUE_URL', urgent: 'URGENT_HANDOVERS_QUEUE_URL' },
  mail: { ordinary: 'MAIL_QUEUE_URL', urgent: 'URGENT_MAIL_QUEUE_URL' },
  alert: { ordinary: 'ALERTS_QUEUE_URL', urgent: 'ALERTS_QUEUE_URL' },
} as const;
/** Of webhooks whose endpoint lets them wait. */
export const SLOW = { ordinary: 'SLOW_DELIVERIES_QUEUE_URL', urgent: 'URGENT_SLOW_DELIVERIES_QUEUE_URL' } as const;
/** For each function that hands emergencies on, and may send by no other lane. */
export const URGENT_LANES = [
  QUEUES.webhook.urgent,
  QUEUES.handover.urgent,
  QUEUES.mail.urgent,
  QUEUES.alert.urgent,
] as const;
/** For each function that wakes what sends, by any way and either lane. */
export const LANES = [
  ...URGENT_LANES,
  QUEUES.webhook.ordinary,
  QUEUES.handover.ordinary,
  QUEUES.mail.ordinary,
] as const;

/** The way by which something leaves the house. */
type QueuedWay = keyof typeof QUEUES;

/** The queues of some ways, by lane, of a function that wakes what sends. */
export function readQueues<W extends QueuedWay>(
  env: Readonly<Record<(typeof QUEUES)[W]['ordinary' | 'urgent'], string>>,
  ...ways: readonly W[]
): { readonly [way in W]: { readonly ordinary: string; readonly urgent: string } } {
  const known: Readonly<Record<string, string>> = env;
  const read = (variable: string): string => known[variable] ?? '';
  return Object.fromEntries(
    ways.map((way) => [way, { ordinary: read(QUEUES[way].ordinary), urgent: read(QUEUES[way].urgent) }]),
  ) as { readonly [way in W]: { readonly ordinary: string; readonly urgent: string } };
}

/** The queues of the urgent lane of every way, of a function that may send by no other. */
export function readUrgentQueues(env: Readonly<Record<(typeof URGENT_LANES)[number], string>>) {
  const laneOf = (way: QueuedWay) => ({ ordinary: env[QUEUES[way].urgent], urgent: env[QUEUES[way].urgent] });
  return { webhook: laneOf('webhook'), handover: laneOf('handover'), mail: laneOf('mail'), alert: laneOf('alert') };
}

/** The queues of all ways, by lane. */
export const readLanes = (env: Readonly<Record<(typeof LANES)[number], string>>) =>
  readQueues(env, 'webhook', 'handover', 'mail', 'alert');

/** The queues of webhooks whose endpoint lets them wait, by lane. */
export const readSlowLanes = (env: Readonly<Record<(typeof SLOW)['ordinary' | 'urgent'], string>>) => ({
  ordinary: env[SLOW.ordinary],
  urgent: env[SLOW.urgent],
});
