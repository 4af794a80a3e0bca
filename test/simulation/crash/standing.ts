import { isOrderId } from '../../../shared/domain/ids.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import type { World } from '../world/world.ts';

/** What stands in a world, in a form in which two worlds can be compared. */
export type Standing = unknown;

/** Instants of what happened may differ by so much: a queue shows again what nobody finished after three minutes. */
const LATE_MS = 20 * 60_000;
/** Beyond it, a number is an instant: a count never is. */
const INSTANT = 1_000_000_000_000;
const RFC3339 = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z/g;

/** How often somebody tried, and when, is no part of what stands; nor is what waits to be looked at again and finds nothing to do. */
const TRIES = ['attempts', 'queued', 'posts', 'reads', 'due'] as const;
/** Of one record: its digests, what it is chained to, and how often it was tried. */
const MEMBERS: ReadonlySet<string> = new Set([
  ...[
    'digest',
    'previous',
    'fingerprint',
    'commandId',
    'version',
    'attempts',
    'number',
    'ciphertext',
    'etag',
    'sealed',
  ],
]);

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const readBody = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^[{[]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

/** What chance makes has no value of its own here; an id of an order is its place among those of the world. */
function plain(value: unknown, name: (text: string) => string): unknown {
  const read = readBody(value);
  if (read instanceof Uint8Array || read instanceof ArrayBuffer) return '<bytes>';
  if (read instanceof Map || read instanceof Set) return plain([...read], name);
  if (typeof read === 'string') return name(read);
  if (Array.isArray(read)) return once(sorted(read.map((one) => plain(one, name))));
  if (!isPlain(read)) return read;
  const kept = Object.entries(read).filter(([member, one]) => !MEMBERS.has(member) && one !== undefined);
  return Object.fromEntries(
    kept
      .map(([member, one]): [string, unknown] => [name(member), plain(one, name)])
      .toSorted(([one], [other]) => (one < other ? -1 : 1)),
  );
}

const masked = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === 'number' && one > INSTANT
      ? '<instant>'
      : typeof one === 'string'
        ? one.replaceAll(RFC3339, '<instant>')
        : one,
  );

/** How many of several by chance are alike is chance too, such as houses of the reviewers that were drawn. */
const once = (list: readonly unknown[]): readonly unknown[] =>
  list.every((one) => one === '<chance>') ? list.slice(0, 1) : list;

const sorted = (list: readonly unknown[]): readonly unknown[] =>
  list
    .map((one) => ({ one, key: `${masked(one)} ${JSON.stringify(one)}` }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one);

/** Whom the lot falls on. */
const DRAWN =
  /\b(?:(?:independent|privacy|ombuds|council)-reviewer(?:-\d)?|review-chamber|privacy-tribunal|ombuds-office|judicial-council)\b/g;
/** Ids by chance: of officials, digests in hexadecimal and base64url, of what somebody was given. */
const BY_CHANCE = [
  /\b[2-9A-Y]{4}-[2-9A-Y]{4}-[2-9A-Y]{4}\b/g,
  /off_[A-Za-z0-9_-]{86,}/g,
  /[0-9a-f]{32,}/g,
  /(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{43}(?![A-Za-z0-9_-])/g,
  /(?:evt|fil|drf|sch|rdg|cmp)_[0-9a-z_]{20,}/g,
  DRAWN,
];

function namesOf({ stored }: World): (text: string) => string {
  const places = new Map<string, string>();
  const ofProvider = new Map<string, number>();
  for (const { commit } of stored) {
    if (places.has(commit.orderId)) continue;
    const { provider } = commit.state;
    const place = (ofProvider.get(provider) ?? 0) + 1;
    ofProvider.set(provider, place);
    places.set(commit.orderId, `order ${place} of ${provider}`);
  }
  return (text) => {
    const known = text.replaceAll(/ord_[0-9a-z]{26}/g, (id) => places.get(id) ?? 'no order');
    return BY_CHANCE.reduce((left, pattern) => left.replaceAll(pattern, '<chance>'), known);
  };
}

/** One commit as it is kept. */
interface Kept {
  readonly body: string;
  readonly sealed: Readonly<Record<string, unknown>>;
}

type Body = Pick<StoredCommit['commit'], 'orderId' | 'state' | 'events' | 'by'>;

/** What stands of one order: its state, all that happened to it by kind, in its order, and what of it is sealed. */
function ordersOf(kept: readonly Kept[]) {
  const commits = kept.map(({ body, sealed }) => ({ ...(JSON.parse(body) as Body), sealed: Object.keys(sealed) }));
  const byOrder = Map.groupBy(commits, ({ orderId }) => orderId);
  return [...byOrder.values()].map((own) => ({
    state: own.at(-1)?.state,
    // as one text: a list is compared in any order
    events: own.flatMap(({ events, by }) => events.map(({ type }) => `${type} by ${by.kind}`)).join(', '),
    parts: own.map(({ sealed }) => sealed.join(' ')).join(', '),
  }));
}

type Fed = Readonly<Record<'feed' | 'orderId' | 'body', string>>;

type Note = { readonly orderId: string; readonly events: readonly unknown[]; readonly state: unknown };

/** Of the notes of one order what they come to, and what each was about: which of two came first is chance. */
function notesOf(kept: readonly Pick<Kept, 'body'>[]) {
  const notes = kept.map(({ body }) => JSON.parse(body) as Note);
  return [...Map.groupBy(notes, ({ orderId }) => orderId).values()].map((own) => ({
    orderId: own[0]?.orderId,
    state: own.at(-1)?.state,
    events: own.flatMap(({ events }) => events),
  }));
}

/** The sample register, as each world begins with it. */
const isSample = ({
  version,
  actor,
}: {
  readonly version: number;
  readonly actor: { readonly by?: string };
}): boolean => version === 1 && actor.by === 'operator';

/** What stands in a world now. */
export async function standingOf(world: World): Promise<Standing> {
  const { commits, directory, notes, keys, files, feeds, ...rest } = Object(await world.stack.snapshot());
  const others = JSON.stringify(rest);
  const used = keys.filter((id: string) => isOrderId(id) || others.includes(id)); // a key of nothing ends by itself
  const name = namesOf(world);
  // by name alone: what only came in ends by itself, and a copy under seal that no record names goes with its order
  const kept = new Set(
    files.map(([of]: readonly [string]) => name(of)).filter((of: string) => !of.startsWith('incoming/')),
  );
  // who follows a feed may be told of one thing at two places of it, and knows it by its id
  const told = [
    ...new Map(feeds.map(({ feed, orderId, body }: Fed) => [`${feed} ${body}`, { feed, orderId, body }])).values(),
  ];
  for (const tried of TRIES) delete rest[tried];
  const changed = directory.filter((one: Parameters<typeof isSample>[0]) => !isSample(one));
  return plain(
    {
      ...rest,
      feeds: told,
      keys: used,
      files: [...kept],
      orders: ordersOf(commits),
      notes: notesOf(notes),
      directory: changed,
    },
    name,
  );
}

const isNear = (one: number, other: number): boolean =>
  one === other || (one > INSTANT && other > INSTANT && Math.abs(one - other) <= LATE_MS);

function isSameButForTime(one: string, other: string): boolean {
  const [ones, others] = [one, other].map((text) => text.match(RFC3339) ?? []);
  if (!ones || !others || ones.length === 0 || ones.length !== others.length) return false;
  if (one.replaceAll(RFC3339, '') !== other.replaceAll(RFC3339, '')) return false;
  return ones.every((instant, place) => isNear(Date.parse(instant), Date.parse(others[place] ?? '')));
}

/** Where two standings differ, with what stands there; empty where they do not. */
export function differ(one: unknown, other: unknown, at = ''): readonly string[] {
  if (Object.is(one, other)) return [];
  if (typeof one === 'number' && typeof other === 'number' && isNear(one, other)) return [];
  if (typeof one === 'string' && typeof other === 'string' && isSameButForTime(one, other)) return [];
  if (Array.isArray(one) && Array.isArray(other) && one.length === other.length) {
    return one.flatMap((member, place) => differ(member, other[place], `${at}/${place}`));
  }
  if (isPlain(one) && isPlain(other)) {
    const members = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...members].flatMap((member) => differ(one[member], other[member], `${at}/${member}`));
  }
  return [`${at}: ${JSON.stringify(one)?.slice(0, 600)} and not ${JSON.stringify(other)?.slice(0, 600)}`];
}
