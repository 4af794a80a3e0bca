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
  'kept.title': 'Co jest przechowywane ze sprawy i jak długo',
  'kept.record':
    'Nakaz i wszystko, co w sprawie napisano lub wysłano: dopóki dane są zamrożone, i {time} po zakończeniu. Potem nikt nie może już tego przeczytać.',
  'kept.code': 'Kod sprawy otwiera sprawę od ostatniego użycia jeszcze przez: {time}.',
  'kept.codeKnown': 'To, że utworzono kod sprawy, i kiedy: {time}.',
  'kept.looked': 'Kto w urzędach oglądał nakaz: {time}, licząc od końca miesiąca.',
  'kept.officials': 'Którzy urzędnicy działali: {time} po zakończeniu.',
  'kept.complaint': 'Skarga i to, co sprawdzono: {time}.',
  'kept.search': 'Czego szukał organ nadzorczy i dlaczego: {time}.',
  'kept.filingDraft':
    'Formularz, który organ zaczął i którego nie wysłał, a który może Państwa wymieniać: najwyżej {time}.',
  'kept.waiting': 'Formularz, który czeka na drugą osobę z organu: najwyżej {time}. Potem jest wysłany albo przepada.',
};

export const PL_PLURALS: CommonPlurals<'one' | 'few' | 'many' | 'other'> = {
  minutes: { one: '{n} minutę', few: '{n} minuty', many: '{n} minut', other: '{n} minuty' },
};
