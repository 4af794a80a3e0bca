import type { PlantedBug } from '../bug.ts';

/** Who may do and read what. */
export const BUGS_OF_DOORS: readonly PlantedBug[] = [
  {
    name: 'any-authority-may-command',
    why: 'An officer of another authority extends, releases and answers.',
    file: 'shared/domain/order/record/concerned.ts',
    find: "if (by.authority === (by.role === 'contact-point' ? authority : validator)) return;",
    put: "if (by.role === 'contact-point' || by.authority === validator) return;",
    theme: 'strangers',
  },
  {
    name: 'any-provider-may-speak',
    why: 'A provider reads and answers the orders of another.',
    file: 'shared/domain/order/record/concerned.ts',
    find: "const isOwn = by.kind === 'provider' ? by.provider === provider : by.orderId === orderId;",
    put: "const isOwn = by.kind === 'provider' ? provider.length > 0 : by.orderId === orderId;",
    theme: 'strangers',
  },
  {
    name: 'signature-of-any-time',
    why: 'A signed message that somebody recorded is taken days later.',
    file: 'shared/http/webhook-signature.ts',
    find: 'if (Math.abs(timestamp * SECOND_MS - now) > PROVIDER_POLICY.providerSignatureWindowMs) {',
    put: 'if (timestamp * SECOND_MS - now > PROVIDER_POLICY.providerSignatureWindowMs) {',
    theme: 'strangers',
  },
  {
    name: 'decided-by-whoever-asks',
    why: 'A reviewer decides whose seat it is not.',
    file: 'shared/domain/order/decisions/find-review.ts',
    find: "find(({ reviewer }) => by.kind === 'officer' && isKnownAs(by, reviewer.person));",
    put: "find(({ reviewer }) => by.kind === 'officer' && reviewer.person !== '');",
    theme: 'conflict',
  },
  {
    name: 'each-arrival-counts',
    why: 'A message of a provider that arrives a second time counts as another one.',
    file: 'functions/serve-providers/routes/messages.ts',
    find: 'idempotencyKey: messageId,',
    put: 'idempotencyKey: `${messageId}-${Math.random()}`,',
    theme: 'repeats',
  },
  {
    name: 'preserved-and-not-noted',
    why: 'A provider says what it preserved, is told that this was taken, and none of it stands on record.',
    file: 'functions/serve-providers/routes/messages.ts',
    find: "return { type: 'preserve', targets: idsOf(message.data.targets) };",
    put: "return { type: 'preserve', targets: idsOf() };",
    theme: 'races',
  },
  {
    name: 'withdrawn-for-released',
    why: 'Who releases an order withdraws it: the record says that it should never have been.',
    file: 'functions/serve-contact-points/routes/orders.ts',
    find: "effect === 'release' ? 'release' : 'withdraw'",
    put: "effect !== 'release' ? 'release' : 'withdraw'",
    theme: 'endings',
  },
  {
    name: 'deliveries-not-woken',
    why: 'What is due of deliveries is taken off the queue, and nothing is done.',
    file: 'functions/fire-due/worker.ts',
    find: 'logFired(due, await fireDue(deps, due));',
    put: "logFired(due, due.kind === 'delivery' ? 'delivery-woken' : await fireDue(deps, due));",
    theme: 'failing',
  },
];
