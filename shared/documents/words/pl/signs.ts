import type { SignWords } from '../en/signs.ts';

export const PL_SIGNS: SignWords = {
  kinds: {
    'line-end': 'koniec wiersza, gdzie ma być jeden wiersz',
    control: 'znak sterujący',
    unpaired: 'znak kierunku bez pary',
    reordering: 'znak, który pokazuje litery w odwrotnej kolejności',
    selector: 'selektor wariantu, który po niczym nie następuje',
    tag: 'znak etykiety',
    private: 'znak do użytku prywatnego',
    unassigned: 'znak nieprzypisany',
    invisible: 'znak niewidoczny',
  },
  says: 'zawiera {kind} ({codePoint}), na pozycji {position}',
  between: ', między „{before}” a „{after}”',
  afterWord: ', po „{before}”',
  beforeWord: ', przed „{after}”',
};
