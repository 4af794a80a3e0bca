import type { SignWords } from '../en/signs.ts';

export const ES_SIGNS: SignWords = {
  kinds: {
    'line-end': 'un fin de línea donde se pide una sola línea',
    control: 'un carácter de control',
    unpaired: 'un signo de dirección sin su pareja',
    reordering: 'un signo que muestra letras en orden inverso',
    selector: 'un selector de variante que no sigue a nada',
    tag: 'un carácter de etiqueta',
    private: 'un carácter de uso privado',
    unassigned: 'un carácter no asignado',
    invisible: 'un carácter invisible',
  },
  says: 'contiene {kind} ({codePoint}), en el carácter {position}',
  between: ', entre «{before}» y «{after}»',
  afterWord: ', después de «{before}»',
  beforeWord: ', antes de «{after}»',
};
