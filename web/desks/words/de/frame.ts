import type { FRAME as ENGLISH } from '../en/frame.ts';

export const FRAME: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'desk.service': 'Holdfast-Dienst',
  'desk.practice': 'Übung: Was hier geschieht, erreicht niemanden, und keine Anordnung von hier bindet',
  'desk.production': 'Echtbetrieb: Anordnungen von hier sind echt und binden, wer sie bekommt',
  'desk.nav': 'Dienst',
  'desk.acting': 'Sie sind {person} und handeln als {role} von {authority}.',
  'desk.change-role': 'In anderer Rolle handeln',
  'desk.preferences': 'Zeitzone und Sprache',
  'desk.sign-out': 'Abmelden',
  'desk.duty': 'Was ansteht',
  'desk.find': 'Anordnung suchen',
  'desk.file': 'Anordnung erlassen',
  'desk.unsent': 'Noch nicht gesendet',
  'desk.handover': 'Schicht übergeben',
  'desk.as-of': 'Stand {moment}',
  'desk.public': 'Was Holdfast ist',
  'desk.accessibility': 'Barrierefreiheit',
  'desk.difficulty': 'Etwas war schwer zu bedienen',
  'desk.about': 'Über diese Seiten',
  'desk.back-from-sign-in':
    'Sie haben nachgewiesen, wer Sie sind. Gesendet ist noch nichts: Sehen Sie an, was Sie geschrieben haben, und senden Sie es.',
  'role.contact-point': 'Kontaktstelle',
  'role.validator': 'validierende Stelle',
  'role.reviewer': 'Prüfer',
  'role.oversight': 'Aufsicht',
  'role.registrar': 'Registerführung',
};
