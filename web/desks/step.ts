import type { Language } from '../steps/languages.ts';
import type { PagePath } from '../steps/links.ts';
import type { Reader } from '../steps/reader.ts';
import type { Operator, Shown as ShownAmong } from '../steps/shown.ts';
import type { Typed } from '../steps/typed.ts';
import type { Ask, AskForDocument } from './api.ts';
import type { Words } from './words/words.ts';

/** Anything that a desk says. */
export type WordKey = Parameters<Words['text']>[0];

/** One of the roles somebody has, as the issuer of their sign-in says it. */
export interface DeskRole {
  /** `contact-point`, `validator`, `reviewer`, `oversight`, `registrar` or `provider`. */
  readonly role: string;
  /** The id of the authority; of a reviewer, of the house; of a registrar, of the office; of a provider’s person, of the provider. */
  readonly authority: string;
}

/** Who sits at the desk, and as what they act now. */
export interface Acting extends DeskRole {
  /** `sub` of their sign-in. */
  readonly person: string;
  /** What their sign-in calls them; left out where it says nothing. */
  readonly name?: string | undefined;
  /** All that they may act as, this one included. */
  readonly roles: readonly DeskRole[];
}

/** Whether what is done here is done to anybody. */
export type Purpose = 'practice' | 'production';

/** Whoever opened a page of a desk, and what the page may do for them. */
export interface DeskVisitor extends Reader {
  readonly language: Language;
  readonly words: Words;
  /** There is always a session, which remembers the language. */
  readonly visit: object;
  /** What was posted; without a post, what was typed into this form before and is kept; else nothing. */
  readonly typed: Typed;
  /** What was typed into other forms and is kept, by the name that `keep` gave it. */
  readonly kept: Readonly<Record<string, Typed>>;
  /** What the address says behind its path: never anything about a person. */
  readonly query: Readonly<Record<string, string>>;
  /** What stands in the path for the parts in its braces. */
  readonly named: Readonly<Record<string, string>>;
  /** The path as it was asked for: `/orders/ord_…/release`. A form is sent to its own. */
  readonly path: PagePath;
  /** Whoever sent this form has just proved once more who they are, and has yet to send it again. */
  readonly isBackFromSignIn: boolean;
  /** Asks the API, as who sits here. */
  readonly ask: Ask;
  /** Asks it for a document, likewise. */
  readonly askForDocument: AskForDocument;
  /** A key by which a request that is sent twice is one. */
  readonly createKey: () => string;
  /** ms since 1970. */
  readonly now: number;
  /** In which they read times. */
  readonly zone: string;
  readonly acting: Acting;
  /** Whose form it is that is shown: a form says so under `AS`, and is taken from nobody else who sits here by then. */
  readonly typist?: string | undefined;
  readonly operator: Operator;
  /** Where the pages for everybody stand, without a trailing slash. */
  readonly publicSite: string;
}

/** The field by which a form says for whom it was made: for a person as what they act. */
export const AS = 'as';

/** What a page of a desk shows. */
export interface Shown extends ShownAmong<PagePath> {
  /** Whether it keeps itself up to date by script, where there is any. */
  readonly updatesItself?: true;
}

/** A document, to be read or kept. */
export interface SentDocument {
  readonly document: {
    readonly type: string;
    readonly bytes: Uint8Array;
    readonly name: string;
    /** A stranger sent it: browsers save it, and show nothing of it. */
    readonly isToSave?: true;
  };
}

/** Data for the script of a page. */
export interface SentData {
  readonly data: unknown;
}

/** On to another page of the desks, by a GET. */
export interface GoneOn {
  readonly goTo: PagePath;
  /** One word behind the path, of what was just done. */
  readonly done?: string;
  /** What is kept from now on, by a name of its own, as what is typed is. */
  readonly keep?: Readonly<Record<string, Typed>>;
  /** What was kept and is needed no more, by its name or its path; done after the former. What this form keeps is forgotten by itself. */
  readonly forget?: readonly string[];
  /** The zone they read times in from now on. */
  readonly zone?: string;
}

/** A page to show, a document, data, or another page to go to. */
export type Outcome = Shown | SentDocument | SentData | GoneOn;

/**
 * One page of a desk: what it shows, and what becomes of what is posted to it. A form stands at the path it is sent to, and shows what was
 * `typed`: what is sent is kept before anything is done with it, and comes back where whoever sent it has to sign in first.
 */
export interface DeskStep {
  readonly show: (visitor: DeskVisitor) => Outcome | Promise<Outcome>;
  readonly take?: (visitor: DeskVisitor) => Outcome | Promise<Outcome>;
  /** Its form may have a file with text in it, which takes the place of what was typed into a field. */
  readonly textFile?: { readonly file: string; readonly into: string };
  /** Asked for by a script, and by no hand: it does not keep a session from ending, and nobody comes back to it. */
  readonly isBackground?: true;
  /** Whose desk it is; left out: of everybody who has any role. */
  readonly roles?: readonly string[];
}

/** The pages of a desk by their paths, of which one part may stand for any: `/orders/{order}`. */
export type DeskSteps<Paths extends string> = Readonly<Record<Paths, DeskStep>>;
