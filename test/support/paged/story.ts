import type { Page } from 'playwright-core';
import type { OFFICIALS } from '../desks/desk.ts';
import type { SiteName } from './served-pages.ts';
import type { World, WorldName } from './worlds.ts';

/** What is sent, by the names of fields. */
export type Fields = Readonly<Record<string, string>>;

/** A page as somebody sees it: where they are, and what they sent there. */
export interface Scene {
  /** Its address; of what stands in braces, what the world has under that name. */
  readonly open: string;
  /** What is posted to it; left out where it is only opened. */
  readonly sent?: Fields | ((world: World) => Fields | Promise<Fields>);
  /** What happens before. */
  readonly before?: (world: World) => void | Promise<void>;
  /** What is opened on it before it is looked at: only where the page runs something. */
  readonly unfold?: (page: Page) => Promise<void>;
  /** The status it is answered with; 200 where it is left out. */
  readonly status?: number;
}

/** Scenes that follow each other in one browser, in a case of their own. */
export interface Story {
  readonly world: WorldName;
  /** Whose pages; those for persons, where it is left out. */
  readonly site?: SiteName;
  /** At a desk: who sits there; an officer of the order's authority, where it is left out. */
  readonly as?: keyof typeof OFFICIALS;
  /** Whether the case is opened first, by its code; at a desk, whether somebody signed in. */
  readonly entered: boolean;
  /** Its pages look like others but for their words: each is seen in one language, all languages in turn, and not in every one. */
  readonly inTurn?: true;
  readonly scenes: readonly Scene[];
}

export const LONG_WORD = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
/** What people write, as it comes: lines, signs, words of any length. */
export const TEXT = `It was my aunt’s.\nNobody asked <b>me</b>, ${LONG_WORD}.`;

export const refused = (open: string, sent: Fields): Scene => ({ open, sent, status: 422 });
