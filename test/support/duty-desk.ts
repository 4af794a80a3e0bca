import { CallList } from '../../shared/contracts/api/authorities/calls.ts';
import { OrderList } from '../../shared/contracts/api/authorities/orders.ts';
import { WaitingList } from '../../shared/contracts/api/authorities/waiting.ts';
import { parse } from '../../shared/contracts/border/parse.ts';
import { referenceFor } from '../../shared/domain/ids.ts';
import { PROBLEM_PREFIX } from '../../shared/http/problem-prefix.ts';
import type { ApiAnswer, ApiRequest, PublishedApi } from '../../shared/ports/published-api.ts';
import { spellMarkup } from '../../web/components/markup.ts';
import { renderPage } from '../../web/components/page.ts';
import type { Answers } from '../../web/desks/api.ts';
import { duty } from '../../web/desks/duty/desk.ts';
import { DUTY_STEPS } from '../../web/desks/duty/steps.ts';
import type { Acting, DeskStep, DeskVisitor, Outcome, Shown } from '../../web/desks/step.ts';
import { wordsIn } from '../../web/desks/words/words.ts';
import { createAsk } from '../../web/steps/ask.ts';
import type { Language } from '../../web/steps/languages.ts';
import { anOrderId } from './builders.ts';
import type { Claims } from './http-events.ts';
import type { Stack } from './stack.ts';

type ListedOrder = OrderList['orders'][number];
type Call = CallList['calls'][number];
type WaitingFiling = WaitingList['filings'][number];

/** A Friday in Berlin, 03:12 in the night. */
export const NIGHT = Date.parse('2026-11-20T02:12:00Z');

/** So many minutes from then. */
export const inMinutes = (minutes: number): string =>
  new Date(NIGHT + minutes * 60_000).toISOString().replace('.000', '');

export const CONTACT: Acting = {
  role: 'contact-point',
  authority: 'aut-police',
  person: 'person-police-desk',
  name: 'M. Reuther',
  roles: [{ role: 'contact-point', authority: 'aut-police' }],
};
export const VALIDATING: Acting = {
  ...CONTACT,
  role: 'validator',
  authority: 'aut-prosecutor',
  person: 'person-validator',
};

/** One of many orders, by its number. */
export function aListed(number: number, more: Partial<ListedOrder> = {}): ListedOrder {
  const id = anOrderId(number);
  const listed = {
    id,
    reference: referenceFor(id),
    instrument: 'EU-EPOC-PR',
    authority: 'aut-police',
    provider: 'prv-demo',
    status: 'running',
    version: 2,
    issuedAt: inMinutes(-600 - number),
    endsAt: inMinutes(60 * 24 * 40),
    attention: [],
    due: { what: 'period', owedBy: 'nobody', until: inMinutes(60 * 24 * 40) },
    ...more,
  };
  const [order] = parse(OrderList, { orders: [listed], next: null }).orders;
  if (!order) throw new Error('one order makes a list of one');
  return order;
}

export function aCall(number: number, more: Partial<Call> = {}): Call {
  const id = anOrderId(number);
  const call = {
    orderId: id,
    reference: referenceFor(id),
    message: 1,
    type: 'order.issued',
    urgency: 'emergency',
    since: inMinutes(-125),
    provider: { id: 'prv-demo', name: 'Skylark Mail' },
    whom: {
      kind: 'on-duty',
      people: [
        { name: 'Aoife', telephone: { countryCode: '+353', areaCode: '1', number: '5550100' }, languages: ['en'] },
      ],
    },
    words: { language: 'en', sentences: ['This is the police.'] },
    ...more,
  };
  const [parsed] = parse(CallList, { calls: [call], next: null }).calls;
  if (!parsed) throw new Error('one call makes a list of one');
  return parsed;
}

export function aWaiting(more: Partial<WaitingFiling> = {}): WaitingFiling {
  const filing = {
    id: 'fil_00000000000000000000000001',
    state: 'awaiting-second-word',
    filedBy: 'person-police-desk-2',
    filedAt: inMinutes(-5),
    until: inMinutes(10),
    because: ['above-figure'],
    instrument: 'EU-EPOC-PR',
    providers: [{ id: 'prv-demo', name: 'Skylark Mail' }],
    targets: 1,
    orders: [],
    ...more,
  };
  const [parsed] = parse(WaitingList, { filings: [filing], next: null }).filings;
  if (!parsed) throw new Error('one filing makes a list of one');
  return parsed;
}

/** What lists answer; a filter that is not named finds nothing. */
export interface Held {
  readonly due?: readonly ListedOrder[];
  readonly attention?: Readonly<Record<string, readonly ListedOrder[]>>;
  readonly all?: readonly ListedOrder[];
  readonly byReference?: Partial<OrderList>;
  readonly byFile?: Partial<OrderList>;
  readonly calls?: readonly Call[];
  readonly filings?: readonly WaitingFiling[];
  /** Where each list goes on, by its name. */
  readonly next?: Readonly<Record<string, string>>;
  /** What is refused, by path, with which code. */
  readonly refuse?: Readonly<Record<string, string>>;
}

const list = (orders: readonly ListedOrder[] = [], next: string | null = null) => ({ orders, next });

function answer(held: Held, { method, path, query = {} }: ApiRequest): unknown {
  const { next = {} } = held;
  if (path === '/v1/calls') return { calls: held.calls ?? [], next: next['calls'] ?? null };
  if (path === '/v1/filings/waiting') return { filings: held.filings ?? [], next: next['filings'] ?? null };
  if (method === 'POST') return { ...list(), ...held.byFile };
  if (query['reference'] !== undefined) return { ...list(), ...held.byReference };
  if (query['dueBefore'] !== undefined) return list(held.due, next['due']);
  const { attention } = query;
  if (attention !== undefined) return list(held.attention?.[attention], next[attention]);
  return list(held.all, next['all']);
}

/** An API of lists that are given, and what was asked of it. */
export class ListedApi implements PublishedApi {
  readonly asked: ApiRequest[] = [];
  /** How many were waited for at once at most, and how often it was begun to wait. */
  rounds = 0;
  #open = 0;
  readonly #held: Held;

  constructor(held: Held) {
    this.#held = held;
  }

  async ask(request: ApiRequest): Promise<ApiAnswer> {
    this.asked.push(request);
    if (this.#open === 0) this.rounds += 1;
    this.#open += 1;
    await Promise.resolve();
    this.#open -= 1;
    const code = this.#held.refuse?.[request.path];
    if (code !== undefined)
      return { status: 422, body: { type: `${PROBLEM_PREFIX}${code}`, detail: 'no' }, retryAfterSeconds: undefined };
    return { status: 200, body: answer(this.#held, request), retryAfterSeconds: undefined };
  }
}

/** The API of a stack on fakes, as an officer asks it. */
export const askedBy = (stack: Stack, claims: Claims): PublishedApi => ({
  ask: async ({ method, path, query, body }) => {
    const headers = body === undefined ? {} : { 'content-type': 'application/json' };
    const answered = await stack.officer({ method, route: path, headers, body, ...(query && { query }) }, claims);
    return { status: answered.status, body: answered.body, retryAfterSeconds: undefined };
  },
});

const STEPS = { '/': duty, ...DUTY_STEPS } as const;

export type DutyPath = keyof typeof STEPS;

interface Visit {
  readonly acting?: Acting;
  readonly language?: Language;
  readonly query?: Readonly<Record<string, string>>;
  readonly typed?: Readonly<Record<string, string>>;
  readonly now?: number;
  readonly isBackFromSignIn?: boolean;
}

export function aVisitor(api: PublishedApi, path: DutyPath, visit: Visit = {}): DeskVisitor {
  const { acting = CONTACT, language = 'en', query = {}, typed = {}, now = NIGHT, isBackFromSignIn = false } = visit;
  return {
    language,
    words: wordsIn(language),
    visit: {},
    askForDocument: () => Promise.reject(new Error('the duty desk asks for no document')),
    typed: Object.fromEntries(Object.entries(typed).map(([name, text]) => [name, [text]])),
    kept: {},
    query,
    named: {},
    path,
    isBackFromSignIn,
    ask: createAsk<Answers>({ api, address: '192.0.2.1', language, token: 't', patience: AbortSignal.timeout(10_000) }),
    createKey: () => 'key',
    now,
    zone: 'Europe/Berlin',
    acting,
    operator: { name: 'Hold & Fast House', contact: 'data@fast.example' },
    publicSite: 'https://public.example',
  };
}

/** Opens a page of the duty desk. */
export const open = async (api: PublishedApi, path: DutyPath, visit?: Visit): Promise<Outcome> =>
  await STEPS[path].show(aVisitor(api, path, visit));

/** Sends the form for finding. */
export const send = async (
  api: PublishedApi,
  typed: Readonly<Record<string, string>>,
  visit?: Visit,
): Promise<Outcome> => {
  const { take }: DeskStep = STEPS['/find'];
  if (!take) throw new Error('nothing can be sent there');
  return await take(aVisitor(api, '/find', { ...visit, typed }));
};

export function shownIn(outcome: Outcome): Shown {
  if (!('content' in outcome)) throw new Error('it shows no page');
  return outcome;
}

export const htmlIn = (outcome: Outcome): string => spellMarkup(shownIn(outcome).content);

/** The same as a page that stands for itself. */
export const wholePage = (outcome: Outcome, language: Language = 'en'): string => {
  const { title, content } = shownIn(outcome);
  return renderPage({ language, name: title, style: { sheet: '/assets/pages.css' }, content });
};

/** What is due by section, each as its words, in the order of the page. */
export function readSections(html: string): Readonly<Record<string, readonly string[]>> {
  const sections = [...html.matchAll(/<section data-section="(\w+)".*?<\/section>/gs)];
  return Object.fromEntries(
    sections.map(([section, name]) => [
      name,
      [...section.matchAll(/<li .*?<\/li>/gs)].map(([entry]) =>
        entry
          .replaceAll(/<(span|strong)[^>]* hidden>[^<]*<\/\1>/g, '')
          .replaceAll(/<span class="hf-visually-hidden".*?<\/span>/gs, '')
          .replaceAll(/<[^>]*>/g, ' ')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      ),
    ]),
  );
}
