import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What became of a webhook: nothing is owed, an answer is under way, it was given, or it was given up. */
export type AnswerState = 'none' | 'pending' | 'done' | 'failed';

/** One webhook as it arrived. */
export interface InboxEntry {
  /** RFC 3339, UTC. */
  readonly receivedAt: string;
  /** `webhook-id` */
  readonly id: string;
  readonly type: string | undefined;
  readonly orderId: string | undefined;
  readonly digest: string | undefined;
  readonly verified: boolean;
  /** Why it was refused, when it was. */
  readonly fault?: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The raw body, as text. */
  readonly body: string;
  /** How often it came: the same id again is stored once. */
  readonly arrivals: number;
  readonly answering: AnswerState;
}

type Line =
  | { readonly kind: 'received'; readonly entry: InboxEntry }
  | { readonly kind: 'repeated'; readonly id: string }
  | { readonly kind: 'answering'; readonly id: string; readonly answering: AnswerState };

/** What came last stays in reach; a year of orders would fill the memory of the host. */
export const KEPT_WEBHOOKS = 10_000;
/** So many at once are let go of: each time, those that stay move up. */
const LET_GO = 1_000;

export interface Inbox {
  /** The latest of them, oldest first. */
  list(): readonly InboxEntry[];
  /** The verified webhook with this id. */
  find(id: string): InboxEntry | undefined;
  add(entry: InboxEntry): void;
  repeat(id: string): void;
  mark(id: string, answering: AnswerState): void;
}

/**
 * The inbox, kept line by line in a file so that what was answered with 2xx outlives a crash; in memory are the latest alone.
 *
 * @param file `undefined` keeps it in memory.
 * @throws Error naming the file when a line cannot be read.
 */
export function openInbox(file: string | undefined): Inbox {
  const entries: InboxEntry[] = [];
  const places = new Map<string, number>(); // counted from the first that ever came
  let gone = 0;
  const at = (id: string): InboxEntry | undefined => {
    const place = places.get(id);
    return place === undefined ? undefined : entries[place - gone];
  };
  const letGo = (): void => {
    for (const { id } of entries.splice(0, LET_GO)) if ((places.get(id) ?? gone) < gone + LET_GO) places.delete(id);
    gone += LET_GO;
  };
  const change = (id: string, difference: (entry: InboxEntry) => Partial<InboxEntry>): void => {
    const place = places.get(id);
    const entry = at(id);
    if (place !== undefined && entry) entries[place - gone] = { ...entry, ...difference(entry) };
  };
  const apply = (line: Line): void => {
    if (line.kind === 'received') {
      if (line.entry.verified) places.set(line.entry.id, gone + entries.length); // a forged one must not take the true one's id
      entries.push(line.entry);
      if (entries.length >= KEPT_WEBHOOKS + LET_GO) letGo();
    } else if (line.kind === 'repeated') change(line.id, ({ arrivals }) => ({ arrivals: arrivals + 1 }));
    else change(line.id, () => ({ answering: line.answering }));
  };
  const record = (line: Line): void => {
    if (file !== undefined) appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
    apply(line);
  };
  if (file !== undefined) {
    mkdirSync(dirname(file), { recursive: true });
    for (const line of readLines(file)) apply(line);
  }
  return {
    list: () => entries,
    find: at,
    add: (entry) => record({ kind: 'received', entry }),
    repeat: (id) => record({ kind: 'repeated', id }),
    mark: (id, answering) => record({ kind: 'answering', id, answering }),
  };
}

function readLines(file: string): Line[] {
  if (!existsSync(file)) return [];
  const text = readFileSync(file, 'utf8');
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole !== text) writeFileSync(file, whole, { mode: 0o600 }); // a kill cut the last line off: it was never answered
  return whole
    .split('\n')
    .slice(0, -1)
    .map((line, index) => {
      try {
        return JSON.parse(line);
      } catch (error) {
        throw new Error(`${file} is damaged in line ${index + 1}: restore it, or move it away`, { cause: error });
      }
    });
}
