import type { Claims, Request } from '../http-events.ts';
import { JUST_NOW } from '../http-events.ts';
import { POST_ROUTES } from '../post-routes.ts';
import { GRANTED, JSON_TYPE, REFUSED, SOUGHT } from '../requests.ts';
import { type Answer as Answered, KEYS, type ProviderId } from '../stack.ts';
import type { Scene } from './scene.ts';
import type { Answer, Asker, Kind, Rule, Thing } from './table.ts';

/** A version that no order and no draft here has: who asks comes before what it rests on, so nobody who may changes anything. */
const LATER = { 'if-match': '"99"' };

/** Bodies by which whoever may do it changes nothing either. */
const BODIES: Readonly<Record<string, unknown>> = {
  'POST /v1/drafts': { instrument: 'EU-EPOC-PR' },
  'PUT /v1/drafts/{draftId}': {},
  'POST /v1/orders/{orderId}/validation (sought)': SOUGHT,
  'POST /v1/orders/{orderId}/validation (granted)': GRANTED,
  'POST /v1/orders/{orderId}/validation (refused)': REFUSED,
  'POST /v1/orders/{orderId}/calls': { outcome: 'not-reached', message: 99, at: '2026-11-20T16:10:00Z' },
  'POST /v1/cases/current/messages': {},
  'POST /v1/directory/changes/{changeId}/objection (of a stranger)': { reason: 'Not ours.' },
  'POST /v1/directory/changes/{changeId}/withdrawal (of a stranger)': { reason: 'A doubt.' },
};

/** What says that there is no such thing, or none for whoever asks: docs/api, at each page’s end. */
const ABSENT_CODES: Readonly<Partial<Record<Kind, string>>> = {
  order: 'order-not-found',
  review: 'review-unknown',
  draft: 'draft-unknown',
  filing: 'filing-unknown',
  complaint: 'complaint-unknown',
  search: 'search-unknown',
  reading: 'reading-unknown',
  change: 'change-unknown',
  suspension: 'suspension-unknown',
  entry: 'directory-entry-unknown',
};

/** Asks for a thing, or to do something to it, through the door that the action has. */
type Ask = (asker: Asker) => Promise<Answered>;

/** What of a request is the same whoever asks is made once, so that asking costs little but what the product does. */
export function prepareAsking(scene: Scene): (rule: Rule, thing: Thing) => Promise<Ask> {
  const bodies = new Map<string, Promise<unknown>>();
  const prepared = new Map<Rule, Map<Thing, Promise<Ask>>>();
  const prepare = async (action: string, thing: Thing): Promise<Ask> => {
    const own = bodies.get(action) ?? bodyOf(action, () => scene.things[0]?.id ?? '', scene.stack);
    bodies.set(action, own);
    return doorOf(scene, requestOf(action, thing, await own), thing);
  };
  return (rule, thing) => {
    const ofRule = prepared.get(rule) ?? new Map<Thing, Promise<Ask>>();
    prepared.set(rule, ofRule);
    const ready = ofRule.get(thing) ?? prepare(rule.action, thing);
    ofRule.set(thing, ready);
    return ready;
  };
}

function doorOf(scene: Scene, request: Request, thing: Thing): Ask {
  const { route } = request;
  const { stack } = scene;
  if (route.startsWith('/v1/provider/')) return askingAsProvider(scene, request, thing);
  if (route.startsWith('/v1/cases/')) return (asker) => askInSession(scene, request, asker);
  if (/^\/v1\/(?:verifications|policy)/.test(route)) return () => stack.anyone(request);
  if (route.startsWith('/v1/reviews')) return (asker) => stack.reviewer(request, claimsOf(asker));
  if (route.startsWith('/v1/directory/')) return (asker) => stack.registrar(request, claimsOf(asker));
  if (/^\/v1\/(?:oversight|complaints|silences)/.test(route))
    return (asker) => stack.overseer(request, claimsOf(asker));
  if (route === '/v1/filing-checks') {
    const formless = { ...request, body: {} };
    return (asker) => stack.officer(mayFile(asker) ? formless : request, claimsOf(asker));
  }
  return (asker) => stack.officer(request, claimsOf(asker));
}

/** A check by whoever may file ends at its form, before the law of the form is asked who may. */
const mayFile = (asker: Asker): boolean => asker.kind === 'token' && asker.role === 'contact-point';

/** @throws Error where it is no answer to a question of who may. */
export function classify({ status, text, body }: Answered, { kind }: Thing): Answer {
  if (status >= 500) throw new Error(`a fault of ours: ${status} ${text}`);
  const code = String(Object(body).type).replace('urn:holdfast:problem:', '');
  if (status === 401 || status === 403) return 'refused';
  return status === 404 && code === ABSENT_CODES[kind] ? 'absent' : 'allowed';
}

function requestOf(action: string, thing: Thing, own: unknown): Request {
  const [method = '', route = ''] = action.split(' ');
  const sendsBody = method === 'POST' || method === 'PUT';
  return {
    method: method as Request['method'],
    route,
    ...namedBy(thing),
    headers: {
      ...(sendsBody && JSON_TYPE),
      ...(method === 'POST' && { 'idempotency-key': 'policy' }),
      ...(method !== 'GET' && LATER),
    },
    ...(sendsBody && { body: spell(action === 'POST /v1/provider/messages' ? messageAbout(thing) : own) }),
    ...(action === 'GET /v1/verifications/{orderId}' && { query: { digest: '0'.repeat(64) } }),
    ...(action === 'GET /v1/oversight/orders' && { query: { authority: 'aut-police' } }),
    ...(action === 'GET /v1/oversight/consultations' && { query: { month: '2026-11' } }),
  };
}

/** As it is sent, and spelled once. */
const spell = (body: unknown): unknown => (typeof body === 'object' ? JSON.stringify(body) : body);

async function bodyOf(action: string, firstOrder: () => string, stack: Scene['stack']): Promise<unknown> {
  if (action in BODIES) return BODIES[action];
  const route = POST_ROUTES.find(({ name }) => name === action);
  return await route?.valid(stack, firstOrder() as never);
}

const messageAbout = ({ id }: Thing): unknown => ({
  type: 'order.preserved',
  timestamp: '2026-12-12T16:10:00Z',
  data: { orderId: id, digest: '0'.repeat(64), targets: [{ id: 't1' }] },
});

function namedBy({ id, kind }: Thing): Partial<Request> {
  if (kind === 'entry') {
    const [of = '', entryId = ''] = id.split('/');
    return { kind: of, entryId };
  }
  return id === '' ? {} : { [`${kind}Id`]: id };
}

const claimsOf = (asker: Asker): Claims =>
  asker.kind === 'token'
    ? { sub: asker.person, holdfast_role: asker.role, holdfast_authority: asker.authority, auth_time: JUST_NOW }
    : {};

function askingAsProvider({ stack }: Scene, request: Request, thing: Thing): Ask {
  const { 'idempotency-key': _, 'if-match': __, ...headers } = request.headers ?? {};
  const unkeyed = { ...request, headers };
  const keyed = { ...request, headers: { ...headers, 'idempotency-key': `policy-${thing.id}` } };
  return async (asker) => {
    if (asker.kind === 'token') {
      const { person, role, authority } = asker;
      return await stack.providerPerson(keyed, person, { role: { role, authority } });
    }
    if (asker.kind !== 'signature') return await stack.unsigned(unkeyed);
    const { provider } = asker;
    const keys = KEYS[provider as ProviderId] ?? KEYS['prv-demo'];
    return await stack.provider(unkeyed, {
      provider: provider as ProviderId,
      keys,
      id: `policy-${provider}-${thing.id}`,
    });
  };
}

async function askInSession({ stack, sessions }: Scene, request: Request, asker: Asker): Promise<Answered> {
  const token =
    asker.kind === 'session' ? (sessions[asker.of] ?? 'a.b.c') : asker.kind === 'token' ? asker.person : undefined;
  const headers = { ...request.headers, ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  return await stack.person({ ...request, headers });
}
