import { DirectoryEntry } from '../../../shared/contracts/items/directory.ts';
import type { EntryRef } from '../../../shared/domain/directory/entry-state.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { type Instant, MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import type { ChangeNotice } from '../../../shared/ports/directory-notices.ts';
import { directoryEntry } from '../builders.ts';
import { FakeMailer } from '../fakes/fake-mailer.ts';
import type { Claims } from '../http-events.ts';
import { mailWorkerOf } from '../mail-worker.ts';
import { readEntry, registrarCalled } from '../registrars.ts';
import { memberOf } from '../requests.ts';
import { type Answer, Stack } from '../stack.ts';
import { Workers } from '../workers.ts';
import { draw } from './draw.ts';
import { type Entry, Ledger, type Word } from './ledger.ts';
import { ACCOUNTS, READER_CLAIMS, ROSTERS, registeredKey } from './people.ts';

/** The entries that registrars change here. */
export const REFS = [
  { kind: 'provider', id: 'prv-demo' },
  { kind: 'authority', id: 'aut-police' },
  { kind: 'roster', id: 'registrars' },
] as const satisfies readonly EntryRef[];
export type Ref = (typeof REFS)[number];

/** Some weeks of one seed, from the outside: the stack, what people did, and what was seen of it last. */
export class Week {
  readonly stack: Stack;
  readonly workers: Workers;
  readonly mailer: FakeMailer = new FakeMailer();
  readonly ledger: Ledger = new Ledger();
  readonly orders: OrderId[] = [];
  /** Orders that somebody who may do so ended, or narrowed. */
  readonly ended: Set<OrderId> = new Set();
  /** Mails about the directory, and when they were sent. */
  readonly mails: { readonly to: string; readonly text: string; readonly at: Instant }[] = [];
  /** What was wrong so far. */
  readonly faults: string[] = [];
  readonly seed: number;
  /** Which step it is. */
  place = 0;
  readonly #mail: ReturnType<typeof mailWorkerOf>;
  readonly #notices: { readonly notice: ChangeNotice; readonly at: Instant }[] = [];

  constructor(seed: number, stack: Stack = new Stack()) {
    this.seed = seed;
    this.stack = stack;
    this.workers = new Workers(stack);
    this.#mail = mailWorkerOf(stack, this.mailer);
  }

  /** Puts the entries that an operator begins with. */
  async begin(): Promise<void> {
    const { directory } = this.stack;
    await directory.put(
      directoryEntry('prv-demo', { keys: [registeredKey('key-1'), registeredKey('key-2')] }),
      'operator',
    );
    const roster = { kind: 'roster', id: 'registrars', registrars: ROSTERS[0] };
    await directory.put(DirectoryEntry.parse(roster), 'operator');
  }

  draw<T>(list: readonly T[], what: string): T {
    return draw(list, this.seed, `${what} ${this.place}`);
  }

  get now(): Instant {
    return this.stack.clock.now();
  }

  /** What registrars are shown of an entry that is in force now. */
  async inForce({ kind, id }: EntryRef): Promise<Entry | undefined> {
    const { status, body } = await readEntry(this.stack, kind, id, READER_CLAIMS);
    return status === 200 ? Object(memberOf(body, 'entry')) : undefined;
  }

  /** The registrar who signed in with an account, and by which ids the roster knows them now. */
  async registrarOf(account: string): Promise<{ readonly claims: Claims; readonly word: Word }> {
    const registrars = await this.stack.directory.registrars();
    const listed = registrars.find(({ person, accounts = [person] }) => accounts.includes(account));
    const ids = listed ? [listed.person, ...(listed.accounts ?? [])] : [];
    return { claims: registrarCalled(account), word: { account, ids } };
  }

  async someRegistrar(): ReturnType<Week['registrarOf']> {
    return await this.registrarOf(this.draw(ACCOUNTS, 'account'));
  }

  fault(what: string): void {
    this.faults.push(`step ${this.place}: ${what}`);
  }

  /** What is to be said about the directory is said: posts at once, mails after their time. */
  async tell(): Promise<void> {
    const { notices, posts } = this.stack.notices.take();
    this.#notices.push(
      ...notices.map(({ notice, delaySeconds }) => ({ notice, at: plus(this.now, delaySeconds * 1_000) })),
    );
    await this.workers.deliver(posts.map((post) => ({ post })));
    const due = this.#notices.filter(({ at }) => at <= this.now);
    for (const one of due) this.#notices.splice(this.#notices.indexOf(one), 1);
    const before = this.mailer.mails.length;
    await this.#mail(due.map(({ notice }) => ({ notice })));
    this.mails.push(...this.mailer.mails.slice(before).map(({ to, text }) => ({ to, text, at: this.now })));
    if (due.length > 0) await this.tell(); // each mailbox by a message of its own
  }

  /** Lets time pass, with everything at work. */
  async pass(milliseconds: number): Promise<void> {
    const end = plus(this.now, milliseconds);
    await this.tell();
    if (this.#notices.length > 0 && milliseconds > MINUTE_MS) {
      await this.workers.runUntil(plus(this.now, MINUTE_MS));
      await this.tell();
    }
    await this.workers.runUntil(end);
    await this.tell();
  }
}

export const isYes = ({ status }: Answer): boolean => status >= 200 && status < 300;
