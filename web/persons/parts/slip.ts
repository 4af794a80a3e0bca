import { type Typed, typedIn } from '../../steps/typed.ts';
import type { Answers } from '../api.ts';
import type { CaseVisitor } from '../step.ts';

/** Under this name it is kept what a browser may post to the storage, sealed with the rest of its visit: one at a time. */
export const SLIP = '/files/send';

/** What a file is sent with, and how it is told of afterwards. */
export interface Slip {
  readonly challenge: string;
  readonly attachment: string;
  readonly upload: string;
  readonly url: string;
  /** Names and values of what the form to the storage says, in their order. */
  readonly fields: readonly (readonly [string, string])[];
  /** ms since 1970. */
  readonly endsAt: number;
  /** What the file shows, as it was typed; nothing where it was not. */
  readonly shows: string;
  /** As what it is added, whatever language it is read in later: a request that is sent again is the same. */
  readonly name: string;
  /** By which the file is added once, however often it is asked for. */
  readonly key: string;
  /** In which the law reckons: dates are told in it where no other was chosen. */
  readonly zone: string;
}

type Given = Answers['POST /v1/cases/current/challenges/{challengeId}/uploads'];

/** A slip as it is kept, in the form of what is typed. */
export const keepSlip = (given: Given, own: Pick<Slip, 'shows' | 'name' | 'key' | 'zone'>): Typed => ({
  ...Object.fromEntries(Object.entries(own).map(([member, value]) => [member, [value]])),
  challenge: [given.challenge],
  attachment: [given.attachment],
  upload: [given.upload],
  url: [given.url],
  expiresAt: [given.expiresAt],
  fieldNames: Object.keys(given.fields),
  fieldValues: Object.values(given.fields),
});

/** The slip of this visit; `undefined` where nothing is being sent. */
export function readSlip({ answers }: Pick<CaseVisitor, 'answers'>): Slip | undefined {
  const kept = answers[SLIP];
  if (!kept) return undefined;
  const { fieldNames = [], fieldValues = [] } = kept;
  return {
    challenge: typedIn(kept, 'challenge'),
    attachment: typedIn(kept, 'attachment'),
    upload: typedIn(kept, 'upload'),
    url: typedIn(kept, 'url'),
    fields: fieldNames.map((name, place) => [name, fieldValues[place] ?? '']),
    endsAt: Date.parse(typedIn(kept, 'expiresAt')),
    shows: typedIn(kept, 'shows'),
    name: typedIn(kept, 'name'),
    key: typedIn(kept, 'key'),
    zone: typedIn(kept, 'zone'),
  };
}

/** A slip is given again to whoever asks for one in another window, while there is so much left of it: then both send the same. */
const ENOUGH_MS = 8 * 60_000;

export const isSlipOver = ({ endsAt }: Slip, now: number): boolean => now >= endsAt;

export const isSlipFresh = ({ endsAt }: Slip, now: number): boolean => endsAt - now >= ENOUGH_MS;

/** What a file is called: as somebody said what it shows, else by its number. @param attachment `a1` to `a5`. */
export const nameFile = ({ words }: Pick<CaseVisitor, 'words'>, attachment: string, shows = ''): string =>
  shows === '' ? words.text('files.unnamed').replace('{n}', attachment.slice(1)) : shows;
