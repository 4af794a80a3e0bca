import type { CallWords } from '../en/call.ts';

export const PL_CALL = {
  calling:
    'Mówi {authority}. Dzwonię do dyżuru {provider} w sprawie wiadomości, którą państwo otrzymali i na którą nie odpowiedzieli.',
  reference: 'Jej oznaczenie to {reference}.',
  acknowledgement:
    'Jest to nakaz zabezpieczenia danych. Proszę od tej chwili zachować wskazane dane i potwierdzić odbiór nakazu w państwa systemie.',
  'end-acknowledgement':
    'Mówi ona, że dane trzeba zachować dłużej. Proszę zachowywać je dalej i potwierdzić nowy termin w państwa systemie.',
  preservation:
    'Odpowiada ona na państwa pytanie o nakaz zabezpieczenia danych. Proszę zachować wskazane dane i podać w państwa systemie, że są zabezpieczone.',
  'release-confirmation':
    'Mówi ona, że nakaz zabezpieczenia danych wygasł. Proszę ją przeczytać i potwierdzić w państwa systemie, że dane nie są już zabezpieczone.',
  'notice-relay':
    'Prosi ona o przekazanie zawiadomienia osobie, której dane dotyczą. Proszę to zrobić i podać to w państwa systemie.',
  'read-back': 'Proszę odczytać mi oznaczenie znak po znaku i podać swoje nazwisko.',
} as const satisfies CallWords;
