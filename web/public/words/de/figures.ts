import type { FIGURES as EN } from '../en/figures.ts';

export const FIGURES = {
  'figures.title': 'Die geltenden Zahlen',
  'figures.intro':
    'Wie lange darf es dauern? Wie oft können Sie es versuchen? Wo ein Gesetz es sagt, gilt das Gesetz. Wo das Gesetz schweigt, hat Holdfast eigene Zahlen. Sie sind für alle gleich, und keine davon ist Gesetz.',
  'figures.elapsed':
    'Zeiten von Holdfast sind verstrichene Zeit: Ein Tag sind 24 Stunden, auch nachts und an Feiertagen.',
  'figures.own': 'Zahlen von Holdfast',
  'figures.what': 'Worum es geht',
  'figures.figure': 'Zahl',
  'figures.after': 'Nach dem Vorbild von: {law}',
  'figures.persons': 'Ihr Code, Ihre Dateien, Ihre Daten',
  'figures.notice': 'Wann Sie es erfahren',
  'figures.objections': 'Widerspruch und wer entscheidet',
  'figures.holds': 'Wie lange Daten eingefroren bleiben',
  'figures.authorities': 'Was Behörden dürfen',
  'figures.providers': 'Was Anbieter tun müssen',
  'figures.oversight': 'Aufsicht',
  'figures.delivery': 'Wie Nachrichten hinausgehen',
  'figures.choice.initial': 'die erste Frist des Gesetzes',
  'figures.choice.later': 'das spätere Ende',
  'figures.law': 'Zahlen des Gesetzes',
  'figures.law-intro':
    'Das sind die Fristen aller Gesetze, die gelesen wurden. Dahinter steht, wo sie stehen und wie weit das geprüft wurde: V am Text des Gesetzes, P zum Teil, U nicht.',
  'figures.law-counted': 'Wie eine solche Frist gezählt wird und wann ein Wochenende sie verschiebt, sagt der Rechner.',
  'figures.law-period': 'Frist',
  'figures.law-where': 'Wo es steht',
  'figures.working-days': '{days}, nur Arbeitstage gezählt',
  'figures.domestic': '{period}, im Inland',
  'figures.foreign': '{period}, für einen anderen Staat',
  'figures.period.initial': 'Wie lange Daten zunächst eingefroren sind',
  'figures.period.extension': 'Jede Verlängerung',
  'figures.period.clarification': 'Antwort auf eine Frage des Anbieters',
  'figures.period.ex-post-validation': 'Validierung nach einem Notfall',
  'figures.period.enforcement-decision': 'Entscheidung der vollstreckenden Behörde',
  'figures.period.review-filing': 'Antrag auf Überprüfung',
  'figures.period.review-decision': 'Entscheidung über die Überprüfung',
} as const satisfies Record<keyof typeof EN, string>;
