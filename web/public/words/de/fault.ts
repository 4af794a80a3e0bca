import type { FAULT as ENGLISH } from '../en/fault.ts';

export const FAULT: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'fault.not-found.title': 'Diese Seite gibt es nicht',
  'fault.not-found.text': 'Vielleicht ist die Adresse vertippt. Beginnen Sie auf der ersten Seite.',
  'fault.method.title': 'So lässt sich diese Seite nicht benutzen',
  'fault.method.text': 'Gehen Sie zurück zur ersten Seite und beginnen Sie dort.',
  'fault.cross-site.title': 'Das kam von einer anderen Website',
  'fault.cross-site.text':
    'Zu Ihrem Schutz werden Formulare nur von diesen Seiten angenommen. Es wurde nichts abgeschickt. Öffnen Sie die Seite hier und schicken Sie es noch einmal ab.',
  'fault.form.title': 'Was abgeschickt wurde, ist nicht lesbar',
  'fault.form.text':
    'Es wurde nichts abgeschickt. Gehen Sie zurück und versuchen Sie es noch einmal. Vielleicht ist ein Text zu lang: Etwa 10.000 Zeichen werden angenommen.',
  'fault.tries.title': 'Zu viele Versuche',
  'fault.tries.text': 'Aus Ihrem Netz kamen zu viele Versuche. Sie können es wieder versuchen in:',
  'fault.down.title': 'Das geht gerade nicht',
  'fault.down.text':
    'Versuchen Sie es in ein paar Minuten noch einmal. Wenn Sie etwas abgeschickt haben, gehen Sie zurück und schicken Sie es noch einmal ab: Es zählt nur einmal.',
  'fault.broken.title': 'Hier ist etwas kaputt',
  'fault.broken.text': 'Es liegt nicht an Ihnen. Versuchen Sie es später noch einmal.',
  'fault.first': 'Zur ersten Seite',
};
