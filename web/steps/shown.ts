import type { Markup } from '../components/markup.ts';

/** What a page shows. @typeParam Path the pages there are beside it. */
export interface Shown<Path extends string> {
  /** Nothing about a person: browsers keep it. */
  readonly title: string;
  readonly content: Markup;
  /** Whether something that was typed is told of. */
  readonly hasErrors?: boolean;
  readonly back?: Path;
  /** Its status, where it is not 200. */
  readonly status?: number;
}

/** Whom to write to. */
export interface Contact {
  readonly name: string;
  /** Where to ask. */
  readonly contact: string;
}

/** Who runs the pages and answers for what they keep. */
export type Operator = Contact;
