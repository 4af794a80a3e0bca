import { type Instant, MINUTE_MS } from '../../../shared/domain/instant.ts';
import type { Claims, Request } from '../../support/http-events.ts';
import { type Answer, KEYS } from '../../support/stack.ts';
import { KEY_PAIRS } from '../../support/world/people.ts';
import { humanOf } from '../world/keepers.ts';
import { KEEPERS, registerOf } from '../world/register.ts';
import type { World } from '../world/world.ts';

/** As long as a signature counts after it was made, and before. */
const SIGNATURE_MS = 5 * MINUTE_MS;

/** Beside which entry somebody is suspended, and under which id. */
function standingOf({ holdfast_role: role, holdfast_authority: authority, sub }: Claims) {
  if (role === 'registrar') return { ref: KEEPERS, person: humanOf(String(sub)) };
  if (role === 'reviewer') return { ref: { kind: 'roster', id: 'reviewers' }, person: String(sub) } as const;
  return { ref: { kind: 'authority', id: String(authority) }, person: String(sub) } as const;
}

const watched = new WeakSet<World>();

/**
 * From now on what is answered to accounts that are suspended, and to keys, is held to what stands on record when they ask; and the provider
 * signs with whichever of its keys count.
 */
export function watchDoors(world: World): void {
  if (watched.has(world)) return;
  watched.add(world);
  for (const door of ['officer', 'registrar', 'reviewer'] as const) watchOfficers(world, door);
  watchProviders(world);
}

/** The time of a run, and that of everybody else. */
const clocksOf = ({ stack: { clock }, gate }: World): readonly [Instant, Instant] => {
  const now = clock.now();
  return [now, (now - gate.skewMs) as Instant];
};

function watchOfficers(world: World, door: 'officer' | 'registrar' | 'reviewer'): void {
  const { stack, ledger } = world;
  const own = stack[door].bind(stack);
  const value = async (request: Request, claims: Claims): Promise<Answer> => {
    const { ref, person } = standingOf(claims);
    const began = clocksOf(world);
    const isOut = began.every((at) => registerOf(world).isSuspended(ref, person, at));
    const answer = await own(request, claims);
    const hasStoodStill = clocksOf(world)[1] !== began[1];
    if (isOut && !hasStoodStill)
      ledger.register.bySuspended.push({ what: `${person} at ${request.route}`, status: answer.status });
    return answer;
  };
  Object.defineProperty(stack, door, { value });
}

function watchProviders(world: World): void {
  const { stack, ledger } = world;
  const own = stack.provider.bind(stack);
  let signed = 0;
  const value: typeof stack.provider = async (request, signing) => {
    const { provider } = signing;
    const began = clocksOf(world);
    const [atFirst = [], ...others] = began.map((at) => registerOf(world).publicKeysAt(provider, at));
    const all = provider === 'prv-demo' ? Object.values(KEY_PAIRS) : [KEYS[provider]];
    const counting = all.filter(({ publicKey }) => atFirst.includes(publicKey));
    signed += 1;
    const keys = signing.keys ?? counting[signed % Math.max(1, counting.length)] ?? KEYS[provider];
    const answer = await own(request, { ...signing, keys });
    if (clocksOf(world)[1] !== began[1]) return answer; // it stood still meanwhile
    const what = `${provider} at ${request.route}`;
    const inForce = [atFirst, ...others].map((known) => known.includes(keys.publicKey));
    if (!inForce.includes(true)) ledger.register.bySpentKey.push({ what, status: answer.status });
    const isFresh = signing.at === undefined || Math.abs(signing.at - began[0]) < SIGNATURE_MS;
    if (isFresh && !inForce.includes(false) && answer.status === 401) ledger.register.unheard.push(what);
    return answer;
  };
  Object.defineProperty(stack, 'provider', { value });
}
