import type { Answers } from '../../api.ts';
import { memberOf, textOf } from './members.ts';

type History = Answers['GET /v1/orders/{orderId}/history'];
type Entry = Readonly<Record<string, unknown>>;

/** One entry of the record, as far as it is shown. */
export interface Recorded {
  readonly number: number;
  readonly at: string;
  readonly types: readonly string[];
  readonly digest: string;
  /** Digest of the entry before; `null` for the first. */
  readonly previous: string | null;
  /** `officer`, `provider`, `person`, `system` or `time`; empty where the entry does not say. */
  readonly by: string;
  /** By the sealed id that stands in it. */
  readonly person: string | undefined;
}

/** Instants stand in the record as it was digested, in ms since 1970. */
const instantOf = (value: unknown): string =>
  typeof value === 'number' ? new Date(value).toISOString() : textOf(value);

function readEntry(entry: Entry, digest: string, number: number): Recorded {
  const events = entry['events'];
  const previous = entry['previous'];
  const by = memberOf(entry['by'], 'kind');
  const person = memberOf(entry['by'], 'person');
  return {
    number,
    digest,
    at: instantOf(entry['at']),
    previous: typeof previous === 'string' ? previous : null,
    types: (Array.isArray(events) ? events : []).map((event) => textOf(memberOf(event, 'type'))),
    by: textOf(by),
    person: typeof person === 'string' ? person : undefined,
  };
}

const numberOf = (value: unknown, place: number): number => (typeof value === 'number' ? value : place + 1);

/** What changed where the order stands in law, by version. */
export const listCommits = ({ commits }: History): readonly Recorded[] =>
  commits.map(({ commit, digest }, place) => readEntry(commit, digest, numberOf(commit['version'], place)));

/** What happened beside it, by number. */
export const listNotes = ({ notes }: History): readonly Recorded[] =>
  notes.map(({ note, digest }, place) => readEntry(note, digest, numberOf(note['number'], place)));

/** The first entry that does not name the digest of the one before it on the same page; `undefined` where each does. */
export const findBreak = (entries: readonly Recorded[]): Recorded | undefined =>
  entries.find(({ previous }, at) => at > 0 && previous !== entries[at - 1]?.digest);
