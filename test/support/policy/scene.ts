import { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { DAY_MS, plus } from '../../../shared/domain/instant.ts';
import { directoryEntry } from '../builders.ts';
import { openCase } from '../cases.ts';
import { draftIdIn, makeDraftRequest } from '../drafts.ts';
import { AUDITOR, SECOND_AUDITOR } from '../overseers.ts';
import { PanelCase } from '../panel.ts';
import { answerReading, askToRead } from '../readings.ts';
import { proposalOf, propose, REGISTRAR } from '../registrars.ts';
import {
  commandRequest,
  FILER,
  filed,
  keyed,
  memberOf,
  POLICE,
  readCertificate,
  type SampleName,
  SOUGHT,
} from '../requests.ts';
import { REVIEWERS, reviewerClaims } from '../reviews.ts';
import { answerSearch, askForSearch } from '../searches.ts';
import { type Answer as Answered, Stack } from '../stack.ts';
import { suspensionIdIn, suspensionRequest } from '../suspending.ts';
import { fileUntilOneWaits } from '../waiting.ts';
import { Workers } from '../workers.ts';
import type { Standing, Thing } from './table.ts';

/** A stack with orders of several authorities at several providers, and beside them whatever else has an id. */
export interface Scene {
  readonly stack: Stack;
  readonly things: readonly Thing[];
  /** The token of the person of each order that has one with a session. */
  readonly sessions: Readonly<Record<string, string>>;
}

/** The officers that the sheriff's entry lists, as a second authority that names whom it lets act. */
const LISTED = {
  'person-watch-commander': ['contact-point'],
  'person-listed-validator': ['validator'],
} as const;

export const STANDING: Standing = {
  authorities: ['aut-police', 'aut-prosecutor', 'aut-sheriff', 'aut-contact-ch', 'aut-police-ca'],
  houses: Object.fromEntries(REVIEWERS.map((person) => [person, String(reviewerClaims(person)['holdfast_authority'])])),
  registrars: ['registrar-1', 'registrar-2'],
  people: {
    'prv-demo': ['provider-desk', 'provider-desk-2'],
    'prv-lantern': ['provider-desk-3'],
  },
  providers: ['prv-demo', 'prv-lantern', 'prv-inland', 'prv-contact-jp'],
  officers: { 'aut-sheriff': LISTED },
};

const idIn = (answer: Answered): string => {
  const id = memberOf(answer.body, 'id');
  if (typeof id !== 'string') throw new Error(`the scene could not be set: ${answer.status} ${answer.text}`);
  return id;
};

const ISSUER: Readonly<Record<SampleName, string>> = {
  'epoc-pr': 'aut-police',
  'epoc-pr-emergency': 'aut-police',
  'us-2703f': 'aut-sheriff',
  'budapest-29': 'aut-contact-ch',
  'ca-487-012': 'aut-police-ca',
};

/** An order, as its form has it. @param validator of whom the form says that it validated the order, or who is asked to. */
const orderOf = (id: string, name: SampleName, provider: string, validator?: string): Thing => ({
  id,
  kind: 'order',
  authority: ISSUER[name],
  provider,
  ...(validator !== undefined && { validator }),
  exists: true,
});

export async function playScene(): Promise<Scene> {
  const stack = new Stack(undefined, 'shown', { filingsPerOfficer: 6, filingsPerAuthority: 9, wordsPerOfficer: 9 });
  const { orderId: before } = await PanelCase.drawn(stack);
  const validated = await filed(stack, 'epoc-pr', {}, 'validated');
  const letter = await filed(stack, 'us-2703f', {}, 'letter');
  const alone = await filed(stack, 'epoc-pr-emergency', {}, 'alone');
  const sought = await filed(stack, 'epoc-pr-emergency', { '/certificate/A/issuingFileNumber': 'LKA-ML 2' }, 'sought');
  const asked = await stack.officer(commandRequest(sought, 'validation', SOUGHT), FILER['epoc-pr-emergency']);
  if (asked.status !== 200) throw new Error(`no validation was sought: ${asked.text}`);
  for (const order of [validated, alone]) await readCertificate(stack, order, { id: `read-${order}` });
  await new Workers(stack).runUntil(plus(stack.clock.now(), 8 * DAY_MS)); // by now silence gave reviews of the emergencies to others
  await listOfficers(stack);
  const sessions: Record<string, string> = {};
  for (const order of [before, validated]) sessions[order] = (await openCase(stack, order)).token;
  return {
    stack,
    sessions,
    things: [
      orderOf(before, 'budapest-29', 'prv-contact-jp'),
      orderOf(validated, 'epoc-pr', 'prv-demo', 'aut-prosecutor'),
      orderOf(letter, 'us-2703f', 'prv-demo'),
      orderOf(alone, 'epoc-pr-emergency', 'prv-demo'),
      orderOf(sought, 'epoc-pr-emergency', 'prv-demo', 'aut-prosecutor'),
      ...(await Promise.all([before, alone, sought].map((order) => reviewsOf(stack, order)))).flat(),
      ...(await besideOrders(stack, validated)),
      ...ABSENT,
    ],
  };
}

async function listOfficers({ directory }: Stack): Promise<void> {
  const officers = Object.entries(LISTED).map(([person, roles]) => ({ person, accounts: [person], roles }));
  await directory.put(DirectoryEntry.parse(directoryEntry('aut-sheriff', { officers })), 'test');
}

/** The reviews of an order, with everybody whom its record ever drew for them. */
async function reviewsOf(stack: Stack, orderId: OrderId): Promise<readonly Thing[]> {
  const latest = await stack.orders.latest(orderId);
  const reviews = latest?.commit.state.rights.reviews ?? [];
  const drawn = await drawnFor(stack, orderId);
  return await Promise.all(
    reviews.map(async ({ id, seats }): Promise<Thing> => {
      const people = await Promise.all(
        seats.flatMap(({ reviewer }) => (reviewer ? [stack.named(orderId, reviewer.person)] : [])),
      );
      const former = (drawn.get(id) ?? []).filter((person) => !people.includes(person));
      return { id: `${orderId}.${id}`, kind: 'review', people, former, exists: true };
    }),
  );
}

async function drawnFor(stack: Stack, orderId: OrderId): Promise<ReadonlyMap<string, readonly string[]>> {
  const drawn = new Map<string, string[]>();
  for (const { commit } of stack.orders.stored.commits().filter((stored) => stored.commit.orderId === orderId)) {
    for (const event of commit.events) {
      if (event.type !== 'review.assigned') continue;
      const person = await stack.named(orderId, event.reviewer.person);
      drawn.set(event.review, [...(drawn.get(event.review) ?? []), person]);
    }
  }
  return drawn;
}

async function besideOrders(stack: Stack, order: OrderId): Promise<readonly Thing[]> {
  const auditor = String(AUDITOR['sub']);
  const second = String(SECOND_AUDITOR['sub']);
  const registrar = String(REGISTRAR['sub']);
  const draft = draftIdIn(await stack.officer(makeDraftRequest({ instrument: 'EU-EPOC-PR' }), POLICE));
  const filing = await fileUntilOneWaits(stack);
  const complained = await stack.person({
    method: 'POST',
    route: '/v1/complaints',
    headers: keyed('complain'),
    body: { text: 'My mailbox deletes nothing.' },
  });
  if (complained.status !== 202) throw new Error(`no complaint was taken: ${complained.text}`);
  const complaints = await stack.overseer({ method: 'GET', route: '/v1/complaints' }, AUDITOR);
  const [complaint] = memberOf(complaints.body, 'complaints') as readonly { readonly id: string }[];
  const search = idIn(await askForSearch(stack));
  await answerSearch(stack, search);
  const openSearch = idIn(await askForSearch(stack, undefined, 'ask-2'));
  const reading = idIn(await askToRead(stack, order));
  await answerReading(stack, reading);
  const openReading = idIn(await askToRead(stack, order, { key: 'ask-2' }));
  const change = idIn(
    await propose(stack, await proposalOf(stack, 'authority', 'aut-police', { name: 'Landeskriminalamt' })),
  );
  const ofProvider = idIn(
    await propose(stack, await proposalOf(stack, 'provider', 'prv-lantern', { name: 'Lantern' }), 'propose-2'),
  );
  const doubted = {
    authority: 'aut-police-ca',
    person: 'somebody-who-left',
    since: '2026-11-20T15:00:00Z',
    reason: 'other',
  };
  const suspension = suspensionIdIn(await stack.registrar(suspensionRequest(doubted), REGISTRAR));
  return [
    { id: draft, kind: 'draft', authority: 'aut-police', exists: true },
    { id: filing, kind: 'filing', authority: 'aut-police', people: [String(POLICE['sub'])], exists: true },
    { id: complaint?.id ?? '', kind: 'complaint', exists: true },
    { id: search, kind: 'search', people: [auditor], confirmedBy: second, exists: true },
    { id: openSearch, kind: 'search', people: [auditor], exists: true },
    { id: reading, kind: 'reading', people: [auditor], confirmedBy: second, exists: true },
    { id: openReading, kind: 'reading', people: [auditor], exists: true },
    { id: change, kind: 'change', authority: 'aut-police', people: [registrar], exists: true },
    { id: ofProvider, kind: 'change', provider: 'prv-lantern', people: [registrar], exists: true },
    { id: suspension, kind: 'suspension', exists: true },
    { id: 'authority/aut-police', kind: 'entry', exists: true },
    { id: 'provider/prv-demo', kind: 'entry', exists: true },
    { id: 'roster/registrars', kind: 'entry', exists: true },
    { id: '', kind: 'case', exists: true },
    { id: '', kind: 'nothing', exists: true },
  ];
}

/** Ids of the right form that were never given. */
const ABSENT: readonly Thing[] = [
  { id: `ord_${'0'.repeat(26)}`, kind: 'order', exists: false },
  { id: `ord_${'0'.repeat(26)}.r1`, kind: 'review', exists: false },
  { id: `drf_${'0'.repeat(26)}`, kind: 'draft', exists: false },
  { id: `fil_${'0'.repeat(26)}`, kind: 'filing', exists: false },
  { id: `cmp_20261120_${'0'.repeat(32)}`, kind: 'complaint', exists: false },
  { id: `sch_20261120_${'0'.repeat(32)}`, kind: 'search', exists: false },
  { id: `rdg_20261120_${'0'.repeat(32)}`, kind: 'reading', exists: false },
  { id: 'authority.aut-police.99', kind: 'change', exists: false },
  { id: 'aut-police-ca.s9', kind: 'suspension', exists: false },
  { id: 'provider/prv-nobody', kind: 'entry', exists: false },
];
