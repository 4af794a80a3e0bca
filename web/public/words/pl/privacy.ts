import type { PRIVACY as ENGLISH } from '../en/privacy.ts';

export const PRIVACY: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'privacy.title': 'Prywatność',
  'privacy.who': 'Kto odpowiada',
  'privacy.operator': 'Za te strony: {name}.',
  'privacy.contact': 'Pytania o dane, które przechowują te strony: {contact}',
  'privacy.kept': 'Co te strony przechowują i jak długo',
  'privacy.nothing':
    'Te strony nie ustawiają plików cookie i nie przechowują niczego z tego, co Państwo wpisują, ani pokazanego pliku.',
  'privacy.tries':
    'Państwa adres sieciowy w postaci nie do rozpoznania, aby liczyć skargi, pytania o nie i to, co było trudne: do końca godziny.',
  'privacy.log': 'Jaki rodzaj strony otwarto i kiedy, bez Państwa adresu i bez tego, co wpisano.',
  'privacy.sent': 'Skarga trafia do organu nadzorczego. Jest zamknięta i czyta ją tylko ten organ.',
  'privacy.difficulty':
    'Jeśli powiedziano, co było trudne w użyciu: wybory, liczone co miesiąc, bez niczego o osobie: {time}.',
  'privacy.nobody': 'Nikt inny nie jest o nic pytany i nikt nie liczy Państwa wizyt.',
};
