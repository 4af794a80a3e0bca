import type { FilePlurals, FileWords } from './files-en.ts';

export const FILES_DE: FileWords = {
  'files.add': 'Datei hinzufügen',
  'files.title': 'Eine Datei zu Ihrem Widerspruch hinzufügen',
  'files.intro':
    'Eine Datei kann zeigen, was Sie sagen: ein Brief, ein Foto, eine Sprachnachricht. Sie brauchen keine: Ihr Widerspruch zählt auch ohne. Wer entscheidet, bekommt die Datei. Die Behörde bekommt sie nicht.',
  'files.taken': 'Was Sie schicken können',
  'files.taken-pictures': 'Fotos, Scans und Bildschirmfotos',
  'files.taken-papers': 'PDF-Dateien, einfache Texte und Texte aus Word oder LibreOffice',
  'files.taken-mails': 'E-Mails, die Sie als Datei gespeichert haben',
  'files.taken-voice': 'Sprachnachrichten',
  'files.size': 'Eine Datei darf höchstens 10 MB haben. Ein Foto vom Telefon hat meistens weniger.',
  'files.one':
    'Sie schicken eine Datei nach der anderen. Mit guter Verbindung dauert eine Datei weniger als eine Minute, mit schlechter einige Minuten. Für jede ist eine Viertelstunde Zeit.',
  'files.not-taken': 'Was nicht angenommen wird, und was Sie stattdessen tun können',
  'files.not-packed': 'Dateien, die in eine gepackt sind (ZIP): Schicken Sie jede einzeln.',
  'files.not-tables': 'Tabellen, Folien und Webseiten: Drucken Sie sie als PDF, oder schicken Sie ein Bild davon.',
  'files.not-locked': 'Dateien mit Passwort: Speichern Sie sie ohne.',
  'files.not-programs': 'Programme: Sagen Sie mit eigenen Worten, was sie zeigen, oder schicken Sie ein Bild davon.',
  'files.which': 'Zu welchem Widerspruch gehört sie?',
  'files.name': 'Was zeigt die Datei?',
  'files.name-hint':
    'Wer entscheidet, sieht das neben der Datei. Zum Beispiel: Brief der Hausverwaltung, 3. März. Sie können das leer lassen.',
  'files.name-long': 'Sagen Sie mit höchstens 200 Zeichen, was die Datei zeigt',
  'files.unnamed': 'Datei {n}',
  'files.none':
    'Sie können eine Datei hinzufügen, solange jemand über einen Widerspruch von Ihnen entscheidet. Jetzt tut das niemand.',
  'files.full': 'Sie haben zu Ihrem Widerspruch so viele Dateien hinzugefügt, wie angenommen werden.',
  'files.write': 'Sie können der prüfenden Person noch schreiben.',

  'files.send-title': 'Datei auswählen und abschicken',
  'files.shows': 'Was sie zeigt',
  'files.until': 'Sie können sie bis {time} abschicken.',
  'files.file': 'Ihre Datei',
  'files.file-hint': 'Ein Foto, ein Scan, ein PDF, ein Text, eine E-Mail oder eine Sprachnachricht, höchstens 10 MB.',
  'files.send': 'Diese Datei abschicken',
  'files.once': 'Drücken Sie einmal auf den Knopf und lassen Sie diese Seite offen. Es kann einige Minuten dauern.',
  'files.foreign':
    'Die Datei geht an unseren Speicher unter einer anderen Adresse. Wenn der Speicher sie nicht annimmt, zum Beispiel weil sie zu groß ist, sagt er das in technischem Englisch, oder Ihr Browser sagt, dass die Seite nicht funktioniert. Dann ist die Datei nicht angekommen: Gehen Sie zurück und versuchen Sie es noch einmal.',
  'files.safe': 'Was auch immer mit der Datei geschieht: Ihr Widerspruch ist angekommen und zählt.',
  'files.stop': 'Keine Datei schicken',
  'files.over': 'Die Zeit für diese Datei ist vorbei',
  'files.over-text':
    'Für jede Datei ist eine Viertelstunde Zeit. Fangen Sie noch einmal an und wählen Sie die Datei noch einmal aus.',
  'files.again': 'Noch einmal versuchen',

  'files.added': 'Ihre Datei wurde hinzugefügt',
  'files.added-text': 'Wer entscheidet, kann sie jetzt lesen. Auch Ihr Fall zeigt sie.',
  'files.added-searched': 'Wer entscheidet, bekommt sie, sobald sie durchsucht ist. Auch Ihr Fall zeigt sie.',
  'files.twice':
    'Was von derselben Seite noch einmal geschickt wurde, wurde nicht angenommen: Jede Seite nimmt eine Datei an. Wenn Sie eine andere Datei schicken wollen, fangen Sie noch einmal an.',
  'files.another': 'Noch eine Datei hinzufügen',
  'files.kind': 'Art',
  'files.bytes': 'Größe',
  'files.received': 'Angekommen am',
  'files.of': 'Dateien, die Sie hinzugefügt haben',

  'kind.paper': 'PDF-Datei',
  'kind.picture': 'Bild',
  'kind.sound': 'Tonaufnahme',
  'kind.text': 'einfacher Text',
  'kind.mail': 'gespeicherte E-Mail',
  'kind.document': 'Text aus einem Schreibprogramm',
  'kind.other': 'von einer Art, die hier niemand kennt',

  'scan.awaited': 'Sie wird nach schädlicher Software durchsucht, höchstens zehn Minuten lang.',
  'scan.clean': 'Sie wurde nach schädlicher Software durchsucht, und es wurde nichts gefunden.',
  'scan.found':
    'In ihr wurde schädliche Software gefunden. Deshalb bekommt sie niemand. Schicken Sie sie in anderer Form, zum Beispiel als Bild.',
  'scan.not-scanned': 'Sie wurde nicht nach schädlicher Software durchsucht. Wer entscheidet, erfährt das.',

  'files.lost': 'Diese Datei ist nicht angekommen',
  'files.lost-perhaps': 'Vielleicht',
  'files.lost-large': 'ist sie größer als 10 MB. Ein kleineres Bild davon genügt.',
  'files.lost-empty': 'ist nichts darin, oder es wurde keine Datei ausgewählt.',
  'files.lost-line': 'ist die Verbindung abgebrochen.',
  'files.lost-late': 'wurde sie abgeschickt, als die Zeit dafür vorbei war.',
  'files.lost-wait': 'Wenn sie in einem anderen Fenster noch unterwegs ist, warten Sie, bis das fertig ist.',
  'files.look': 'Noch einmal nachsehen',

  'files.slow': 'Noch ist nicht klar, ob Ihre Datei hinzugefügt wurde',
  'files.slow-text':
    'Sie anzusehen dauert gerade länger. Wenn Ihre Datei angekommen ist, bleibt sie aufgehoben. Sehen Sie in ein paar Minuten noch einmal nach: Sie wird nur einmal hinzugefügt.',
  'files.tries': 'Zu viele Versuche mit Dateien',
  'files.tries-text':
    'In dieser Stunde waren es zu viele. Wenn Ihre Datei angekommen ist, bleibt sie aufgehoben. Sie können wieder nachsehen in:',

  'files.refused': 'Diese Datei kann nicht angenommen werden',
  'files.refused-kept': 'Von ihr wird nichts aufgehoben. Ihr Widerspruch bleibt, wie er ist.',
  'refusal.empty': 'Es ist nichts darin. Wählen Sie die Datei noch einmal aus.',
  'refusal.program':
    'Sie ist ein Programm oder startet eines. Schicken Sie ein Bild von dem, was es zeigt, oder sagen Sie es mit eigenen Worten.',
  'refusal.page':
    'Sie ist eine Seite oder eine Zeichnung für Browser. Drucken Sie sie als PDF, oder schicken Sie ein Bild davon.',
  'refusal.archive':
    'Andere Dateien sind darin gepackt, oder es ist eine Tabelle oder eine Reihe von Folien. Schicken Sie jede Datei einzeln, Tabellen und Folien als PDF.',
  'refusal.acts-on-opening':
    'Etwas darin startet beim Öffnen, zum Beispiel ein Makro oder ein Formular. Drucken Sie sie als PDF, und schicken Sie das.',
  'refusal.reaches-out':
    'Beim Öffnen holt sie etwas von anderswo. So würden andere erfahren, dass sie gelesen wird. Drucken Sie sie als PDF, und schicken Sie das.',
  'refusal.needs-password': 'Sie öffnet sich nur mit Passwort. Speichern Sie sie ohne, und schicken Sie das.',
  'refusal.holds-files': 'Es sind andere Dateien darin. Schicken Sie jede einzeln, und diese hier als PDF gedruckt.',
  'refusal.two-files-in-one':
    'Es ist etwas darin, das ein Programm für eine zweite Datei halten könnte. Drucken Sie sie als PDF, und schicken Sie das.',
  'refusal.untrue-sizes':
    'Es ist nicht das darin, was sie angibt. Öffnen Sie sie, drucken Sie sie als PDF, und schicken Sie das.',
  'refusal.unreadable':
    'Sie ist beschädigt oder nicht vollständig. Speichern Sie sie noch einmal, oder schicken Sie ein Bild davon.',
  'refusal.wants-too-much':
    'Es ist mehr darin, als angesehen werden kann. Teilen Sie sie auf, oder drucken Sie sie als PDF.',
  'refusal.type-not-listed':
    'Dateien dieser Art werden nicht angenommen. Drucken Sie sie als PDF, oder schicken Sie ein Bild davon.',
  'refusal.unknown-content':
    'Diese Art von Datei kennt hier niemand. Sehen Sie nach, ob es die richtige ist, und drucken Sie sie als PDF.',
  'refusal.another-type':
    'Sie ist nicht von der Art, die sie angibt. Speichern Sie sie noch einmal, oder drucken Sie sie als PDF.',

  'files.closed': 'Diese Datei kam zu spät',
  'files.closed-text':
    'Inzwischen wurde entschieden, oder der Widerspruch wurde zurückgenommen. Die Datei wurde nicht angenommen. Sehen Sie in Ihrem Fall nach: Wenn Sie die Entscheidung überprüfen lassen können, können Sie die Datei dann hinzufügen.',
  'files.taken-meanwhile': 'Eine andere Datei war schneller',
  'files.taken-meanwhile-text':
    'Inzwischen wurde in einem anderen Fenster eine Datei hinzugefügt. Diese hier wurde nicht angenommen. Schicken Sie sie noch einmal.',
  'files.day': 'Diese Datei kann heute nicht angenommen werden',
  'files.day-text':
    'Sie haben so viel abgeschickt, wie an einem Tag angenommen wird. Diese Datei wurde nicht angenommen. Schicken Sie sie morgen.',

  'privacy.files':
    'Dateien, die Sie schicken, liest, wer entscheidet, und nicht die Behörde. Was angefangen und nicht hinzugefügt wurde, wird nach ein bis zwei Tagen gelöscht.',
};

export const FILE_PLURALS_DE: FilePlurals<'one' | 'other'> = {
  'files-left': {
    one: 'Sie können noch {n} Datei hinzufügen.',
    other: 'Sie können noch {n} Dateien hinzufügen.',
  },
};
