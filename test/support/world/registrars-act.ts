import { sha256 } from '../../../shared/domain/digest.ts';
import { DAY_MS, HOUR_MS, plus, toRfc3339 } from '../../../shared/domain/instant.ts';
import type { Request } from '../http-events.ts';
import { propose, revoke, step } from '../registrars.ts';
import { memberOf, POLICE } from '../requests.ts';
import { suspensionRequest, suspensionWordRequest, THEFT } from '../suspending.ts';
import { SECOND_OFFICER } from '../waiting.ts';
import { type Entry, mayHoldFrom, type SaidChange, type Word } from './ledger.ts';
import { KEY_IDS, type KeyId, OFFICERS, ROSTERS, registeredKey } from './people.ts';
import { isYes, REFS, type Ref, type Week } from './week.ts';

const [PROVIDER, AUTHORITY, ROSTER] = REFS;

/** What somebody may want to be otherwise. */
const WISHES: readonly { readonly ref: Ref; readonly wish: (entry: Entry, week: Week) => Entry }[] = [
  { ref: PROVIDER, wish: (_, { place }) => ({ name: `Skylark Mail ${place}` }) },
  {
    ref: PROVIDER,
    wish: (_, { place }) => ({ reach: { webhooks: [{ id: 'more', url: `https://more-${place}.skylark.example/` }] } }),
  },
  { ref: PROVIDER, wish: (_, { place }) => moveTo(place) },
  { ref: PROVIDER, wish: (_, { place }) => moveTo(place) },
  {
    ref: PROVIDER,
    wish: (_, week) => ({
      keys: week.draw([['key-1', 'key-2'], ['key-2', 'key-3'], ['key-3']] as const, 'keys').map(registeredKey),
    }),
  },
  {
    ref: PROVIDER,
    wish: (_, week) => ({ keys: week.draw([['key-1', 'key-2'], ['key-1']] as const, 'keys').map(registeredKey) }),
  },
  { ref: AUTHORITY, wish: (_, { place }) => ({ otherNames: [`LKA ${place}`] }) },
  { ref: AUTHORITY, wish: (_, { place }) => ({ mailDomains: [`m${place}.example`] }) },
  {
    ref: AUTHORITY,
    wish: ({ contact }, { place }) => ({ contact: { ...Object(contact), email: `desk-${place}@lka.example` } }),
  },
  { ref: ROSTER, wish: (_, week) => ({ registrars: week.draw(ROSTERS, 'roster') }) },
  { ref: ROSTER, wish: () => ({ registrars: ROSTERS[1] }) },
];

const moveTo = (place: number): Entry => ({
  endpoints: [{ id: `inbox-${place}`, url: `https://inbox-${place}.skylark.example/holdfast` }],
});

/** Some change that was proposed lately; the latest more often than others. */
export function pickChange(week: Week): SaidChange | undefined {
  const { changes } = week.ledger;
  const recent = [...changes.slice(-3), ...changes.slice(-1)];
  return recent.length === 0 ? undefined : week.draw(recent, 'change');
}

const isOne = (earlier: Word, later: Word): boolean =>
  [earlier.account, ...earlier.ids].some((id) => later.ids.includes(id));

type Registrar = Awaited<ReturnType<Week['registrarOf']>>;

async function proposeBy(week: Week, { claims, word }: Registrar, ref: Ref, wish: Entry): Promise<void> {
  const standing = await week.inForce(ref);
  const newest = await week.stack.directory.newest(ref);
  const entry = JSON.parse(JSON.stringify({ ...standing, ...wish }));
  const body = { entry, replaces: newest?.version ?? 0, reason: 'They wrote that it changed.' };
  const answer = await propose(week.stack, body, `propose-${week.place}`, claims);
  if (!isYes(answer)) return;
  const [id = '', digest = ''] = ['id', 'digest'].map((name) => String(memberOf(answer.body, name)));
  week.ledger.changes.push({ id, ref, entry, digest, proposedBy: word, proposedAt: week.now });
}

export async function proposeSome(week: Week): Promise<void> {
  const { ref, wish } = week.draw(WISHES, 'wish');
  await proposeBy(week, await week.someRegistrar(), ref, wish((await week.inForce(ref)) ?? {}, week));
}

async function approveBy(week: Week, { claims, word }: Registrar, change: SaidChange, digest: string): Promise<void> {
  const over = await week.inForce(change.ref);
  const answer = await step(week.stack, change.id, 'approval', { digest }, claims, `approve-${week.place}`);
  if (!isYes(answer)) return;
  const { id, proposedBy } = change;
  if (digest !== change.digest) week.fault(`${id} was approved by the digest of something else`);
  if (change.approved || change.endedAt !== undefined) week.fault(`${id} was approved, though it was over`);
  const isOwn = isOne(proposedBy, word);
  if (isOwn) week.fault(`${id} was approved by ${word.account}, whose proposal it is (${proposedBy.account})`);
  change.approved = { at: week.now, over, isOwn };
}

export async function approveSome(week: Week): Promise<void> {
  const change = pickChange(week);
  if (!change) return;
  const isAnother = week.draw([false, false, false, false, true], 'digest');
  await approveBy(week, await week.someRegistrar(), change, isAnother ? sha256('another') : change.digest);
}

/** In some worlds two agree at once that Dora's accounts are one person's, which is so in two days. */
export async function joinAccounts(week: Week): Promise<void> {
  await proposeBy(week, await week.registrarOf('anna-1'), ROSTER, { registrars: ROSTERS[1] });
  const [change] = week.ledger.changes;
  if (change) await approveBy(week, await week.registrarOf('bert-1'), change, change.digest);
}

/** Notes that a change is over. */
function end(week: Week, change: SaidChange): void {
  const from = mayHoldFrom(change);
  if (change.endedAt !== undefined || (from !== undefined && from <= week.now))
    week.fault(`${change.id} was ended, though it was over`);
  change.endedAt ??= week.now;
}

export async function endSome(week: Week, how: 'refusal' | 'withdrawal'): Promise<void> {
  const change = pickChange(week);
  if (!change) return;
  const { claims, word } = await week.someRegistrar();
  const answer = await step(week.stack, change.id, how, { reason: 'A doubt.' }, claims, `${how}-${week.place}`);
  if (!isYes(answer)) return;
  if (isOne(change.proposedBy, word) !== (how === 'withdrawal')) week.fault(`${change.id}: ${how} by ${word.account}`);
  end(week, change);
}

/** The old contact objects: a contact point, or the provider by some key. */
export async function objectSome(
  week: Week,
  sign: (week: Week, request: Request, key: KeyId) => Promise<boolean>,
): Promise<void> {
  const change = pickChange(week);
  if (!change) return;
  const { id, ref } = change;
  const reason = 'We asked for nothing.';
  const route = '/v1/provider/directory-changes/{changeId}/objection';
  const isTaken =
    ref.kind === 'provider'
      ? await sign(
          week,
          { method: 'POST', route, changeId: id, body: { change: id, reason } },
          week.draw(KEY_IDS, 'key'),
        )
      : isYes(
          await step(week.stack, id, 'objection', { reason }, week.draw(OFFICERS, 'officer'), `object-${week.place}`),
        );
  if (isTaken) end(week, change);
}

export async function challengeSome(week: Week): Promise<void> {
  const change = pickChange(week);
  if (!change) return;
  const { claims } = await week.someRegistrar();
  await step(week.stack, change.id, 'challenges', {}, claims, `challenge-${week.place}`);
}

export async function revokeSome(week: Week, key: KeyId = week.draw(KEY_IDS, 'revoked')): Promise<void> {
  const { claims } = await week.someRegistrar();
  const { now, ledger } = week;
  const body = { reason: 'They lost a laptop.' };
  const answer = await revoke(week.stack, PROVIDER.id, key, body, claims, `revoke-${week.place}-${key}`);
  if (!isYes(answer)) return;
  const [revokedAt, doubtedSince] = ['revokedAt', 'doubtedSince'].map((name) => String(memberOf(answer.body, name)));
  ledger.revocations.push({ key, at: now, marks: { revokedAt: `${revokedAt}`, doubtedSince: `${doubtedSince}` } });
  for (const one of ledger.changes) {
    const from = mayHoldFrom(one);
    if (one.ref.kind === 'provider' && (from === undefined || from > now)) one.endedAt ??= now;
  }
}

const EVERYBODY = 'everybody';
const SUSPECTS = [`${POLICE['sub']}`, `${POLICE['sub']}`, `${SECOND_OFFICER['sub']}`, EVERYBODY];

export async function suspendSome(week: Week): Promise<void> {
  const suspect = week.draw(SUSPECTS, 'suspect');
  const person = suspect === EVERYBODY ? undefined : suspect;
  const { claims, word } = await week.someRegistrar();
  const before = week.draw([HOUR_MS, 5 * DAY_MS, 30 * DAY_MS], 'since');
  const since = toRfc3339(plus(week.now, -before));
  const asked = { ...THEFT, person, since };
  const answer = await week.stack.registrar(suspensionRequest(asked, `suspend-${week.place}`), claims);
  if (!isYes(answer)) return;
  const id = String(memberOf(answer.body, 'id'));
  const known = week.ledger.suspensions.find((one) => one.id === id);
  if (known) known.suspending.push(word);
  else week.ledger.suspensions.push({ id, person, from: week.now, suspending: [word], lifting: [] });
}

export async function sayOfSuspension(week: Week, said: 'confirmation' | 'lifting'): Promise<void> {
  const { suspensions } = week.ledger;
  if (suspensions.length === 0) return;
  const one = week.draw([...suspensions.slice(-2), ...suspensions.slice(-1)], 'suspension');
  const { claims, word } = await week.someRegistrar();
  if (!isYes(await week.stack.registrar(suspensionWordRequest(one.id, said), claims))) return;
  one[said === 'lifting' ? 'lifting' : 'suspending'].push(word);
}
