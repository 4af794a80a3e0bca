import type { DueRow } from '../../../shared/domain/delivery/due-row.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import type { Instant } from '../../../shared/domain/instant.ts';
import type { StoredCommit } from '../../../shared/domain/order/commit.ts';
import { PROBLEM_PREFIX } from '../../../shared/http/problem-prefix.ts';
import type { PutBack } from '../../support/fakes/copy-of.ts';
import { MemoryDueIndex } from '../../support/fakes/memory-due-index.ts';
import type { Answer } from '../../support/stack.ts';
import { Stack } from '../../support/stack.ts';
import { Draws } from '../engine/draws.ts';
import type { FaultAt } from '../engine/faults.ts';
import { type Ended, Gate } from '../engine/gate.ts';
import { watchPort } from '../engine/ports.ts';
import { FINAL_FAULTS } from '../engine/service-fault-names.ts';
import { Trace } from '../engine/trace.ts';
import { Befallen } from './befallen.ts';
import { Coverage } from './coverage.ts';
import { Ledger } from './ledger.ts';
import { Machines } from './machines.ts';
import type { Marked } from './restored.ts';
import { copyTable } from './tables.ts';
import { Transitions } from './transitions.ts';

/** The fakes of services: each call of one is a call of a port. What is worked out in memory, such as a signature, is none. */
const PORTS = [
  ...(['orders', 'notes', 'reads', 'deliveries', 'attempts', 'incidents', 'calls', 'undelivered', 'vault'] as const),
  ...([
    'officials',
    'directory',
    'notices',
    'list',
    'providerList',
    'reviews',
    'silences',
    'claims',
    'signed',
  ] as const),
  ...([
    'briefOrders',
    'unsaid',
    'feeds',
    'marks',
    'imprints',
    'overlaps',
    'demands',
    'bursts',
    'waiting',
    'drafts',
  ] as const),
  ...(['cases', 'newsAddresses', 'attachments', 'complaints', 'difficulties', 'unremedied', 'searches'] as const),
  ...([
    'readings',
    'consultations',
    'tries',
    'index',
    'batches',
    'sender',
    'dueQueue',
    'deliveryQueue',
    'hints',
  ] as const),
  ...(['looks', 'hashes', 'answers'] as const),
  ...(['forms', 'scanTimer', 'inspector'] as const),
] as const satisfies readonly (keyof Stack)[];

/** By so many words one officer lets filings of others out, within ten minutes. */
export const WORDS_PER_OFFICER = 3;
/** Filings themselves are not counted: whoever files here files often. */
const BURSTS = { filingsPerOfficer: 1_000, filingsPerAuthority: 1_000, wordsPerOfficer: WORDS_PER_OFFICER } as const;

export interface WorldOptions {
  readonly seed: number;
  readonly keepsTrace?: boolean;
  readonly coverage?: Coverage;
}

/** The real use cases, handlers and jobs on fakes of the services, in one process and under one clock, with what may befall them. */
export class World {
  readonly stack: Stack;
  readonly ledger: Ledger = new Ledger();
  readonly coverage: Coverage;
  readonly trace: Trace;
  readonly gate: Gate;
  readonly machines: Machines;
  /** What was found wrong. */
  readonly violations: string[] = [];
  /** Commits as they were stored, in that order; each is looked at once. */
  readonly stored: StoredCommit[] = [];
  /** Draws for what no step says: who comes first among machines. */
  readonly draws: Draws;
  /** What befalls the calls of the next run of a job. */
  jobFaults: readonly FaultAt[] = [];
  /** How far off the clock of the next run is, milliseconds. */
  skewMs = 0;
  step = 0;
  /** Instants that tables can be restored to, the latest last. */
  readonly marked: Marked[] = [];
  /** What invariants look at: another object once the record went back, so that what they remember of it is gone too. */
  judged: World = this;
  /** Has lists begin empty. */
  readonly beginViews: PutBack;
  /** Whether nothing goes wrong with machines and calls: then everything comes at its second. */
  isCalm = false;

  constructor({ seed, keepsTrace = false, coverage = new Coverage() }: WorldOptions) {
    this.stack = new Stack(undefined, undefined, BURSTS, 'asked', undefined, `${seed}`);
    this.beginViews = copyTable(this.stack, 'views');
    this.coverage = coverage;
    this.trace = new Trace(keepsTrace);
    this.draws = new Draws(`world ${seed}`);
    this.gate = new Gate({
      called: ({ run, port, place }) => this.trace.say(`  ${run} ${place} ${port}`),
      faulted: (fault, { run, port }) => {
        this.trace.say(`  ${fault}: ${run} at ${port}`);
        this.coverage.count('fault', fault);
        this.#met.push(fault);
        this.befallen.fault(fault);
      },
    });
    this.#watch();
    this.machines = new Machines(this.stack, this.draws, async (name, work) => {
      const faults = this.jobFaults;
      this.jobFaults = [];
      return await this.run(name, faults, work);
    });
  }

  get now(): Instant {
    return this.stack.clock.now();
  }

  #watch(): void {
    const { clock, orders } = this.stack;
    const { index } = this.stack;
    const current = index.dueBy.bind(index);
    const dueBy = async function* (this: World, ...asked: Parameters<typeof current>) {
      const behind = this.#behind;
      yield* behind && this.now < behind.until ? behind.then.dueBy(...asked) : current(...asked);
    }.bind(this);
    Object.defineProperty(index, 'dueBy', { value: dueBy, configurable: true });
    for (const port of PORTS) watchPort(this.gate, port, this.stack[port]);
    const shared = clock.now.bind(clock);
    Object.defineProperty(clock, 'now', { value: () => (shared() + this.gate.skewMs) as Instant });
    const { append } = orders.stored;
    Object.defineProperty(orders.stored, 'append', {
      value: async (commit: Parameters<typeof append>[0]) => {
        const landed = await append.call(orders.stored, commit);
        if (!this.#known.has(`${landed.commit.orderId}/${landed.commit.version}`)) this.#note(landed);
        return landed;
      },
    });
  }

  /** What befell the run that goes on, or the last one. */
  #met: FaultAt['fault'][] = [];
  /** What went wrong in this life. */
  readonly befallen: Befallen = new Befallen();
  /** When each commit was stored, by its order and version: one that is filed again after a restore bears the instant of the first time. */
  readonly landedAt: Map<string, Instant> = new Map();
  readonly #known = new Set<string>();
  readonly #transitions = new Transitions();
  #behind: { readonly until: Instant; readonly then: MemoryDueIndex } | undefined;

  #note(landed: StoredCommit): void {
    const { orderId, version, events, by } = landed.commit;
    this.#known.add(`${orderId}/${version}`);
    this.landedAt.set(`${orderId}/${version}`, this.now);
    this.stored.push(landed);
    this.trace.say(
      `  stored ${orderId} ${version} ${landed.digest.slice(0, 8)} ${events.map(({ type }) => type).join(' ')}`,
    );
    for (const { type } of events) this.coverage.count('event', type);
    for (const edge of this.#transitions.follow(landed)) this.coverage.count('transition', edge);
    this.coverage.count('by', by.kind);
  }

  /** One run of a function. */
  async run<T>(name: string, faults: readonly FaultAt[], work: () => Promise<T>): Promise<Ended<T>> {
    const skewMs = this.skewMs;
    this.skewMs = 0;
    const ended = await this.gate.run(name, { faults, skewMs }, work);
    this.coverage.count('run', `${name} ${ended.kind}`);
    return ended;
  }

  /**
   * Somebody sends a request and, where no answer comes or it says to come back, the same again: as clients do, who keep their key.
   *
   * @returns the answer; `undefined` where they gave up before one came.
   */
  async ask(
    name: string,
    faults: readonly FaultAt[],
    send: () => Promise<Answer>,
    tries = 3,
  ): Promise<Answer | undefined> {
    for (let place = 0; place < tries; place += 1) {
      const before = this.stored.length;
      this.#met = [];
      const ended = await this.run(name, place === 0 ? faults : [], send);
      if (ended.kind === 'threw') {
        this.violate(`${name} threw ${ended.error instanceof Error ? ended.error.stack : String(ended.error)}`);
        return undefined;
      }
      if (ended.kind !== 'done') continue;
      this.#hear(name, ended.value, before);
      if (ended.value.status < 500) return ended.value;
    }
    return undefined;
  }

  /** What an answer says of the system itself: that it works, and that what it refuses is not stored. */
  #hear(name: string, answer: Answer, storedBefore: number): void {
    const { status, text } = answer;
    const code = codeOf(answer);
    if (status < 400) this.coverage.count('answer', `${name} ${status}`);
    else this.coverage.count('refusal', code);
    this.trace.say(`  ${name} was answered ${status} ${code}`);
    const met = this.gate.isRacing ? [] : this.#met;
    if (met.length > 0) this.ledger.befallen.push({ what: name, status, code, met });
    const isFinal = met.some((fault) => FINAL_FAULTS.has(fault));
    if (status >= 500 && status !== 503 && !isFinal) this.violate(`${name} was answered ${status}: ${text}`);
    const isRefused = status >= 400 && status < 500;
    if (isRefused && !this.gate.isRacing && this.stored.length > storedBefore)
      this.violate(`refusals: ${name} was refused as ${code}, and something was stored`);
  }

  /** The record is what it was when so many commits were stored. What was told by then is told no more, and outsiders know it. */
  goBack(stored: number): void {
    const lost = this.stored.splice(stored);
    this.#transitions.goBack(this.stored);
    this.#known.clear();
    for (const { commit } of this.stored) this.#known.add(`${commit.orderId}/${commit.version}`);
    this.ledger.goBack(lost, this.stored, this.stack.sender.takePosts());
    this.marked.length = 0;
    this.isCalm = false;
    this.judged = Object.create(this);
  }

  /** What waits in the due index, as it stands. */
  rows(): readonly DueRow[] {
    return this.stack.index.rows();
  }

  /** From now until then whoever asks the due index is given what stood in it now. */
  stayBehind(until: Instant): void {
    const { index } = this.stack;
    const rows = this.rows();
    const then = new MemoryDueIndex([{ dueRows: () => rows }], index.shards);
    this.#behind = { until, then };
  }

  /** Whether its messages were parked, and nobody put them back yet. */
  isBehind(orderId: OrderId): boolean {
    return Object.values(this.machines.queues).some(({ parked }) => JSON.stringify(parked).includes(orderId));
  }

  violate(what: string): void {
    this.violations.push(`step ${this.step}, ${new Date(this.now).toISOString()}: ${what}`);
    this.trace.say(`VIOLATION ${what}`);
  }
}

/** The code of a problem document; empty for another answer. */
export const codeOf = ({ status, body }: Answer): string =>
  status >= 400 && typeof body === 'object' && body !== null && 'type' in body
    ? String(body.type).replace(PROBLEM_PREFIX, '')
    : '';
