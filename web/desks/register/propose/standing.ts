import { ApiRefusal, unlessRefused } from '../../../steps/ask.ts';
import { type Typed, typedIn } from '../../../steps/typed.ts';
import type { Answers } from '../../api.ts';
import type { DeskVisitor } from '../../step.ts';
import { NO_ENTRY } from '../parts/no-entry.ts';
import type { Entry, Ref } from '../parts/refs.ts';

/** The entry that a proposal replaces, as it is in force now. */
export interface Standing {
  readonly entry: Entry;
  readonly version: number;
  /** The change that is open, if one is: nothing else can be proposed before it is over. */
  readonly change?: string | undefined;
}

/** @returns `undefined` for an entry that is not there. */
export async function askStanding({ ask }: DeskVisitor, { kind, id }: Ref): Promise<Standing | undefined> {
  const asked = { named: { kind, entryId: id } };
  const view = await unlessRefused(ask('GET /v1/directory/entries/{kind}/{entryId}', asked), ...NO_ENTRY);
  return view instanceof ApiRefusal ? undefined : view;
}

type Commit = Answers['GET /v1/directory/entries/{kind}/{entryId}/history']['commits'][number];

/** What was done to an entry since the version that somebody typed for. */
export interface Meanwhile {
  readonly commits: readonly Commit[];
  /** Whether more was done than is read here. */
  readonly isMore: boolean;
}

/** Asks for what was done meanwhile; a long history goes on beyond what is read here. */
export async function askMeanwhile({ ask }: DeskVisitor, { kind, id }: Ref, since: number): Promise<Meanwhile> {
  const page = await ask('GET /v1/directory/entries/{kind}/{entryId}/history', { named: { kind, entryId: id } });
  const commits = page.commits.filter(({ version }) => version > since);
  return { commits, isMore: page.next !== null && commits.length === page.commits.length };
}

/** The version that a form was opened with; 0 for an entry that is new, and for a form that nobody sent yet. */
export const versionIn = (typed: Typed): number => Number(typedIn(typed, 'version'));
