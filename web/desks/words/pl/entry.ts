import type { ENTRY as ENGLISH } from '../en/entry.ts';

export const ENTRY: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'sign-in.title': 'Logowanie do stanowiska',
  'sign-in.intro':
    'Te stanowiska są dla osób z organów, organów kontroli i dostawców, którzy uczestniczą w Holdfast. Logują się Państwo tam, gdzie Państwa instytucja prowadzi konto; hasła tu się nie wpisuje.',
  'sign-in.over':
    'Państwa sesja się skończyła: po 30 minutach bez użycia albo po 12 godzinach od zalogowania. To, co wpisano ostatnio, jest zachowane i wróci po ponownym zalogowaniu.',
  'sign-in.go': 'Zaloguj',
  'sign-in.failed':
    'Nie zalogowano: to logowanie odrzucono, przerwano albo nie rozpoczęto go w tej przeglądarce w ciągu ostatnich 15 minut. Proszę zacząć je jeszcze raz.',
  'sign-in.other':
    'Zalogowała się inna osoba niż ta, która miała potwierdzić, kim jest. Sesja tej drugiej osoby została tu zakończona. To, co wpisano, jest dla niej zachowane.',
  'sign-in.person': 'Jeśli otrzymali Państwo zawiadomienie o własnych danych, konto nie jest potrzebne:',
  'sign-in.person-link': 'czym jest Holdfast i gdzie otworzyć swoją sprawę',
  'again.title': 'Proszę jeszcze raz potwierdzić, kim Państwo są',
  'again.intro':
    'To, co wysłano, wywołuje skutki, więc wymaga logowania nie starszego i nie słabszego, niż podano tutaj. Nic jeszcze nie zrobiono. To, co wpisano, jest zachowane i wrócą Państwo do tego.',
  'again.age': 'Od zalogowania może minąć najwyżej: {time}.',
  'again.strength': 'Musi być tak silne, jak wymagają zasady Państwa organu.',
  'again.go': 'Potwierdź, kim jestem',
  'again.not': 'Nie teraz: wróć do stanowiska',
  'no-role.title': 'Nie mają tu Państwo żadnej roli',
  'no-role.intro':
    'Zalogowano jako {person}, ale z logowania nie wynika, w jakiej roli i dla jakiego organu Państwo działają. Bez tego stanowisko nie może niczego pokazać.',
  'no-role.ask':
    'Proszę poprosić o nadanie roli tego, kto prowadzi konta Państwa organu, albo zapytać operatora: {operator}, {contact}.',
  'role.title': 'W jakiej roli Państwo działają?',
  'role.intro':
    'Mają Państwo kilka ról. Działa się w jednej naraz i wszystko, co Państwo robią, jest pod nią zapisywane.',
  'role.of': '{role}: {authority}',
  'role.current': '(w tej roli Państwo teraz działają)',
  'signed-out.title': 'Wylogowano',
  'signed-out.text': 'Państwa sesja tutaj się skończyła i w tej przeglądarce nic z niej nie zostaje oprócz historii.',
  'signed-out.issuer':
    'Tam, gdzie Państwa organ prowadzi konto, sesja może być nadal otwarta. Przejdą tam Państwo, aby zakończyć także ją.',
  'signed-out.issuer-go': 'Zakończ ją także tam',
  'signed-out.again': 'Zaloguj ponownie',
  'preferences.title': 'Strefa czasowa i język',
  'preferences.zone': 'Strefa czasowa',
  'preferences.zone-hint': 'W niej podaje się każdy czas na tych stronach. Obok podano, według czego liczy prawo.',
  'preferences.no-zone': 'Proszę wybrać strefę czasową z listy',
  'preferences.language': 'Język wybiera się u góry każdej strony.',
  'preferences.save': 'Zapisz',
  'fault.not-found': 'Nie ma takiej strony',
  'fault.not-found-text':
    'Może w adresie jest literówka. Albo jest to adres nakazu, z którym Państwa organ nie ma nic wspólnego: nikt nie dowiaduje się, jakie nakazy mają inni.',
  'fault.method': 'Do tej strony nie można nic wysłać',
  'fault.method-text': 'Proszę wrócić do stanowiska i zacząć tam.',
  'fault.cross-site': 'To przyszło z innej witryny',
  'fault.cross-site-text':
    'Nic nie zrobiono. Formularze są przyjmowane tylko z tych stron. Proszę wrócić do stanowiska i zacząć tam.',
  'fault.form': 'Nie można było odczytać tego formularza',
  'fault.form-text':
    'Nic nie zrobiono. Proszę wrócić i wysłać go jeszcze raz; jeśli jest długi, proszę wysłać go w częściach.',
  'fault.tries': 'Za dużo naraz',
  'fault.tries-text': 'Nic nie zrobiono. Proszę wysłać jeszcze raz za: {minutes}.',
  'fault.down': 'Holdfast teraz nie odpowiada',
  'fault.down-text':
    'Nie wiadomo, czy to, co wysłano, zostało wykonane. Wysłane ponownie z tej samej strony, zostanie wykonane najwyżej raz. W pilnej sprawie proszę zadzwonić do dostawcy: wiadomość przekazaną telefonicznie zapisuje się później.',
  'fault.broken': 'Coś poszło tu nie tak',
  'fault.broken-text':
    'Zostało to zapisane i ktoś się temu przyjrzy. To, co wysłano, wysłane ponownie z tej samej strony, zostanie wykonane najwyżej raz.',
  'fault.suspended': 'Państwa konto jest zawieszone',
  'fault.suspended-text':
    'Zawiesił je prowadzący rejestr, bo były wątpliwości, czy korzystają z niego tylko Państwo. Dopóki zawieszenie nie zostanie zniesione, nie można tu nic czytać ani robić. Proszę zadzwonić do prowadzącego Państwa rejestr; operator wie, kto to jest: {operator}, {contact}.',
  'fault.role': 'To nie jest dla Państwa roli',
  'fault.role-text':
    'Działają Państwo jako {role}: {authority}. Jeśli mają Państwo inną rolę, proszę ją wybrać i otworzyć stronę jeszcze raz.',
  'fault.role-none':
    'Dla tej roli nie ma tu stanowiska. Proszę zapytać, kto prowadzi Państwa konto, jaką rolę powinno Państwu nadać.',
  'fault.role-for': 'To jest dla ról: {roles}.',
  'fault.refused': 'To odrzucono',
  'fault.refused-text': 'Nic nie zrobiono. Słowami interfejsu:',
  'fault.rule': 'Zasada: {rule}',
  'fault.another': 'Ten formularz należy do innego zalogowania',
  'fault.another-text':
    'Nic nie zostało zrobione. Od jego otwarcia w tej przeglądarce zalogował się ktoś inny albo wybrano inną rolę. To, co wpisano w innej z Państwa ról, wróci po wybraniu tej roli. Proszę otworzyć formularz ponownie ze stanowiska.',
  'fault.kept': 'To, co wpisano, jest zachowane i będzie w formularzu po jego ponownym otwarciu.',
  'fault.kept-link': 'Otwórz formularz ponownie',
  'fault.home': 'Do stanowiska',
};
