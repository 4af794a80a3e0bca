import type { PROVIDER_PAGES as ENGLISH } from '../en/provider-pages.ts';

export const PROVIDER_PAGES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'desk.provider': 'Państwa nakazy',
  // the first page
  'provider.behind':
    'Ta lista jest nieco w tyle za aktami: tego, co powiedziano przed chwilą, może w niej jeszcze nie być.',
  'provider.unknown': 'Jeszcze niepotwierdzone',
  'provider.unknown-none': 'Nic nie czeka na potwierdzenie.',
  'provider.unknown-text':
    'Przycisk odczytuje certyfikat i mówi, że mają Państwo nakaz. Jedno i drugie trafia od razu do akt; otwarcie nakazu także jest odbiorem.',
  'provider.acknowledge': 'Potwierdź {reference}',
  'provider.waiting': 'Czeka na Państwa odpowiedź',
  'provider.rest': 'Teraz nic do powiedzenia',
  'provider.issued': 'Wydał {authority}: {moment}',
  'provider.ends': 'Kończy się: {moment}',
  'provider.list-unread': 'Nikt go jeszcze nie otworzył. Otwarcie jest odbiorem: zaczyna się okres nakazu.',
  'provider.list-held':
    'Wstrzymany: sprawdza się, czy wydał go organ. Proszę nie wypuszczać niczego, co już jest przechowywane, i czekać. Otwarcie jest odbiorem: od tej chwili nakaz obowiązuje.',
  'provider.find': 'Znajdź nakaz po jego oznaczeniu',
  'provider.find-hint': 'Tak jak je odczytano: wielkość liter, odstępy i kreski nie mają znaczenia.',
  'provider.find-none': 'Nie mają Państwo nakazu o tym oznaczeniu. Proszę dać je odczytać jeszcze raz.',
  'provider.meant-ask': 'Nie ma nakazu o tym oznaczeniu. Może chodziło o jeden z tych: proszę zapytać, o który.',
  'provider.meant': 'od: {authority}, wydany: {day}',
  'provider.find-unfit': 'Proszę wpisać oznaczenie: dwanaście liter i cyfr',
  'provider.found': 'Nakazy o tym oznaczeniu',
  'provider.owed.acknowledgement': 'Powiedzieć, że nakaz dotarł',
  'provider.owed.end-acknowledgement': 'Powiedzieć, że nowy koniec jest znany',
  'provider.owed.preservation': 'Powiedzieć, czy dane są przechowywane',
  'provider.owed.release-confirmation': 'Powiedzieć, że nic już nie jest przechowywane',
  'provider.owed.notice-relay': 'Zawiadomić użytkownika i powiedzieć, że to zrobiono',
  'provider.owed-until': 'Do: {moment}',
  'provider.owed-late': 'Spóźnione od: {moment}',
  // an order
  'provider.in-force': 'Dane trzeba teraz przechowywać.',
  'provider.not-in-force': 'Danych nie trzeba teraz przechowywać dla tego nakazu.',
  'provider.until': 'Proszę je przechowywać do: {moment}, chyba że przyjdzie inna wiadomość.',
  'provider.held':
    'Proszę nie wypuszczać niczego, co już jest przechowywane, nie robić nic więcej z tym nakazem i czekać na wiadomość.',
  'provider.target': '({type}, {id}): {status}',
  'provider.moves': 'O jakie słowo się prosi',
  'provider.moves-none': 'Teraz o nic się nie prosi.',
  'provider.impossible': 'Jeśli nie da się tego zrobić albo nie w tej postaci',
  'provider.impossible-text':
    'Proszę powiedzieć to od razu, także o jednym identyfikatorze. Jeśli coś jest niejasne, proszę zapytać. Jeśli się nie da, proszę powiedzieć dlaczego. Zanim organ odpowie, proszę przechowywać, co się da.',
  'provider.end': 'Nakaz się skończył: co zrobić z danymi',
  'provider.end.normal-retention': 'Znów obowiązują dla nich Państwa własne okresy przechowywania.',
  'provider.end.delete-or-restrict':
    'Znów obowiązują dla nich Państwa własne okresy przechowywania, i nikt ich nie używa.',
  'provider.end.destroy': 'Kopie przechowywane tylko dla tego nakazu trzeba zniszczyć.',
  'provider.end.release': 'Dotyczy to:',
  'provider.end.keep': 'Te proszę przechowywać mimo to, bo trzymają je lub mogą trzymać inne nakazy:',
  'provider.end.not-all':
    'Nie udało się obejrzeć wszystkich innych nakazów. Proszę przechowywać i za godzinę otworzyć tę stronę ponownie.',
  'provider.others': 'Kto jeszcze trzyma te same dane',
  'provider.others-none': 'Żaden inny nakaz nie trzymał tych danych w chwili: {moment}.',
  'provider.others-text':
    'Koniec jednego nakazu nigdy nie jest końcem innego. W chwili: {moment} te nakazy trzymały część tych samych danych:',
  'provider.other': 'Nakaz {reference}: {targets}',
  'provider.others-in-part':
    'Może być ich więcej: nie udało się teraz obejrzeć wszystkich innych nakazów. Zanim cokolwiek zostanie wypuszczone, proszę za godzinę otworzyć tę stronę ponownie.',
  'provider.fact.ends': 'Dane są przechowywane do',
  'provider.fact.counted': 'Według zegarów, którymi liczy prawo: {moment}',
  'provider.finding.name-not-registered': 'Nazwa, której katalog dla niego nie ma',
  'provider.finding.free-mailbox': 'Skrzynka, jaką może założyć każdy',
  'provider.finding.mail-not-registered': 'Adres w domenie, której katalog dla niego nie ma',
  'provider.finding.foreign-telephone': 'Telefon w kraju, którego katalog dla niego nie ma',
  'provider.finding.validator-not-registered': 'Organ walidujący, którego katalog nie zna',
  'provider.own-word':
    'Organ jest ten z katalogu. Każda inna nazwa, adres i numer w formularzu to słowo tego, kto go złożył: dzwonić należy pod numer znany skądinąd.',
  'provider.signature': 'Czy jest autentyczny?',
  'provider.signature.genuine': 'Autentyczny: podpis tego certyfikatu jest prawidłowy.',
  'provider.signature.key': 'Podpisano ogłoszonym kluczem {key}',
  'provider.signature.in-force': 'Teraz obowiązuje',
  'provider.signature.not-in-force': 'Teraz nie obowiązuje',
  'provider.signature.latest': 'Nie zawiadomiono o żadnej późniejszej wersji',
  'provider.signature.later': 'Od tego czasu zawiadomiono o późniejszej wersji: proszę otworzyć tę stronę ponownie',
  'provider.signature.at': 'Sprawdzono: {moment}',
  'provider.signature.not': 'Nieautentyczny: podpis tego certyfikatu nie jest prawidłowy.',
  'provider.signature.not-text':
    'Proszę według niego nie działać. Proszę zadzwonić do operatora i do organu pod numer znany skądinąd.',
  'provider.signature.unasked': 'W tej chwili nie udało się tego sprawdzić. Proszę otworzyć tę stronę ponownie.',
  'provider.certificate': 'Certyfikat',
  'provider.link-objections': 'Sprzeciw i Państwa sprzeciwy',
  'provider.link-notice': 'Zawiadomienie osoby, której to dotyczy, gdy tylko się o nie Państwa poprosi',
  'provider.link-attempts': 'Jak próbowano się skontaktować',
  'provider.attempts': 'Jak próbowano się skontaktować w sprawie nakazu',
  'provider.answers': 'Co ostatnio odpowiedziały Państwa punkty odbioru',
  'provider.answer': 'Wiadomość {message}, {endpoint}, {moment}',
  'provider.erased': 'Ten nakaz jest usunięty',
  'provider.erased-text':
    'Okres jego przechowywania minął, a dane osobowe są usunięte. Nie ma już nic do przeczytania i o nic się nie prosi.',
  // the notice
  'provider.notice.what':
    'Zawiadomienie mówi osobie, który organ kazał przechowywać co i jak wnieść sprzeciw. Nie wymienia ani czynu, ani powodów. Proszę je pobrać w języku użytkownika, przekazać bez zmian, a potem powiedzieć, że to zrobiono.',
  'provider.notice.once':
    'Pobranie trafia do akt. Każde nowe pobranie ma inny kod sprawy, a poprzedni kod się kończy, chyba że go użyto. Nie można pobierać bez końca: proszę przekazać to, co pobrano ostatnio.',
  'provider.notice.as-page': 'Pobierz i przeczytaj tutaj',
  'provider.notice.as-pdf': 'Pobierz jako PDF',
  'provider.notice.as-html': 'Pobierz jako osobną stronę, do druku lub przekazania',
  'provider.notice.fetched': 'Zawiadomienie do przekazania',
  'provider.notice.hand-on':
    'Proszę przekazać całość, w postaci dogodnej dla użytkownika. Na papier proszę wziąć PDF. Po przekazaniu proszę to powiedzieć.',
  'provider.notice.code': 'Kod sprawy, który w nim jest:',
  'provider.notice.otherwise': 'To samo zawiadomienie w innej postaci lub języku',
  // objections
  'provider.objections': 'Państwa sprzeciwy wobec nakazu',
  'provider.objections-none': 'Nie złożono żadnego.',
  'provider.object-until': 'Sprzeciw można wnieść do: {moment}; później trzeba powiedzieć, dlaczego jest późno.',
  'provider.objection': 'Sprzeciw {id}',
  'provider.objection.grounds': 'Podstawy: {grounds}',
  'provider.objection.wanted': 'Czego Państwo chcą: {wanted}',
  'provider.objection.file': 'Plik: {name}',
  'provider.review': 'Kontrola {id}, wniosek: {moment}',
  'provider.appealable': 'Sprzeciw {id}, złożony: {moment}; możliwe do: {until}',
  'provider.said': 'Co powiedziano w Państwa kontrolach',
  'provider.receipt': 'Jest z tego podpisane pokwitowanie. Zostaje tu najwyżej 12 godzin: proszę je zachować.',
  'provider.receipt-link': 'Pokwitowanie (JWS)',
};
