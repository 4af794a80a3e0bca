import type { COMPLAINT as ENGLISH } from '../en/complaint.ts';

export const COMPLAINT: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'complaint.title': 'Poproś o sprawdzenie',
  'complaint.intro':
    'Myślą Państwo, że ktoś przechowuje Państwa dane, a nie mają Państwo kodu? Organ nadzorczy to sprawdza. Może nigdy nie wolno mu będzie powiedzieć, czy jest nakaz. Powie, że sprawdził.',
  'complaint.text': 'Co Państwo podejrzewają i dlaczego?',
  'complaint.hint': 'O jakie konto, adres lub numer może chodzić?',
  'complaint.contact': 'Jak można się z Państwem skontaktować?',
  'complaint.optional': 'Można zostawić puste.',
  'complaint.empty': 'Proszę napisać, co Państwo podejrzewają',
  'complaint.received': 'Państwa prośba dotarła',
  'complaint.number': 'Państwa numer',
  'complaint.keep':
    'Proszę zapisać ten numer, wydrukować tę stronę albo zrobić zdjęcie. Tylko z nim można zapytać, co się dzieje ze sprawdzeniem. Później nikt nie może podać numeru.',
  'enquiry.title': 'Co się dzieje z moim sprawdzeniem?',
  'enquiry.number': 'Państwa numer',
  'enquiry.ask': 'Zapytaj',
  'enquiry.empty': 'Proszę wpisać numer',
  'enquiry.mistyped': 'W tym numerze jest literówka: ostatni znak nie pasuje do pozostałych.',
  'enquiry.tries':
    'Z Państwa sieci było za dużo prób. To, co Państwo wpisali, nadal tu jest. Można zapytać ponownie za {minutes}, o {time}.',
  'enquiry.unknown': 'Żadne sprawdzenie nie ma tego numeru.',
  'enquiry.received': 'Dotarło: {day}.',
  'enquiry.waiting': 'Jeszcze nie sprawdzono.',
  'enquiry.checked': 'Sprawdzono: {day}. Wykonano wszystkie potrzebne sprawdzenia.',
  'enquiry.answer': 'Więcej nie można powiedzieć, cokolwiek znaleziono.',
};
