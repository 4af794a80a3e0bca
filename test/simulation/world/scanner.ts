import type { ScanMessage, ScanStatus } from '../../../shared/contracts/items/file-messages.ts';
import { type Instant, plus, SECOND_MS } from '../../../shared/domain/instant.ts';
import { PERSON_POLICY } from '../../../shared/domain/policy/persons.ts';
import type { Stack } from '../../support/stack.ts';

/** The test string of the industry, in two halves, so that no search for malware finds it here. @see https://www.eicar.org/download-anti-malware-testfile/ */
export const INFECTED: string = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR', '-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('');

/** A search takes so long, where nothing goes wrong. */
const SEARCH_MS = 20 * SECOND_MS;

/** What goes wrong with the search of the next copy. */
export interface ScanMishap {
  readonly lateMs?: number;
  readonly status?: ScanStatus;
  readonly isSilent?: boolean;
}

/** A message on its way to the queue of results. */
export interface Told {
  readonly body: ScanMessage;
  readonly at: Instant;
}

/**
 * The service that searches copies for malware, as `infra/constructs/file-scans.ts` has it: it is told of each copy that is put, and what it
 * finds comes to the queue in which the timers of files lie too.
 */
export class Scanner {
  readonly #stack: Stack;
  #started = 0;
  next: ScanMishap = {};

  constructor(stack: Stack) {
    this.#stack = stack;
  }

  /** What is to be told of what was put since, and of timers that were started. */
  tell(): readonly Told[] {
    const { attachments, scanTimer, clock } = this.#stack;
    const started = scanTimer.started();
    const timers = started.slice(this.#started);
    this.#started = started.length;
    const now = clock.now();
    return [
      ...timers.map((body) => ({ body, at: plus(now, PERSON_POLICY.scanAwaitedMs) })),
      ...attachments.takeCopies().flatMap((name) => this.#search(name, attachments.at(name), now)),
    ];
  }

  #search(object: string, bytes: Uint8Array | undefined, now: Instant): readonly Told[] {
    const { lateMs = SEARCH_MS, status, isSilent = false } = this.next;
    this.next = {};
    if (isSilent || !bytes) return []; // what is taken away before it is searched is not searched
    const found = Buffer.from(bytes).includes(INFECTED) ? 'THREATS_FOUND' : 'NO_THREATS_FOUND';
    return [{ body: { object, status: status ?? found }, at: plus(now, lateMs) }];
  }
}
