import type { VALIDATION_FOUND as ENGLISH } from '../en/validation-found.ts';

export const VALIDATION_FOUND: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'validation.found.period-missing': 'Nie podano okresu dla danych, które go mają',
  'validation.found.period-long': 'Okres jest bardzo długi',
  'validation.found.content-where-subscriber-would-do':
    'Zażądano treści, choć mogłyby wystarczyć dane abonenta i połączeń',
  'validation.found.all-categories': 'Zażądano wszystkich kategorii danych',
  'validation.found.many-targets': 'Wskazano bardzo wiele identyfikatorów',
  'validation.found.wide-range': 'Wskazano zakres adresów, a więc wielu użytkowników',
  'validation.found.shared-service-identifier': 'Identyfikator wygląda na używany przez wiele osób',
  'validation.found.placeholder-identifier':
    'Identyfikator jest zarezerwowany dla przykładów albo ma go wiele urządzeń',
  'validation.found.address-not-public': 'Adres należy do sieci prywatnych i poza nimi nikogo nie wskazuje',
  'validation.found.identifier-corrected': 'Identyfikator odczytano inaczej, niż go zapisano',
  'validation.found.number-not-assigned': 'Numer nie należy do znanych numerów przydzielonych w swoim kraju',
  'validation.found.digits-lost': 'Numer wygląda na zaokrąglony przez arkusz',
  'validation.found.period-ends-ahead': 'Okres sięga w przyszłość',
  'validation.found.telephone-corrected': 'Numer telefonu zapisano bez cyfr wybieranych tylko w kraju',
  'validation.found.nobody-named': 'Identyfikator nie wskazuje nikogo określonego',
};
