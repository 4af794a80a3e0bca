import type { PRIVACY as ENGLISH } from '../en/privacy.ts';

export const PRIVACY: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'privacy.title': 'Datenschutz',
  'privacy.who': 'Wer verantwortlich ist',
  'privacy.operator': 'Für diese Seiten: {name}.',
  'privacy.contact': 'Fragen zu Daten, die diese Seiten aufbewahren: {contact}',
  'privacy.kept': 'Was diese Seiten aufbewahren und wie lange',
  'privacy.nothing':
    'Diese Seiten setzen kein Cookie und behalten nichts davon, was Sie tippen oder welche Datei Sie zeigen.',
  'privacy.tries':
    'Ihre Netzadresse, unkenntlich gemacht, um Beschwerden, Fragen danach und das, was schwierig war, zu zählen: bis die Stunde vorbei ist.',
  'privacy.log': 'Welche Art von Seite wann geöffnet wurde, ohne Ihre Adresse und ohne das, was Sie getippt haben.',
  'privacy.sent':
    'Eine Beschwerde geht an die Aufsichtsbehörde. Sie ist verschlossen, und nur diese Behörde liest sie.',
  'privacy.difficulty':
    'Wenn Sie sagen, was schwierig zu benutzen war: Ihre Auswahl, nach Monaten gezählt, und nichts über Sie: {time}.',
  'privacy.nobody': 'Niemand sonst wird nach etwas gefragt, und niemand zählt Ihre Besuche.',
};
