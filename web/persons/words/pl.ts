import type { Catalogue, Plurals } from './en.ts';

export const PL: Catalogue = {
  service: 'Moja sprawa',
  skip: 'Przejdź do treści',
  languages: 'Języki',
  problem: 'Jest problem',
  error: 'Błąd',
  important: 'Ważne',
  done: 'Gotowe',
  back: 'Wstecz',
  'exit.link': 'Szybko opuść tę stronę',
  'exit.note':
    'Czerwony przycisk od razu otwiera inną stronę. Nie kończy wizyty tutaj i nie może usunąć historii tej przeglądarki.',
  'footer.title': 'O tych stronach',
  'footer.privacy': 'Prywatność',
  'footer.lost': 'Nie mam kodu',
  'footer.leave': 'Opuść moją sprawę',

  'start.title': 'Proszę wpisać kod sprawy',
  'start.intro':
    'Otrzymali Państwo zawiadomienie: część Państwa danych zamrożono dla organu władzy. W zawiadomieniu jest kod sprawy. Z tym kodem mogą Państwo tutaj zobaczyć swoją sprawę. Nie potrzebują Państwo konta i nic to nie kosztuje.',
  'start.code': 'Kod sprawy',
  'start.hint':
    'Cztery grupy po pięć liter i cyfr oraz jeszcze jeden znak. Wielkie litery, odstępy i łączniki nie mają znaczenia.',
  'start.open': 'Otwórz moją sprawę',
  'start.lost': 'Nie mam kodu albo go zgubiłam lub zgubiłem',
  'start.empty': 'Proszę wpisać kod sprawy',
  'start.mistyped':
    'W tym kodzie jest literówka: ostatni znak nie pasuje do pozostałych. Proszę porównać go z zawiadomieniem, znak po znaku.',
  'start.unknown':
    'Ten kod nie otwiera żadnej sprawy. Może jest nowszy kod, ktoś ten unieważnił albo nikt go nie używał przez pół roku. Proszę sprawdzić, czy przyszło inne zawiadomienie.',
  'start.over':
    'Wizyta skończyła się o {time}. To chroni Państwa, gdy inni używają tego urządzenia. Aby kontynuować, proszę ponownie wpisać kod.',
  'start.kept': 'To, co Państwo napisali, jest zachowane do {time}. Wróci po wpisaniu tego samego kodu.',
  'start.left':
    'Opuścili Państwo swoją sprawę. W tej przeglądarce nic z niej nie zostało oprócz historii. Proszę usunąć historię, jeśli inni używają tego urządzenia.',

  'case.title': 'Państwa sprawa',
  'case.holds': 'Część Państwa danych jest teraz zamrożona',
  'case.over': 'Z powodu tego nakazu nic już nie jest zamrożone',
  'case.meaning':
    'Państwa dane są przechowywane takie, jakie są. Nie są wydawane: z powodu samego tego nakazu nikt ich nie zobaczy. To nie znaczy, że zrobili Państwo coś złego.',
  'case.what': 'Co się stało',
  'case.authority': 'Kto wydał nakaz',
  'case.provider': 'Kto przechowuje dane',
  'case.law': 'Na podstawie jakiego prawa',
  'case.issued': 'Wydano',
  'case.since': 'Zamrożone od',
  'case.until': 'Zamrożone do',
  'case.until-note': 'Może to zostać przedłużone albo skończyć się wcześniej. Wtedy zobaczą to Państwo tutaj.',
  'case.ended': 'Zakończono',
  'case.told': 'Zawiadomiono Państwa',
  'case.narrowed': 'Zmniejszono lub skrócono',
  'case.reference': 'Znak sprawy, do podania przez telefon',
  'case.legal-zone': 'tam, gdzie są dane: {moment}',
  'case.can': 'Co mogą Państwo zrobić',
  'case.object-until':
    'Termin sprzeciwu: {moment}. Później też mogą Państwo wnieść sprzeciw, jeśli wyjaśnią Państwo, dlaczego jest spóźniony.',
  'case.object-any': 'Mogą Państwo wnieść sprzeciw.',
  'case.decides': 'Decyduje osoba niezależna od organu. Do tego czasu nakaz się nie zmienia.',
  'case.object-none': 'Wykorzystali Państwo wszystkie sprzeciwy.',
  'case.objections': 'Państwa sprzeciwy',
  'case.no-objections': 'Z tym kodem nie wniesiono sprzeciwu.',
  'case.filed': 'Państwa sprzeciw: {moment}',
  'case.appealed': 'Państwa odwołanie: {moment}',
  'case.pending': 'Jeszcze nie ma decyzji. Odpowiedź powinna przyjść do: {moment}.',
  'case.affirm': 'Decyzja: {moment}. Nakaz się nie zmienia.',
  'case.amend': 'Decyzja: {moment}. Nakaz zmniejszono lub skrócono.',
  'case.revoke': 'Decyzja: {moment}. Nakaz zakończono.',
  'case.silent': 'Nikt nie zdecydował na czas. Dlatego nakazu nie można już przedłużyć.',
  'case.withdrawn':
    'Wycofano: {moment}. Nikt już tego nie rozpatruje.',
  'case.withdrawn-because':
    'Powód wycofania:',
  'case.reasons': 'Co mówi osoba, która zdecydowała',
  'case.appeal-until': 'Mogą się Państwo odwołać do: {moment}.',
  'case.looked': 'Kto oglądał Państwa sprawę',
  'case.looked-more': 'Wcześniej było ich więcej.',
  'role.contact-point': 'organ',
  'role.validator': 'osoba, która sprawdziła nakaz',
  'role.reviewer': 'osoby rozpatrujące sprzeciwy',
  'role.oversight': 'organ nadzorczy',
  'case.codes': 'Kody, które otwierają tę sprawę',
  'case.codes-note': 'Zobacz wszystkie kody, które powstały, i unieważnij kod, który mogą znać inni.',
  'case.visit': 'Państwa wizyta',
  'case.visit-ends': 'Wizyta skończy się o {time}. Potem znowu będzie potrzebny kod.',
  'case.visit-lasts':
    'Wizyta skończy się o {time}. Jeśli będą Państwo dalej korzystać z tych stron, potrwa dłużej, najpóźniej do {latest}. Potem znowu będzie potrzebny kod.',
  'case.zone': 'Daty są podane według miejsca: {zone}.',
  'case.zone-change': 'Pokaż daty w innej strefie czasowej',

  'withdrawal.title':
    'Wycofaj sprzeciw',
  'withdrawal.final':
    'To jest ostateczne: nikt już go nie rozpatrzy i nie można do niego wrócić.',
  'withdrawal.then':
    'Nakaz zostaje taki, jaki jest, i organ może go przedłużyć.',
  'withdrawal.last':
    'Nie został już żaden sprzeciw: nie można wnieść kolejnego.',
  'withdrawal.appeal':
    'To jest odwołanie: pierwsza decyzja zostaje taka, jaka jest.',
  'withdrawal.which':
    'Co chcą Państwo wycofać?',
  'withdrawal.reason':
    'Dlaczego chcą Państwo wycofać? Można zostawić puste.',
  'withdrawal.send':
    'Wycofaj ostatecznie',
  'withdrawal.none':
    'Nie ma teraz sprzeciwu, który można wycofać.',
  'withdrawal.done':
    'Sprzeciw został wycofany. Datę widać poniżej.',

  'help.title':
    'Kto może pomóc',
  'help.link':
    'Kto może pomóc: pomoc prawna, sądy, organ nadzorczy',
  'help.intro':
    'Sprzeciw tutaj nic nie kosztuje i nie trzeba do niego adwokata. Można jednak poprosić o pomoc albo zwrócić się gdzie indziej. Proszę nigdy nie podawać kodu sprawy komuś, kto dzwoni i o niego pyta.',
  'help.unnamed':
    'Organ nikogo nie wskazał. Organ nadzorczy albo adwokat może powiedzieć, kto to jest.',
  'help.legal-aid':
    'Pomoc prawna',
  'help.legal-aid-note':
    'Mogą tam pomóc, jeśli nie stać Państwa na adwokata.',
  'help.courts':
    'Sądy',
  'help.courts-note':
    'Mogą Państwo poprosić sąd o zbadanie nakazu. Proszę wcześniej zapytać, do kiedy i jak: sądy mają własne terminy.',
  'help.supervisory':
    'Organ nadzorczy',
  'help.supervisory-note':
    'Można się tam poskarżyć na to, jak traktowane są Państwa dane.',
  'help.rights':
    'Pytania o dane i prawa',
  'help.rights-note':
    'Odpowiadają tam za organ, który to nakazał.',

  'passage.as-written': 'Ten tekst jest pokazany tak, jak go napisano, w dowolnym języku. Tutaj nie jest tłumaczony.',
  'passage.tongue': 'tylko w tym języku: {tongue}',

  'objection.start': 'Wnieś sprzeciw',
  'objection.next': 'Dalej',
  'objection.grounds': 'Dlaczego wnoszą Państwo sprzeciw?',
  'objection.grounds-hint':
    'Proszę wybrać wszystko, co pasuje. Jeśli nic nie pasuje, proszę iść dalej: na następnej stronie można to napisać własnymi słowami.',
  'ground.not-my-data': 'To nie są moje dane',
  'ground.wrong-person': 'Pomylono mnie z kimś innym',
  'ground.privilege': 'Są w nich rozmowy, które są chronione, na przykład z moim adwokatem lub lekarzem',
  'ground.disproportionate': 'To za dużo: za dużo danych albo za długo',
  'ground.expired-purpose': 'Powód już nie istnieje',
  'ground.no-competence': 'Ten organ nie może tego nakazać',
  'ground.press-or-immunity': 'Pracuję dla prasy albo chroni mnie moja funkcja',
  'ground.conflict-of-laws': 'Zakazuje tego prawo innego kraju',
  'ground.other': 'Coś innego',
  'objection.words': 'Proszę opisać to własnymi słowami',
  'objection.words-hint': 'W dowolnym języku, do 10 000 znaków. Można zostawić to pole puste.',
  'objection.words-needed': 'W dowolnym języku, do 10 000 znaków. Państwa wybór wymaga kilku słów.',
  'objection.words-empty': 'Proszę napisać własnymi słowami, dlaczego wnoszą Państwo sprzeciw i czego Państwo chcą',
  'objection.outcome': 'Co powinno się stać?',
  'objection.outcome-empty': 'Proszę wybrać, co powinno się stać',
  'wanted.end-the-hold': 'Moje dane mają być znowu wolne',
  'wanted.narrow-the-hold': 'Zamrożonych ma być mniej danych albo na krócej',
  'wanted.other': 'Coś innego, jak piszę własnymi słowami',
  'objection.needs': 'Czego Państwo potrzebują, aby zostać wysłuchanym?',
  'objection.needs-hint': 'Oba pola można zostawić puste.',
  'objection.interpreter': 'Język tłumacza',
  'objection.no-interpreter': 'Nie potrzebuję tłumacza',
  'objection.interpreter-unknown': 'Proszę wybrać język z listy',
  'objection.accessibility': 'Coś jeszcze, na przykład z powodu niepełnosprawności',
  'objection.accessibility-hint': 'Na przykład duży druk albo prosty język, do 1000 znaków.',
  'objection.late': 'Dlaczego wnoszą Państwo sprzeciw dopiero teraz?',
  'objection.late-hint': 'Czas na sprzeciw minął. Z podaniem powodu nadal jest to możliwe. Do 4000 znaków.',
  'objection.late-empty': 'Proszę napisać, dlaczego wnoszą Państwo sprzeciw dopiero teraz',
  'objection.check': 'Proszę sprawdzić odpowiedzi',
  'objection.change': 'Zmień',
  'objection.nothing': 'Nic',
  'objection.who-reads': 'Przeczyta to osoba, która decyduje, a także organ.',
  'objection.send': 'Wyślij sprzeciw',
  'objection.bar': 'Teraz nie można wnieść sprzeciwu',
  'objection.bar-open':
    'Sprzeciw już wniesiono i nie ma jeszcze decyzji. Po decyzji można wnieść następny. Nic więcej nie wysłano.',
  'objection.bar-none': 'Wykorzystali Państwo wszystkie sprzeciwy. Nic nie wysłano. Droga do sądu pozostaje otwarta.',
  'objection.bar-over': 'Nie ma czego kwestionować: z powodu tego nakazu niczego nie zamrożono. Nic nie wysłano.',
  'objection.to-case': 'Do mojej sprawy',
  'objection.sent': 'Państwa sprzeciw dotarł',
  'objection.sent-keep': 'Proszę zapisać tę stronę, wydrukować ją albo sfotografować',
  'objection.number': 'Numer sprzeciwu',
  'objection.received': 'Otrzymano',
  'objection.then': 'Co teraz się stanie',
  'objection.come-back':
    'Proszę wrócić z tym samym kodem, aby zobaczyć, czy jest decyzja i dlaczego taka. Z innym kodem nikt nie zobaczy tego, co Państwo napisali.',
  'objection.receipt': 'Podpisane potwierdzenie',
  'objection.receipt-note':
    'Tym tekstem mogą Państwo udowodnić innym, że sprzeciw dotarł i kiedy. O sprawie nic nie mówi. Proszę skopiować go w całości.',

  'zone.title': 'Strefa czasowa',
  'zone.label': 'Gdzie Państwo są?',
  'zone.hint': 'Daty są podane według czasu w tym miejscu.',
  'zone.choose': 'Pokaż tak',
  'zone.unknown': 'Proszę wybrać miejsce z listy',

  'codes.title': 'Kody, które otwierają tę sprawę',
  'codes.intro':
    'Kto ma jeden z tych kodów, może czytać to, co z nim napisano, i działać w Państwa imieniu. Jeśli kod może być w innych rękach, proszę go unieważnić. Wszystkie wizyty z tym kodem od razu się kończą.',
  'codes.own': 'Kod, z którym Państwo tu weszli',
  'codes.provider': 'Kod z zawiadomienia od dostawcy',
  'codes.authority': 'Kod z pisma organu',
  'codes.unlisted': 'Wcześniejszy kod',
  'codes.made': 'powstał: {moment}',
  'codes.used': 'pierwsze użycie: {moment}',
  'codes.unused': 'nigdy nie użyty',
  'codes.ended': 'unieważniony: {moment}',
  'codes.which': 'Który kod chcą Państwo unieważnić?',
  'codes.end': 'Unieważnij ten kod',
  'codes.none': 'Nie mogą Państwo tutaj unieważnić żadnego innego kodu.',
  'codes.choose': 'Proszę wybrać kod do unieważnienia',
  'codes.own-note':
    'Jeśli unieważnią Państwo kod, z którym tu weszli, opuszczą Państwo sprawę. Aby wrócić, będzie potrzebny inny kod.',
  'codes.earlier': 'Z Państwa kodem nie można unieważnić tego kodu. Proszę zapytać tego, kto przysłał zawiadomienie.',
  'codes.done': 'Kod jest unieważniony. Nikt już nie otworzy nim Państwa sprawy.',

  'leave.title': 'Opuść moją sprawę',
  'leave.text':
    'Potem nikt nie otworzy Państwa sprawy w tej przeglądarce bez kodu. To, co napisano i nie wysłano, zostanie usunięte.',
  'leave.history':
    'W historii tej przeglądarki nadal widać, że te strony były otwarte. Proszę ją usunąć, jeśli inni używają tego urządzenia.',
  'leave.button': 'Opuść teraz',

  'lost.title': 'Nie mam kodu albo go zgubiłam lub zgubiłem',
  'lost.provider':
    'Proszę zapytać firmę, z której usług Państwo korzystają, na przykład dostawcę poczty lub telefonu: przysłała zawiadomienie i może uzyskać dla Państwa nowy kod. To, co napisano wcześniej, można przeczytać tylko ze starym kodem.',
  'lost.authority': 'Jeśli zawiadomienie było pismem organu, proszę poprosić ten organ o nowe pismo.',
  'lost.nobody':
    'Nikt nie może Państwu podać starego kodu. Kto pyta o kod przez telefon lub pocztę, nie ma do niego prawa.',
  'lost.meanwhile': 'Tymczasem',
  'lost.complain': 'Poproś o sprawdzenie',
  'lost.complain-note':
    'Mogą Państwo poprosić organ nadzorczy o sprawdzenie, czy dane są przechowywane zgodnie z prawem. Dostaną Państwo numer.',
  'lost.enquire': 'Zapytaj, co się dzieje z moim sprawdzeniem',

  'complaint.title': 'Poproś o sprawdzenie',
  'complaint.intro':
    'Myślą Państwo, że ktoś przechowuje Państwa dane, a nie mają Państwo kodu? Organ nadzorczy to sprawdza. Może nigdy nie wolno mu będzie powiedzieć, czy jest nakaz. Powie, że sprawdził.',
  'complaint.text': 'Co Państwo podejrzewają i dlaczego?',
  'complaint.text-hint': 'Własnymi słowami, w dowolnym języku.',
  'complaint.hint': 'O jakie konto, adres lub numer może chodzić?',
  'complaint.contact': 'Jak można się z Państwem skontaktować?',
  'complaint.optional': 'Można zostawić puste.',
  'complaint.send': 'Wyślij',
  'complaint.empty': 'Proszę napisać, co Państwo podejrzewają',
  'complaint.has-code':
    'W tekście jest kod sprawy. Proszę go usunąć: kto czyta ten tekst, mógłby nim otworzyć Państwa sprawę.',
  'complaint.refused': 'Nie można tego przyjąć: {reason}',
  'complaint.received': 'Państwa prośba dotarła',
  'complaint.number': 'Państwa numer',
  'complaint.keep':
    'Proszę zapisać ten numer, wydrukować tę stronę albo zrobić zdjęcie. Tylko z nim można zapytać, co się dzieje ze sprawdzeniem. Później nikt nie może podać numeru.',

  'enquiry.title': 'Co się dzieje z moim sprawdzeniem?',
  'enquiry.number': 'Państwa numer',
  'enquiry.ask': 'Zapytaj',
  'enquiry.empty': 'Proszę wpisać numer',
  'enquiry.mistyped': 'W tym numerze jest literówka: ostatni znak nie pasuje do pozostałych.',
  'enquiry.unknown': 'Żadne sprawdzenie nie ma tego numeru.',
  'enquiry.received': 'Dotarło: {day}.',
  'enquiry.waiting': 'Jeszcze nie sprawdzono.',
  'enquiry.checked': 'Sprawdzono: {day}. Wykonano wszystkie potrzebne sprawdzenia.',
  'enquiry.answer': 'Więcej nie można powiedzieć, cokolwiek znaleziono.',

  'privacy.title': 'Prywatność',
  'privacy.who': 'Kto odpowiada',
  'privacy.operator': 'Za te strony i za to, co przechowują: {name}.',
  'privacy.contact': 'Pytania o dane, które te strony przechowują: {contact}',
  'privacy.who-text':
    'Za nakaz: organ wymieniony w zawiadomieniu, z adresem dla pytań o dane. Te strony pokazują tylko to, co przechowuje ten organ i osoby rozpatrujące sprzeciwy.',
  'privacy.kept': 'Co przechowują te strony i jak długo',
  'privacy.visit':
    'Dopóki sprawa jest otwarta: to, co potrzebne, aby ją pokazać. Jest zamknięte kluczem, który ma tylko Państwa przeglądarka, i znika godzinę po wizycie.',
  'privacy.typed':
    'To, co Państwo napiszą i nie wyślą, oraz potwierdzenia: najwyżej przez godzinę po ostatnim użyciu tych stron, zamknięte tak samo.',
  'privacy.tries': 'Państwa adres w sieci, w nieczytelnej postaci, aby liczyć próby: do końca godziny.',
  'privacy.log': 'Jaki rodzaj strony otwarto i kiedy, bez Państwa adresu i bez sprawy.',
  'privacy.sent': 'To, co Państwo wyślą, należy do sprawy: czyta to osoba, która decyduje, i organ.',
  'privacy.cookie': 'Jedno ciasteczko',
  'privacy.cookie-text':
    'Te strony zapisują jedno ciasteczko, gdy otwierają Państwo sprawę. Zawiera losową liczbę i nic więcej. Znika, gdy opuszczą Państwo sprawę lub zamkną przeglądarkę. Nikogo innego o nic się nie pyta i nikt nie liczy wizyt.',

  'fault.not-found.title': 'Nie ma takiej strony',
  'fault.not-found.text': 'Może w adresie jest literówka. Aby otworzyć sprawę, proszę wpisać kod na pierwszej stronie.',
  'fault.method.title': 'Tej strony nie można tak użyć',
  'fault.method.text': 'Proszę wrócić na pierwszą stronę i tam zacząć.',
  'fault.cross-site.title': 'To przyszło z innej strony',
  'fault.cross-site.text':
    'Dla Państwa ochrony przyjmujemy formularze tylko z tych stron. Nic nie wysłano. Proszę otworzyć stronę tutaj i wysłać ponownie.',
  'fault.form.title': 'Nie można odczytać tego, co wysłano',
  'fault.form.text':
    'Nic nie wysłano. Proszę wrócić i spróbować ponownie. Może tekst jest za długi: przyjmujemy około 10 000 znaków.',
  'fault.tries.title': 'Za dużo prób',
  'fault.tries.text': 'Z Państwa sieci było za dużo prób. Kod pozostaje ważny. Można spróbować ponownie za:',
  'fault.down.title': 'To teraz nie działa',
  'fault.down.text':
    'Proszę spróbować za kilka minut. Państwa prawa i terminy się nie zmieniają. Jeśli coś wysłano, proszę wysłać to jeszcze raz: liczy się tylko raz.',
  'fault.erased.title': 'Ta sprawa jest usunięta',
  'fault.erased.text': 'Nakaz dawno się skończył i nikt już nie odczyta tego, co w nim o Państwie przechowywano.',
  'fault.broken.title': 'Coś tu jest zepsute',
  'fault.broken.text':
    'To nie Państwa wina. Proszę spróbować później. Jeśli to się nie zmieni, proszę zadzwonić do organu wymienionego w zawiadomieniu.',
  'fault.first': 'Na pierwszą stronę',

  'hearing.answer': 'Przeczytaj, co napisano, lub odpowiedz',
  'hearing.all': 'Wszystko, co napisano',
  'hearing.choose': 'Proszę wybrać, o co chodzi',
  'hearing.kept':
    'To Państwo napisali. W sprawie widać, czy to dotarło. Proszę to skopiować, jeśli będzie jeszcze potrzebne.',
  'hearing.closed': 'Tego nie wysłano: jest już decyzja albo minął czas. Proszę zajrzeć do swojej sprawy.',
  'hearing.full':
    'Wysłali Państwo tyle, ile można w ciągu jednego dnia. Tego tekstu nie wysłano. Jest tu zachowany przez godzinę: proszę go skopiować i wysłać jutro.',
  'hearing.sent-before':
    'Z tej strony wysłano już inny tekst, może w innym oknie. Aby wysłać także ten, proszę jeszcze raz nacisnąć przycisk.',
  'hearing.again':
    'Ktoś inny w tej samej chwili pisał w Państwa sprawie. Tego nie wysłano. Proszę jeszcze raz nacisnąć przycisk.',
  'messages.title': 'Co napisano',
  'messages.none': 'Jeszcze nic nie napisano.',
  'messages.reviewer': 'Osoba, która decyduje',
  'messages.authority': 'Organ',
  'messages.person': 'Państwo',
  'messages.provider': 'Dostawca',
  'messages.earlier': 'Pokaż, co napisano wcześniej',
  'messages.latest': 'Wróć do najnowszych',
  'messages.answer': 'Napisz coś',
  'messages.intro': 'Osoba, która decyduje, i organ czytają to, co Państwo tu napiszą. Terminy biegną dalej.',
  'messages.which': 'Czego to dotyczy?',
  'messages.text': 'Co chcą Państwo powiedzieć?',
  'messages.empty': 'Proszę napisać, co chcą Państwo powiedzieć',
  'messages.closed': 'Można tu pisać, dopóki ktoś rozpatruje Państwa sprzeciw. Teraz tak nie jest.',
  'messages.done': 'Tekst wysłano. Osoba, która decyduje, i organ mogą go przeczytać.',
  'appeal.title': 'Odwołaj się od decyzji',
  'appeal.intro':
    'Ktoś inny jeszcze raz rozpatrzy Państwa sprzeciw. Można o to prosić raz przy każdej decyzji i nic to nie kosztuje.',
  'appeal.which': 'Od której decyzji chcą się Państwo odwołać?',
  'appeal.text': 'Co jest nie tak w decyzji? Można zostawić puste.',
  'appeal.send': 'Wyślij odwołanie',
  'appeal.none': 'Teraz nie ma decyzji, od której można się odwołać.',
  'appeal.too-late':
    'Czas na odwołanie od tej decyzji minął. Jeśli jest coś nowego, mogą Państwo wnieść nowy sprzeciw.',
  'appeal.not-allowed': 'Od tej decyzji już się Państwo odwołali albo nic już nie jest zamrożone.',
  'appeal.pending': 'Jeszcze nie ma decyzji. Odwołać się można dopiero po niej.',
  'receipt.title': 'Państwa odwołanie dotarło',
  'receipt.keep':
    'Proszę zapisać tę stronę, wydrukować ją albo zrobić zdjęcie. Mówi ona, że i kiedy wniesiono odwołanie. Tutaj widać ją przez godzinę.',
  'receipt.received': 'Dotarło',
  'receipt.about': 'Dotyczy',
  'receipt.due': 'Odpowiedź powinna przyjść do',
  'receipt.back': 'Aby zobaczyć, co z tego wyniknie, proszę wrócić z kodem sprawy.',
  'receipt.signed': 'Podpisane potwierdzenie',
  'receipt.signed-note':
    'Z tym tekstem komputer może sprawdzić, że odwołanie dotarło i kiedy. Nie mówi on nic o Państwa sprawie.',
  'receipt.case': 'Do mojej sprawy',
  'conflict.title': 'Powiedz, dlaczego powinien decydować ktoś inny',
  'conflict.intro':
    'Kto decyduje, musi być niezależny. Jeśli myślą Państwo, że ktoś taki nie jest, proszę napisać dlaczego. Nie trzeba dowodu: sprawę przejmie ktoś inny. W jednej sprawie można to zrobić dwa razy.',
  'conflict.until': 'Termin: {moment}.',
  'conflict.which': 'Kto nie powinien decydować?',
  'conflict.alone': '{objection}: osoba, która decyduje ({house})',
  'conflict.member': '{objection}: osoba {seat} z {seats} ({house})',
  'conflict.ground': 'Dlaczego ta osoba nie powinna decydować?',
  'conflict.house-takes-part': 'Instytucja, dla której pracuje, bierze lub brała udział w sprawie',
  'conflict.own-interest': 'Ona lub jej instytucja zyska lub straci na wyniku',
  'conflict.spoke-of-the-case': 'Ona lub jej instytucja powiedziała już, jak to się powinno skończyć',
  'conflict.dealt-with-it-before': 'Miała już wcześniej do czynienia ze sprawą',
  'conflict.personal-tie': 'Jest osobiście związana z kimś w sprawie',
  'conflict.choose': 'Proszę wybrać, dlaczego',
  'conflict.reason': 'Co Państwo o tym wiedzą?',
  'conflict.empty': 'Proszę napisać, co Państwo o tym wiedzą',
  'conflict.none': 'Nikt teraz nie rozpatruje Państwa sprzeciwu albo osoba jest jeszcze wybierana.',
  'conflict.unassigned':
    'Tego nie wysłano: właśnie wybierana jest inna osoba. Proszę zajrzeć do sprawy za kilka minut.',
  'conflict.too-late':
    'Czas na to minął. Proszę napisać o tym osobie, która decyduje, w części „Co napisano”: może ona oddać sprawę komuś innemu.',
  'conflict.exhausted':
    'W tej sprawie zrobili to Państwo już dwa razy. Można jeszcze napisać o tym osobie, która decyduje, w części „Co napisano”.',
  'conflict.recorded': 'Państwa tekst dotarł',
  'conflict.recorded-text':
    'Teraz zostanie wybrany ktoś inny i będzie mieć dość czasu na decyzję. W sprawie widać, do kiedy.',
};

export const PL_PLURALS: Plurals<'one' | 'few' | 'many' | 'other'> = {
  times: { one: '{n} raz', few: '{n} razy', many: '{n} razy', other: '{n} razu' },
  minutes: { one: '{n} minutę', few: '{n} minuty', many: '{n} minut', other: '{n} minuty' },
  'objections-left': {
    one: 'Mogą Państwo wnieść sprzeciw jeszcze {n} raz.',
    few: 'Mogą Państwo wnieść sprzeciw jeszcze {n} razy.',
    many: 'Mogą Państwo wnieść sprzeciw jeszcze {n} razy.',
    other: 'Mogą Państwo wnieść sprzeciw jeszcze {n} razu.',
  },
};
