import type { CHECK as ENGLISH } from '../en/check.ts';

export const CHECK: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'check.title': 'Ein Dokument prüfen',
  'check.intro':
    'Haben Sie ein Papier oder eine Datei bekommen, nach der jemand Daten aufbewahren muss? Hier sehen Sie, ob das Dokument verzeichnet ist und ob es jetzt gilt. Nichts von dem, was Sie eingeben oder senden, wird aufbewahrt.',
  'check.code': 'Mit dem quadratischen Code',
  'check.code-text':
    'Auf dem Papier steht ein quadratischer Code. Halten Sie die Kamera eines Telefons darauf: Es öffnet sich eine Seite mit der Antwort. Ein gefälschtes Papier kann einen Code haben, der zu einer gefälschten Seite führt. Wenn Sie nicht sicher sind, geben Sie Anordnung und Prüfsumme hier ein.',
  'check.typed': 'Mit Anordnung und Prüfsumme',
  'check.order': 'Anordnung (Order)',
  'check.order-hint':
    'Sie beginnt mit ord_ und hat noch 26 Buchstaben und Ziffern. Sie können hier auch die ganze Adresse eingeben, die bei dem quadratischen Code steht.',
  'check.digest': 'Prüfsumme (Digest)',
  'check.digest-hint':
    '64 Zeichen: Ziffern und die Buchstaben a bis f. Groß- und Kleinschreibung und Leerzeichen sind egal.',
  'check.ask': 'Anordnung und Prüfsumme prüfen',
  'check.file': 'Mit der Datei',
  'check.file-label': 'Das Dokument',
  'check.file-hint':
    'Ein PDF oder ein signiertes Zertifikat (JWS). Höchstens 4 MB. Ist Ihre Datei größer, geben Sie Anordnung und Prüfsumme ein: Auf eine viel zu große Datei kommt keine lesbare Antwort.',
  'check.file-ask': 'Die Datei prüfen',
  'check.order-empty': 'Geben Sie die Anordnung ein',
  'check.order-form': 'Das ist keine Anordnung: Vergleichen Sie Zeichen für Zeichen mit dem Papier',
  'check.digest-empty': 'Geben Sie die Prüfsumme ein',
  'check.digest-form': 'Das ist keine Prüfsumme: Vergleichen Sie Zeichen für Zeichen mit dem Papier',
  'check.file-none': 'Wählen Sie eine Datei, die nicht leer ist',
  'check.file-large': 'Die Datei hat mehr als 4 MB. Geben Sie stattdessen Anordnung und Prüfsumme ein.',
  'check.fault.no-pdf':
    'Diese Datei ist weder ein PDF noch ein signiertes Zertifikat. Senden Sie die Datei so, wie Sie sie bekommen haben. Haben Sie ein Papier oder ein Foto davon, geben Sie stattdessen Anordnung und Prüfsumme ein.',
  'check.fault.says-nothing':
    'Die Datei sagt nicht, um welche Anordnung es geht. Gescannte, fotografierte und noch einmal gedruckte Papiere sagen es nie. Geben Sie stattdessen Anordnung und Prüfsumme ein.',
  'check.fault.says-several':
    'Die Datei nennt mehr als ein Dokument, sodass ein Programm dieses und ein anderes jenes zeigen würde. Geben Sie stattdessen Anordnung und Prüfsumme ein.',
  'check.fault.locked':
    'Die Datei ist gesperrt. Senden Sie sie ohne Passwort, oder geben Sie Anordnung und Prüfsumme ein.',
  'check.fault.damaged':
    'Die Datei ist beschädigt oder nicht ganz angekommen. Senden Sie sie noch einmal, oder geben Sie Anordnung und Prüfsumme ein.',
  'check.fault.wants-too-much':
    'Die Datei enthält mehr, als angesehen werden kann. Geben Sie stattdessen Anordnung und Prüfsumme ein.',
  'check.in-force': 'Echt, und jetzt in Kraft',
  'check.over': 'Echt, aber nicht mehr in Kraft',
  'check.newer': 'Echt, aber es gibt eine neuere Fassung',
  'check.newer-text':
    'Die Anordnung ist in Kraft. Aber seit dieses Dokument gemacht wurde, hat das Unternehmen etwas Neues erfahren, zum Beispiel ein anderes Ende. Fragen Sie dort, woher Sie das Dokument haben, nach dem neueren.',
  'check.unknown':
    'Kein verzeichnetes Dokument hat diese Anordnung zusammen mit dieser Prüfsumme. Es wurde falsch abgetippt, oder es wurde verändert, oder es war nie von uns. Welches davon zutrifft, erfährt niemand: Fremde erfahren nicht, welche Anordnungen es gibt.',
  'check.unknown-file':
    'Die Datei nennt eine Anordnung und eine Prüfsumme, die in unserem Verzeichnis nicht zusammengehören. Die Datei wurde verändert, oder sie war nie von uns. Welches davon zutrifft, erfährt niemand: Fremde erfahren nicht, welche Anordnungen es gibt.',
  'check.unknown-signed':
    'Keine Signatur von uns passt zu dieser Datei und unserem Verzeichnis. Die Datei wurde verändert, oder sie war nie von uns, oder sie ist nicht ganz angekommen.',
  'check.advice-typed':
    'Vergleichen Sie von beiden jedes Zeichen mit dem Papier. Wenn alles stimmt, handeln Sie nicht nach dem Dokument: Rufen Sie die Behörde unter einer Nummer an, die Sie von anderswo kennen, nicht unter einer aus dem Dokument.',
  'check.advice-file':
    'Handeln Sie nicht nach dem Dokument: Rufen Sie die Behörde unter einer Nummer an, die Sie von anderswo kennen, nicht unter einer aus dem Dokument.',
  'check.proves': 'Was das beweist, und was nicht',
  'check.proves-record':
    'Das gilt für das Verzeichnis und nicht für Ihr Blatt oder Ihre Datei. Alle können eine echte Anordnung und eine echte Prüfsumme auf ein falsches Papier oder in ein falsches PDF schreiben. Vergleichen Sie deshalb jede Zeile oben mit Ihrem Dokument.',
  'check.proves-text':
    'Die Signatur gilt für jedes Wort der Datei: Niemand hat sie verändert, seit sie gemacht wurde. Wenn Sie sie mit einem Papier vergleichen, vergleichen Sie jede Zeile.',
  'check.proves-not':
    'Das sagt nicht, dass die Anordnung rechtmäßig ist, und nicht, dass jemand etwas falsch gemacht hat.',
  'check.again': 'Ein anderes Dokument prüfen',
};
