import type { Catalogue } from '../en/notice.ts';
import { PL_LAWS } from './laws.ts';
import { PL_TEST } from './test.ts';

export const PL: Catalogue = {
  ...PL_LAWS,
  ...PL_TEST,
  title: 'Zawiadomienie: część Państwa danych została zamrożona dla organu władzy',
  date: 'Data tego zawiadomienia: {date}. Oznaczenie: {reference}.',
  'page.number': 'strona {number} z {count}',
  'letters.exactly': 'To samo jako punkty kodowe Unicode:',
  'letters.spelled':
    'Niektórych znaków nie da się wydrukować. Zamiast każdego z nich podano w nawiasie jego numer Unicode: U+ oraz cyfry lub litery.',

  'what.heading': 'Co się stało',
  'what.order':
    'Organ władzy polecił, aby przez ograniczony czas nie usuwano części danych, które Państwa dotyczą. Polecenie otrzymał podmiot: {provider}.',
  'what.meaning':
    'Dane są zamrożone w takiej postaci, w jakiej były. Nie są nikomu wydawane: na podstawie samego tego nakazu nikt ich nie zobaczy.',
  'what.not-said': 'To nie znaczy, że zrobili Państwo coś złego. To zawiadomienie nie mówi, dlaczego wydano nakaz.',
  'what.waited':
    'Dowiadują się Państwo później niż zwykle: niezależna osoba zdecydowała, że organ może z tym poczekać.',
  'what.confirmed':
    'Zanim {provider} odebrał nakaz, był on wstrzymany, bo nie było pewne, czy wydał go sam organ. Druga osoba z organu potem go potwierdziła.',
  'what.undone':
    'Zanim {provider} odebrał nakaz, był on wstrzymany, bo nie było pewne, czy wydał go sam organ. Nikt inny nie podzielił tej wątpliwości i nakaz znów obowiązywał.',
  'what.received':
    'Nakaz był wstrzymany, bo nie było pewne, czy wydał go sam organ. {provider} odebrał go, zanim ktokolwiek odpowiedział, i dlatego nakaz obowiązuje. W sprzeciwie można zażądać sprawdzenia tego.',

  'who.heading': 'Kto to nakazał',
  'basis.heading': 'Na jakim prawie to się opiera',

  'kind.heading': 'Co trzeba zachować',
  'kind.covers': 'Nakaz mówi tylko, że dane trzeba zachować. Obejmuje:',
  'kind.subscriber':
    'to, kim są Państwo jako klient, na przykład imię i nazwisko, adres, numer telefonu i dane o płatnościach',
  'kind.identification-only':
    'dane techniczne, które pokazują tylko, o którego użytkownika chodzi, na przykład adresy IP z godziną',
  'kind.traffic': 'to, kiedy, jak i z kim byli Państwo w kontakcie, ale nie to, co powiedziano',
  'kind.content': 'to, co Państwo napisali, powiedzieli, wysłali, otrzymali lub zapisali',

  'period.heading': 'Od kiedy do kiedy',
  'period.running':
    'Nakaz obowiązuje od: {start}. Kończy się: {end}, chyba że zostanie przedłużony lub zakończony wcześniej. Z kodem sprawy zawsze mogą Państwo zobaczyć, jaki koniec teraz obowiązuje.',
  'period.disputed':
    'Ten koniec zależy od dnia, o którym nie wiadomo na pewno, czy jest wolny od pracy. Jeśli jest to dzień roboczy, nakaz kończy się już wcześniej: {earlier}.',
  'period.continued':
    'Nakaz obowiązuje od: {start}. Organ później potwierdził, że jest on nadal potrzebny. Kończy się: {end}, chyba że zostanie to ponownie potwierdzone lub nakaz zakończy się wcześniej.',
  'period.ended':
    'Nakaz obowiązywał od: {start} do: {end}. Zakończył się: z jego powodu nie trzeba już niczego przechowywać.',

  'recipients.heading': 'Kto go otrzymał',
  'recipients.text':
    'Nakaz otrzymał podmiot: {provider}. Na podstawie tego nakazu samych danych nikomu nie przekazano.',

  'object.heading': 'Jak mogą Państwo wnieść sprzeciw',
  'object.deadline':
    'Termin sprzeciwu: {deadline}. Później też mogą Państwo wnieść sprzeciw, jeśli wyjaśnią Państwo, dlaczego jest spóźniony.',
  'object.code': 'Państwa kod sprawy:',
  'object.how':
    'Tym kodem otwierają Państwo swoją sprawę pod adresem {address}, w dowolnej przeglądarce, także w telefonie. Może Państwu pomóc ktoś zaufany. Nie potrzebują Państwo konta.',
  'object.secret':
    'Proszę nikomu nie podawać kodu: kto go ma, może czytać Państwa sprawę i działać w Państwa imieniu. Jeśli kod zginie, o nowy można poprosić tutaj: {provider}. To, co napisano wcześniej, można przeczytać tylko ze starym kodem. W swojej sprawie widzą Państwo wszystkie kody, które powstały, i mogą Państwo unieważnić własny.',
  'object.secret-letter':
    'Proszę nikomu nie podawać kodu: kto go ma, może czytać Państwa sprawę i działać w Państwa imieniu. Organ przygotował to pismo i może znać kod. Inny kod, którego organ nie zna, można dostać tutaj: {provider}, najpóźniej gdy dostawca także musi Państwa powiadomić.',
  'object.free': 'Sprzeciw jest bezpłatny. Nie potrzebują Państwo adwokata, ale mogą go Państwo mieć.',
  'object.words':
    'Proszę napisać własnymi słowami, co jest nie tak. Na przykład: to nie są moje dane, nie jestem tą osobą albo dane są chronione z powodu mojego zawodu.',
  'object.effect':
    'Decyduje osoba niezależna od organu. Do tego czasu nakaz się nie zmienia: sprzeciw ani go nie zatrzymuje, ani nie przedłuża.',

  'help.heading': 'Jeśli potrzebują Państwo pomocy',
  'help.text':
    'Jeśli potrzebują Państwo tłumacza albo pomocy z powodu niepełnosprawności, proszę to napisać w sprzeciwie. To nic nie kosztuje.',

  'appeal.heading': 'Jeśli nie zgadzają się Państwo z decyzją',
  'appeal.text':
    'Mogą się Państwo odwołać jeden raz. Termin wynosi {days} dni od decyzji. Wtedy decyduje inna osoba, także niezależna.',

  'supervision.heading': 'Kto jeszcze może pomóc',
  'supervision.questions': 'Na pytania o Państwa dane i prawa odpowiada: {contact}, {email}.',
  'supervision.complaint':
    'Mogą się Państwo także poskarżyć organowi nadzorczemu ochrony danych i poprosić go o sprawdzenie, co dzieje się z danymi:',

  'verify.heading': 'Czy to zawiadomienie jest prawdziwe?',
  'verify.text':
    'Proszę otworzyć {verify}. Na stronie musi być angielskie słowo „Genuine” (prawdziwe) i oznaczenie {reference}. Jeśli ich nie ma, proszę nie używać kodu i zadzwonić do organu pod numer znany z innego źródła.',
};
