import type { FilePlurals, FileWords } from './files-en.ts';

export const FILES_PL: FileWords = {
  'files.add': 'Dodaj plik',
  'files.title': 'Dodaj plik do sprzeciwu',
  'files.intro':
    'Plik może pokazać to, co Państwo mówią: list, zdjęcie, wiadomość głosowa. Nie jest konieczny: sprzeciw liczy się także bez plików. Plik dostaje osoba, która decyduje. Organ go nie dostaje.',
  'files.taken': 'Co można wysłać',
  'files.taken-pictures': 'zdjęcia, skany i zrzuty ekranu',
  'files.taken-papers': 'pliki PDF, zwykłe teksty oraz teksty z Worda albo LibreOffice',
  'files.taken-mails': 'maile zapisane jako pliki',
  'files.taken-voice': 'wiadomości głosowe',
  'files.size': 'Plik może mieć najwyżej 10 MB. Zdjęcie z telefonu ma zwykle mniej.',
  'files.one':
    'Pliki wysyła się jeden po drugim. Przy dobrym połączeniu plik trwa mniej niż minutę, przy złym kilka minut. Na każdy jest kwadrans.',
  'files.not-taken': 'Czego nie można wysłać i co zrobić zamiast tego',
  'files.not-packed': 'Pliki spakowane w jeden (ZIP): proszę wysłać każdy osobno.',
  'files.not-tables': 'Tabele, slajdy i strony internetowe: proszę wydrukować je jako PDF albo wysłać ich obraz.',
  'files.not-locked': 'Pliki z hasłem: proszę zapisać je bez hasła.',
  'files.not-programs': 'Programy: proszę opisać własnymi słowami, co pokazują, albo wysłać obraz tego.',
  'files.which': 'Do którego sprzeciwu należy plik?',
  'files.name': 'Co pokazuje plik?',
  'files.name-hint':
    'Osoba, która decyduje, widzi to obok pliku. Na przykład: list ze spółdzielni, 3 marca. Można zostawić to puste.',
  'files.name-long': 'Proszę napisać w najwyżej 200 znakach, co pokazuje plik',
  'files.unnamed': 'Plik {n}',
  'files.none': 'Plik można dodać, dopóki ktoś rozpatruje Państwa sprzeciw. Teraz nikt tego nie robi.',
  'files.full': 'Do sprzeciwu dodano już tyle plików, ile można.',
  'files.write': 'Można jeszcze napisać do osoby, która decyduje.',

  'files.send-title': 'Wybierz plik i wyślij go',
  'files.shows': 'Co pokazuje',
  'files.until': 'Można go wysłać do {time}.',
  'files.file': 'Państwa plik',
  'files.file-hint': 'Zdjęcie, skan, PDF, tekst, mail albo wiadomość głosowa, najwyżej 10 MB.',
  'files.send': 'Wyślij ten plik',
  'files.once': 'Proszę nacisnąć przycisk jeden raz i zostawić tę stronę otwartą. Może to potrwać kilka minut.',
  'files.foreign':
    'Plik trafia do naszego magazynu pod innym adresem. Jeśli magazyn go nie przyjmie, na przykład dlatego, że jest za duży, mówi o tym technicznym angielskim albo przeglądarka mówi, że strona nie działa. Wtedy plik nie dotarł: proszę wrócić i spróbować jeszcze raz.',
  'files.safe': 'Cokolwiek stanie się z plikiem: sprzeciw dotarł i się liczy.',
  'files.stop': 'Nie wysyłaj pliku',
  'files.over': 'Czas na wysłanie tego pliku minął',
  'files.over-text': 'Na każdy plik jest kwadrans. Proszę zacząć od nowa i jeszcze raz wybrać plik.',
  'files.again': 'Spróbuj jeszcze raz',

  'files.added': 'Plik został dodany',
  'files.added-text': 'Osoba, która decyduje, może go już przeczytać. Widać go także w sprawie.',
  'files.added-searched':
    'Osoba, która decyduje, dostanie go, gdy tylko zostanie sprawdzony. Widać go także w sprawie.',
  'files.twice':
    'To, co wysłano jeszcze raz z tej samej strony, nie zostało przyjęte: każda strona przyjmuje jeden plik. Aby wysłać inny plik, proszę zacząć od nowa.',
  'files.another': 'Dodaj następny plik',
  'files.kind': 'Rodzaj',
  'files.bytes': 'Rozmiar',
  'files.received': 'Dotarł',
  'files.of': 'Pliki, które Państwo dodali',

  'kind.paper': 'plik PDF',
  'kind.picture': 'obraz',
  'kind.sound': 'nagranie dźwięku',
  'kind.text': 'zwykły tekst',
  'kind.mail': 'zapisany mail',
  'kind.document': 'tekst z edytora',
  'kind.other': 'rodzaj, którego nikt tu nie zna',

  'scan.awaited': 'Plik jest sprawdzany pod kątem szkodliwych programów, najwyżej przez dziesięć minut.',
  'scan.clean': 'Plik sprawdzono pod kątem szkodliwych programów i nic nie znaleziono.',
  'scan.found':
    'W pliku znaleziono szkodliwy program. Dlatego nikt go nie dostanie. Proszę wysłać go w innej postaci, na przykład jako obraz.',
  'scan.not-scanned': 'Pliku nie sprawdzono pod kątem szkodliwych programów. Osoba, która decyduje, o tym wie.',

  'files.lost': 'Ten plik nie dotarł',
  'files.lost-perhaps': 'Być może',
  'files.lost-large': 'ma więcej niż 10 MB. Wystarczy mniejszy obraz.',
  'files.lost-empty': 'nic w nim nie ma albo nie wybrano żadnego pliku.',
  'files.lost-line': 'przerwało się połączenie.',
  'files.lost-late': 'wysłano go, gdy czas już minął.',
  'files.lost-wait': 'Jeśli jest jeszcze w drodze w innym oknie, proszę poczekać, aż to się skończy.',
  'files.look': 'Sprawdź jeszcze raz',

  'files.slow': 'Jeszcze nie wiadomo, czy plik został dodany',
  'files.slow-text':
    'Sprawdzanie trwa teraz dłużej. Jeśli plik dotarł, jest zachowany. Proszę zajrzeć za kilka minut: zostanie dodany tylko raz.',
  'files.tries': 'Za dużo prób z plikami',
  'files.tries-text':
    'W ciągu tej godziny było ich za dużo. Jeśli plik dotarł, jest zachowany. Można sprawdzić jeszcze raz za:',

  'files.refused': 'Tego pliku nie można przyjąć',
  'files.refused-kept': 'Nic z niego nie zachowano. Sprzeciw się nie zmienia.',
  'refusal.empty': 'Nic w nim nie ma. Proszę wybrać plik jeszcze raz.',
  'refusal.program':
    'Jest programem albo go uruchamia. Proszę wysłać obraz tego, co pokazuje, albo opisać to własnymi słowami.',
  'refusal.page': 'Jest stroną albo rysunkiem dla przeglądarek. Proszę wydrukować go jako PDF albo wysłać jego obraz.',
  'refusal.archive':
    'Spakowano w nim inne pliki albo jest to tabela lub slajdy. Proszę wysłać każdy plik osobno, tabele i slajdy jako PDF.',
  'refusal.acts-on-opening':
    'Coś w nim uruchamia się przy otwarciu, na przykład makro albo formularz. Proszę wydrukować go jako PDF i wysłać.',
  'refusal.reaches-out':
    'Przy otwarciu pobiera coś z innego miejsca. Inni dowiedzieliby się, że ktoś go czyta. Proszę wydrukować go jako PDF i wysłać.',
  'refusal.needs-password': 'Otwiera się tylko z hasłem. Proszę zapisać go bez hasła i wysłać.',
  'refusal.holds-files': 'Są w nim inne pliki. Proszę wysłać każdy osobno, a ten wydrukować jako PDF.',
  'refusal.two-files-in-one':
    'Jest w nim coś, co program mógłby wziąć za drugi plik. Proszę wydrukować go jako PDF i wysłać.',
  'refusal.untrue-sizes': 'Nie zawiera tego, co podaje. Proszę go otworzyć, wydrukować jako PDF i wysłać.',
  'refusal.unreadable': 'Jest uszkodzony albo niepełny. Proszę zapisać go jeszcze raz albo wysłać jego obraz.',
  'refusal.wants-too-much': 'Jest w nim więcej, niż można sprawdzić. Proszę go podzielić albo wydrukować jako PDF.',
  'refusal.type-not-listed':
    'Pliki tego rodzaju nie są przyjmowane. Proszę wydrukować go jako PDF albo wysłać jego obraz.',
  'refusal.unknown-content':
    'Nikt tu nie zna tego rodzaju plików. Proszę sprawdzić, czy to właściwy plik, i wydrukować go jako PDF.',
  'refusal.another-type': 'Nie jest tego rodzaju, jaki podaje. Proszę zapisać go jeszcze raz albo wydrukować jako PDF.',

  'files.closed': 'Ten plik przyszedł za późno',
  'files.closed-text':
    'W międzyczasie zapadła decyzja albo sprzeciw wycofano. Pliku nie przyjęto. Proszę zajrzeć do sprawy: jeśli można się odwołać, można wtedy dodać plik.',
  'files.taken-meanwhile': 'Inny plik był szybszy',
  'files.taken-meanwhile-text':
    'W międzyczasie dodano plik w innym oknie. Tego pliku nie przyjęto. Proszę wysłać go jeszcze raz.',
  'files.day': 'Dziś nie można przyjąć tego pliku',
  'files.day-text':
    'Wysłali Państwo tyle, ile można w ciągu jednego dnia. Tego pliku nie przyjęto. Proszę wysłać go jutro.',

  'privacy.files':
    'Pliki, które Państwo wyślą, czyta osoba, która decyduje, a nie organ. To, co zaczęto i nie dodano, jest usuwane po jednym lub dwóch dniach.',
};

export const FILE_PLURALS_PL: FilePlurals<'one' | 'few' | 'many' | 'other'> = {
  'files-left': {
    one: 'Można dodać jeszcze {n} plik.',
    few: 'Można dodać jeszcze {n} pliki.',
    many: 'Można dodać jeszcze {n} plików.',
    other: 'Można dodać jeszcze {n} pliku.',
  },
};
