import type { ORDER_COMMANDS as ENGLISH } from '../en/order-commands.ts';

export const ORDER_COMMANDS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  // what every command says
  'order.act.rule': 'Reguła',
  'order.act.then': 'Co się stanie',
  'order.act.unlikely': 'W obecnym stanie nakazu zapewne zostanie to odrzucone. Próba niczego nie zmienia.',
  'order.act.no-paper': 'Na tej podstawie prawnej takie pismo nie jest możliwe.',
  'order.act.check': 'Proszę sprawdzić przed wysłaniem',
  'order.act.check-text': 'Nic jeszcze nie wysłano. To zostanie wysłane.',
  'order.act.go-on': 'Dalej',
  'order.act.change': 'Zmień coś',
  'order.act.optional': '{label} (nieobowiązkowe)',
  'order.act.nothing-typed': 'pominięto',
  'order.act.needed': 'Proszę wypełnić: {label}',
  'order.act.choose': 'Proszę wybrać: {label}',
  'order.act.day-hint': 'Na przykład 20.11.2026 lub 2026-11-20.',
  'order.act.day-wrong': 'Proszę podać dzień, jak 20.11.2026 lub 2026-11-20: {label}',
  'order.act.moment-hint': 'Dzień i godzina, na przykład 20.11.2026 17:10, w strefie {zone}.',
  'order.act.moment-wrong': 'Proszę podać dzień i godzinę, jak 20.11.2026 17:10: {label}',
  'order.act.list-hint': 'Kilka, rozdzielonych przecinkami.',
  'order.act.only-with': 'Tylko po wybraniu: {choice}.',
  'order.act.whole': 'Nie przyjęto: {reason}',
  'order.act.phone-country': '{label}: kierunkowy kraju, np. +49',
  'order.act.phone-area': '{label}: numer kierunkowy',
  'order.act.phone-number': '{label}: numer',
  'order.act.phone-ext': '{label}: wewnętrzny',
  // what changed meanwhile
  'order.changed.title': 'Nakaz zmienił się od otwarcia tego formularza',
  'order.changed.text':
    'Nic nie wysłano. Proszę przeczytać, co się stało, sprawdzić poniżej wpisany tekst i zdecydować ponownie.',
  'order.changed.more': 'Więcej jest w historii.',
  // refusals: what else to do
  'order.refused.title': 'Odmówiono i nic nie zrobiono',
  'order.refused.ended':
    'Zachowanie się skończyło albo minął na to czas. Jeśli nadal jest potrzeba, proszę wydać nowy nakaz.',
  'order.refused.not-received': 'Odbiór przez dostawcę nie jest udowodniony. Proszę poczekać lub zadzwonić.',
  'order.refused.undecided': 'Najpierw coś musi zostać rozstrzygnięte. Proszę poczekać na kontrolę lub w niej napisać.',
  'order.refused.barred':
    'Zachowanie kończy się w swoim terminie. Proszę doprowadzić do rozstrzygnięcia; w razie potrzeby wydać nowy nakaz.',
  'order.refused.not-asked': 'Nikt o to teraz nie prosi: zrobiono to albo nie było potrzebne. Nie ma nic do zrobienia.',
  'order.refused.exhausted': 'Zrobiono to tyle razy, ile można. Przy tym nakazie już nie można.',
  'order.refused.leave': 'Proszę najpierw poprosić o zgodę.',
  'order.refused.correct': 'Proszę poprawić wskazane i wysłać ponownie.',
  'order.refused.law': 'Prawo tego nakazu na to nie pozwala. Proszę przeczytać regułę.',
  'order.refused.other-person': 'Musi to zrobić ktoś inny: współpracownik albo niezależny organ.',
  'order.refused.again': 'Ktoś działał w tej samej chwili. Proszę wysłać ponownie.',
  'order.refused.full': 'Do tego nakazu wysłano dziś za dużo. Proszę poczekać i sprawdzić, co wysyła.',
  'order.refused.sent': 'Formularz wysłano już z inną treścią. Proszę obejrzeć nakaz i otworzyć formularz ponownie.',
  'order.refused.read-back': 'Odczytany numer nie jest numerem tego nakazu. Proszę o ponowne odczytanie.',
  // validation
  'order.act.validation.title': 'Podać, że wystąpiono o walidację',
  'order.act.validation.what':
    'Nakaz wydano w trybie pilnym, walidację odłożono. Proszę podać, do którego organu wystąpiono.',
  'order.act.validation.after':
    'Organ ten zobaczy nakaz na swojej liście i udzieli walidacji lub odmówi. Do tego czasu żądanie wydania nie może przedłużyć zachowania.',
  'order.act.decide.title': 'Udzielić walidacji lub odmówić',
  'order.act.decide.what': 'Proszę udzielić walidacji z podpisaną sekcją formularza albo odmówić i podać powód.',
  'order.act.decide.after': 'Udzielona: nakaz trwa. Odmówiona: nakaz jest od razu wycofany, a dostawca zwalnia dane.',
  // extension
  'order.act.extension.title': 'Przedłużyć zachowanie',
  'order.act.extension.what':
    'Przedłużenie zgodnie z prawem, na podpisanym formularzu. Porównuje się go z nakazem: nazwy, numery i dni muszą się zgadzać.',
  'order.act.extension.after':
    'Zachowanie skończy się później, licząc od żądanego końca. Dostawca zostanie powiadomiony i musi potwierdzić. Przedłużenie podlega kontroli.',
  // production request
  'order.act.production-request.title': 'Podać, że zażądano samych danych',
  'order.act.production-request.what':
    'Proszę potwierdzić na podpisanym formularzu, że zażądano danych. Zachowanie trwa wtedy po terminie. Potwierdzenie trzeba ponowić w ciągu roku, dopóki żądanie jest w toku.',
  'order.act.production-request.after':
    'Zachowanie trwa dalej, a dostawca zostaje powiadomiony. Podlega to kontroli. Jeśli żądanie jeszcze nie wyszło, trzeba to wykazać w ciągu 30 dni.',
  // transmission
  'order.act.transmission.title': 'Wykazać, że żądanie wydania jest w drodze',
  'order.act.transmission.what':
    'W chwili potwierdzenia żądanie było wydane, lecz niewysłane. Proszę podać, kiedy i do kogo wyszło. Można to wykazać także po czasie.',
  'order.act.transmission.after': 'Zostaje to odnotowane i niczyje milczenie nie blokuje już zachowania.',
  // renewal
  'order.act.renewal.title': 'Poprosić o zgodę na kolejne odnowienie',
  'order.act.renewal.what':
    'Żądanie można raz potwierdzić słowem organu; potem za każdym razem potrzebna jest zgoda. Proszę podać, dlaczego zachowanie ma trwać.',
  'order.act.renewal.after':
    'Sama prośba niczego nie przedłuża. Po zgodzie proszę wysłać żądanie ponownie; po odmowie można poprosić jeszcze raz.',
  // need
  'order.act.need.title': 'Podać, że zachowanie jest nadal potrzebne',
  'order.act.need.what':
    'Proszę podać, dlaczego zachowanie jest nadal potrzebne, także po czasie. Jeśli nie jest, proszę je zwolnić.',
  'order.act.need.after': 'Odpowiedź zostaje w aktach i przeczyta ją osoba kontrolująca. Koniec się nie przesuwa.',
  // confirmation
  'order.act.confirmation.title': 'Potwierdzić, że nakaz obowiązuje',
  'order.act.confirmation.what':
    'Konto, z którego wydano nakaz, zawieszono, zanim ktokolwiek go odebrał. Proszę potwierdzić, że pochodzi od Państwa organu. Jeśli nie, proszę go wycofać.',
  'order.act.confirmation.after':
    'Nakaz zostanie ponownie przekazany dostawcy, z dotychczasowym końcem. Nie może to być osoba, która go wydała.',
  // release
  'order.act.release.title': 'Zwolnić lub wycofać nakaz',
  'order.act.release.what':
    'Zwolnienie, gdy zachowanie spełniło swój cel. Wycofanie, gdy nakazu nie powinno było być lub nie powinien trwać.',
  'order.act.release.after':
    'Zachowanie kończy się od razu i na zawsze. Dostawca zwalnia dane, a osoba zostaje powiadomiona, chyba że pozwolono odczekać.',
  // clarification
  'order.act.clarification-answer.title': 'Odpowiedzieć dostawcy',
  'order.act.clarification-answer.what':
    'Odpowiedź na pytanie dostawcy lub na jego oświadczenie, że nie może wykonać nakazu. Trafi do dostawcy: proszę nie powtarzać w niej podstaw.',
  'order.act.clarification-answer.after':
    'Dostawca zostaje powiadomiony. Nakaz trwa albo nie musi być wykonany w wybranej części, albo kończy się w całości.',
  // conflict
  'order.act.conflicts.title': 'Podać, dlaczego ma decydować ktoś inny',
  'order.act.conflicts.what':
    'Można zakwestionować dwie osoby we wszystkich kontrolach nakazu, przez kilka dni po losowaniu. Powód czyta tylko ten, kto to bada.',
  'order.act.conflicts.after':
    'Losuje się kogoś innego, z co najmniej połową czasu. Jeśli potem nikt nie rozstrzygnie, zachowania nie można przedłużyć.',
  // deferral
  'order.act.notice-deferral.title': 'Poprosić o odczekanie z powiadomieniem',
  'order.act.notice-deferral.what':
    'Prośba o odłożenie powiadomienia, najwyżej o 90 dni. Powód trafia do osoby kontrolującej i do nikogo więcej spoza strony wydającej.',
  'order.act.notice-deferral.after':
    'Decyduje osoba kontrolująca. Do tego czasu żaden koniec nie wysyła powiadomienia. Milczenie oznacza odmowę.',
  // letter
  'order.act.notice-letter.title': 'Sporządzić list do osoby',
  'order.act.notice-letter.what':
    'Powiadomienie jako własny list z kodem, którym osoba otworzy sprawę. Na nakaz można sporządzić pięć.',
  'order.act.notice-letter.after':
    'List otrzymają Państwo jako PDF. Sam nikogo nie powiadamia: trzeba go doręczyć, a potem podać, że powiadomiono osobę.',
  // told
  'order.act.notice.title': 'Podać, że sami powiadomili Państwo osobę',
  'order.act.notice.what':
    'Proszę podać, kiedy i jak powiadomiono osobę i co to wykazuje. Wymaga to potwierdzenia. Możliwe dwa razy na nakaz.',
  'order.act.notice.after':
    'Do potwierdzenia nic się nie zmienia, a dostawca zostanie poproszony w terminie. Potem nie jest proszony i zaczyna się czas na sprzeciw.',
  // calls
  'order.act.calls.title': 'Odnotować rozmowę',
  'order.act.calls.what': 'Proszę odnotować przebieg rozmowy o wiadomości albo że nikogo nie trzeba już powiadamiać.',
  'order.act.calls.after':
    'Potwierdzono: rozmowa znika z listy. Bez odpowiedzi: zostaje. Zatrzymano: nic więcej się nie próbuje. Żaden termin nie zaczyna się od rozmowy.',
  // messages
  'order.act.messages.title': 'Napisać w kontroli',
  'order.act.messages.what': 'Wypowiedź w kontroli. Poznają ją osoba kontrolująca i druga strona.',
  'order.act.messages.after': 'Słowa zostają w aktach tak, jak je napisano.',
  // buttons: each says what it does
  'order.act.validation.button': 'Odnotuj wystąpienie',
  'order.act.decide.button': 'Wyślij decyzję',
  'order.act.extension.button': 'Przedłuż',
  'order.act.production-request.button': 'Kontynuuj zachowanie',
  'order.act.transmission.button': 'Odnotuj',
  'order.act.renewal.button': 'Poproś o zgodę',
  'order.act.need.button': 'Potwierdź potrzebę',
  'order.act.confirmation.button': 'Potwierdź nakaz',
  'order.act.release.button': 'Zakończ zachowanie',
  'order.act.clarification-answer.button': 'Wyślij odpowiedź',
  'order.act.conflicts.button': 'Wyślij',
  'order.act.notice-deferral.button': 'Poproś o odczekanie',
  'order.act.notice-letter.button': 'Sporządź list',
  'order.act.notice.button': 'Wyślij',
  'order.act.calls.button': 'Odnotuj rozmowę',
  'order.act.messages.button': 'Wyślij wiadomość',
  // what was done
  'order.done.validation': 'Odnotowano wystąpienie o walidację.',
  'order.done.decide': 'Decyzję o walidacji odnotowano.',
  'order.done.extension': 'Zachowanie przedłużono.',
  'order.done.production-request': 'Zachowanie trwa dalej.',
  'order.done.transmission': 'Odnotowano, że żądanie jest w drodze.',
  'order.done.renewal': 'Poproszono o zgodę.',
  'order.done.need': 'Odnotowano, że zachowanie jest nadal potrzebne.',
  'order.done.confirmation': 'Nakaz potwierdzono i przekazano ponownie dostawcy.',
  'order.done.release': 'Nakaz zakończono.',
  'order.done.clarification-answer': 'Dostawca ma odpowiedź.',
  'order.done.conflicts': 'Sprzeciw wobec osoby odnotowano i losuje się inną.',
  'order.done.notice-deferral': 'Poproszono o odłożenie powiadomienia.',
  'order.done.notice': 'Poproszono o potwierdzenie powiadomienia.',
  'order.done.calls': 'Rozmowę odnotowano.',
  'order.done.messages': 'Wiadomość wysłano.',
  // fields
  'order.field.authority': 'Identyfikator organu w rejestrze',
  'order.field.authority.hint': 'Słowa i cyfry połączone łącznikami, np. aut-prosecutor.',
  'order.field.step': 'Jaka jest decyzja?',
  'order.field.step.granted': 'Udzielić walidacji',
  'order.field.step.refused': 'Odmówić',
  'order.field.reason': 'Dlaczego?',
  'order.field.reason.hint': 'Najwyżej 4000 znaków.',
  'order.field.transmittedOn': 'Którego dnia wyszło?',
  'order.field.transmittedTo': 'Do kogo?',
  'order.field.transmittedTo.hint': 'Dostawca, jego oddział lub przedstawiciel albo organ, który je ma.',
  'order.field.recipientFileNumber': 'Sygnatura odbiorcy',
  'order.field.ending': 'Dlaczego zachowanie się kończy?',
  'order.field.ending.release.no-longer-needed': 'Zwolnienie: już niepotrzebne',
  'order.field.ending.release.production-completed': 'Zwolnienie: dane wydano',
  'order.field.ending.release.follow-up-refused': 'Zwolnienie: odmówiono wydania danych',
  'order.field.ending.release.other': 'Zwolnienie: inny powód',
  'order.field.ending.withdrawal.issued-in-error': 'Wycofanie: wydano omyłkowo',
  'order.field.ending.withdrawal.conditions-not-met': 'Wycofanie: warunki niespełnione',
  'order.field.ending.withdrawal.objection-accepted': 'Wycofanie: sprzeciw jest zasadny',
  'order.field.ending.withdrawal.parallel-proceedings': 'Wycofanie: równoległe postępowanie',
  'order.field.ending.withdrawal.other': 'Wycofanie: inny powód',
  'order.field.explanation': 'Wyjaśnienie',
  'order.field.explanation.hint': 'Wymagane przy innym powodzie.',
  'order.field.answer': 'Odpowiedź dla dostawcy',
  'order.field.answer.hint': 'Dostawca czyta ją bez zmian. Najwyżej 4000 znaków.',
  'order.field.outcome': 'Co z tego wynika?',
  'order.field.outcome.maintained': 'Nakaz trwa',
  'order.field.outcome.excused': 'Nie trzeba go wykonać dla niektórych celów',
  'order.field.outcome.withdrawn': 'Nakaz kończy się w całości',
  'order.field.targets': 'Dla których celów?',
  'order.field.ground': 'Na jakiej podstawie?',
  'order.field.until': 'Do kiedy?',
  'order.field.toldAt': 'Kiedy powiadomiono osobę?',
  'order.field.channel': 'Jak?',
  'order.field.channel.in-person': 'osobiście',
  'order.field.channel.letter': 'listem',
  'order.field.channel.email': 'e-mailem',
  'order.field.channel.telephone': 'telefonicznie',
  'order.field.channel.through-counsel': 'przez pełnomocnika',
  'order.field.channel.other': 'inaczej',
  'order.field.proof': 'Co to wykazuje?',
  'order.field.proof.hint': 'Na przykład potwierdzenie odbioru i gdzie się znajduje. Czyta to osoba kontrolująca.',
  'order.field.language': 'W jakim języku?',
  'order.field.message': 'O której wiadomości?',
  'order.field.call': 'Jak poszło?',
  'order.field.spokeWith': 'Z kim rozmawiano?',
  'order.field.at': 'Kiedy była rozmowa?',
  'order.field.readBack': 'Numer, jak go odczytano',
  'order.field.review': 'W której kontroli?',
  'order.field.seat': 'Kto nie powinien decydować?',
  'order.field.text': 'Wiadomość',
  'order.field.text.hint': 'W dowolnym języku. Najwyżej 10 000 znaków.',
  // choices that name two things
  'order.act.seat-of': '{review}. {seat}',
  'order.act.message-of': 'Wiadomość {message}: {type}',
};
