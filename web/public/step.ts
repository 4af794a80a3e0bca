import type { Writer } from '../steps/forms.ts';
import type { Kept } from '../steps/kept.ts';
import type { Language } from '../steps/languages.ts';
import type { Contact, Operator, Shown as ShownAmong } from '../steps/shown.ts';
import type { Ask } from './api.ts';
import type { ViewerFile } from './viewer-files.ts';
import type { Words } from './words/words.ts';

/** Anything that a page says. */
export type WordKey = Parameters<Words['text']>[0];

/** Our own pages, to go to. */
export type Path =
  | '/'
  | '/accessibility'
  | '/api'
  | '/check'
  | '/complaint'
  | '/complaint-enquiry'
  | '/deadline'
  | '/difficulty'
  | '/figures'
  | '/privacy';

/** Whoever opened a page, and what the page may do for them. Nothing is kept of them. */
export interface Visitor extends Writer {
  readonly language: Language;
  readonly words: Words;
  /** What the address says behind its path: never anything about a person. */
  readonly query: Readonly<Record<string, string>>;
  /** What was posted as a file, empty where none was chosen; `undefined` for a form that has none. */
  readonly file: Uint8Array | undefined;
  readonly ask: Ask;
  /** A key by which a request that is sent twice is one. */
  readonly createKey: () => string;
  /** ms since 1970. */
  readonly now: number;
  readonly operator: Operator;
  /** How long what is known of a person is kept. */
  readonly kept: Kept;
  /** Who enforces accessibility in the operator's State. */
  readonly enforcement: Contact;
  /** Where persons concerned open their case, without a trailing slash. */
  readonly caseSite: string;
  /** Where the API stands, without a trailing slash. */
  readonly apiAddress: string;
  /** Where a file of the viewer is fetched. */
  readonly viewer: (file: ViewerFile) => string;
}

/** What a page shows. */
export interface Shown extends ShownAmong<Path> {
  /** Whether it runs the viewer of the interface: no other page runs anything. */
  readonly runsViewer?: true;
}

/** One page: what it shows, and what becomes of what is posted to it. The answer to a post is a page, as nobody is known by then. */
export interface Step {
  readonly show: (visitor: Visitor) => Shown | Promise<Shown>;
  readonly take?: (visitor: Visitor) => Shown | Promise<Shown>;
  /** The name of the field for a file, where a form of it has one. */
  readonly file?: string;
}
