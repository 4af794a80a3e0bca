import type { FindingWords, VerificationWords } from '../en/verification.ts';

export const PL_FINDINGS: FindingWords = {
  'name-not-registered': 'Nazwa, której spis dla niego nie ma',
  'free-mailbox': 'Skrzynka pocztowa, jaką może założyć każdy',
  'mail-not-registered': 'Adres e-mail w domenie, której spis dla niego nie ma',
  'foreign-telephone': 'Telefon z kraju, którego spis dla niego nie ma',
  'validator-not-registered': 'Organ zatwierdzający, którego spis nie zna',
};

export const PL_VERIFICATION: VerificationWords = {
  genuine: 'Prawdziwe',
  'not-genuine': 'Nieprawdziwe',
  'in-force': 'Teraz obowiązuje: dane trzeba zachować.',
  'not-in-force': 'Teraz nie obowiązuje: ten nakaz nie wymaga, aby cokolwiek zachować.',
  compare:
    'Dokument z tym adresem jest zapisany. Proszę porównać poniższe z papierem: kto przepisze adres na inny papier, nie może zmienić tego, co tu stoi.',
  reference: 'Oznaczenie',
  basis: 'Podstawa prawna',
  'filed-by': 'Złożony przez',
  issued: 'Wydany',
  status: 'Stan nakazu',
  document: 'Ten dokument',
  checked: 'Sprawdzono',
  filer: '{filer}, według spisu organów.',
  'files-for': 'Składa w imieniu: {authority}.',
  differs: 'Dokument mówi co innego:',
  'own-word':
    'Wszystkie inne nazwy, adresy i numery w dokumencie pochodzą tylko od tego, kto go złożył. Aby zapytać organ, proszę użyć numeru znanego z innego źródła.',
  version: 'Mówi o wersji {version} zapisu.',
  later: 'Od tego czasu dostawcę powiadomiono o późniejszej wersji: proszę ponownie poprosić o zaświadczenie.',
  latest: 'Dostawcy nie powiadomiono o żadnej późniejszej.',
  exact: 'Dokładny tekst',
  certificate:
    'Każda nazwa i każdy identyfikator są zapisane litera po literze w podpisanym zaświadczeniu. Kto może czytać nakaz, otrzyma je pod adresem {authority} (organy, po zalogowaniu) lub {provider} (dostawcy, podpisanym zapytaniem).',
  unknown: 'Ten adres nie należy do żadnego zapisanego dokumentu.',
  advice:
    'Jeśli adres był przepisany, proszę porównać każdy znak z papierem. Jeśli jest poprawny, proszę nie działać według tego dokumentu: proszę zadzwonić do organu pod numer znany z innego źródła, a nie podany w dokumencie.',
  otherwise: 'Sprawdzenie dokumentu za pomocą pliku albo tego, co na nim stoi',
  languages: 'Język',
};
