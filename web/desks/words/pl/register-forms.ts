import type { REGISTER_FORMS as ENGLISH } from '../en/register-forms.ts';

export const REGISTER_FORMS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'register.propose.means': 'Jedna osoba proponuje, inna zatwierdza. Wcześniej nic nie obowiązuje.',
  'register.propose.existing': 'Zmień istniejący wpis',
  'register.propose.new': 'Zaproponuj nowy wpis',
  'register.propose.of': 'Zaproponuj zmianę tego wpisu',
  'register.propose.reason': 'Dlaczego?',
  'register.propose.reason-hint':
    'Dla osoby prowadzącej rejestr, która ma zatwierdzić: kto o to prosił i jak upewnili się Państwo, że to oni. Najwyżej 2000 znaków; zostaje w historii.',
  'register.propose.button': 'Zaproponuj to',
  'register.new.authority': 'Nowy organ',
  'register.new.provider': 'Nowy dostawca',
  'register.form.contact': 'Nazwy i kontakty',
  'register.form.standing': 'Czym jest i co może',
  'register.form.endpoints': 'Adresy, na które idą wiadomości',
  'register.form.keys': 'Dodaj lub zakończ klucze',
  'register.form.people': 'Osoby i ich konta',
  'register.form.json': 'Cały wpis jako JSON',
  'register.form.contact.means': 'Proszę zmienić to, co inne, a resztę zostawić.',
  'register.form.standing.means':
    'W jakim charakterze organ może wydawać nakazy, na jakiej podstawie i w czyim imieniu.',
  'register.form.standing.means-provider': 'Jakiego rodzaju jest dostawca i z jakiego państwa.',
  'register.form.endpoints.means': 'Nowy adres musi odpowiedzieć z podpisem dostawcy, zanim ktokolwiek go zatwierdzi.',
  'register.form.keys.means':
    'Nowy klucz powinien zacząć obowiązywać, zanim skończy się stary. Klucza w niepowołanych rękach nie kończy się tutaj: należy go od razu unieważnić.',
  'register.form.people.officers':
    'Gdy ktoś jest na liście, nikt inny nie może działać w imieniu organu. Każdy człowiek ma jeden identyfikator w zapisach i wszystkie konta, którymi się loguje.',
  'register.form.people.provider':
    'Kto może działać w imieniu dostawcy. Każdy człowiek ma jeden identyfikator w zapisach i wszystkie konta, którymi się loguje.',
  'register.form.people.registrars':
    'Co najmniej dwie: jedna sama niczego nie zmieni. Kto ma kilka kont, jest pod wszystkimi jedną osobą.',
  'register.form.people.reviewers':
    'Kto jest na dyżurze, może zostać wylosowany. Gdy nikogo nie ma, żaden sprzeciw nie jest rozpatrywany.',
  'register.form.people.overseers': 'Gdy ktoś jest na liście, nikt inny nie może działać w imieniu nadzoru.',
  'register.form.desk-name': 'Dyżur całodobowy: nazwa',
  'register.form.desk-telephone': 'Dyżur całodobowy: telefon',
  'register.form.desk-email': 'Dyżur całodobowy: adres e-mail',
  'register.form.rights-name': 'Kontakt w sprawie praw osób: nazwa',
  'register.form.rights-email': 'Kontakt w sprawie praw osób: adres e-mail',
  'register.form.addressee': 'Adresat: nazwa',
  'register.form.addressee-address': 'Adresat: adres pocztowy',
  'register.hint.each': 'Każdy w osobnym wierszu.',
  'register.hint.person':
    'Identyfikator trafiający do zapisów: ten sam w każdym wpisie, który wymienia tego człowieka.',
  'register.hint.accounts': 'Każde w osobnym wierszu: sub każdego tokenu, którym się loguje.',
  'register.hint.language': 'Dwie litery, np. pl.',
  'register.hint.languages': 'Po dwie litery, każdy w osobnym wierszu.',
  'register.hint.files-for': 'Ich identyfikatory w rejestrze, każdy w osobnym wierszu.',
  'register.hint.institution': 'Organy jednej instytucji nie są od siebie niezależne.',
  'register.hint.state': 'Kod z dwóch liter, np. IE.',
  'register.hint.zone': 'Na przykład Europe/Dublin.',
  'register.hint.id': 'Małe litery i cyfry z łącznikami.',
  'register.hint.way': 'Bez wyboru: podpisany webhook.',
  'register.hint.priority': '1 dowiaduje się od razu, 2, gdy 1 nie odpowiada. Puste: 1.',
  'register.hint.algorithm': 'Bez wyboru: ed25519.',
  'register.hint.public-key': 'W base64: dla ed25519 32 bajty, dla P-256 SubjectPublicKeyInfo.',
  'register.hint.conflicts':
    'Identyfikatory organów i dostawców, których nakazów osoba nie rozpatruje, każdy w osobnym wierszu.',
  'register.row.endpoint': 'Adres',
  'register.row.key': 'Klucz',
  'register.row.person': 'Osoba z listy',
  'register.row.remove': 'Usuń: {name}',
  'register.row.more': 'Jeszcze jeden wiersz',
  'register.row.too-many': 'Na tej liście jest {n} lub więcej: proszę zmienić cały wpis.',
  'register.json.means': 'Proszę zmienić to, co inne, a resztę zostawić. Przed wysłaniem widać, co się zmieni.',
  'register.json.new-means':
    'Proszę wypełnić puste miejsca; mogą być też inne pola. Nowy wpis obowiązuje od zatwierdzenia.',
  'register.json.text': 'Wpis',
  'register.json.hint': 'Jako JSON, w całości.',
  'register.json.file': 'Plik z wpisem',
  'register.json.none': 'Proszę wpisać wpis albo wybrać plik',
  'register.json.other': 'To inny wpis: rodzaj i identyfikator muszą być takie jak na tej stronie',
  'register.changed.title': 'Wpis zmienił się, odkąd otworzyli Państwo ten formularz',
  'register.changed.text':
    'Nic nie wysłano. Proszę przeczytać, co zrobiono, obejrzeć poniżej, co Państwo wpisali, i zdecydować od nowa.',
  'register.changed.nothing': 'To niczego nie zmienia: tak już obowiązuje.',
};
