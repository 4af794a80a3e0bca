import type { SignKind } from '../../../errors.ts';

/** What is said of a sign that is not taken: its kind, its code point, where it stands, and the words on either side. */
export interface SignWords {
  readonly kinds: Readonly<Record<SignKind, string>>;
  readonly says: string;
  readonly between: string;
  readonly afterWord: string;
  readonly beforeWord: string;
}

export const EN_SIGNS: SignWords = {
  kinds: {
    'line-end': 'a line end, where one line is asked for',
    control: 'a control character',
    unpaired: 'a direction sign without its partner',
    reordering: 'an override that turns letters round',
    selector: 'a variation selector that follows nothing',
    tag: 'a tag character',
    private: 'a private-use character',
    unassigned: 'a character that is not assigned',
    invisible: 'an invisible character',
  },
  says: 'contains {kind} ({codePoint}) at character {position}',
  between: ', between “{before}” and “{after}”',
  afterWord: ', after “{before}”',
  beforeWord: ', before “{after}”',
};
