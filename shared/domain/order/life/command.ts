import type { Identified } from '../../actor.ts';
import type { SuspensionId } from '../../ids.ts';
import type { Instant } from '../../instant.ts';
import type { Overlap } from '../record/overlap.ts';
import type { RightsCommand } from './rights-command.ts';

/** What somebody asks of an order that exists; filing, which makes one, is `file.ts`. Free text and forms are not here: they are sealed. */
export type Command =
  // the provider, by signed request
  | { readonly type: 'read-certificate' }
  | ({ readonly type: 'acknowledge' } & Quoting)
  | ({ readonly type: 'preserve'; readonly targets: readonly string[] } & Quoting)
  | ({
      readonly type: 'not-execute';
      readonly targets: readonly { readonly id: string; readonly reasons: readonly string[] }[];
    } & Quoting)
  | ({ readonly type: 'request-clarification'; readonly targets: readonly string[] } & Quoting)
  | { readonly type: 'confirm-release'; readonly targets: readonly string[] }
  // the issuing authority
  | { readonly type: 'seek-validation'; readonly validator: ValidatorStanding }
  | { readonly type: 'extend' }
  | {
      readonly type: 'continue';
      /** The request it rests on is issued and not yet on its way. */
      readonly unsent?: true;
    }
  | { readonly type: 'show-transmission' }
  | { readonly type: 'ask-renewal' }
  | { readonly type: 'confirm-need' }
  | { readonly type: 'see-emergency' }
  | { readonly type: 'confirm-again' }
  | { readonly type: 'release'; readonly reason: string }
  | {
      readonly type: 'withdraw';
      readonly reason: string;
      /** Said in answer to the provider, who then reads why; otherwise that stays on the issuing side. */
      readonly inAnswer?: true;
    }
  | {
      readonly type: 'answer-clarification';
      /** Targets for which the authority accepts that the order cannot be executed. */
      readonly excused: readonly string[];
    }
  // the validating authority
  | { readonly type: 'decide-validation'; readonly outcome: 'granted' | 'refused' }
  // notice, challenge, review
  | RightsCommand
  // the system itself
  | { readonly type: 'note-overlap'; readonly overlap: Overlap }
  | ({ readonly type: 'doubt-order' } & Doubting);

/** Why an order is doubted, and until when. */
export interface Doubting {
  readonly suspension: SuspensionId;
  /** Whose account was suspended, by the ids that the order's record may have for them; left out: everybody's of the authority. */
  readonly whose?: Identified | undefined;
  /** When the suspension is undone, unless a second registrar confirms it; left out once one did. */
  readonly until?: Instant | undefined;
}

/** What a provider's statement answers to. */
export interface Quoting {
  /** How many messages there were by the commit it quotes; left out: which one is not asked. */
  readonly upTo?: number | undefined;
}

export type CommandType = Command['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;

/** A validating authority as the directory knows it. */
export interface ValidatorStanding {
  readonly authority: string;
  readonly institution: string;
  readonly kinds: readonly string[];
}
