import type { API as ENGLISH } from '../en/api.ts';

export const API: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'api.title': 'Interfejs programistyczny',
  'api.intro': 'Co przyjmuje i co odpowiada, pole po polu.',
  'api.in-english': 'Opis jest po angielsku.',
  'api.address': 'Jego adres to {address}',
  'api.document': 'Cały opis jako plik (OpenAPI 3.1, po angielsku)',
  'api.no-script': 'Państwa przeglądarka nie uruchamia skryptów na tej stronie. Plik powyżej mówi to samo.',
  'api.licences': 'Licencje programu, który pokazuje ten opis',
};
