import { type Instant, toRfc3339 } from '../../instant.ts';
import type { MessageType } from '../record/events.ts';
import type { FoundOverlap } from '../record/overlap.ts';
import type { NoteEvent, NoteEventOf, NoteEventType } from './note-events.ts';

/** What is known after a note, so that the newest one answers for all. It does not grow with their number. */
export interface NoteState {
  /** Found since overlaps are noted and no longer in commits; with those, at most `HOLD_POLICY.overlapsRememberedAtMost`. */
  readonly overlaps: readonly FoundOverlap[];
  /** Reads after the first, by what was read; `null` while there was none. */
  readonly reads: { readonly certificate: ReadCount | null; readonly notice: ReadCount | null };
  /** How many deliveries ended each way. */
  readonly deliveries: { readonly delivered: number; readonly givenUp: number };
  /** Not there while nobody was called. */
  readonly calls?: Calls | undefined;
}

/** What was said on the telephone. */
export interface Calls {
  /** How many notes of calls there are. */
  readonly noted: number;
  /** What a provider said that it knows of, and has not said signed. */
  readonly spoken: readonly { readonly message: number; readonly about: MessageType }[];
}

export interface ReadCount {
  /** `YYYY-MM-DD`, in UTC. */
  readonly day: string;
  /** Reads on this day, up to the latest note of one. */
  readonly today: number;
  /** Reads on all days, likewise. */
  readonly total: number;
}

export const BEFORE_NOTES: NoteState = {
  overlaps: [],
  reads: { certificate: null, notice: null },
  deliveries: { delivered: 0, givenUp: 0 },
};

const NO_CALLS: Calls = { noted: 0, spoken: [] };

/** The day of a count of reads. */
export const dayOf = (at: Instant): string => toRfc3339(at).slice(0, 10);

type Apply<T extends NoteEventType> = (state: NoteState, event: NoteEventOf<T>) => NoteState;

const APPLY: { readonly [T in NoteEventType]: Apply<T> } = {
  'certificate.read': (state, event) => ({
    ...state,
    reads: { ...state.reads, certificate: countOn(state.reads.certificate, event, event.counted) },
  }),
  'notice.read': (state, event) => ({
    ...state,
    reads: { ...state.reads, notice: countOn(state.reads.notice, event, 1) },
  }),
  'overlap.found': (state, { at, with: orderId, reference, authority, targets }) => ({
    ...state,
    overlaps: [...state.overlaps, { orderId, reference, authority, targets, foundAt: at }],
  }),
  'code.ended': (state) => state, // which codes live is not kept in the record
  'delivery.delivered': (state) => ({
    ...state,
    deliveries: { ...state.deliveries, delivered: state.deliveries.delivered + 1 },
  }),
  'delivery.given-up': (state) => ({
    ...state,
    deliveries: { ...state.deliveries, givenUp: state.deliveries.givenUp + 1 },
  }),
  'delivery.tried-again': (state) => state, // it ended long ago, and ends anew only when it arrives
  'call.noted': (state, { message, about, outcome }) => {
    const { noted, spoken } = state.calls ?? NO_CALLS;
    const others = spoken.filter((one) => one.message !== message);
    return {
      ...state,
      calls: {
        noted: noted + 1,
        spoken: outcome === 'acknowledged' ? [...others, { message, about }] : spoken,
      },
    };
  },
  'call.confirmed': (state, { message }) => {
    const { noted, spoken } = state.calls ?? NO_CALLS;
    return { ...state, calls: { noted, spoken: spoken.filter((one) => one.message !== message) } };
  },
  // what oversight reads, and why, is found where it stands
  'reading.asked': (state) => state,
  'reading.answered': (state) => state,
  'text.read': (state) => state,
};

const countOn = (known: ReadCount | null, { at, today }: { at: Instant; today: number }, more: number): ReadCount => ({
  day: dayOf(at),
  today,
  total: (known?.total ?? 0) + more,
});

const applyEvent = <T extends NoteEventType>(state: NoteState, event: NoteEventOf<T>): NoteState =>
  APPLY[event.type](state, event);

/** The state after these events; `undefined` is the state before the first note. */
export const evolveNotes = (state: NoteState | undefined, events: readonly NoteEvent[]): NoteState =>
  events.reduce<NoteState>((next, event) => applyEvent(next, event), state ?? BEFORE_NOTES);
