import type { FigureName } from '../../../../shared/contracts/api/public/policy.ts';

/** What each figure bounds, in Polish. */
export const BOUNDS = {
  'never-received-ends-after':
    'Nakaz, którego odbioru przez dostawcę nigdy nie wykazano, kończy się po tym okresie z ustawy, liczonym od wydania.',
  'disputed-end-applied':
    'Gdy koniec zależy od dnia, który tylko prawdopodobnie jest świętem, stosuje się ten z dwóch końców.',
  'hold-at-most': 'Gdy prawo określa tylko najkrótszy czas, zabezpieczenia można żądać najwyżej na tak długo.',
  'continuation-confirmed-every':
    'Zabezpieczenie, które trwa do wydania danych, kończy się, jeśli organ nie potwierdzi go ponownie w tym czasie.',
  'renewals-without-leave':
    'Zabezpieczenie, które trwa do wydania danych, potwierdza się tyle razy na samo słowo organu; potem zgodzić się musi osoba rozpatrująca.',
  'leaves-asked': 'Tyle razy w roku organ może prosić, aby zabezpieczenie trwało do wydania danych.',
  'transmission-shown-within':
    'Organ, który zażądał danych, wykazuje w tym czasie, że żądanie zostało wysłane; inaczej bada się, czy zabezpieczenie może trwać.',
  'need-asked-before-end':
    'Na tyle przed końcem, i raz w połowie, pyta się organ, czy zabezpieczenie jest nadal potrzebne.',
  'news-of-end-before':
    'Kto zostawił adres, dowiaduje się z takim wyprzedzeniem, że kończy się zabezpieczenie albo termin odwołania.',
  'news-of-silence-before':
    'Kto ma coś zrobić i zostawił adres, dowiaduje się z takim wyprzedzeniem, że milczenie będzie miało skutek.',
  'need-answered-within':
    'W tym czasie organ odpowiada, czy zabezpieczenie jest nadal potrzebne; milczenie jest liczone.',
  'brief-order-ends-within': 'Nakaz, który własny organ kończy tak szybko po odbiorze, pokazuje się organowi nadzoru.',
  'overlaps-told-after':
    'Organy, które zabezpieczają te same dane, dowiadują się o sobie, gdy oba nakazy obowiązują od tego czasu.',
  'overlaps-shown':
    'Tyle innych nakazów dotyczących tych samych danych się pokazuje; co do pozostałych podaje się liczbę.',
  'overlaps-remembered': 'Tyle innych nakazów dotyczących tych samych danych zapisuje się przy jednym nakazie.',
  'holders-remembered-at-issue':
    'Tyle nakazów, które już zabezpieczają te same dane, zapisuje się przy wydaniu nowego.',
  'orders-read-at-issue': 'Tyle nakazów czyta się, aby znaleźć te, które zabezpieczają te same dane co nowy.',
  'holders-named':
    'Tyle nakazów dotyczących tego samego konta lub numeru podaje się dostawcy, gdy jeden z nich się kończy.',
  'marks-looked-at': 'Tyle śladów innych nakazów przegląda się do jednej odpowiedzi o innych zabezpieczeniach.',
  'orders-looked-at': 'Tyle innych nakazów czyta się do jednej odpowiedzi o innych zabezpieczeniach.',
  'validation-decision-expected-within':
    'Zatwierdzenie, o które proszono i o którym po tym czasie nie zdecydowano, jest spóźnione, a organ się o tym dowiaduje.',
  'signature-at-most-old': 'Podpis na formularzu lub piśmie ma najwyżej tyle, gdy jest składane lub wysyłane.',
  'many-identifiers': 'Nakaz dotyczący większej liczby kont lub numerów ogląda się jeszcze raz.',
  'long-period': 'Nakaz dotyczący danych z dłuższego okresu ogląda się jeszcze raz.',
  'range-ahead': 'Danych można żądać najwyżej na tyle naprzód.',
  'widest-ipv4-range': 'Najszerszy zakres adresów IPv4, jaki może wymieniać nakaz, jako prefiks.',
  'widest-ipv6-range': 'Najszerszy zakres adresów IPv6, jaki może wymieniać nakaz, jako prefiks.',
  'burst-window': 'Przez ten czas liczy się wnioski jednej osoby i jednego organu.',
  'second-word-within': 'Wniosek ponad granicę upada, jeśli w tym czasie nie zgodzi się druga osoba z organu.',
  'proposed-for': 'Wniosek, dla którego organ wymaga drugiej osoby, upada, jeśli żadna nie zgodzi się w tym czasie.',
  'emergency-seen-within': 'Pilny nakaz ogląda w tym czasie druga osoba z organu.',
  'suspension-alone':
    'Zawieszenie przez jedną osobę prowadzącą rejestr ustaje po tym czasie, jeśli druga go nie potwierdzi.',
  'suspension-alone-again-after':
    'Osoba prowadząca rejestr nie zawiesza w pojedynkę ponownie tego, co już raz sama zawiesiła, dopóki od ustania zawieszenia nie minie ten czas.',
  'suspensions-alone': 'Jedna osoba prowadząca rejestr zawiesza w pojedynkę najwyżej tyle kont jednego organu naraz.',
  'doubt-answered-within':
    'Nakaz, którego urzędnik został zawieszony, zanim ktokolwiek go otrzymał, jest po tym czasie wycofywany, jeśli inny urzędnik nie potwierdzi go ponownie.',
  'emergency-listed': 'Pilny nakaz, którego nikt nie obejrzał, pozostaje na liście tak długo.',
  'filing-draft-kept': 'Szkic wniosku jest usuwany po tym czasie od utworzenia.',
  'filing-drafts': 'Tyle szkiców organ ma jednocześnie.',
  'desk-session-idle': 'Sesja na stanowisku kończy się po tym czasie od ostatniego użycia.',
  'desk-session-ends-after': 'Sesja na stanowisku kończy się po tym czasie od zalogowania, niezależnie od używania.',
  'desk-sign-in-within': 'Kto przechodzi do logowania na stanowisku, wraca w tym czasie.',
  'desk-typed-kept': 'To, co wpisano na stanowisku i nie wysłano, jest przechowywane przez ten czas.',
  'desk-form-bytes': 'Formularz na stanowisku ma najwyżej taki rozmiar, w jakim wysyła go przeglądarka.',
  'desk-typed-bytes': 'Tyle przechowuje się z tego, co wpisano w jeden formularz na stanowisku.',
  'commands-needed-a-day':
    'Tyle razy dziennie strona może działać w sprawie jednego nakazu tam, gdzie wymaga tego prawo lub czyjeś prawa.',
  'commands-words-a-day': 'Tyle wiadomości i plików strona może wysłać w ciągu dnia w sprawie jednego nakazu.',
  'commands-counted-over': 'Przez ten czas liczy się to, co strona robi i wysyła w sprawie jednego nakazu.',
  'share-nearly-used':
    'Gdy strona zużyje taką część tego, co może zrobić i wysłać w ciągu dnia w sprawie jednego nakazu, dowiaduje się o tym człowiek.',
  'demand-unborn-for': 'Pismo złożone do nakazu, który nigdy nie powstał, może po tym czasie służyć innemu.',
  'idempotency-key-remembered':
    'Żądanie wysłane ponownie z tym samym kluczem dostaje co najmniej tak długo swoją pierwszą odpowiedź.',
  'notice-after-issue':
    'Osoba, której to dotyczy, dowiaduje się o nakazie tyle po wydaniu, a najpóźniej z końcem zabezpieczenia.',
  'deferral-at-most': 'Zawiadomienie osoby może czekać za każdym razem najwyżej tak długo, z podanego powodu.',
  'deferrals-together':
    'Wszystkie odroczenia przy jednym nakazie trwają razem najwyżej tak długo, gdy powody są zwykłe.',
  'deferral-beyond-at-most':
    'Gdy czas wszystkich odroczeń przy jednym nakazie się wyczerpie, każde następne trwa najwyżej tak długo i opiera się na osobnej decyzji osoby rozpatrującej.',
  'deferral-ending-told-before':
    'Na tyle przed końcem odroczenia organ się o nim dowiaduje, aby zdążył poprosić o kolejne z nowymi powodami.',
  'deferral-review-within': 'O odroczeniu decyduje się w tym czasie, i zawsze zanim zawiadomienie miałoby wyjść.',
  'deferrals-refused': 'Po tylu odrzuconych prośbach o odroczenie nie przyjmuje się ich więcej przy tym nakazie.',
  'notice-claim-review-within': 'Gdy organ twierdzi, że sam zawiadomił osobę, w tym czasie bada się, czy to wykazano.',
  'notice-claims': 'Tyle razy organ może przy jednym nakazie twierdzić, że sam zawiadomił osobę.',
  'notice-letters': 'Tyle listów, każdy z własnym kodem, można sporządzić do jednego nakazu.',
  'relay-proof-within': 'Dostawca, który przekazuje zawiadomienie, wykazuje w tym czasie, że to zrobił.',
  'notice-reads-beside-targets':
    'Dostawca może pobrać zawiadomienie ponownie raz na każde konto z nakazu i tyle razy ponadto.',
  'notice-reads': 'Dostawca nigdy nie może pobrać ponownie jednego zawiadomienia więcej razy niż tyle.',
  'challenge-within': 'Sprzeciw można wnieść tyle po dowiedzeniu się o nakazie; później trzeba podać powód spóźnienia.',
  'challenges-per-side': 'Tyle razy jedna strona może sprzeciwić się nakazowi, za każdym razem jednym sprzeciwem.',
  'review-within': 'Osoba rozpatrująca decyduje w tym czasie.',
  'urgent-review-within': 'O pilnym sprzeciwie decyduje się w tym czasie.',
  'appeal-within': 'O drugie rozpatrzenie można prosić tyle po decyzji.',
  'review-moves':
    'Tyle razy sprawa, o której nikt nie decyduje, przechodzi do innej osoby, zanim milczenie zdecyduje według zasad.',
  'conflicts-per-party': 'Tyle razy strona może przy jednym nakazie powiedzieć, że dana osoba nie powinna decydować.',
  'conflict-within': 'W tym czasie od wybrania osoby rozpatrującej strona mówi, że nie powinna ona decydować.',
  'drawn-among-at-least': 'Osobę rozpatrującą losuje się spośród co najmniej tylu, jeśli tylu jest.',
  'emergency-review-within':
    'Każdy pilny nakaz rozpatruje się w tym czasie, niezależnie od tego, czy ktoś się sprzeciwi.',
  'validated-orders-sampled':
    'Spośród nakazów zatwierdzonych przez sąd lub prokuraturę jeden na tyle także się rozpatruje.',
  'sampled-with-reviewers':
    'Zatwierdzone nakazy rozpatruje się losowo tam, gdzie co najmniej tyle osób może je rozpatrzyć i ma dyżur.',
  'reviewer-drawn-within': 'W tym czasie znajduje się osoba rozpatrująca albo ludzie dowiadują się, że jej nie ma.',
  'reviewer-sought-every': 'Dopóki nikt nie może decydować, szuka się ponownie co tyle.',
  'case-code-lives': 'Kod z zawiadomienia otwiera sprawę tak długo, licząc od nowa od każdego użycia.',
  'case-codes-known': 'Kod figuruje na liście co najmniej tyle po utworzeniu.',
  'case-session': 'Otwarta sprawa pozostaje otwarta tak długo, i drugie tyle, gdy się z niej korzysta.',
  'case-session-ends-after': 'Najpóźniej po tym czasie trzeba wpisać kod ponownie.',
  'visit-renewed-below': 'Sprawa, z której się korzysta, gdy zostało mniej niż tyle, pozostaje otwarta dłużej.',
  'draft-kept': 'To, co zostało wpisane i nie wysłane, przechowuje się tak długo.',
  'draft-bytes': 'Tyle przechowuje się z tego, co wpisano na jednej stronie.',
  'guesses-per-address':
    'Na tyle błędnych kodów na godzinę z jednego adresu sieciowego odpowiada się; potem trzeba czekać.',
  'case-code-tries': 'Tyle razy na godzinę można wpisać jeden kod z jednego adresu sieciowego.',
  'case-requests': 'Tyle razy na godzinę można pytać o sprawę z jednym kodem.',
  'complaints-per-address': 'Tyle skarg na godzinę przyjmuje się z jednego adresu sieciowego.',
  'complaint-kept': 'Skargę i to, co z niej wynikło, przechowuje się tak długo.',
  'difficulties-per-address':
    'Tyle razy na godzinę można z jednego adresu sieciowego powiedzieć, co było trudne w użyciu.',
  'difficulties-kept': 'To, jak często coś było trudne w użyciu, przechowuje się tak długo po końcu miesiąca.',
  'file-bytes': 'Plik może mieć najwyżej taki rozmiar.',
  'file-parts': 'Plik przesyła się w najwyżej tylu częściach.',
  'file-part-bytes': 'Każda część pliku może mieć najwyżej taki rozmiar.',
  'file-steps': 'Tyle razy na godzinę strona może wysyłać części plików lub kończyć pliki do jednego nakazu.',
  'upload-form': 'Strona do wysłania pliku działa tak długo; potem jest nowa.',
  'scan-awaited':
    'Plik czeka tak długo na wyszukiwanie złośliwego oprogramowania; potem idzie dalej oznaczony jako niesprawdzony.',
  'retention-after-end': 'Akta nakazu można czytać tyle po końcu zabezpieczenia; potem stają się nieczytelne.',
  'acknowledgement-expected-within':
    'Dostawca potwierdza odbiór nakazu w tym czasie od wydania; inaczej punkt kontaktowy dowiaduje się o spóźnieniu.',
  'release-confirmation-within': 'Dostawca potwierdza w tym czasie od końca zabezpieczenia, że je zakończył.',
  'clarification-expected-within':
    'Organ odpowiada na pytanie dostawcy w tym czasie, gdy prawo nie wiąże z odpowiedzią żadnych skutków.',
  'provider-signature-window': 'Podpis dostawcy może mieć tyle czasu albo na tyle wyprzedzać nasz zegar.',
  'reads-on-record':
    'Gdy zaświadczenie czyta się wciąż na nowo, zapisuje się te odczyty z danego dnia, według numeru; pozostałe się liczy.',
  'reads-counted-for': 'Liczbę odczytów zaświadczenia liczy się tyle po ostatnim odczycie.',
  'sandbox-registrations':
    'Tylu dostawców może w ciągu godziny zarejestrować się w piaskownicy, wszyscy razem, tam gdzie ona jest.',
  'sandbox-orders': 'Dostawca w piaskownicy dostaje w ciągu dnia (UTC) tyle nakazów testowych.',
  'sandbox-orders-together':
    'Tyle nakazów testowych wydaje się w ciągu godziny, wszystkim dostawcom w piaskownicy razem.',
  'sandbox-files':
    'Tyle części plików i plików przyjmuje się w ciągu godziny do sprzeciwów wobec nakazów testowych, od wszystkich razem.',
  'sandbox-usable-for':
    'Rejestracji w piaskownicy można używać tak długo po jej dniu; potem jej klucz niczego nie otwiera, dopóki nie zostanie zarejestrowany ponownie.',
  'sandbox-tried-for': 'Wiadomość o nakazie testowym jest wysyłana przez tyle czasu, a potem nikt jej już nie wysyła.',
  'search-confirmed-within': 'Wyszukiwanie organu nadzoru upada, jeśli w tym czasie nie potwierdzi go druga osoba.',
  'search-read-for': 'To, co znajdzie wyszukiwanie, można czytać tyle po potwierdzeniu.',
  'search-kept': 'To, kto czego i dlaczego szukał, przechowuje się tak długo.',
  'reading-confirmed-within':
    'Odczyt zapieczętowanych tekstów przez organ nadzoru upada, jeśli w tym czasie nie potwierdzi go druga osoba.',
  'reading-open-for': 'To, co w nakazie jest zapieczętowane, te dwie osoby mogą czytać tyle po potwierdzeniu.',
  'reading-answers-at-most':
    'Z jednego powodu udziela się tylu odpowiedzi z zapieczętowanym tekstem; każda jest w aktach nakazu.',
  'reading-kept': 'To, kto poprosił o odczyt którego nakazu i kto to potwierdził, pozostaje na liście tak długo.',
  'directory-change-answered-within':
    'Zmiana w rejestrze wygasa, jeżeli druga osoba prowadząca rejestr nie zatwierdzi jej w tym czasie.',
  'directory-cooling':
    'Zmiana, która mogłaby skierować wiadomości gdzie indziej albo pozwolić działać komuś innemu, czeka po zatwierdzeniu tak długo; ci, których dotyczy, są zawiadamiani i mogą się sprzeciwić.',
  'consultations-kept': 'To, kto w urzędzie widział dane osób, pozostaje zapisane tyle po końcu miesiąca.',
  'consultations-counted': 'Tyle wglądów w swój nakaz, ostatnich, liczy się danej osobie.',
  'officials-readable-after-end':
    'Tyle po końcu zabezpieczenia można ustalić, kto z urzędu działał w sprawie nakazu; potem nie może nikt.',
  'delivery-retries':
    'Wiadomość, która zaczyna lub zmienia zabezpieczenie, i każda w nagłym wypadku jest wysyłana w tych chwilach, licząc od jej gotowości.',
  'delivery-retry-then-every':
    'Po pierwszych próbach wiadomość, która zaczyna lub zmienia zabezpieczenie, jest wysyłana tak często.',
  'delivery-retry-until':
    'Wiadomość spoza nagłych wypadków jest wysyłana przez ten czas; potem na razie się z niej rezygnuje.',
  'delivery-late-after': 'O wiadomości, która nie dotarła w tym czasie, dowiadują się ludzie.',
  'delivery-given-up-every': 'Wiadomość, z której zrezygnowano, próbuje się znowu co tyle, dopóki jest co przekazać.',
  'delivery-emergency-then-every': 'Po pierwszych próbach wiadomość w nagłym wypadku jest wysyłana tak często.',
  'delivery-emergency-until':
    'Po tym czasie wiadomość w nagłym wypadku jest wysyłana rzadziej i nigdy się z niej nie rezygnuje.',
  'delivery-emergency-forever-every':
    'Wiadomość w nagłym wypadku jest potem wysyłana tak często, dopóki jest coś do przekazania.',
  'delivery-routine-retries':
    'Wiadomość, która nie zaczyna ani nie zmienia zabezpieczenia, jest wysyłana w tych chwilach, licząc od jej gotowości.',
  'delivery-routine-then-every': 'Po pierwszych próbach taka wiadomość jest wysyłana tak często.',
  'left-alone-emergency': 'Dostawca, który prosi o przerwę, ma ją, w nagłym wypadku najwyżej przez ten czas.',
  'left-alone-urgent':
    'Dostawca, który prosi o przerwę, ma ją, przy wiadomości, która zaczyna lub zmienia zabezpieczenie, najwyżej przez ten czas.',
  'left-alone-routine': 'Dostawca, który prosi o przerwę, ma ją, przy każdej innej wiadomości najwyżej przez ten czas.',
  'escalation-emergency':
    'Jeśli dostawca nie odpowiada na wiadomość w sytuacji nagłej, dowiadują się o tym w tych chwilach po wiadomości jego drugi adres, jego skrzynka, jego dyżur, a na końcu człowiek przez telefon.',
  'escalation-urgent': 'To samo, jeśli nie odpowiada na wiadomość, która zaczyna lub zmienia zabezpieczenie.',
  'escalation-routine':
    'Jeśli dostawca nie odpowiada na inną wiadomość, dowiadują się o tym po tylu jego dniach roboczych jego drugi adres, jego skrzynka i człowiek przez telefon.',
  'delivery-jitter': 'Próba jest przesuwana najwyżej o tę część swojego czasu, w jedną lub drugą stronę.',
  'first-attempt-within':
    'Pierwsza próba w tym czasie następuje od razu; później najpierw sprawdza się, czy jest jeszcze coś do przekazania.',
  'incident-opens-after':
    'Po tylu kolejnych niepowodzeniach jednej wiadomości wzywa się obsługę w sprawie adresu, na który idzie.',
  'attempts-again-on-record': 'Z prób po rezygnacji z wiadomości zapisuje się te, według numeru.',
  'delivery-woken-every':
    'Znak życia od dostawcy od razu wyzwala to, co spóźnione, ale żadnej wiadomości częściej niż tyle.',
  'deliveries-woken-at-once': 'Tyle spóźnionych wiadomości następuje po jednym znaku życia.',
  'feed-on-time':
    'Zdarzenie zapisane w tym czasie stoi na pobieranej liście w chwili, w której nastąpiło; późniejsze stoją tam, gdzie nadejdą.',
  'feed-shown-after': 'Kto pobiera, widzi to, co jest starsze niż ten czas.',
  'feed-told-again': 'Gdy pobierane listy tworzy się na nowo, jeszcze raz podaje się to, co zdarzyło się w tym czasie.',
  'pull-again-after': 'Kto pobiera i nic więcej nie znajduje, pyta ponownie po tym czasie.',
  'batch-rows-at-once': 'Z paczki wniosków tyle wierszy opracowuje się naraz.',
  'batch-begins-within':
    'Żadnego wiersza paczki nie zaczyna się po tym czasie; czego nie zaczęto, wysyła się ponownie.',
  'dispatch-check-after': 'Wiadomość, która nie wyszła tyle po decyzji, wysyła się jeszcze raz.',
  'hint-delay': 'Pilny nakaz przekazuje się tyle po złożeniu, cokolwiek innego czeka.',
  'hint-looks': 'Tyle razy szuka się pilnego nakazu, którego jeszcze nie było.',
  'vouched-within': 'Temu, co strony mówią o tym, kto pyta, wierzy się tak długo.',
  'spare-keys': 'Tyle kluczy przygotowuje z wyprzedzeniem każdy proces, który przyjmuje wnioski.',
  'spare-key-kept': 'Klucz przygotowany z wyprzedzeniem wyrzuca się po tym czasie.',
} as const satisfies Record<FigureName, string>;
