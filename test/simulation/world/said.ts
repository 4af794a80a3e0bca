import type { EntryAct } from '../../../shared/domain/directory/entry-commit.ts';
import type { Answer } from '../../support/stack.ts';

/** Something that somebody asked of the directory. */
export interface Said {
  /** What of it may stand on record. */
  readonly acts: readonly EntryAct[];
  /** Kind and id of the entry. */
  readonly entry: string;
  /** The person or, of a provider, the key. */
  readonly by: string;
  /** Of what they were shown. */
  readonly digest?: string | undefined;
  /** How often it was sent, and how often it was refused: unless each time it was, it may have been done. */
  began: number;
  refused: number;
}

/** What people asked of those who keep the directory, and what came of it that no record tells. */
export class SaidOfRegister {
  readonly said: Said[] = [];
  /** What an account that is suspended was answered, and what a key that counts no more. */
  readonly bySuspended: { readonly what: string; readonly status: number }[] = [];
  readonly bySpentKey: { readonly what: string; readonly status: number }[] = [];
  /** What a key that counts was refused as signed by nobody. */
  readonly unheard: string[] = [];
  /** The step in which runs that stood still went on, whatever had become of whoever sent them. */
  resumedIn = -1;

  /** Has each try of a request counted. */
  note(one: Omit<Said, 'began' | 'refused'>, send: () => Promise<Answer>): () => Promise<Answer> {
    const said: Said = { ...one, began: 0, refused: 0 };
    this.said.push(said);
    return async () => {
      said.began += 1;
      const answer = await send();
      if (answer.status >= 400 && answer.status < 500) said.refused += 1;
      return answer;
    };
  }
}

/** A draft as those know it who wrote on it. */
export interface KnownDraft {
  readonly id: string;
  readonly madeAt: number;
  version: number;
  /** What it may hold: the last that was taken, and whatever was sent since without an answer. */
  readonly mayHold: Set<string>;
  isDropped: boolean;
}

/** A filing that waits, as whoever filed it was told. */
export interface KnownWaiting {
  readonly id: string;
  readonly filedAt: number;
  readonly sample: 'epoc-pr' | 'us-2703f';
}

/** What people know of drafts, and of filings that wait for a second word. */
export class SaidOfFilings {
  readonly drafts: KnownDraft[] = [];
  /** What of a draft was read that cannot be, or could not. */
  readonly misread: string[] = [];
  readonly waiting: KnownWaiting[] = [];
  /** Filings that a second officer refused, and was told so. */
  readonly refused: Set<string> = new Set();
}
