import type { Writer } from '../steps/forms.ts';
import type { Kept } from '../steps/kept.ts';
import type { Language } from '../steps/languages.ts';
import type { Operator, Shown as ShownAmong } from '../steps/shown.ts';
import type { Typed } from '../steps/typed.ts';
import type { Ask } from './api.ts';
import type { Words } from './words/words.ts';

/** Anything that a page says. */
export type WordKey = Parameters<Words['text']>[0];

/** Our own pages, to go to. */
export type Path =
  | '/'
  | '/appeal'
  | '/appeal-receipt'
  | '/case'
  | '/codes'
  | '/conflict'
  | '/files'
  | '/files/added'
  | '/files/arrived'
  | '/files/send'
  | '/help'
  | '/leave'
  | '/lost-code'
  | '/messages'
  | '/news'
  | '/objection'
  | '/objection/check'
  | '/objection/late'
  | '/objection/needs'
  | '/objection/outcome'
  | '/objection/sent'
  | '/objection/words'
  | '/privacy'
  | '/withdrawal'
  | '/zone';

/** A case that was opened in this browser. */
export interface OpenVisit {
  /** When its session is over unless the pages are used, ms since 1970. */
  readonly endsAt: number;
  /** When it is over however much they are, ms since 1970. */
  readonly latestEndsAt: number;
  /** The zone that was chosen. */
  readonly zone: string | undefined;
}

/** A visit that ended, of which something is known still. */
export interface PastVisit {
  readonly endsAt: number;
  /** Its code was ended: it opens nothing any more. */
  readonly isCodeEnded: boolean;
  /** Until when what was typed is kept; `undefined` where nothing was. */
  readonly keptUntil: number | undefined;
}

/** Whoever opened a page, and what the page may do for them. */
export interface Visitor extends Writer {
  readonly language: Language;
  readonly words: Words;
  /** What was posted; without a post, what was typed before and is kept; else nothing. */
  readonly typed: Typed;
  /** What the address says behind its path: never anything about a person. */
  readonly query: Readonly<Record<string, string>>;
  /** Asks the API, in the session of the visit where one is open. */
  readonly ask: Ask;
  /** A key by which a request that is sent twice is one. */
  readonly createKey: () => string;
  /** ms since 1970. */
  readonly now: number;
  readonly operator: Operator;
  /** How long what is known of a person is kept. */
  readonly kept: Kept;
  /** Where the pages for everybody stand, without a trailing slash. */
  readonly publicSite: string;
  readonly visit: OpenVisit | undefined;
  readonly past: PastVisit | undefined;
}

/** The same, in an open case. */
export interface CaseVisitor extends Visitor {
  readonly visit: OpenVisit;
  /** In a journey: what was posted to its other steps, by their paths, and what they keep besides. */
  readonly answers: Readonly<Record<string, Typed>>;
}

/** What a page shows. */
export type Shown = ShownAmong<Path>;

/** What a visit begins with. */
interface BegunVisit {
  readonly token: string;
  /** When its session is over, and when the last renewal of it is. */
  readonly endsAt: string;
  readonly latestEndsAt: string;
  /** The id of the code. */
  readonly code: string;
}

/** What becomes of the visit. */
export type VisitChange = { readonly begin: BegunVisit } | { readonly zone: string } | 'end';

/** A page to show, or another to go to. */
export type Outcome =
  | Shown
  | {
      readonly goTo: Path;
      /** One word behind the path, of what was just done. */
      readonly done?: string;
      readonly visit?: VisitChange;
      /** What a journey keeps from now on, by a name of its own, as what is typed is: a receipt, opened again, sends nothing again. */
      readonly keep?: Readonly<Record<string, Typed>>;
      /** What it kept and needs no more; done after the former. */
      readonly forget?: readonly string[];
    };

/** One step of a journey: what it shows, and what becomes of what is posted to it. */
export interface Step<V extends Visitor> {
  readonly show?: (visitor: V) => Outcome | Promise<Outcome>;
  readonly take?: (visitor: V) => Outcome | Promise<Outcome>;
  /** Whether `show` asks for the case before anything else, whatever was typed: then that, and the visit, are read meanwhile. Left out where it depends. */
  readonly needsCase?: (visitor: Pick<Visitor, 'query'>) => boolean;
  /** What is posted is kept for whoever comes back with the same code; left out where there is nothing to lose. */
  readonly draft?: true;
  /** It is one of several that are sent together: what was posted to each is kept until the last says what to forget. */
  readonly journey?: true;
}
