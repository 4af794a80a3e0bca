import type { VALIDATION as ENGLISH } from '../en/validation.ts';
import { VALIDATION_FOUND } from './validation-found.ts';

export const VALIDATION: Readonly<Record<keyof typeof ENGLISH, string>> = {
  ...VALIDATION_FOUND,
  'desk.validation': 'Decyzje, o które proszono',
  'validation.refresh': 'Pokaż, jak jest teraz',
  'validation.all': 'Wszystkie nakazy przedstawione Państwu',
  'validation.to-decide': 'Czekają na Państwa decyzję',
  'validation.to-decide.hint':
    'Wydane w nagłym przypadku i przedstawione potem Państwa organowi. Najpierw stoi to, co przypada najwcześniej. Żadna ustawa nie wyznacza dnia: gdy podany tu dzień minie, decyzja jest spóźniona, organ się o tym dowiaduje, a decydować nadal można. Do tego czasu żaden wniosek o wydanie nie utrzymuje danych po końcu zachowania.',
  'validation.to-decide.none': 'Nic nie czeka na Państwa decyzję.',
  'validation.named': 'Mówią, że zostały przez Państwa zatwierdzone',
  'validation.named.hint':
    'Te nakazy wskazują Państwa organ jako ten, który zatwierdził je przed złożeniem. Najnowsze są pierwsze. Jeśli tak było, nie ma nic do zrobienia. Jeśli nie, proszę się od nakazu odciąć: zostaje od razu wycofany.',
  'validation.named.none': 'Żaden obowiązujący nakaz nie wskazuje Państwa organu.',
  'validation.decided': 'Rozstrzygnięte przez Państwa organ',
  'validation.decided.hint': 'Najnowsza decyzja jest pierwsza.',
  'validation.decided.none': 'Państwa organ niczego jeszcze nie rozstrzygnął.',
  'validation.none-page': 'Na tej stronie nie ma żadnych.',
  'validation.more': 'Więcej: {list}',
  'validation.of': 'Od {authority}, do {provider}, wydany: {moment}',
  'validation.decide-by': 'Do rozstrzygnięcia do: {moment}',
  'validation.late-since': 'Spóźnione od: {moment}; do rozstrzygnięcia teraz',
  'validation.late': 'po terminie',
  'validation.open': 'otwarte',
  'validation.names-you': 'wskazuje Państwa',
  'validation.see-order': 'Do kiedy: patrz nakaz',
  'validation.otherwise-ends':
    'Jeśli nikt nie zdecyduje, zachowanie kończy się: {moment}, i nie może trwać dla wniosku o wydanie.',
  'validation.disown-until': 'Odciąć się można do końca zachowania: {moment}',
  'validation.decided-on': 'Rozstrzygnięto: {moment}',
  'validation.title': 'Zatwierdzenie nakazu',
  'validation.h1': 'Zatwierdzenie nakazu {reference}',
  'validation.on-page': 'Na tej stronie',
  'validation.asked': 'O co Państwa poproszono i do kiedy',
  'validation.sought-on': 'Przedstawiono Państwa organowi: {moment}.',
  'validation.then-granted': 'Nakaz trwa dalej, jak przy uprzednim zatwierdzeniu. Dostawca się o tym nie dowiaduje.',
  'validation.then-refused':
    'Nakaz zostaje od razu wycofany, a dostawca ma zwolnić dane. Powody pozostają po stronie wydającej. Nie można tego cofnąć.',
  'validation.if-silence': 'Jeśli nikt nie zdecyduje',
  'validation.then-silence':
    'Decyzja będzie spóźniona, a organ się o tym dowie. Zachowanie trwa do swego końca, {moment}, i nie dłużej: żaden wniosek o wydanie go nie przedłuża przed Państwa decyzją.',
  'validation.named-means': 'Formularz mówi, że Państwa organ zatwierdził ten nakaz przed złożeniem.',
  'validation.if-given': 'Jeśli został zatwierdzony',
  'validation.then-given': 'Nie ma nic do zrobienia ani do wysłania.',
  'validation.nothing-asked': 'Teraz o nic się Państwa nie prosi.',
  'validation.filed': 'Kto go złożył',
  'validation.filer': 'Funkcjonariusz',
  'validation.independence':
    'Kto wydał nakaz albo pracuje tam, gdzie go wydano, nie może go zatwierdzić: każdy nakaz oglądają dwa różne urzędy.',
  'validation.not-you':
    'Brali Państwo udział w wydaniu tego nakazu, więc decyzja zostanie odrzucona. Musi zdecydować ktoś, kto udziału nie brał.',
  'validation.found': 'Co w nim znaleziono',
  'validation.found-text':
    'Kto go złożył, wiedział o tym i mimo to złożył. Nic z tego nie stoi na przeszkodzie: proszę ocenić, czy tak miało być i czy uzasadniają to podstawy.',
  'validation.found-none': 'Przy złożeniu niczego nie znaleziono.',
  'validation.found-at': 'W formularzu w',
  'validation.form': 'Formularz, jak go złożono',
  'validation.order': 'Nakaz z historią i dokumentami',
  'validation.decision': 'Państwa decyzja',
  'validation.is-decided': 'Rozstrzygnięto, i nie można rozstrzygnąć ponownie.',
  'validation.is-over':
    'Nie ma nic do rozstrzygnięcia: zachowanie się skończyło albo o zatwierdzenie nie proszono Państwa.',
  'order.grounds.necessity': 'Dlaczego jest konieczny',
  'order.grounds.proportionality': 'Dlaczego jest proporcjonalny',
  'order.grounds.emergencyCase': 'Co czyni go nagłym przypadkiem',
  'order.act.disown.title': 'Odciąć się od zatwierdzenia',
  'order.act.disown.what':
    'Proszę oświadczyć, że Państwa organ nigdy nie udzielił zatwierdzenia, które przypisuje mu formularz, i podać, dlaczego.',
  'order.act.disown.after':
    'Nakaz zostaje od razu wycofany, dostawca ma zwolnić dane i podnoszony jest alarm: ktoś złożył nieprawdę. Powody pozostają po stronie wydającej. Nie można tego cofnąć.',
  'order.act.disown.button': 'Odciąć się',
  'order.done.disown': 'Odnotowano, że Państwa organ nie zatwierdził nakazu. Nakaz jest wycofany.',
};
