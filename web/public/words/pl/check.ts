import type { CHECK as ENGLISH } from '../en/check.ts';

export const CHECK: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'check.title': 'Sprawdzenie dokumentu',
  'check.intro':
    'Mają Państwo papier albo plik, według którego ktoś musi zachować dane? Tutaj widać, czy dokument jest w rejestrze i czy teraz obowiązuje. Nie zachowujemy niczego z tego, co Państwo wpisują lub wysyłają.',
  'check.code': 'Kwadratowym kodem',
  'check.code-text':
    'Na papierze jest kwadratowy kod. Proszę skierować na niego aparat telefonu: otworzy się strona z odpowiedzią. Fałszywy papier może mieć kod, który prowadzi do fałszywej strony. W razie wątpliwości proszę wpisać tutaj nakaz i skrót.',
  'check.typed': 'Nakazem i skrótem',
  'check.order': 'Nakaz (order)',
  'check.order-hint':
    'Zaczyna się od ord_ i ma jeszcze 26 liter i cyfr. Można też wpisać tu cały adres, który stoi obok kwadratowego kodu.',
  'check.digest': 'Skrót (digest)',
  'check.digest-hint': '64 znaki: cyfry i litery od a do f. Wielkie litery i odstępy nie mają znaczenia.',
  'check.ask': 'Sprawdź nakaz i skrót',
  'check.file': 'Plikiem',
  'check.file-label': 'Dokument',
  'check.file-hint':
    'Plik PDF albo podpisane zaświadczenie (JWS). Najwyżej 4 MB. Jeśli plik jest większy, proszę wpisać nakaz i skrót: na o wiele za duży plik nie ma odpowiedzi, którą da się przeczytać.',
  'check.file-ask': 'Sprawdź plik',
  'check.order-empty': 'Proszę wpisać nakaz',
  'check.order-form': 'To nie jest nakaz: proszę porównać go z papierem, znak po znaku',
  'check.digest-empty': 'Proszę wpisać skrót',
  'check.digest-form': 'To nie jest skrót: proszę porównać go z papierem, znak po znaku',
  'check.file-none': 'Proszę wybrać plik, który nie jest pusty',
  'check.file-large': 'Plik ma więcej niż 4 MB. Proszę wpisać zamiast tego nakaz i skrót.',
  'check.fault.no-pdf':
    'Ten plik nie jest ani plikiem PDF, ani podpisanym zaświadczeniem. Proszę wysłać plik taki, jaki jest w oryginale. W przypadku papieru lub jego zdjęcia proszę wpisać zamiast tego nakaz i skrót.',
  'check.fault.says-nothing':
    'Plik nie mówi, o który nakaz chodzi. Papiery zeskanowane, sfotografowane lub wydrukowane na nowo nigdy tego nie mówią. Proszę wpisać zamiast tego nakaz i skrót.',
  'check.fault.says-several':
    'Plik wymienia więcej niż jeden dokument: jeden program pokazałby ten, a inny tamten. Proszę wpisać zamiast tego nakaz i skrót.',
  'check.fault.locked': 'Plik jest zablokowany. Proszę wysłać go bez hasła albo wpisać nakaz i skrót.',
  'check.fault.damaged':
    'Plik jest uszkodzony albo nie dotarł w całości. Proszę wysłać go jeszcze raz albo wpisać nakaz i skrót.',
  'check.fault.wants-too-much': 'Plik zawiera więcej, niż można obejrzeć. Proszę wpisać zamiast tego nakaz i skrót.',
  'check.in-force': 'Dokument prawdziwy, i teraz obowiązuje',
  'check.over': 'Dokument prawdziwy, ale już nie obowiązuje',
  'check.newer': 'Dokument prawdziwy, ale jest nowsza wersja',
  'check.newer-text':
    'Nakaz obowiązuje. Ale od czasu, gdy powstał ten dokument, firma dostała coś nowego, na przykład inny koniec. Proszę poprosić o nowszy dokument tam, skąd jest ten.',
  'check.unknown':
    'Żaden dokument w rejestrze nie ma tego nakazu razem z tym skrótem. Jest błąd w przepisywaniu albo dokument zmieniono, albo nigdy nie był nasz. Nikt nie dowie się, co z tego zaszło: obcy nie dowiadują się, jakie nakazy istnieją.',
  'check.unknown-file':
    'Plik wymienia nakaz i skrót, które w naszym rejestrze nie należą do siebie. Plik zmieniono albo nigdy nie był nasz. Nikt nie dowie się, co z tego zaszło: obcy nie dowiadują się, jakie nakazy istnieją.',
  'check.unknown-signed':
    'Żaden nasz podpis nie pasuje do tego pliku i do naszego rejestru. Plik zmieniono albo nigdy nie był nasz, albo nie dotarł w całości.',
  'check.advice-typed':
    'Proszę porównać każdy znak nakazu i skrótu z papierem. Jeśli wszystko się zgadza, proszę nie działać według tego dokumentu: proszę zadzwonić do organu pod numer znany z innego źródła, a nie podany w dokumencie.',
  'check.advice-file':
    'Proszę nie działać według tego dokumentu: proszę zadzwonić do organu pod numer znany z innego źródła, a nie podany w dokumencie.',
  'check.proves': 'Czego to dowodzi, a czego nie',
  'check.proves-record':
    'To dotyczy rejestru, a nie Państwa kartki ani Państwa pliku. Każdy może wpisać prawdziwy nakaz i prawdziwy skrót na fałszywym papierze lub w fałszywym pliku PDF. Dlatego proszę porównać każdy wiersz powyżej ze swoim dokumentem.',
  'check.proves-text':
    'Podpis obejmuje każde słowo pliku: nikt go nie zmienił, odkąd powstał. Przy porównywaniu z papierem proszę porównać każdy wiersz.',
  'check.proves-not': 'To nie mówi, że nakaz jest zgodny z prawem, ani że ktoś zrobił coś złego.',
  'check.again': 'Sprawdzenie innego dokumentu',
};
