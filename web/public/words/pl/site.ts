import type { SITE as ENGLISH } from '../en/site.ts';

export const SITE: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'site.title': 'Holdfast: dane zamrożone dla organu',
  'site.intro':
    'Gdy przestępstwo zostawia ślady na czyimś koncie, organ może nakazać firmie, która prowadzi to konto: nie usuwajcie tego. Holdfast przekazuje takie nakazy przez granice, kończy je na czas i pozwala osobom, których dotyczą, dowiedzieć się o nich i złożyć sprzeciw.',
  'site.not': 'Taki nakaz niczego nikomu nie wydaje. Ma swój koniec i nie mówi, czy ktoś zrobił coś złego.',
  'site.persons': 'Dla osób, które dostały zawiadomienie',
  'site.persons-text':
    'Z kodem z zawiadomienia można zobaczyć swoją sprawę i złożyć sprzeciw. Konto nie jest potrzebne, nic to nie kosztuje.',
  'site.persons-link': 'Otwórz moją sprawę',
  'site.anyone': 'Dla wszystkich',
  'site.complaint-text':
    'Myślą Państwo, że ktoś przechowuje Państwa dane, a nie mają Państwo kodu? Organ nadzorczy to sprawdza.',
  'site.offices': 'Dla organów i firm',
  'site.offices-text': 'Używają interfejsu programistycznego, a nie stron. Jest on opisany publicznie.',
};
