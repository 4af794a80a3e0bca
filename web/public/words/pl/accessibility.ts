import type { ACCESSIBILITY as EN } from '../en/accessibility.ts';

export const ACCESSIBILITY = {
  'accessibility.title': 'Deklaracja dostępności',
  'accessibility.commitment':
    '{name} chce, aby wszyscy mogli korzystać z tych stron, z jakąkolwiek pomocą, jak tego wymagają dyrektywa (UE) 2016/2102 i ustawa państwa, która ją wdraża.',
  'accessibility.scope':
    'Ta deklaracja dotyczy dwóch serwisów: stron dla osób, których sprawa dotyczy, otwieranych kodem, oraz stron dla wszystkich, do których należy ta strona.',
  'accessibility.status': 'Na ile strony są dostępne',
  'accessibility.status.fully': 'Są zgodne z {standards}.',
  'accessibility.status.partially':
    'Są częściowo zgodne z {standards}: niżej jest napisane, co nie jest i czego nikt nie sprawdził.',
  'accessibility.status.not': 'Nie są zgodne z {standards}: niżej jest napisane, co wyklucza ludzi.',
  'accessibility.never-more':
    'Maszyny znajdują tylko część błędów. Dopóki stron nie sprawdzą osoby z niepełnosprawnościami, ta deklaracja nigdy nie mówi więcej niż „częściowo”.',
  'accessibility.people-tested':
    'Osoby z niepełnosprawnościami sprawdziły strony {day}. Prowadzenie: {by}. Raport: {report}',
  'accessibility.barriers': 'Co nie jest dostępne',
  'accessibility.non-compliance': 'Co nie spełnia zasad',
  'accessibility.non-compliance-none': 'Ostatni test maszynowy nic nie znalazł.',
  'accessibility.disproportionate-burden': 'Co byłoby nadmiernym obciążeniem',
  'accessibility.disproportionate-burden-none': 'Nie powołujemy się na to w żadnym przypadku.',
  'accessibility.out-of-scope': 'Czego zasady nie obejmują',
  'accessibility.out-of-scope-none':
    'To, co napisały lub wysłały organy, dostawcy i inne osoby, pokazujemy tak, jak to napisały. Nie możemy tego zmienić.',
  'accessibility.rules': 'Zasady: {rules}',
  'accessibility.not-tested': 'Czego nikt nie sprawdził',
  'accessibility.not-tested-intro': 'Tego maszyny nie widzą, a ludzie jeszcze nie sprawdzili:',
  'accessibility.not-tested.screen-readers': 'jak strony brzmią w czytniku ekranu dla kogoś, kto używa go na co dzień',
  'accessibility.not-tested.reading-order': 'czy kolejność czytania na głos ma sens',
  'accessibility.not-tested.braille': 'jak się je czyta na monitorze brajlowskim',
  'accessibility.not-tested.magnifiers': 'jak działają z lupą',
  'accessibility.not-tested.switch-access': 'jak działają z przełącznikiem',
  'accessibility.not-tested.voice-control': 'jak działają z głosem',
  'accessibility.not-tested.plain-language': 'czy osoby z trudnościami w uczeniu się rozumieją słowa',
  'accessibility.not-tested.native-speakers':
    'czy słowa są poprawne: nie wszystkie języki przeczytały osoby, dla których są ojczyste',
  'accessibility.prepared': 'Jak powstała ta deklaracja',
  'accessibility.method':
    'Przez samoocenę. Deklaracja jest z dnia {day} i opiera się na teście maszynowym z tego dnia. Test powtarza się przy każdej zmianie: jeśli strona nie jest już taka, jak tu napisano, zmiana nie jest przyjmowana.',
  'accessibility.ran.persons':
    'strony dla osób, których sprawa dotyczy: {pages}, obejrzane w różnych stanach i językach: {views}',
  'accessibility.ran.public': 'strony dla wszystkich: {pages}, obejrzane w różnych stanach i językach: {views}',
  'accessibility.ran.desks': 'strony stanowisk urzędów: {pages}, obejrzane w różnych stanach i językach: {views}',
  'accessibility.ran.tools': 'narzędzia: {tools}',
  'accessibility.ran.widths': 'szerokości: {widths} pikseli',
  'accessibility.ran.schemes': 'w jasnych, ciemnych i wymuszonych kolorach oraz w powiększeniu do 200 %',
  'accessibility.feedback': 'Można nam to powiedzieć i dostać odpowiedź',
  'accessibility.feedback-count': 'Powiedzieć, co było trudne, bez nazwiska i bez odpowiedzi',
  'accessibility.feedback-write':
    'Aby zgłosić barierę i dostać odpowiedź albo dostać coś w innej formie, proszę napisać: {name}, {contact}',
  'accessibility.enforcement': 'Jeśli nasza odpowiedź nie pomaga',
  'accessibility.enforcement-text':
    'Jeśli odpowiedzi nie ma albo nie pomaga, można zwrócić się do instytucji, która czuwa nad dostępnością: {name}, {contact}',
  'accessibility.data': 'Ta deklaracja jako dane (JSON)',
} as const satisfies Record<keyof typeof EN, string>;
