import type { COMPLAINT as ENGLISH } from '../en/complaint.ts';

export const COMPLAINT: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'complaint.title': 'Um eine Prüfung bitten',
  'complaint.intro':
    'Glauben Sie, dass jemand Ihre Daten aufbewahrt, und haben Sie keinen Code? Die Aufsichtsbehörde prüft es. Sie darf Ihnen vielleicht nie sagen, ob es eine Anordnung gibt. Sie sagt Ihnen, dass sie geprüft hat.',
  'complaint.text': 'Was vermuten Sie, und warum?',
  'complaint.hint': 'Um welches Konto, welche Adresse oder Nummer könnte es gehen?',
  'complaint.contact': 'Wie sind Sie zu erreichen?',
  'complaint.optional': 'Sie können das leer lassen.',
  'complaint.empty': 'Sagen Sie, was Sie vermuten',
  'complaint.received': 'Ihre Bitte ist angekommen',
  'complaint.number': 'Ihre Nummer',
  'complaint.keep':
    'Schreiben Sie diese Nummer auf, drucken Sie diese Seite oder machen Sie ein Foto. Nur damit können Sie fragen, wie weit die Prüfung ist. Später kann Ihnen niemand die Nummer sagen.',
  'enquiry.title': 'Wie weit ist meine Prüfung?',
  'enquiry.number': 'Ihre Nummer',
  'enquiry.ask': 'Fragen',
  'enquiry.empty': 'Geben Sie Ihre Nummer ein',
  'enquiry.mistyped': 'Diese Nummer ist vertippt: Das letzte Zeichen passt nicht zu den anderen.',
  'enquiry.tries':
    'Aus Ihrem Netz gab es zu viele Versuche. Was Sie getippt haben, steht noch hier. Sie können in {minutes} wieder fragen, um {time}.',
  'enquiry.unknown': 'Es gibt keine Prüfung mit dieser Nummer.',
  'enquiry.received': 'Angekommen am {day}.',
  'enquiry.waiting': 'Ihre Bitte ist noch nicht geprüft.',
  'enquiry.checked': 'Geprüft am {day}. Alle nötigen Prüfungen wurden gemacht.',
  'enquiry.answer': 'Mehr darf nicht gesagt werden, was auch immer gefunden wurde.',
};
