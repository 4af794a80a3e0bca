import type { ORDER_COMMANDS as ENGLISH } from '../en/order-commands.ts';

export const ORDER_COMMANDS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  // what every command says
  'order.act.rule': 'Regel',
  'order.act.then': 'Was dann geschieht',
  'order.act.unlikely': 'So wie die Anordnung steht, wird das wohl abgelehnt. Der Versuch schadet nicht.',
  'order.act.no-paper': 'Nach diesem Recht gibt es für eine Anordnung kein solches Papier.',
  'order.act.check': 'Prüfen Sie vor dem Senden',
  'order.act.check-text': 'Noch ist nichts gesendet. Das wird gesendet.',
  'order.act.go-on': 'Weiter',
  'order.act.change': 'Etwas ändern',
  'order.act.optional': '{label} (freiwillig)',
  'order.act.nothing-typed': 'weggelassen',
  'order.act.needed': 'Füllen Sie das aus: {label}',
  'order.act.choose': 'Wählen Sie: {label}',
  'order.act.day-hint': 'Etwa 20.11.2026 oder 2026-11-20.',
  'order.act.day-wrong': 'Schreiben Sie einen Tag wie 20.11.2026 oder 2026-11-20: {label}',
  'order.act.moment-hint': 'Tag und Uhrzeit, etwa 20.11.2026 17:10, in der Zone {zone}.',
  'order.act.moment-wrong': 'Schreiben Sie Tag und Uhrzeit wie 20.11.2026 17:10: {label}',
  'order.act.list-hint': 'Mehrere mit Komma dazwischen.',
  'order.act.only-with': 'Nur wenn Sie gewählt haben: {choice}.',
  'order.act.whole': 'Das wurde nicht angenommen: {reason}',
  'order.act.phone-country': '{label}: Ländervorwahl, etwa +49',
  'order.act.phone-area': '{label}: Ortsvorwahl',
  'order.act.phone-number': '{label}: Rufnummer',
  'order.act.phone-ext': '{label}: Durchwahl',
  // what changed meanwhile
  'order.changed.title': 'Die Anordnung hat sich geändert, seit Sie dieses Formular geöffnet haben',
  'order.changed.text':
    'Nichts wurde gesendet. Lesen Sie, was geschah, sehen Sie unten nach, was Sie geschrieben haben, und entscheiden Sie neu.',
  'order.changed.more': 'Mehr steht im Verlauf.',
  // refusals: what else to do
  'order.refused.title': 'Das wurde abgelehnt, und nichts ist geschehen',
  'order.refused.ended':
    'Die Sicherung ist beendet, oder die Zeit dafür ist um. Wenn noch Bedarf besteht, erlassen Sie eine neue Anordnung.',
  'order.refused.not-received':
    'Der Anbieter hat die Anordnung nicht nachweislich empfangen. Warten Sie darauf, oder rufen Sie ihn an.',
  'order.refused.undecided':
    'Erst muss etwas entschieden werden. Warten Sie auf die Prüfung, oder schreiben Sie darin.',
  'order.refused.barred':
    'Die Sicherung endet mit dem Ende, das sie hat. Lassen Sie Offenes entscheiden; sonst erlassen Sie bei Bedarf eine neue Anordnung.',
  'order.refused.not-asked': 'Danach fragt jetzt niemand: Es ist erledigt oder war nie nötig. Es ist nichts zu tun.',
  'order.refused.exhausted': 'Das ist so oft geschehen, wie es geht. Bei dieser Anordnung geht es nicht noch einmal.',
  'order.refused.leave': 'Bitten Sie erst um die Erlaubnis einer prüfenden Person.',
  'order.refused.correct': 'Berichtigen Sie das Genannte, und senden Sie es noch einmal.',
  'order.refused.law': 'Das Recht dieser Anordnung lässt es nicht zu. Lesen Sie die Regel.',
  'order.refused.other-person': 'Das muss jemand anders tun: jemand aus Ihrem Haus oder von einer unabhängigen Stelle.',
  'order.refused.again': 'Andere haben im selben Augenblick etwas getan. Senden Sie es noch einmal.',
  'order.refused.full':
    'Heute wurde zu viel an diese Anordnung gesendet. Warten Sie, und sehen Sie nach, was da sendet.',
  'order.refused.sent':
    'Dieses Formular wurde schon mit anderem Inhalt gesendet. Sehen Sie die Anordnung an, und öffnen Sie das Formular neu.',
  'order.refused.read-back':
    'Was zurückgelesen wurde, ist nicht die Nummer dieser Anordnung. Lassen Sie sie noch einmal lesen.',
  // validation
  'order.act.validation.title': 'Sagen, dass die Validierung beantragt ist',
  'order.act.validation.what':
    'Die Anordnung wurde im Notfall erlassen, die Validierung auf später gelassen. Sagen Sie hier, bei welcher Stelle Sie sie beantragt haben.',
  'order.act.validation.after':
    'Diese Stelle sieht die Anordnung in ihrer Liste und erteilt die Validierung oder lehnt sie ab. Bis dahin kann eine Anforderung die Sicherung nicht fortführen.',
  'order.act.decide.title': 'Validierung erteilen oder ablehnen',
  'order.act.decide.what':
    'Erteilen Sie die Validierung mit Ihrem unterzeichneten Abschnitt des Formulars, oder lehnen Sie sie mit Gründen ab.',
  'order.act.decide.after':
    'Erteilt: Die Anordnung gilt weiter. Abgelehnt: Sie wird sofort zurückgenommen, und der Anbieter soll die Daten freigeben.',
  // extension
  'order.act.extension.title': 'Sicherung verlängern',
  'order.act.extension.what':
    'Verlängern Sie die Sicherung, wie ihr Recht es erlaubt, mit dem unterzeichneten Formular. Es wird mit der Anordnung verglichen: Namen, Nummern und Tage müssen stimmen.',
  'order.act.extension.after':
    'Die Sicherung endet später, gezählt vom verlangten Ende. Der Anbieter wird benachrichtigt und muss das neue Ende bestätigen. Eine prüfende Person sieht die Verlängerung an.',
  // production request
  'order.act.production-request.title': 'Sagen, dass die Daten selbst angefordert wurden',
  'order.act.production-request.what':
    'Bestätigen Sie mit dem unterzeichneten Formular, dass die Daten angefordert wurden. Dann gilt die Sicherung über die Frist hinaus. Bestätigen Sie es binnen eines Jahres erneut, solange die Anforderung läuft.',
  'order.act.production-request.after':
    'Die Sicherung gilt weiter, und der Anbieter wird benachrichtigt. Eine prüfende Person sieht es an. Ist die Anforderung noch nicht unterwegs, zeigen Sie binnen 30 Tagen, dass sie abging.',
  // transmission
  'order.act.transmission.title': 'Zeigen, dass die Anforderung unterwegs ist',
  'order.act.transmission.what':
    'Die Anforderung war bei der Bestätigung erlassen, aber nicht abgesandt. Sagen Sie, wann und an wen sie abging. Das geht auch verspätet.',
  'order.act.transmission.after': 'Es wird festgehalten, und kein Schweigen sperrt die Sicherung mehr.',
  // renewal
  'order.act.renewal.title': 'Um Erlaubnis für eine weitere Erneuerung bitten',
  'order.act.renewal.what':
    'Eine Anforderung lässt sich einmal auf Ihr Wort bestätigen; danach braucht es jedes Mal die Erlaubnis einer prüfenden Person. Sagen Sie, warum die Sicherung weiter gelten soll.',
  'order.act.renewal.after':
    'Durch die Bitte allein gilt nichts weiter. Mit Erlaubnis senden Sie die Anforderung erneut; nach Ablehnung können Sie noch einmal bitten.',
  // need
  'order.act.need.title': 'Sagen, dass die Sicherung noch nötig ist',
  'order.act.need.what':
    'Sagen Sie, warum die Sicherung noch nötig ist, auch verspätet. Dass sie es nicht mehr ist, sagt man durch Freigeben.',
  'order.act.need.after': 'Ihre Antwort steht in der Akte, und wer die Sicherung prüft, liest sie. Das Ende bleibt.',
  // confirmation
  'order.act.confirmation.title': 'Bestätigen, dass die Anordnung gilt',
  'order.act.confirmation.what':
    'Das Konto, das diese Anordnung erlassen hat, wurde gesperrt, bevor jemand sie empfing. Sagen Sie, dass sie von Ihrer Behörde stammt. Wenn nicht, nehmen Sie sie zurück.',
  'order.act.confirmation.after':
    'Die Anordnung wird dem Anbieter neu mitgeteilt, mit dem Ende, das sie hatte. Sie dürfen nicht selbst der sein, der sie erlassen hat.',
  // release
  'order.act.release.title': 'Freigeben oder zurücknehmen',
  'order.act.release.what':
    'Geben Sie frei, wenn die Sicherung ihren Zweck erfüllt hat. Nehmen Sie zurück, wenn die Anordnung nicht hätte sein sollen oder nicht bestehen soll.',
  'order.act.release.after':
    'Die Sicherung endet sofort und endgültig. Der Anbieter soll die Daten freigeben, und die Person wird benachrichtigt, sofern keine Prüfung das warten lässt.',
  // clarification
  'order.act.clarification-answer.title': 'Dem Anbieter antworten',
  'order.act.clarification-answer.what':
    'Beantworten Sie die Frage des Anbieters oder seine Angabe, dass er nicht ausführen kann. Die Antwort geht an den Anbieter: Wiederholen Sie darin die Gründe nicht.',
  'order.act.clarification-answer.after':
    'Der Anbieter wird benachrichtigt. Die Anordnung bleibt, oder der Anbieter muss sie für das Gewählte nicht ausführen, oder sie endet ganz.',
  // conflict
  'order.act.conflicts.title': 'Sagen, warum jemand anders entscheiden soll',
  'order.act.conflicts.what':
    'Sie können in allen Prüfungen einer Anordnung zusammen zwei Personen ablehnen, einige Tage nach der Auslosung. Ihre Begründung liest nur, wer dem nachgeht.',
  'order.act.conflicts.after':
    'Jemand anders wird ausgelost, mit mindestens der halben Zeit. Entscheidet danach niemand, kann die Sicherung nicht verlängert werden.',
  // deferral
  'order.act.notice-deferral.title': 'Um Warten mit der Benachrichtigung bitten',
  'order.act.notice-deferral.what':
    'Bitten Sie eine prüfende Person, die Benachrichtigung warten zu lassen, höchstens 90 Tage voraus. Ihre Begründung geht nur an sie.',
  'order.act.notice-deferral.after':
    'Eine prüfende Person entscheidet. Bis dahin löst kein Ende die Benachrichtigung aus. Schweigen lehnt ab.',
  // letter
  'order.act.notice-letter.title': 'Brief an die Person erstellen',
  'order.act.notice-letter.what':
    'Erstellen Sie die Benachrichtigung als eigenen Brief, mit einem Fallcode, mit dem die Person den Fall öffnet. Fünf sind je Anordnung möglich.',
  'order.act.notice-letter.after':
    'Sie bekommen den Brief als PDF. Von selbst sagt er niemandem etwas: Übergeben Sie ihn, und sagen Sie dann, dass Sie benachrichtigt haben.',
  // told
  'order.act.notice.title': 'Sagen, dass Sie die Person selbst benachrichtigt haben',
  'order.act.notice.what':
    'Sagen Sie, wann und wie Sie benachrichtigt haben und was das zeigt. Eine prüfende Person muss es bestätigen. Zweimal ist das je Anordnung möglich.',
  'order.act.notice.after':
    'Bis zur Bestätigung ändert sich nichts, und der Anbieter wird am Tag gebeten. Danach wird der Anbieter nicht gebeten, und die Zeit für Widersprüche beginnt.',
  // calls
  'order.act.calls.title': 'Telefonat notieren',
  'order.act.calls.what':
    'Halten Sie fest, wie ein Telefonat über eine Nachricht ausging, oder dass niemand mehr davon erfahren muss.',
  'order.act.calls.after':
    'Bestätigt: Der Anruf verlässt die Liste. Niemand da: Er bleibt. Eingestellt: Für diese Nachricht wird nichts mehr versucht. Mit einem Anruf beginnt keine Frist.',
  // messages
  'order.act.messages.title': 'In einer Prüfung schreiben',
  'order.act.messages.what': 'Sagen Sie etwas in einer Prüfung. Die prüfende Person und die andere Seite erfahren es.',
  'order.act.messages.after': 'Ihre Worte stehen in der Akte, wie Sie sie geschrieben haben.',
  // buttons: each says what it does
  'order.act.validation.button': 'Antrag festhalten',
  'order.act.decide.button': 'Entscheidung senden',
  'order.act.extension.button': 'Verlängern',
  'order.act.production-request.button': 'Sicherung fortführen',
  'order.act.transmission.button': 'Festhalten',
  'order.act.renewal.button': 'Um Erlaubnis bitten',
  'order.act.need.button': 'Bedarf bestätigen',
  'order.act.confirmation.button': 'Anordnung bestätigen',
  'order.act.release.button': 'Sicherung beenden',
  'order.act.clarification-answer.button': 'Antwort senden',
  'order.act.conflicts.button': 'Senden',
  'order.act.notice-deferral.button': 'Um Warten bitten',
  'order.act.notice-letter.button': 'Brief erstellen',
  'order.act.notice.button': 'Senden',
  'order.act.calls.button': 'Telefonat notieren',
  'order.act.messages.button': 'Nachricht senden',
  // what was done
  'order.done.validation': 'Es ist festgehalten, dass die Validierung beantragt ist.',
  'order.done.decide': 'Ihre Entscheidung über die Validierung ist festgehalten.',
  'order.done.extension': 'Die Sicherung ist verlängert.',
  'order.done.production-request': 'Die Sicherung gilt weiter.',
  'order.done.transmission': 'Es ist festgehalten, dass die Anforderung unterwegs ist.',
  'order.done.renewal': 'Eine prüfende Person ist um Erlaubnis gebeten.',
  'order.done.need': 'Es ist festgehalten, dass die Sicherung noch nötig ist.',
  'order.done.confirmation': 'Die Anordnung ist bestätigt und wird dem Anbieter neu mitgeteilt.',
  'order.done.release': 'Die Anordnung ist beendet.',
  'order.done.clarification-answer': 'Der Anbieter hat Ihre Antwort.',
  'order.done.conflicts': 'Ihre Ablehnung ist festgehalten, und jemand anders wird ausgelost.',
  'order.done.notice-deferral': 'Eine prüfende Person ist gebeten, die Benachrichtigung warten zu lassen.',
  'order.done.notice': 'Eine prüfende Person soll bestätigen, dass Sie benachrichtigt haben.',
  'order.done.calls': 'Das Telefonat ist festgehalten.',
  'order.done.messages': 'Ihre Nachricht ist gesendet.',
  // fields
  'order.field.authority': 'Kennung der Stelle im Verzeichnis',
  'order.field.authority.hint': 'Wörter und Ziffern mit Bindestrichen, etwa aut-prosecutor.',
  'order.field.step': 'Was entscheiden Sie?',
  'order.field.step.granted': 'Validierung erteilen',
  'order.field.step.refused': 'Ablehnen',
  'order.field.reason': 'Warum?',
  'order.field.reason.hint': 'Höchstens 4.000 Zeichen.',
  'order.field.transmittedOn': 'An welchem Tag ging sie ab?',
  'order.field.transmittedTo': 'An wen?',
  'order.field.transmittedTo.hint': 'Der Anbieter, seine Niederlassung oder Vertretung, oder die Behörde, die sie hat.',
  'order.field.recipientFileNumber': 'Aktenzeichen des Empfängers',
  'order.field.ending': 'Warum endet die Sicherung?',
  'order.field.ending.release.no-longer-needed': 'Freigabe: nicht mehr nötig',
  'order.field.ending.release.production-completed': 'Freigabe: Die Daten wurden herausgegeben',
  'order.field.ending.release.follow-up-refused': 'Freigabe: Die Anforderung wurde abgelehnt',
  'order.field.ending.release.other': 'Freigabe: ein anderer Grund',
  'order.field.ending.withdrawal.issued-in-error': 'Rücknahme: irrtümlich erlassen',
  'order.field.ending.withdrawal.conditions-not-met': 'Rücknahme: Voraussetzungen nicht erfüllt',
  'order.field.ending.withdrawal.objection-accepted': 'Rücknahme: Ein Widerspruch hat recht',
  'order.field.ending.withdrawal.parallel-proceedings': 'Rücknahme: Parallelverfahren',
  'order.field.ending.withdrawal.other': 'Rücknahme: ein anderer Grund',
  'order.field.explanation': 'Erläuterung',
  'order.field.explanation.hint': 'Nötig bei einem anderen Grund.',
  'order.field.answer': 'Ihre Antwort an den Anbieter',
  'order.field.answer.hint': 'Der Anbieter liest sie, wie Sie sie schreiben. Höchstens 4.000 Zeichen.',
  'order.field.outcome': 'Was folgt daraus?',
  'order.field.outcome.maintained': 'Die Anordnung bleibt',
  'order.field.outcome.excused': 'Für einige Ziele muss sie nicht ausgeführt werden',
  'order.field.outcome.withdrawn': 'Die Anordnung endet ganz',
  'order.field.targets': 'Für welche Ziele?',
  'order.field.ground': 'Aus welchem Grund?',
  'order.field.until': 'Bis wann?',
  'order.field.toldAt': 'Wann haben Sie benachrichtigt?',
  'order.field.channel': 'Wie?',
  'order.field.channel.in-person': 'persönlich',
  'order.field.channel.letter': 'per Brief',
  'order.field.channel.email': 'per E-Mail',
  'order.field.channel.telephone': 'telefonisch',
  'order.field.channel.through-counsel': 'über die Verteidigung',
  'order.field.channel.other': 'anders',
  'order.field.proof': 'Was zeigt das?',
  'order.field.proof.hint': 'Etwa ein Rückschein und wo er liegt. Die prüfende Person liest es.',
  'order.field.language': 'In welcher Sprache?',
  'order.field.message': 'Über welche Nachricht?',
  'order.field.call': 'Wie ging es aus?',
  'order.field.spokeWith': 'Mit wem haben Sie gesprochen?',
  'order.field.at': 'Wann war das Telefonat?',
  'order.field.readBack': 'Die Nummer, wie sie zurückgelesen wurde',
  'order.field.review': 'In welcher Prüfung?',
  'order.field.seat': 'Wer soll nicht entscheiden?',
  'order.field.text': 'Ihre Nachricht',
  'order.field.text.hint': 'In jeder Sprache. Höchstens 10.000 Zeichen.',
  // choices that name two things
  'order.act.seat-of': '{review}. {seat}',
  'order.act.message-of': 'Nachricht {message}: {type}',
};
