import type { StatusWords } from '../en/status.ts';

export const PL_STATUS: StatusWords = {
  issued: 'Wydany. Jego okres jeszcze się nie zaczął: nikt dotąd nie potwierdził odbioru.',
  running: 'Jego okres trwa.',
  continued: 'Obowiązuje po upływie swojego okresu, bo zażądano samych danych.',
  released: 'Zakończony: organ go zwolnił.',
  withdrawn: 'Zakończony: został wycofany.',
  lapsed: 'Zakończony: jego okres minął.',
  expired: 'Zakończony: nikt nie potwierdził odbioru w porę.',
  exempt: 'Zakończony: na pytanie dostawcy nie odpowiedziano w porę.',
  revoked: 'Zakończony: uchyliła go niezależna osoba.',
  excused: 'Zakończony: dostawca nie może go wykonać, a organ to uznał.',
  erased: 'Zakończony, a zawarte w nim dane osobowe są usunięte.',
};
