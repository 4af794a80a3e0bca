import type { DoubtWords } from '../en/doubt.ts';

export const DE_DOUBT: DoubtWords = {
  'doubt.held-title': 'Erlassen, aber vorläufig angehalten',
  'doubt.withdrawn-title': 'Zurückgenommen, weil niemand sie bestätigt hat',
  'doubt.verdict':
    'Handeln Sie jetzt nicht nach dieser Anordnung. Als Anbieter: Geben Sie nichts frei, was Sie schon aufbewahren, tun Sie sonst nichts wegen dieser Anordnung, und warten Sie auf die nächste Mitteilung.',
  'doubt.label': 'Hat die Behörde sie erlassen?',
  'doubt.held': 'Angehalten seit {moment}. Es wird geprüft, ob die Behörde selbst diese Anordnung erlassen hat.',
  'doubt.confirmed': 'Sie war angehalten. Am {moment} hat eine zweite Person der Behörde bestätigt, dass sie gilt.',
  'doubt.undone': 'Sie war angehalten. Niemand sonst hat den Zweifel geteilt, und seit {moment} gilt sie wieder.',
  'doubt.received':
    'Sie war angehalten. Der Anbieter hat sie am {moment} empfangen, bevor jemand geantwortet hatte, und seither gilt sie.',
  'doubt.withdrawn': 'Sie war angehalten, und niemand hat sie bestätigt. Deshalb wurde sie am {moment} zurückgenommen.',
};
