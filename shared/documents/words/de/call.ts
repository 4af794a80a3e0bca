import type { CallWords } from '../en/call.ts';

export const DE_CALL = {
  calling:
    'Hier ist {authority}. Ich rufe den Bereitschaftsdienst von {provider} wegen einer Nachricht an, die Ihnen geschickt wurde und die Sie nicht beantwortet haben.',
  reference: 'Sie trägt das Kennzeichen {reference}.',
  acknowledgement:
    'Es ist eine Anordnung, Daten zu sichern. Bitte bewahren Sie die genannten Daten ab jetzt auf und bestätigen Sie die Anordnung in Ihrem System.',
  'end-acknowledgement':
    'Darin steht, dass Daten länger gesichert bleiben müssen. Bitte bewahren Sie sie weiter auf und bestätigen Sie das neue Ende in Ihrem System.',
  preservation:
    'Sie beantwortet Ihre Frage zu einer Anordnung, Daten zu sichern. Bitte bewahren Sie die genannten Daten auf und sagen Sie in Ihrem System, dass sie gesichert sind.',
  'release-confirmation':
    'Darin steht, dass eine Anordnung, Daten zu sichern, beendet ist. Bitte lesen Sie sie und bestätigen Sie in Ihrem System, dass Sie die Daten freigegeben haben.',
  'notice-relay':
    'Darin werden Sie gebeten, der betroffenen Person eine Mitteilung weiterzugeben. Bitte tun Sie das und sagen Sie es in Ihrem System.',
  'read-back': 'Bitte lesen Sie mir das Kennzeichen Zeichen für Zeichen vor und nennen Sie mir Ihren Namen.',
} as const satisfies CallWords;
