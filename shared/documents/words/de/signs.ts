import type { SignWords } from '../en/signs.ts';

export const DE_SIGNS: SignWords = {
  kinds: {
    'line-end': 'ein Zeilenende, wo eine Zeile verlangt ist',
    control: 'ein Steuerzeichen',
    unpaired: 'ein Richtungszeichen ohne sein Gegenstück',
    reordering: 'ein Zeichen, das Buchstaben in umgekehrter Folge zeigt',
    selector: 'einen Variantenwähler, der auf nichts folgt',
    tag: 'ein Tag-Zeichen',
    private: 'ein Zeichen aus einem privaten Bereich',
    unassigned: 'ein nicht vergebenes Zeichen',
    invisible: 'ein unsichtbares Zeichen',
  },
  says: 'enthält {kind} ({codePoint}), an der Stelle {position}',
  between: ', zwischen „{before}“ und „{after}“',
  afterWord: ', nach „{before}“',
  beforeWord: ', vor „{after}“',
};
