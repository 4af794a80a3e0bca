import type { Catalogue, Plurals } from './en.ts';
import { FILE_PLURALS_DE, FILES_DE } from './files-de.ts';

export const DE: Catalogue = {
  ...FILES_DE,
  service: 'Mein Fall',
  'exit.link': 'Diese Seite schnell verlassen',
  'exit.note':
    'Die rote Taste öffnet sofort eine andere Seite. Sie beendet Ihren Besuch hier nicht und kann den Verlauf dieses Browsers nicht löschen.',
  'footer.title': 'Über diese Seiten',
  'footer.privacy': 'Datenschutz',
  'footer.lost': 'Ich habe keinen Code',
  'footer.accessibility': 'Barrierefreiheit',
  'footer.difficulty': 'Etwas war schwierig zu benutzen',
  'footer.public': 'Was Holdfast ist',
  'footer.leave': 'Meinen Fall verlassen',

  'start.title': 'Geben Sie Ihren Fallcode ein',
  'start.intro':
    'Sie haben eine Mitteilung bekommen: Einige Ihrer Daten wurden für eine Behörde eingefroren. In der Mitteilung steht ein Fallcode. Mit diesem Code sehen Sie hier Ihren Fall. Sie brauchen kein Benutzerkonto, und es kostet nichts.',
  'start.code': 'Fallcode',
  'start.open': 'Meinen Fall öffnen',
  'start.lost': 'Ich habe keinen Code oder habe ihn verloren',
  'start.empty': 'Geben Sie Ihren Fallcode ein',
  'start.mistyped':
    'Dieser Code ist vertippt: Das letzte Zeichen passt nicht zu den anderen. Vergleichen Sie ihn Zeichen für Zeichen mit Ihrer Mitteilung.',
  'start.unknown':
    'Mit diesem Code öffnet sich kein Fall. Vielleicht gibt es einen neueren, jemand hat ihn beendet, oder er wurde ein halbes Jahr nicht benutzt. Sehen Sie nach, ob Sie noch eine Mitteilung bekommen haben.',
  'start.over':
    'Ihr Besuch ist um {time} zu Ende gegangen. Das schützt Sie, wenn andere dieses Gerät benutzen. Geben Sie Ihren Code noch einmal ein, um weiterzumachen.',
  'start.kept': 'Was Sie getippt haben, bleibt bis {time} erhalten. Mit demselben Code ist es wieder da.',
  'start.left':
    'Sie haben Ihren Fall verlassen. In diesem Browser bleibt davon nichts außer dem Verlauf. Löschen Sie den Verlauf, wenn andere dieses Gerät benutzen.',

  'case.title': 'Ihr Fall',
  'case.holds': 'Einige Ihrer Daten sind jetzt eingefroren',
  'case.over': 'Wegen dieser Anordnung ist nichts mehr eingefroren',
  'case.meaning':
    'Ihre Daten werden so aufbewahrt, wie sie sind. Sie werden nicht herausgegeben: Allein wegen dieser Anordnung bekommt sie niemand zu sehen. Das heißt nicht, dass Sie etwas Falsches getan haben.',
  'case.what': 'Was geschehen ist',
  'case.authority': 'Wer es angeordnet hat',
  'case.provider': 'Wer die Daten aufbewahrt',
  'case.law': 'Auf welchem Gesetz es beruht',
  'case.issued': 'Angeordnet am',
  'case.test': 'TEST: Keine Behörde hat dies angeordnet',
  'case.test-text':
    'Dies ist eine Testanordnung aus der Sandbox von Holdfast. Niemandes Daten werden aufbewahrt, und über das, was Sie hier schreiben, entscheidet niemand.',
  'case.doubt': 'Hat die Behörde es angeordnet?',
  'case.doubt-confirmed':
    'Die Anordnung war angehalten, weil das nicht sicher war. Am {moment} hat eine zweite Person der Behörde sie bestätigt.',
  'case.doubt-undone':
    'Die Anordnung war angehalten, weil das nicht sicher war. Niemand sonst hat den Zweifel geteilt, und seit {moment} gilt sie wieder.',
  'case.doubt-received':
    'Die Anordnung war angehalten, weil das nicht sicher war. Der Anbieter hat sie am {moment} empfangen, bevor jemand geantwortet hatte, und deshalb gilt sie. Wenn Sie widersprechen, können Sie verlangen, dass das geprüft wird.',
  'case.since': 'Eingefroren seit',
  'case.until': 'Eingefroren bis',
  'case.until-note': 'Es kann verlängert werden oder früher enden. Dann sehen Sie es hier.',
  'case.ended': 'Beendet am',
  'case.told': 'Sie wurden benachrichtigt am',
  'case.narrowed': 'Verkleinert oder verkürzt am',
  'case.reference': 'Zeichen, zum Vorlesen am Telefon',
  'case.legal-zone': 'dort, wo die Daten liegen: {moment}',
  'case.can': 'Was Sie tun können',
  'case.object-until':
    'Sie können bis {moment} widersprechen. Danach geht es immer noch, wenn Sie sagen, warum es später kommt.',
  'case.object-any': 'Sie können widersprechen.',
  'case.decides':
    'Es entscheidet jemand, der von der Behörde unabhängig ist. Bis dahin bleibt die Anordnung, wie sie ist.',
  'case.object-none':
    'Sie haben mit diesem Code alle Widersprüche verbraucht. Wenn Sie das nicht waren, beenden Sie den Code und lassen Sie sich einen anderen geben: Mit ihm können Sie wieder widersprechen.',
  'case.object-open':
    'Sie haben widersprochen, und es ist noch nicht entschieden. Nach der Entscheidung können Sie wieder widersprechen.',
  'case.objections': 'Ihre Widersprüche',
  'case.no-objections': 'Mit diesem Code haben Sie nicht widersprochen.',
  'case.filed': 'Ihr Widerspruch vom {moment}',
  'case.appealed': 'Ihr Antrag auf Überprüfung vom {moment}',
  'case.pending': 'Noch nicht entschieden. Eine Antwort muss bis {moment} kommen.',
  'case.affirm': 'Entschieden am {moment}: Die Anordnung bleibt, wie sie ist.',
  'case.amend': 'Entschieden am {moment}: Die Anordnung wurde verkleinert oder verkürzt.',
  'case.revoke': 'Entschieden am {moment}: Die Anordnung wurde beendet.',
  'case.silent': 'Niemand hat rechtzeitig entschieden. Die Anordnung kann deshalb nicht mehr verlängert werden.',
  'case.withdrawn': 'Sie haben ihn am {moment} zurückgenommen. Darüber entscheidet niemand mehr.',
  'case.withdrawn-because': 'Warum Sie ihn zurückgenommen haben:',
  'case.reasons': 'Was die prüfende Person sagt',
  'case.appeal-until': 'Sie können die Entscheidung bis {moment} überprüfen lassen.',
  'case.looked': 'Wer Ihren Fall angesehen hat',
  'case.looked-more': 'Es gab noch mehr, früher.',
  'role.contact-point': 'die Behörde',
  'role.validator': 'wer die Anordnung geprüft hat',
  'role.reviewer': 'Prüferinnen und Prüfer',
  'role.oversight': 'die Aufsichtsbehörde',
  'case.news': 'Von Neuem erfahren',
  'case.news-note': 'Eine E-Mail-Adresse hinterlassen, um von Neuem zu erfahren, oder sie entfernen.',
  'case.codes': 'Codes, die diesen Fall öffnen',
  'case.codes-note': 'Jeden Code ansehen, der erstellt wurde, und einen beenden, den andere kennen könnten.',
  'case.visit': 'Ihr Besuch',
  'case.visit-ends': 'Ihr Besuch endet um {time}. Dann brauchen Sie Ihren Code wieder.',
  'case.visit-lasts':
    'Ihr Besuch endet um {time}. Wenn Sie diese Seiten weiter nutzen, dauert er länger, spätestens bis {latest}. Dann brauchen Sie Ihren Code wieder.',
  'case.zone': 'Daten und Uhrzeiten gelten für {zone}.',
  'case.zone-change': 'In einer anderen Zeitzone anzeigen',

  'withdrawal.title': 'Den Widerspruch zurücknehmen',
  'withdrawal.final': 'Das ist endgültig: Niemand entscheidet mehr darüber, und Sie können ihn nicht wieder aufnehmen.',
  'withdrawal.then': 'Die Anordnung bleibt, wie sie ist, und die Behörde kann sie verlängern.',
  'withdrawal.last': 'Sie haben keinen Widerspruch mehr übrig: Sie können nicht noch einmal widersprechen.',
  'withdrawal.appeal': 'Das ist ein Antrag auf Überprüfung: Die erste Entscheidung bleibt, wie sie ist.',
  'withdrawal.which': 'Welchen möchten Sie zurücknehmen?',
  'withdrawal.reason': 'Warum nehmen Sie ihn zurück? Sie können das leer lassen.',
  'withdrawal.send': 'Endgültig zurücknehmen',
  'withdrawal.none': 'Sie haben keinen Widerspruch, den Sie jetzt zurücknehmen können.',
  'withdrawal.done': 'Sie haben Ihren Widerspruch zurückgenommen. Das Datum steht unten.',

  'help.title': 'Wer Ihnen helfen kann',
  'help.link': 'Wer Ihnen helfen kann: Rechtshilfe, Gerichte, Aufsichtsbehörde',
  'help.intro':
    'Hier zu widersprechen kostet nichts, und Sie brauchen dafür keinen Anwalt. Sie können trotzdem Hilfe holen oder sich an andere wenden. Geben Sie Ihren Fallcode niemandem, der Sie anruft und danach fragt.',
  'help.unnamed':
    'Die Behörde hat niemanden genannt. Die Aufsichtsbehörde oder ein Anwalt kann Ihnen sagen, wer es ist.',
  'help.legal-aid': 'Rechtshilfe',
  'help.legal-aid-note': 'Dort hilft man Ihnen, wenn Sie keinen Anwalt bezahlen können.',
  'help.courts': 'Gerichte',
  'help.courts-note':
    'Sie können ein Gericht bitten, die Anordnung zu prüfen. Fragen Sie vorher, bis wann und wie: Gerichte haben eigene Fristen.',
  'help.supervisory': 'Aufsichtsbehörde',
  'help.supervisory-note': 'Dort können Sie sich beschweren, wie mit Ihren Daten umgegangen wird.',
  'help.rights': 'Fragen zu Ihren Daten und Rechten',
  'help.rights-note': 'Dort antwortet man für die Behörde, die das angeordnet hat.',

  'objection.start': 'Jetzt widersprechen',
  'objection.next': 'Weiter',
  'objection.grounds': 'Warum widersprechen Sie?',
  'objection.grounds-hint':
    'Wählen Sie alles, was zutrifft. Wenn nichts passt, gehen Sie weiter: Auf der nächsten Seite können Sie es mit eigenen Worten sagen.',
  'ground.not-my-data': 'Es sind nicht meine Daten',
  'ground.wrong-person': 'Man verwechselt mich mit jemand anderem',
  'ground.privilege': 'Es sind geschützte Gespräche dabei, etwa mit meiner Anwältin oder meinem Arzt',
  'ground.disproportionate': 'Es ist zu viel: zu viele Daten oder zu lange',
  'ground.expired-purpose': 'Den Grund dafür gibt es nicht mehr',
  'ground.no-competence': 'Diese Behörde darf das nicht anordnen',
  'ground.press-or-immunity': 'Ich arbeite für die Presse, oder mein Amt schützt mich',
  'ground.conflict-of-laws': 'Das Recht eines anderen Landes verbietet es',
  'ground.other': 'Etwas anderes',
  'objection.words': 'Sagen Sie es mit Ihren eigenen Worten',
  'objection.words-hint': 'In jeder Sprache, bis 10.000 Zeichen. Sie können das leer lassen.',
  'objection.words-needed':
    'In jeder Sprache, bis 10.000 Zeichen. Zu dem, was Sie gewählt haben, braucht es ein paar Worte.',
  'objection.words-empty': 'Sagen Sie mit eigenen Worten, warum Sie widersprechen und was Sie wollen',
  'objection.outcome': 'Was soll geschehen?',
  'objection.outcome-empty': 'Wählen Sie, was geschehen soll',
  'wanted.end-the-hold': 'Meine Daten sollen wieder frei sein',
  'wanted.narrow-the-hold': 'Es sollen weniger Daten eingefroren sein, oder kürzer',
  'wanted.other': 'Etwas anderes, wie ich es mit eigenen Worten sage',
  'objection.needs': 'Was brauchen Sie, um gehört zu werden?',
  'objection.needs-hint': 'Sie können beides leer lassen.',
  'objection.interpreter': 'Sprache für eine Dolmetscherin oder einen Dolmetscher',
  'objection.no-interpreter': 'Ich brauche niemanden zum Dolmetschen',
  'objection.interpreter-unknown': 'Wählen Sie eine Sprache aus der Liste',
  'objection.accessibility': 'Sonst etwas, etwa wegen einer Behinderung',
  'objection.accessibility-hint': 'Zum Beispiel große Schrift oder einfache Sprache, bis 1.000 Zeichen.',
  'objection.late': 'Warum widersprechen Sie erst jetzt?',
  'objection.late-hint': 'Die Zeit zum Widersprechen ist vorbei. Mit einem Grund geht es noch. Bis 4.000 Zeichen.',
  'objection.late-empty': 'Sagen Sie, warum Sie erst jetzt widersprechen',
  'objection.check': 'Prüfen Sie Ihre Antworten',
  'objection.change': 'Ändern',
  'objection.nothing': 'Nichts',
  'objection.who-reads': 'Wer entscheidet, liest das, und die Behörde liest es auch.',
  'objection.send': 'Widerspruch abschicken',
  'objection.bar': 'Sie können jetzt nicht widersprechen',
  'objection.bar-open':
    'Sie haben schon widersprochen, und es ist noch nicht entschieden. Nach der Entscheidung können Sie wieder widersprechen. Es wurde nichts weiter abgeschickt.',
  'objection.bar-none':
    'Sie haben alle Ihre Widersprüche verbraucht. Es wurde nichts abgeschickt. Der Weg zu einem Gericht bleibt Ihnen offen.',
  'objection.bar-over':
    'Es gibt nichts, dem Sie widersprechen können: Wegen dieser Anordnung wurde nichts eingefroren. Es wurde nichts abgeschickt.',
  'objection.to-case': 'Zu meinem Fall',
  'objection.sent': 'Ihr Widerspruch ist angekommen',
  'objection.sent-keep': 'Speichern Sie diese Seite, drucken oder fotografieren Sie sie',
  'objection.number': 'Nummer Ihres Widerspruchs',
  'objection.received': 'Angekommen am',
  'objection.then': 'Wie es weitergeht',
  'objection.come-back':
    'Kommen Sie mit demselben Fallcode wieder, um zu sehen, ob entschieden ist und warum. Mit einem anderen Code sieht niemand, was Sie geschrieben haben.',
  'objection.receipt': 'Signierte Quittung',
  'objection.receipt-note':
    'Mit diesem Text können Sie anderen beweisen, dass der Widerspruch angekommen ist und wann. Über Ihren Fall sagt er nichts. Kopieren Sie ihn ganz.',

  'zone.title': 'Zeitzone',
  'zone.label': 'Wo sind Sie?',
  'zone.hint': 'Daten und Uhrzeiten werden so gezeigt, wie sie an diesem Ort gelten.',
  'zone.choose': 'So anzeigen',
  'zone.unknown': 'Wählen Sie einen Ort aus der Liste',

  'news.title': 'Erfahren, dass es etwas Neues gibt',
  'news.intro':
    'Hinterlassen Sie eine E-Mail-Adresse, wenn Sie erfahren möchten, dass Ihnen jemand schreibt, dass entschieden ist oder dass eine Frist zur Beschwerde bald endet.',
  'news.others':
    'Die E-Mail sagt nur, dass es etwas Neues gibt, mit der Adresse dieser Seiten. Sie nennt keinen Fall und keine Behörde. Wer Ihr Postfach mitliest, sieht, dass sie kam.',
  'news.given':
    'Sie haben eine Adresse hinterlassen. Sie ist versiegelt, wird hier nicht gezeigt und ist am {moment} weg, oder früher mit Ihrem Fall oder Code.',
  'news.email': 'E-Mail-Adresse',
  'news.hint': 'Sie dient nur dazu. Sie können sie jederzeit entfernen.',
  'news.leave': 'Diese Adresse hinterlassen',
  'news.replace': 'Stattdessen diese Adresse verwenden',
  'news.remove': 'Adresse entfernen',
  'news.kept': 'Die Adresse ist hinterlassen.',
  'news.removed': 'Die Adresse ist weg. Sie bekommen keine E-Mails mehr.',
  'news.unfit': 'Geben Sie eine E-Mail-Adresse ein, etwa name@mail.example',
  'codes.title': 'Codes, die diesen Fall öffnen',
  'codes.intro':
    'Wer einen dieser Codes hat, kann lesen, was damit geschrieben wurde, und für Sie handeln. Wenn ein Code in fremden Händen sein könnte, beenden Sie ihn. Alle Besuche mit ihm enden sofort.',
  'codes.own': 'Der Code, mit dem Sie gekommen sind',
  'codes.provider': 'Ein Code aus der Mitteilung Ihres Anbieters',
  'codes.authority': 'Ein Code aus einem Brief der Behörde',
  'codes.unlisted': 'Ein früherer Code',
  'codes.made': 'erstellt am {moment}',
  'codes.used': 'zuerst benutzt am {moment}',
  'codes.unused': 'nie benutzt',
  'codes.ended': 'beendet am {moment}',
  'codes.which': 'Welchen Code möchten Sie beenden?',
  'codes.end': 'Diesen Code beenden',
  'codes.none': 'Sie können hier keinen anderen Code beenden.',
  'codes.choose': 'Wählen Sie den Code, den Sie beenden möchten',
  'codes.own-note':
    'Wenn Sie den Code beenden, mit dem Sie gekommen sind, verlassen Sie Ihren Fall. Um zurückzukommen, brauchen Sie einen anderen Code.',
  'codes.earlier':
    'Diesen Code können Sie mit Ihrem nicht beenden. Fragen Sie, wer Ihnen die Mitteilung geschickt hat.',
  'codes.done': 'Der Code ist beendet. Niemand öffnet Ihren Fall mehr damit.',

  'leave.title': 'Meinen Fall verlassen',
  'leave.text':
    'Dann kann niemand Ihren Fall in diesem Browser ohne den Code öffnen. Was Sie getippt und nicht abgeschickt haben, wird gelöscht.',
  'leave.history':
    'Im Verlauf dieses Browsers steht noch, dass diese Seiten offen waren. Löschen Sie ihn, wenn andere dieses Gerät benutzen.',
  'leave.button': 'Jetzt verlassen',

  'lost.title': 'Ich habe keinen Code oder habe ihn verloren',
  'lost.provider':
    'Fragen Sie das Unternehmen, dessen Dienst Sie benutzen, zum Beispiel Ihren Mail- oder Telefonanbieter: Es hat Ihnen die Mitteilung geschickt und kann einen neuen Code für Sie holen. Was Sie vorher geschrieben haben, ist nur mit dem alten zu lesen.',
  'lost.authority': 'Wenn die Mitteilung ein Brief einer Behörde war, bitten Sie diese Behörde um einen neuen Brief.',
  'lost.nobody':
    'Den alten Code kann Ihnen niemand sagen. Wer Sie am Telefon oder per Mail nach Ihrem Code fragt, hat kein Recht darauf.',
  'lost.meanwhile': 'Bis dahin',
  'lost.complain': 'Um eine Prüfung bitten',
  'lost.complain-note':
    'Sie können die Aufsichtsbehörde bitten zu prüfen, ob Ihre Daten rechtmäßig aufbewahrt werden. Sie bekommen eine Nummer.',
  'lost.enquire': 'Fragen, wie weit meine Prüfung ist',

  'privacy.title': 'Datenschutz',
  'privacy.who': 'Wer verantwortlich ist',
  'privacy.operator': 'Für diese Seiten und was sie aufbewahren: {name}.',
  'privacy.contact': 'Fragen zu Daten, die diese Seiten aufbewahren: {contact}',
  'privacy.who-text':
    'Für die Anordnung: die Behörde, die in Ihrer Mitteilung steht, mit der Adresse für Fragen zu Ihren Daten. Diese Seiten zeigen nur, was diese Behörde und die Prüfenden aufbewahren.',
  'privacy.kept': 'Was diese Seiten aufbewahren und wie lange',
  'privacy.visit':
    'Solange Ihr Fall offen ist: was nötig ist, um ihn zu zeigen. Es ist mit einem Schlüssel verschlossen, den nur Ihr Browser hat, und {time} nach Ihrem Besuch weg.',
  'privacy.typed':
    'Was Sie tippen und nicht abschicken, und Ihre Quittungen: höchstens bis {time}, nachdem Sie diese Seiten zuletzt genutzt haben, ebenso verschlossen.',
  'privacy.tries': 'Ihre Netzwerkadresse, unkenntlich gemacht, um Versuche zu zählen: bis die Stunde um ist.',
  'privacy.log': 'Welche Art von Seite wann geöffnet wurde, ohne Ihre Adresse und ohne Ihren Fall.',
  'privacy.sent': 'Was Sie abschicken, gehört zu Ihrem Fall: Wer entscheidet, liest es, und die Behörde.',
  'privacy.news':
    'Eine E-Mail-Adresse, wenn Sie eine hinterlassen, um von Neuem zu erfahren: versiegelt, bis Sie sie entfernen, höchstens {time} und nie länger als Ihr Fall oder Code.',
  'privacy.cookie': 'Das eine Cookie',
  'privacy.cookie-text':
    'Diese Seiten setzen ein Cookie, wenn Sie Ihren Fall öffnen. Es enthält eine zufällige Zahl und sonst nichts. Es ist weg, wenn Sie Ihren Fall verlassen oder den Browser schließen. Sonst wird niemand nach etwas gefragt, und niemand zählt Ihre Besuche.',

  'fault.not-found.title': 'Diese Seite gibt es nicht',
  'fault.not-found.text':
    'Vielleicht ist die Adresse vertippt. Um Ihren Fall zu öffnen, geben Sie Ihren Code auf der ersten Seite ein.',
  'fault.method.title': 'So kann diese Seite nicht benutzt werden',
  'fault.method.text': 'Gehen Sie zurück zur ersten Seite und fangen Sie dort an.',
  'fault.cross-site.title': 'Das kam von einer anderen Seite',
  'fault.cross-site.text':
    'Zu Ihrem Schutz werden Formulare nur von diesen Seiten angenommen. Nichts wurde abgeschickt. Öffnen Sie die Seite hier und schicken Sie es noch einmal ab.',
  'fault.form.title': 'Was abgeschickt wurde, kann nicht gelesen werden',
  'fault.form.text':
    'Nichts wurde abgeschickt. Gehen Sie zurück und versuchen Sie es noch einmal. Vielleicht ist ein Text zu lang: Etwa 10.000 Zeichen werden angenommen.',
  'fault.tries.title': 'Zu viele Versuche',
  'fault.tries.text':
    'Aus Ihrem Netz kamen zu viele Versuche. Ihr Code bleibt gültig. Sie können es wieder versuchen, wenn diese Zeit um ist:',
  'fault.down.title': 'Das geht gerade nicht',
  'fault.down.text':
    'Versuchen Sie es in ein paar Minuten noch einmal. Ihre Rechte und Fristen bleiben, wie sie sind. Wenn Sie etwas abgeschickt haben, schicken Sie es noch einmal: Es zählt nur einmal.',
  'fault.replaced.title': 'Ihr Code öffnet diesen Fall nicht mehr',
  'fault.replaced.text':
    'Jemand hat ihn beendet. Nichts wurde abgeschickt. Sehen Sie nach, ob Sie eine andere Mitteilung bekommen haben. Wenn unten etwas steht, was Sie getippt haben, kopieren Sie es: Mit einem anderen Code kommt es hier nicht zurück.',
  'fault.replaced.typed': 'Was Sie getippt haben',
  'fault.kept': 'Was Sie getippt haben, wird hier eine Stunde aufbewahrt.',
  'fault.erased.title': 'Dieser Fall ist gelöscht',
  'fault.erased.text':
    'Die Anordnung ist lange vorbei, und was darin über Sie aufbewahrt wurde, kann niemand mehr lesen.',
  'fault.broken.title': 'Hier ist etwas kaputt',
  'fault.broken.text':
    'Es liegt nicht an Ihnen. Versuchen Sie es später noch einmal. Wenn es so bleibt, rufen Sie die Behörde an, die in Ihrer Mitteilung steht.',
  'fault.first': 'Zur ersten Seite',

  'hearing.answer': 'Lesen, was gesagt wurde, oder antworten',
  'hearing.all': 'Alles, was gesagt wurde',
  'hearing.choose': 'Wählen Sie, worum es geht',
  'hearing.kept':
    'Das haben Sie getippt. In Ihrem Fall sehen Sie, ob es angekommen ist. Kopieren Sie es, wenn Sie es noch brauchen.',
  'hearing.closed':
    'Das wurde nicht abgeschickt: Es ist schon entschieden, oder die Zeit dafür ist vorbei. Sehen Sie in Ihrem Fall nach.',
  'hearing.full':
    'Sie haben so viel abgeschickt, wie an einem Tag angenommen wird. Das hier wurde nicht abgeschickt. Es bleibt eine Stunde hier: Kopieren Sie es und schicken Sie es morgen ab.',
  'hearing.sent-before':
    'Von dieser Seite wurde schon etwas anderes abgeschickt, vielleicht in einem anderen Fenster. Wenn Sie auch dies abschicken wollen, drücken Sie noch einmal auf die Taste.',
  'hearing.again':
    'Jemand anderes hat im selben Moment etwas in Ihren Fall geschrieben. Das hier wurde nicht abgeschickt. Drücken Sie noch einmal auf die Taste.',
  'messages.title': 'Was gesagt wurde',
  'messages.none': 'Bisher wurde nichts gesagt.',
  'messages.reviewer': 'Die prüfende Person',
  'messages.authority': 'Die Behörde',
  'messages.person': 'Sie',
  'messages.provider': 'Der Anbieter',
  'messages.earlier': 'Zeigen, was früher gesagt wurde',
  'messages.latest': 'Zurück zum Neuesten',
  'messages.answer': 'Etwas schreiben',
  'messages.intro': 'Die prüfende Person und die Behörde lesen, was Sie hier schreiben. Fristen laufen weiter.',
  'messages.which': 'Worum geht es?',
  'messages.text': 'Was möchten Sie sagen?',
  'messages.empty': 'Schreiben Sie, was Sie sagen möchten',
  'messages.closed':
    'Sie können hier schreiben, solange über einen Widerspruch von Ihnen entschieden wird. Das ist jetzt nicht so.',
  'messages.done': 'Ihr Text wurde abgeschickt. Die prüfende Person und die Behörde können ihn lesen.',
  'appeal.title': 'Die Entscheidung überprüfen lassen',
  'appeal.intro':
    'Jemand anderes sieht sich Ihren Widerspruch noch einmal an. Das geht bei jeder Entscheidung einmal und kostet nichts.',
  'appeal.which': 'Welche Entscheidung soll überprüft werden?',
  'appeal.text': 'Was ist an der Entscheidung falsch? Sie können das leer lassen.',
  'appeal.send': 'Überprüfung beantragen',
  'appeal.none': 'Es gibt jetzt keine Entscheidung, die Sie überprüfen lassen können.',
  'appeal.too-late':
    'Die Zeit, diese Entscheidung überprüfen zu lassen, ist vorbei. Wenn es etwas Neues gibt, können Sie wieder widersprechen.',
  'appeal.not-allowed': 'Sie haben das schon überprüfen lassen, oder es ist nichts mehr eingefroren.',
  'appeal.pending': 'Es gibt noch keine Entscheidung. Erst danach können Sie sie überprüfen lassen.',
  'receipt.title': 'Ihr Antrag auf Überprüfung ist angekommen',
  'receipt.keep':
    'Speichern oder drucken Sie diese Seite, oder machen Sie ein Foto. Sie sagt, dass und wann Sie den Antrag gestellt haben. Hier ist sie eine Stunde lang zu sehen.',
  'receipt.received': 'Angekommen am',
  'receipt.about': 'Es geht um',
  'receipt.due': 'Eine Antwort muss kommen bis',
  'receipt.back': 'Um zu sehen, was daraus wird, kommen Sie mit Ihrem Fallcode wieder.',
  'receipt.signed': 'Die unterschriebene Quittung',
  'receipt.signed-note':
    'Mit diesem Text kann ein Computer prüfen, dass und wann ein Antrag angekommen ist. Er sagt nichts über Ihren Fall.',
  'receipt.case': 'Zu meinem Fall',
  'conflict.title': 'Sagen, warum jemand anderes entscheiden soll',
  'conflict.intro':
    'Wer entscheidet, muss unabhängig sein. Wenn Sie meinen, dass jemand es nicht ist, sagen Sie, warum. Sie brauchen keinen Beweis: Jemand anderes übernimmt. Das geht in Ihrem Fall zweimal.',
  'conflict.until': 'Das geht bis {moment}.',
  'conflict.which': 'Wer soll nicht entscheiden?',
  'conflict.alone': '{objection}: die prüfende Person, von {house}',
  'conflict.member': '{objection}: prüfende Person {seat} von {seats}, von {house}',
  'conflict.ground': 'Warum soll diese Person nicht entscheiden?',
  'conflict.house-takes-part': 'Die Stelle, für die sie arbeitet, ist oder war an dem Fall beteiligt',
  'conflict.own-interest': 'Sie oder ihre Stelle hat vom Ergebnis einen Vorteil oder Nachteil',
  'conflict.spoke-of-the-case': 'Sie oder ihre Stelle hat vorher gesagt, wie es ausgehen soll',
  'conflict.dealt-with-it-before': 'Sie hatte schon früher mit dem Fall zu tun',
  'conflict.personal-tie': 'Sie steht jemandem in dem Fall persönlich nahe',
  'conflict.choose': 'Wählen Sie, warum',
  'conflict.reason': 'Was wissen Sie darüber?',
  'conflict.empty': 'Schreiben Sie, was Sie darüber wissen',
  'conflict.none': 'Über einen Widerspruch von Ihnen entscheidet gerade niemand, oder die Person wird noch ausgewählt.',
  'conflict.unassigned':
    'Das wurde nicht abgeschickt: Gerade wird eine andere Person ausgewählt. Sehen Sie in ein paar Minuten wieder in Ihrem Fall nach.',
  'conflict.too-late':
    'Die Zeit dafür ist vorbei. Schreiben Sie es der prüfenden Person unter „Was gesagt wurde“: Sie kann Ihren Fall abgeben.',
  'conflict.exhausted':
    'Sie haben das in Ihrem Fall schon zweimal getan. Sie können es der prüfenden Person noch unter „Was gesagt wurde“ schreiben.',
  'conflict.recorded': 'Ihr Text ist angekommen',
  'conflict.recorded-text':
    'Jetzt wird jemand anderes ausgewählt und hat genug Zeit zu entscheiden. In Ihrem Fall sehen Sie, bis wann.',
};

export const DE_PLURALS: Plurals<'one' | 'other'> = {
  ...FILE_PLURALS_DE,
  times: { one: '{n}-mal', other: '{n}-mal' },
  'objections-left': {
    one: 'Sie können noch {n}-mal widersprechen.',
    other: 'Sie können noch {n}-mal widersprechen.',
  },
};
