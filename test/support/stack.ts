import { readFileSync } from 'node:fs';
import { serialize } from 'node:v8';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
} from 'aws-lambda';
import { createRoutes as personRoutes } from '../../functions/serve-affected-persons/routes.ts';
import { createRoutes as contactPointRoutes } from '../../functions/serve-contact-points/routes.ts';
import { createRoutes as entryRoutes } from '../../functions/serve-entry/routes.ts';
import { createRoutes as noticeRoutes } from '../../functions/serve-notices/routes.ts';
import { createRoutes as oversightRoutes } from '../../functions/serve-oversight/routes.ts';
import { createRoutes as providerRoutes } from '../../functions/serve-providers/routes.ts';
import { createRoutes as publicRoutes } from '../../functions/serve-public/routes.ts';
import { createRoutes as registrarRoutes } from '../../functions/serve-registrars/routes.ts';
import { createRoutes as reviewerRoutes } from '../../functions/serve-reviewers/routes.ts';
import { createRoutes as sandboxRoutes } from '../../functions/serve-sandbox/routes.ts';
import { createRoutes as showAttachmentRoutes } from '../../functions/show-attachments/routes.ts';
import { createRoutes as showRoutes } from '../../functions/show-orders/routes.ts';
import { createRoutes as sealedTextRoutes } from '../../functions/show-sealed-texts/routes.ts';
import { createRoutes as takeRoutes } from '../../functions/take-attachments/routes.ts';
import { type Egress, mayBeSentTo } from '../../shared/adapters/endpoints/https/guard.ts';
import { SpareKeys } from '../../shared/adapters/kms/spare-keys.ts';
import { systemRandomness } from '../../shared/adapters/system.ts';
import { listRepeats, readLaterPaper, readOrderPaper } from '../../shared/contracts/forms/papers.ts';
import { readFiling } from '../../shared/contracts/forms/read-filing.ts';
import { caseOf } from '../../shared/contracts/forms/targets-of.ts';
import { readReadingWords, readSought } from '../../shared/contracts/items/oversight.ts';
import { readBallot, readProtection } from '../../shared/contracts/items/sealed.ts';
import openapi from '../../shared/contracts/openapi/openapi.json' with { type: 'json' };
import type { Assurance } from '../../shared/deployment/assurance.ts';
import { FRONT_HEADERS } from '../../shared/deployment/front.ts';
import type { BurstFigures } from '../../shared/domain/filing/burst.ts';
import { isOrderId, type OrderId } from '../../shared/domain/ids.ts';
import { HOUR_MS, type Instant, plus, SECOND_MS } from '../../shared/domain/instant.ts';
import type { UnverifiedLaw } from '../../shared/domain/law/sign-off.ts';
import { openOfficial, recordedIdOf } from '../../shared/domain/officials.ts';
import type { Randomness } from '../../shared/ports/clock.ts';
import type { Spread } from '../../shared/ports/delivery/spread.ts';
import type { KeyOwnerId, NewDataKey } from '../../shared/ports/key-vault.ts';
import { directoryEntries, directoryEntry, ISSUED_AT } from './builders.ts';
import { CapturedLog } from './captured-log.ts';
import { type DeskToken, writeDeskToken } from './desks/desk-tokens.ts';
import type { PutBack } from './fakes/copy-of.ts';
import { FakeAnswerSealing } from './fakes/fake-answer-sealing.ts';
import { FakeTokenVerifier } from './fakes/fake-token-verifier.ts';
import { FakePatience } from './fakes/fake-waiting.ts';
import { FakeWebhookSender } from './fakes/fake-webhook-sender.ts';
import { FixedClock } from './fakes/fixed-clock.ts';
import { LocalInspector } from './fakes/local-inspector.ts';
import { LocalKeyedHashes } from './fakes/local-keyed-hashes.ts';
import { LocalPeriodKeys } from './fakes/local-period-keys.ts';
import { LocalSigners } from './fakes/local-signers.ts';
import { MemoryAttachments } from './fakes/memory-attachments.ts';
import { MemoryAttemptLog } from './fakes/memory-attempt-log.ts';
import { MemoryBriefOrderList } from './fakes/memory-brief-order-list.ts';
import { MemoryBurstCounter } from './fakes/memory-burst-counter.ts';
import { MemoryCallList } from './fakes/memory-call-list.ts';
import { MemoryCaseStore } from './fakes/memory-case-store.ts';
import { MemoryClaimList } from './fakes/memory-claim-list.ts';
import { MemoryCommitBatches } from './fakes/memory-commit-batches.ts';
import { MemoryComplaintStore } from './fakes/memory-complaint-store.ts';
import { MemoryConsultationLog } from './fakes/memory-consultation-log.ts';
import { MemoryDeliveryStore } from './fakes/memory-delivery-store.ts';
import { MemoryDemandRegister } from './fakes/memory-demand-register.ts';
import { MemoryDifficultyCounter } from './fakes/memory-difficulty-counter.ts';
import { MemoryDirectory } from './fakes/memory-directory.ts';
import { MemoryDirectoryNotices } from './fakes/memory-directory-notices.ts';
import { MemoryDrafts } from './fakes/memory-drafts.ts';
import { MemoryDueIndex } from './fakes/memory-due-index.ts';
import { MemoryFeeds } from './fakes/memory-feeds.ts';
import { MemoryFilingLookup } from './fakes/memory-filing-lookup.ts';
import { MemoryImprintIndex } from './fakes/memory-imprint-index.ts';
import { MemoryIncidents } from './fakes/memory-incidents.ts';
import { MemoryKeyVault } from './fakes/memory-key-vault.ts';
import { MemoryMarkIndex } from './fakes/memory-mark-index.ts';
import { MemoryNewsAddresses } from './fakes/memory-news-addresses.ts';
import { MemoryNoteStore } from './fakes/memory-note-store.ts';
import { MemoryOfficialKeys } from './fakes/memory-official-keys.ts';
import { MemoryOrderList } from './fakes/memory-order-list.ts';
import { MemoryOverlapList } from './fakes/memory-overlap-list.ts';
import { MemoryProviderOrderList } from './fakes/memory-provider-order-list.ts';
import {
  MemoryDeliveryQueue,
  MemoryDueQueue,
  MemorySuspensionQueue,
  MemoryUrgentHintQueue,
} from './fakes/memory-queues.ts';
import { MemoryReadMemory } from './fakes/memory-read-memory.ts';
import { MemoryReviewList } from './fakes/memory-review-list.ts';
import { MemoryScanTimer } from './fakes/memory-scan-timer.ts';
import { MemorySearchStore } from './fakes/memory-search-store.ts';
import { MemorySignedList } from './fakes/memory-signed-list.ts';
import { MemorySilenceList } from './fakes/memory-silence-list.ts';
import { MemoryTextReadingStore } from './fakes/memory-text-reading-store.ts';
import { MemoryTryCounter } from './fakes/memory-try-counter.ts';
import { MemoryUndeliveredList } from './fakes/memory-undelivered-list.ts';
import { MemoryUnremediedList } from './fakes/memory-unremedied-list.ts';
import { MemoryUnsaidList } from './fakes/memory-unsaid-list.ts';
import { MemoryUploadForms } from './fakes/memory-upload-forms.ts';
import { MemoryWaitingFilings } from './fakes/memory-waiting-filings.ts';
import { SeededRandomness } from './fakes/seeded-randomness.ts';
import { TextPrinter } from './fakes/text-printer.ts';
import {
  apiEvent,
  type Claims,
  JUST_NOW,
  lambdaContext,
  newProviderKeys,
  type Request,
  type SigningOptions,
  signatureHeaders,
  strayEvent,
  withClaims,
} from './http-events.ts';
import { StreamedOrderStore } from './stream-events.ts';

/** An answer: `body` is what its JSON says, `undefined` where it is no JSON; `text` are its bytes, read as UTF-8. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: unknown;
  readonly text: string;
  /** Of what is no text on its way: a file, or a page in a coding. */
  readonly bytes?: Uint8Array;
}

const STYLES = readFileSync(new URL('../../web/components/style/pages.css', import.meta.url));
/** What stands beside the bundles of the functions that serve it; made once, for it takes longer than all a page needs. */
export const SHEET = { br: brotliCompressSync(STYLES), gzip: gzipSync(STYLES) };

/** How long ago whoever moves something may have signed in here. */
const SIGN_IN_MAX_AGE_S = 86_400;

const keysOf = (id: string) => newProviderKeys(new SeededRandomness(`keys of ${id}`));

/** Every provider signs with its own, which are the same in every run: the directory has their public halves. */
export const KEYS = {
  'prv-demo': keysOf('prv-demo'),
  'prv-lantern': keysOf('prv-lantern'),
  'prv-inland': keysOf('prv-inland'),
  'prv-contact-jp': keysOf('prv-contact-jp'),
};
export type ProviderId = keyof typeof KEYS;

const registered = (id: ProviderId) => [
  { id: 'key-1', publicKey: KEYS[id].publicKey, notBefore: '2026-01-01T00:00:00Z' },
];

const REGISTER = [
  ...directoryEntries().filter(({ kind }) => kind === 'authority' || kind === 'roster'),
  directoryEntry('prv-demo', { keys: registered('prv-demo') }),
  directoryEntry('prv-lantern', { keys: registered('prv-lantern') }),
  directoryEntry('prv-contact-jp', { keys: registered('prv-contact-jp') }),
  directoryEntry('prv-lantern', {
    id: 'prv-inland',
    people: undefined,
    state: 'DE',
    zone: 'Europe/Berlin',
    keys: registered('prv-inland'),
  }),
];

/** The sample directory with keys the tests can sign with, and a provider inside the issuing State. */
export const registerOf = () => structuredClone(REGISTER);

/** A vault that tells whose keys it keeps. */
class RecordingKeyVault extends MemoryKeyVault {
  readonly kept = new Set<KeyOwnerId>();

  override async keep(orderId: KeyOwnerId, key: NewDataKey, forgetAt?: Instant): Promise<Uint8Array> {
    const kept = await super.keep(orderId, key, forgetAt);
    this.kept.add(orderId);
    return kept;
  }

  override async destroy(orderId: OrderId): Promise<void> {
    await super.destroy(orderId);
    this.kept.delete(orderId);
  }

  override copy(): PutBack {
    const putBack = super.copy();
    const kept = [...this.kept];
    return () => {
      putBack();
      this.kept.clear();
      for (const owner of kept) this.kept.add(owner);
    };
  }
}

/** Of each secret that a stack has for itself. */
export const KEY_BYTES = 32;

/** Wide: a test that is not about bursts files as often as it likes. */
const NO_BURST = { filingsPerOfficer: 1_000, filingsPerAuthority: 1_000, wordsPerOfficer: 1_000 };

const AUTHORITIES = ['aut-police', 'aut-prosecutor', 'aut-sheriff', 'aut-contact-ch', 'aut-police-ca'];
const API_URL = 'https://holdfast.example';
const CASE_URL = 'https://case.example';
const PUBLIC_URL = 'https://public.example';

/** Everything the functions share, on fakes and under one clock, and the doors they are called through. */
export class Stack {
  readonly clock: FixedClock;
  readonly orders: StreamedOrderStore = new StreamedOrderStore();
  readonly notes: MemoryNoteStore = new MemoryNoteStore();
  readonly reads: MemoryReadMemory = new MemoryReadMemory();
  readonly deliveries: MemoryDeliveryStore = new MemoryDeliveryStore();
  readonly attempts: MemoryAttemptLog = new MemoryAttemptLog();
  readonly incidents: MemoryIncidents = new MemoryIncidents();
  readonly answers: FakeAnswerSealing = new FakeAnswerSealing();
  /** Each attempt at its very place. */
  spread: Spread = () => 0;
  readonly calls: MemoryCallList = new MemoryCallList();
  readonly undelivered: MemoryUndeliveredList = new MemoryUndeliveredList();
  readonly vault: RecordingKeyVault;
  readonly officials: MemoryOfficialKeys = new MemoryOfficialKeys();
  readonly directory: MemoryDirectory;
  /** Where no authorizer looks at tokens. */
  readonly tokens: FakeTokenVerifier;
  readonly notices: MemoryDirectoryNotices = new MemoryDirectoryNotices();
  readonly list: MemoryOrderList = new MemoryOrderList();
  readonly providerList: MemoryProviderOrderList = new MemoryProviderOrderList();
  readonly reviews: MemoryReviewList = new MemoryReviewList();
  readonly silences: MemorySilenceList = new MemorySilenceList();
  readonly claims: MemoryClaimList = new MemoryClaimList();
  readonly signed: MemorySignedList = new MemorySignedList();
  readonly briefOrders: MemoryBriefOrderList = new MemoryBriefOrderList();
  readonly unsaid: MemoryUnsaidList = new MemoryUnsaidList();
  readonly feeds: MemoryFeeds = new MemoryFeeds();
  readonly marks: MemoryMarkIndex = new MemoryMarkIndex();
  readonly imprints: MemoryImprintIndex = new MemoryImprintIndex();
  readonly overlaps: MemoryOverlapList = new MemoryOverlapList();
  readonly demands: MemoryDemandRegister = new MemoryDemandRegister();
  readonly bursts: MemoryBurstCounter = new MemoryBurstCounter();
  readonly waiting: MemoryWaitingFilings = new MemoryWaitingFilings();
  readonly drafts: MemoryDrafts = new MemoryDrafts();
  readonly lookup: MemoryFilingLookup = new MemoryFilingLookup(this.orders, this.waiting);
  readonly cases: MemoryCaseStore = new MemoryCaseStore();
  readonly newsAddresses: MemoryNewsAddresses = new MemoryNewsAddresses();
  readonly attachments: MemoryAttachments = new MemoryAttachments();
  readonly forms: MemoryUploadForms;
  readonly scanTimer: MemoryScanTimer = new MemoryScanTimer();
  readonly complaints: MemoryComplaintStore = new MemoryComplaintStore();
  readonly difficulties: MemoryDifficultyCounter = new MemoryDifficultyCounter();
  readonly unremedied: MemoryUnremediedList = new MemoryUnremediedList();
  readonly searches: MemorySearchStore = new MemorySearchStore();
  readonly readings: MemoryTextReadingStore = new MemoryTextReadingStore();
  readonly consultations: MemoryConsultationLog;
  readonly tries: MemoryTryCounter = new MemoryTryCounter();
  /** The token of the latest session of each order's person. */
  readonly sessions: Map<OrderId, string> = new Map();
  readonly hashes: LocalKeyedHashes;
  /** By which pages vouch for who calls. */
  readonly addressKeys: LocalPeriodKeys;
  readonly index: MemoryDueIndex = new MemoryDueIndex([this.orders.stored, this.deliveries]);
  readonly batches: MemoryCommitBatches = new MemoryCommitBatches(this.orders);
  readonly signers: LocalSigners;
  readonly printer: TextPrinter = new TextPrinter();
  readonly sender: FakeWebhookSender = new FakeWebhookSender();
  readonly random: SeededRandomness;
  /** Whence the secrets of one part come. */
  readonly drawFor: (what: string) => Randomness;
  /** Of those who open pages. */
  readonly patience: FakePatience;
  readonly log: CapturedLog = new CapturedLog();
  readonly inspector: LocalInspector = new LocalInspector(this.attachments, this.log);
  readonly dueQueue: MemoryDueQueue;
  readonly deliveryQueue: MemoryDeliveryQueue;
  readonly hints: MemoryUrgentHintQueue;
  readonly looks: MemorySuspensionQueue;
  readonly apiUrl: string = API_URL;
  readonly caseUrl: string = CASE_URL;
  /** Nothing stands before the gateway, until a test puts digests in. */
  readonly front: { readonly digests: string[]; readonly headers: typeof FRONT_HEADERS } = {
    digests: [],
    headers: FRONT_HEADERS,
  };
  readonly #contactPoints: ReturnType<typeof contactPointRoutes>;
  readonly #orders: ReturnType<typeof showRoutes>;
  readonly #providers: ReturnType<typeof providerRoutes>;
  readonly #persons: ReturnType<typeof personRoutes>;
  readonly #notices: ReturnType<typeof noticeRoutes>;
  readonly #oversight: ReturnType<typeof oversightRoutes>;
  readonly #sealedTexts: ReturnType<typeof sealedTextRoutes>;
  readonly #registrars: ReturnType<typeof registrarRoutes>;
  readonly #reviewers: ReturnType<typeof reviewerRoutes>;
  readonly #public: ReturnType<typeof publicRoutes>;
  readonly #entry: ReturnType<typeof entryRoutes>;
  readonly #sandbox: ReturnType<typeof sandboxRoutes>;
  readonly #taking: ReturnType<typeof takeRoutes>;
  readonly #showing: ReturnType<typeof showAttachmentRoutes>;

  #received = 0;

  /** Where the sandbox may send to. */
  sandboxEgress: Egress = 'public';

  /** How long before each request people sign in, seconds; ahead of it where negative. */
  signInAge = 0;

  /** What their tokens say of how strongly they signed in, as the gateway hands it over. */
  strength: { readonly acr?: string; readonly amr?: string } = {};

  /** @param seed of everything that is drawn: two stacks of one seed that are asked the same have the same; left out: no two have the same secrets. */
  constructor(
    start: Instant = ISSUED_AT,
    unverifiedLaw: UnverifiedLaw = 'shown',
    burstFigures: BurstFigures = NO_BURST,
    malwareScan: 'asked' | 'none' = 'none',
    signInAssurance: Assurance | undefined = undefined,
    seed: string | undefined = undefined,
  ) {
    this.drawFor = (what) => (seed === undefined ? systemRandomness : new SeededRandomness(`${seed}: ${what}`));
    this.random = new SeededRandomness(seed);
    this.vault = new RecordingKeyVault(this.drawFor('vault'));
    this.hashes = new LocalKeyedHashes(this.drawFor('hashes').bytes(KEY_BYTES));
    this.addressKeys = new LocalPeriodKeys(this.drawFor('address keys').bytes(KEY_BYTES));
    this.signers = new LocalSigners(undefined, this.drawFor('signers'));
    this.consultations = new MemoryConsultationLog(this.drawFor('consultations'));
    this.clock = new FixedClock(start);
    this.patience = new FakePatience(this.clock);
    this.directory = new MemoryDirectory(registerOf(), this.clock);
    this.tokens = new FakeTokenVerifier(this.clock);
    this.forms = new MemoryUploadForms(this.attachments, `${CASE_URL}/files/arrived`, this.clock);
    this.dueQueue = new MemoryDueQueue(this.clock);
    this.deliveryQueue = new MemoryDeliveryQueue(this.clock);
    this.hints = new MemoryUrgentHintQueue(this.clock);
    this.looks = new MemorySuspensionQueue(this.clock);
    const {
      front,
      orders,
      deliveries,
      vault,
      officials,
      directory,
      list,
      reviews,
      marks,
      printer,
      clock,
      random,
      log,
    } = this;
    const signer = this.signers.documents;
    const { demands, notes, reads, overlaps } = this;
    const { consultations } = this;
    const papers = { readOrderPaper, readLaterPaper, listRepeats };
    this.#contactPoints = contactPointRoutes(
      {
        front,
        orders,
        vault,
        reserve: new SpareKeys({ vault, clock, random }),
        officials,
        directory,
        demands,
        bursts: this.bursts,
        burstFigures,
        waiting: this.waiting,
        drafts: this.drafts,
        lookup: this.lookup,
        hashes: this.hashes,
        hints: this.hints,
        notes,
        deliveries,
        calls: this.calls,
        undelivered: this.undelivered,
        readFiling,
        caseOf,
        papers,
        clock,
        random,
        unverifiedLaw,
        signInMaxAgeSeconds: SIGN_IN_MAX_AGE_S,
        signInAssurance,
      },
      log,
    );
    const { undelivered: untold, waiting } = this;
    const showing = { fileNumbers: marks, hashes: this.hashes };
    this.#orders = showRoutes(
      {
        ...showing,
        attempts: this.attempts,
        incidents: this.incidents,
        front,
        orders,
        notes,
        deliveries,
        untold,
        vault,
        officials,
        directory,
        list,
        feed: this.feeds,
        overlaps,
        waiting,
        drafts: this.drafts,
        signer,
        printer,
        clock,
        consultations,
      },
      log,
    );
    const { apiUrl, caseUrl } = this;
    const atDesk = {
      tokens: this.tokens,
      officials,
      signInMaxAgeSeconds: SIGN_IN_MAX_AGE_S,
      signInAssurance,
    };
    const waking = {
      list: this.providerList,
      feed: this.feeds,
      undelivered: this.undelivered,
      queue: this.deliveryQueue,
    };
    this.#providers = providerRoutes(
      {
        front,
        orders,
        notes,
        reads,
        vault,
        directory,
        signer,
        printer,
        marks,
        overlaps,
        apiUrl,
        clock,
        random,
        deliveries,
        attempts: this.attempts,
        incidents: this.incidents,
        answers: this.answers,
        ...waking,
        ...atDesk,
      },
      log,
    );
    const { cases, complaints, tries, hashes } = this;
    this.#registrars = registrarRoutes(
      {
        front,
        register: directory,
        directory,
        notices: this.notices,
        random,
        mayBeSentTo: (url) => mayBeSentTo(url, 'public'),
        orders,
        officials,
        list,
        signed: this.signed,
        consultationsMade: this.consultations,
        draftTraces: this.drafts,
        queue: this.looks,
        apiUrl,
        clock,
        signInMaxAgeSeconds: SIGN_IN_MAX_AGE_S,
        signInAssurance,
      },
      log,
    );
    this.#reviewers = reviewerRoutes(
      {
        front,
        orders,
        vault,
        officials,
        cases,
        directory,
        reviews,
        readBallot,
        readProtection,
        clock,
        random,
        consultations,
        signInMaxAgeSeconds: SIGN_IN_MAX_AGE_S,
        signInAssurance,
      },
      log,
    );
    this.#notices = noticeRoutes(
      {
        front,
        orders,
        notes,
        reads,
        directory,
        cases,
        hashes,
        printer,
        apiUrl,
        caseUrl,
        clock,
        random,
        ...atDesk,
      },
      log,
    );
    this.#public = publicRoutes(
      {
        front,
        readDescription: () => openapi,
        sheet: SHEET,
        keys: this.signers.publicKeys,
        orders,
        documents: this.inspector,
        publicSite: PUBLIC_URL,
        clock,
      },
      log,
    );
    this.#entry = entryRoutes({ front }, log);
    this.#sandbox = sandboxRoutes(
      {
        front,
        orders,
        vault,
        reserve: new SpareKeys({ vault, clock, random }),
        officials,
        demands,
        hashes: this.hashes,
        directory,
        register: directory,
        tries: this.tries,
        papers,
        mayBeSentTo: (url) => mayBeSentTo(url, this.sandboxEgress),
        apiUrl: API_URL,
        clock,
        random,
        unverifiedLaw,
        readFiling,
        caseOf,
      },
      log,
    );
    this.#persons = personRoutes(
      {
        front,
        orders,
        notes,
        vault,
        directory,
        cases,
        complaints,
        difficulties: this.difficulties,
        newsAddresses: this.newsAddresses,
        addresses: this.answers,
        consultationCounter: consultations,
        tries,
        hashes,
        addressKeys: this.addressKeys,
        signer,
        clock,
        random,
      },
      log,
    );
    const { attachments } = this;
    this.#taking = takeRoutes(
      {
        front,
        orders,
        vault,
        directory,
        cases,
        tries,
        hashes,
        attachments,
        forms: this.forms,
        inspector: this.inspector,
        apiUrl,
        scans: malwareScan === 'asked' ? { timer: this.scanTimer, copies: attachments } : undefined,
        clock,
        random,
        ...atDesk,
      },
      log,
    );
    this.#showing = showAttachmentRoutes(
      {
        front,
        orders,
        vault,
        directory,
        cases,
        tries,
        hashes,
        attachments,
        apiUrl,
        clock,
        consultations,
        ...atDesk,
      },
      log,
    );
    this.#sealedTexts = sealedTextRoutes(
      {
        front,
        readings: this.readings,
        readWords: readReadingWords,
        orders,
        notes,
        vault,
        officials,
        directory,
        consultations,
        clock,
        random,
        signInMaxAgeSeconds: SIGN_IN_MAX_AGE_S,
        signInAssurance,
      },
      log,
    );
    this.#oversight = oversightRoutes(
      {
        front,
        complaints,
        unremedied: this.unremedied,
        difficultiesSaid: this.difficulties,
        searches: this.searches,
        imprints: this.imprints,
        hashes,
        readSought,
        consultations,
        consultationsMade: consultations,
        silences: this.silences,
        claims: this.claims,
        briefOrders: this.briefOrders,
        unsaid: this.unsaid,
        directory,
        list,
        orders,
        notes,
        signer,
        officials,
        vault,
        clock,
        random,
        signInMaxAgeSeconds: SIGN_IN_MAX_AGE_S,
        signInAssurance,
      },
      log,
    );
  }

  /** A request of an officer, whose token the authorizer has let through. */
  async officer(request: Request, claims: Claims): Promise<Answer> {
    const isShown =
      (request.method === 'GET' && request.route !== '/v1/calls') || request.route === '/v1/order-searches';
    const routes = request.route.endsWith('/notice-letter')
      ? this.#notices
      : isShown
        ? this.#orders
        : this.#contactPoints;
    return answerOf(await routes(this.#signedIn(request, claims), lambdaContext()));
  }

  /** A request of a reviewer, whose token the authorizer has let through. */
  async reviewer(request: Request, claims: Claims): Promise<Answer> {
    const routes = isAboutFiles(request) ? this.#showing : this.#reviewers;
    return answerOf(await routes(this.#signedIn(request, claims), lambdaContext()));
  }

  /** A request with the headers it has: signed or not is the test's business. */
  async unsigned(request: Request): Promise<Answer> {
    if (isAboutFiles(request)) return await this.#file(request);
    if (request.route.startsWith('/v1/sandbox/')) {
      return answerOf(await this.#sandbox(this.#receive(request), lambdaContext()));
    }
    if (request.route.startsWith('/v1/provider/directory-changes/')) {
      return answerOf(await this.#registrars(this.#receive(request), lambdaContext()));
    }
    const routes = request.route.endsWith('/notice') ? this.#notices : this.#providers;
    return answerOf(await routes(this.#receive(request), lambdaContext()));
  }

  /** A request a provider signs as it should, unless `signing` says otherwise. */
  async provider(
    request: Request,
    signing: Partial<SigningOptions> & { readonly provider: ProviderId },
  ): Promise<Answer> {
    const usual = { keys: KEYS[signing.provider], id: `msg_${this.clock.now()}`, at: this.clock.now() };
    const signed = signatureHeaders(request, { ...usual, ...signing });
    const json = request.body === undefined ? {} : { 'content-type': 'application/json' };
    return await this.unsigned({ ...request, headers: { ...json, ...signed, ...request.headers } });
  }

  /** A request of one of a provider's people, who signed in just now unless `token` says otherwise. */
  async providerPerson(request: Request, person: string, token: Partial<DeskToken> = {}): Promise<Answer> {
    const now = this.clock.now();
    const role = { role: 'provider', authority: 'prv-demo' };
    const usual = {
      role,
      authTime: plus(now, -this.signInAge * SECOND_MS),
      endsAt: plus(now, HOUR_MS),
      id: `token-${now}`,
    };
    const headers = {
      authorization: `Bearer ${writeDeskToken({ person, ...usual, ...this.strength, ...token })}`,
      ...(request.body !== undefined && { 'content-type': 'application/json' }),
      ...(request.method === 'POST' && { 'idempotency-key': `key-${now}` }),
      ...request.headers,
    };
    return await this.unsigned({ ...request, headers });
  }

  /** A request of the person concerned, whatever token it shows. */
  async person(request: Request): Promise<Answer> {
    if (isAboutFiles(request)) return await this.#file(request);
    return answerOf(await this.#persons(this.#receive(request), lambdaContext()));
  }

  async #file(request: Request): Promise<Answer> {
    const routes = request.method === 'GET' ? this.#showing : this.#taking;
    return answerOf(await routes(this.#receive(request), lambdaContext()));
  }

  /** A request to oversight's routes, whose token the authorizer has let through. */
  async overseer(request: Request, claims: Claims): Promise<Answer> {
    const routes = request.route.startsWith('/v1/oversight/readings') ? this.#sealedTexts : this.#oversight;
    return answerOf(await routes(this.#signedIn(request, claims), lambdaContext()));
  }

  /** A request to the routes of the directory, whose token the authorizer has let through. */
  async registrar(request: Request, claims: Claims): Promise<Answer> {
    return answerOf(await this.#registrars(this.#signedIn(request, claims), lambdaContext()));
  }

  /** As the gateway hands it over: the requests of a stack are numbered. */
  #receive(request: Request): APIGatewayProxyEventV2 {
    this.#received += 1;
    return apiEvent(request, `request-${this.#received}`);
  }

  #signedIn(request: Request, claims: Claims): APIGatewayProxyEventV2WithJWTAuthorizer {
    const at = Math.floor(this.clock.now() / SECOND_MS) - this.signInAge;
    const signedIn = claims['auth_time'] === JUST_NOW ? { ...claims, auth_time: `${at}` } : claims;
    return withClaims(this.#receive(request), { ...signedIn, ...this.strength });
  }

  async anyone(request: Request): Promise<Answer> {
    return answerOf(await this.#public(this.#receive(request), lambdaContext()));
  }

  /** A request that fits no route, or asks whether anything answers. */
  async entry(method: string, path: string): Promise<Answer> {
    const event =
      path === '/v1/health' && method === 'GET' ? apiEvent({ method, route: path }) : strayEvent(method, path);
    return answerOf(await this.#entry(event, lambdaContext()));
  }

  /** The id by which somebody stands in the record of an order. */
  async recorded(orderId: OrderId, person: string): Promise<string> {
    return recordedIdOf(await this.officials.open(orderId), orderId, person);
  }

  /** Who stands in the record of an order by this id. */
  async named(orderId: OrderId, id: string): Promise<string> {
    const key = await this.officials.open(orderId);
    return key instanceof Uint8Array ? openOfficial(key, orderId, id) : id;
  }

  /**
   * All that is stored anywhere, for a test to compare: a refusal leaves it as it was. Not here: tries, which are counted on purpose, and
   * who was shown what.
   */
  async snapshot(): Promise<unknown> {
    return structuredClone(await this.#gatherStored());
  }

  /** The same as bytes, which are compared many times sooner. What is equal may have other bytes. */
  async serialize(): Promise<Buffer> {
    return serialize(await this.#gatherStored());
  }

  async #gatherStored(): Promise<unknown> {
    const rows = await Promise.all(AUTHORITIES.map((authority) => this.list.of(authority, 100)));
    const onRecord = new Set<string>(this.orders.stored.orderIds());
    const isUnused = (id: string): boolean => isOrderId(id) && !onRecord.has(id); // a key of no order holds nothing
    return {
      commits: this.orders.stored.kept(),
      notes: this.notes.kept(),
      reads: this.reads.all(),
      due: this.orders.stored.dueRows(),
      deliveries: this.deliveries.all(),
      undelivered: this.undelivered.all(),
      attempts: this.attempts.all(),
      calls: this.calls.all(),
      keys: [...this.vault.kept].filter((id) => !isUnused(id)),
      officials: this.officials.all().filter(([id]) => !isUnused(id)),
      marks: this.marks.all(),
      imprints: this.imprints.all(),
      overlaps: this.overlaps.all(),
      demands: this.demands.all(),
      waiting: this.waiting.all(),
      drafts: this.drafts.all(),
      directory: this.directory.commits(),
      codes: this.cases.all(),
      newsAddresses: this.newsAddresses.all(),
      complaints: this.complaints.all(),
      numbers: this.complaints.numbers(),
      unremedied: this.unremedied.all(),
      difficulties: this.difficulties.all(),
      searches: this.searches.all(),
      readings: this.readings.all(),
      files: this.attachments.all(),
      list: rows.flatMap(({ orders }) => orders),
      reviews: this.reviews.all(),
      silences: this.silences.all(),
      providerList: this.providerList.all(),
      providerReferences: this.providerList.references(),
      claims: this.claims.all(),
      signed: this.signed.all(),
      briefOrders: this.briefOrders.all(),
      unsaid: this.unsaid.all(),
      feeds: this.feeds.all(),
      queued: [this.deliveryQueue.waiting, this.dueQueue.waiting, this.hints.waiting, this.looks.waiting],
      posts: this.sender.posts.length,
    };
  }
}

const isAboutFiles = ({ route }: Request): boolean => route.includes('/attachments/') || route.endsWith('/uploads');

function answerOf(result: APIGatewayProxyStructuredResultV2): Answer {
  const { statusCode = 0, headers = {}, body = '', isBase64Encoded = false } = result;
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  const text = bytes.toString();
  const isJson = /^application\/(?:problem\+)?json$/.test(String(headers['content-type']));
  return {
    status: statusCode,
    headers,
    body: isJson ? JSON.parse(text) : undefined,
    text,
    ...(isBase64Encoded && { bytes }),
  };
}
