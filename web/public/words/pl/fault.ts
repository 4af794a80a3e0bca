import type { FAULT as ENGLISH } from '../en/fault.ts';

export const FAULT: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'fault.not-found.title': 'Nie ma takiej strony',
  'fault.not-found.text': 'Może w adresie jest literówka. Proszę zacząć od pierwszej strony.',
  'fault.method.title': 'Tej strony nie można tak użyć',
  'fault.method.text': 'Proszę wrócić do pierwszej strony i zacząć tam.',
  'fault.cross-site.title': 'To przyszło z innej witryny',
  'fault.cross-site.text':
    'Dla Państwa ochrony formularze są przyjmowane tylko z tych stron. Nic nie wysłano. Proszę otworzyć stronę tutaj i wysłać jeszcze raz.',
  'fault.form.title': 'Nie można odczytać tego, co wysłano',
  'fault.form.text':
    'Nic nie wysłano. Proszę wrócić i spróbować jeszcze raz. Może tekst jest za długi: przyjmujemy około 10 000 znaków.',
  'fault.tries.title': 'Za dużo prób',
  'fault.tries.text': 'Z Państwa sieci było za dużo prób. Można spróbować ponownie za:',
  'fault.down.title': 'To teraz nie działa',
  'fault.down.text':
    'Proszę spróbować ponownie za kilka minut. Jeśli coś wysłano, proszę wrócić i wysłać jeszcze raz: liczy się tylko raz.',
  'fault.broken.title': 'Coś tu się zepsuło',
  'fault.broken.text': 'To nie Państwa wina. Proszę spróbować później.',
  'fault.first': 'Do pierwszej strony',
};
