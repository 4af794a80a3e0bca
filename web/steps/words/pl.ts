import type { CommonKey, CommonPlurals } from './en.ts';

export const PL: Readonly<Record<CommonKey, string>> = {
  skip: 'Przejdź do treści',
  languages: 'Języki',
  problem: 'Jest problem',
  error: 'Błąd',
  important: 'Ważne',
  done: 'Gotowe',
  back: 'Wstecz',
  'passage.as-written': 'Ten tekst jest pokazany tak, jak go napisano, w dowolnym języku. Tutaj nie jest tłumaczony.',
  'passage.tongue': 'tylko w tym języku: {tongue}',
  refused: 'Nie można tego przyjąć: {reason}',
  send: 'Wyślij',
  'own-words': 'Własnymi słowami, w dowolnym języku.',
  'code-hint':
    'Cztery grupy po pięć liter i cyfr oraz jeszcze jeden znak. Wielkie litery, odstępy i łączniki nie mają znaczenia.',
  'has-code': 'W tekście jest kod sprawy. Proszę go usunąć: kto czyta ten tekst, mógłby nim otworzyć Państwa sprawę.',
};

export const PL_PLURALS: CommonPlurals<'one' | 'few' | 'many' | 'other'> = {
  minutes: { one: '{n} minutę', few: '{n} minuty', many: '{n} minut', other: '{n} minuty' },
};
