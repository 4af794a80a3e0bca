import type { DoubtWords } from '../en/doubt.ts';

export const PL_DOUBT: DoubtWords = {
  'doubt.held-title': 'Wydany, ale wstrzymany',
  'doubt.withdrawn-title': 'Wycofany, bo nikt go nie potwierdził',
  'doubt.verdict':
    'Proszę teraz nie działać według tego nakazu. Dostawcy: proszę nie usuwać niczego, co jest już zachowane, nie robić nic więcej w sprawie tego nakazu i czekać na następną wiadomość.',
  'doubt.label': 'Czy wydał go organ?',
  'doubt.held': 'Wstrzymany od: {moment}. Trwa sprawdzanie, czy ten nakaz wydał sam organ.',
  'doubt.confirmed': 'Był wstrzymany. Druga osoba z organu potwierdziła, że jest ważny: {moment}.',
  'doubt.undone': 'Był wstrzymany. Nikt inny nie podzielił wątpliwości i nakaz znów obowiązuje od: {moment}.',
  'doubt.received':
    'Był wstrzymany. Dostawca odebrał go, zanim ktokolwiek odpowiedział: {moment}. Od tej chwili nakaz obowiązuje.',
  'doubt.withdrawn': 'Był wstrzymany i nikt go nie potwierdził. Dlatego został wycofany: {moment}.',
};
