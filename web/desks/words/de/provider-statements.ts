import type { PROVIDER_STATEMENTS as ENGLISH } from '../en/provider-statements.ts';

export const PROVIDER_STATEMENTS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  // each: what it is called, what it says, what will happen, its button, and that it is done
  'provider.act.acknowledgement.title': 'Die Anordnung bestätigen',
  'provider.act.acknowledgement.what':
    'Sie sagen, dass Sie diese Anordnung haben, so wie sie jetzt steht. Ob die Daten da sind, sagt das noch nicht.',
  'provider.act.acknowledgement.after':
    'Die Behörde erfährt es. Die Frist läuft ab Ihrem ersten Lesen oder ab dieser Bestätigung, je nachdem, was zuerst kam. Sagen Sie als Nächstes, ob die Daten aufbewahrt werden.',
  'provider.act.acknowledgement.button': 'Bestätigen',
  'provider.done.acknowledgement': 'In der Akte steht, dass Sie die Anordnung haben.',
  'provider.act.preservation.title': 'Sagen, dass Daten aufbewahrt werden',
  'provider.act.preservation.what':
    'Sie sagen von den Kennungen, die Sie ankreuzen, dass ihre Daten von jetzt an aufbewahrt werden.',
  'provider.act.preservation.after':
    'Die Behörde erfährt es. Was Sie nicht ankreuzen, bleibt offen; Sie können später mehr dazu sagen.',
  'provider.act.preservation.button': 'Sagen, dass sie aufbewahrt werden',
  'provider.done.preservation': 'In der Akte steht, dass diese Daten aufbewahrt werden.',
  'provider.act.non-execution.title': 'Sagen, was nicht ausgeführt wird, und warum',
  'provider.act.non-execution.what':
    'Sie sagen von den Kennungen, die Sie ankreuzen, dass Sie die Anordnung für sie nicht ausführen, und warum.',
  'provider.act.non-execution.after':
    'Die Behörde erfährt es und entscheidet, was daraus folgt. Bewahren Sie auf, was Sie können, bis Sie Bescheid bekommen.',
  'provider.act.non-execution.button': 'Sagen, dass sie nicht ausgeführt wird',
  'provider.act.non-execution.several':
    'Sind die Gründe von Kennung zu Kennung verschieden, senden Sie dieses Formular für jeden Grund einmal. Was Sie am Ende über sich selbst sagen, tippen Sie nur einmal.',
  'provider.done.non-execution': 'In der Akte steht, dass diese nicht ausgeführt werden, und warum.',
  'provider.act.question.title': 'Die Behörde fragen',
  'provider.act.question.what': 'Sie fragen nach dem, was Sie hindert, die Anordnung so auszuführen.',
  'provider.act.question.after':
    'Die Behörde muss antworten. Bewahren Sie bis dahin auf, was Sie können. Sie können wieder fragen, sobald sie geantwortet hat.',
  'provider.act.question.button': 'Die Frage senden',
  'provider.done.question': 'Die Behörde hat Ihre Frage.',
  'provider.act.release.title': 'Sagen, dass nichts mehr aufbewahrt wird',
  'provider.act.release.what':
    'Sie sagen, dass für diese Anordnung nichts mehr aufbewahrt wird. Was andere Anordnungen festhalten, wird trotzdem aufbewahrt.',
  'provider.act.release.after': 'Das kommt in die Akte und kann nicht zurückgenommen werden.',
  'provider.act.release.button': 'Sagen, dass nichts aufbewahrt wird',
  'provider.done.release': 'In der Akte steht, dass für diese Anordnung nichts mehr aufbewahrt wird.',
  'provider.act.notice.title': 'Die Benachrichtigung für Ihren Nutzer abrufen',
  'provider.act.relay.title': 'Sagen, dass Sie Ihren Nutzer benachrichtigt haben',
  'provider.act.relay.what':
    'Sie sagen, wann die Benachrichtigung Ihren Nutzer erreicht hat oder abgesandt wurde, und wie.',
  'provider.act.relay.after':
    'Das kommt als Nachweis in die Akte, dass die Person Bescheid weiß. Sie werden nicht mehr daran erinnert.',
  'provider.act.relay.button': 'Sagen, dass der Nutzer Bescheid weiß',
  'provider.done.relay': 'In der Akte steht, dass Ihr Nutzer benachrichtigt ist.',
  'provider.act.objection.title': 'Der Anordnung widersprechen',
  'provider.act.objection.what':
    'Sie widersprechen, und eine unabhängige Stelle entscheidet. Bis dahin bleibt die Anordnung in Kraft.',
  'provider.act.objection.after':
    'Sie bekommen eine signierte Quittung. Die Behörde und die prüfende Stelle lesen, was Sie geschrieben haben. Sie erfahren, wie es ausging.',
  'provider.act.objection.button': 'Den Widerspruch einlegen',
  'provider.done.objection': 'Ihr Widerspruch ist eingelegt.',
  'provider.act.appeal.title': 'Eine zweite Prüfung verlangen',
  'provider.act.appeal.what':
    'Sie verlangen, dass jemand anderes ansieht, was zu Ihrem Widerspruch entschieden wurde. Das ist einmal möglich.',
  'provider.act.appeal.after': 'Sie bekommen eine signierte Quittung und erfahren, wie es ausging.',
  'provider.act.appeal.button': 'Eine zweite Prüfung verlangen',
  'provider.done.appeal': 'Eine zweite Prüfung ist verlangt.',
  'provider.act.message.title': 'In einer Prüfung schreiben',
  'provider.act.message.what':
    'Sie sagen etwas in einer Prüfung von Ihnen. Die prüfende Stelle und die Behörde lesen es.',
  'provider.act.message.after': 'Ihre Worte stehen in der Akte, wie Sie sie geschrieben haben.',
  'provider.act.message.button': 'Die Nachricht senden',
  'provider.done.message': 'Ihre Nachricht ist gesendet.',
  'provider.act.conflict.title': 'Sagen, warum jemand anderes entscheiden sollte',
  'provider.act.conflict.what':
    'Sie können in allen Prüfungen einer Anordnung zusammen zwei Prüfende ablehnen, einige Tage lang nach der Auslosung. Ihr Grund ist nur für die, die ihm nachgehen.',
  'provider.act.conflict.after':
    'Es wird jemand anderes ausgelost, mit mindestens der halben Zeit. Entscheidet danach niemand, kann die Sicherung trotzdem verlängert werden.',
  'provider.act.conflict.button': 'Das sagen',
  'provider.done.conflict': 'Es steht in der Akte, und jemand anderes wird ausgelost.',
  // the certificate changed
  'provider.changed.title': 'Das Zertifikat ist jetzt ein anderes',
  'provider.changed.text':
    'Es wurde nichts gesendet. Lesen Sie das Zertifikat noch einmal, sehen Sie unten an, was Sie getippt haben, und entscheiden Sie neu.',
  // fields
  'provider.field.kept': 'Von welchen werden die Daten aufbewahrt?',
  'provider.field.not-executed': 'Für welche wird sie nicht ausgeführt?',
  'provider.field.reasons': 'Warum?',
  'provider.field.reasons.hint':
    'Die Gründe, die das Formular dieses Rechts hat. Kreuzen Sie alle an, die zutreffen, erklären Sie es unten, oder beides.',
  'provider.field.preservation': 'Werden ihre Daten trotzdem aufbewahrt?',
  'provider.field.preservation.not-preserved': 'Nein, sie werden nicht aufbewahrt',
  'provider.field.preservation.preserved': 'Ja, sie werden trotzdem aufbewahrt',
  'provider.field.explanation.hint': 'In eigenen Worten, in jeder Sprache. Nötig, wo kein Grund angekreuzt ist.',
  'provider.field.file-number': 'Ihr eigenes Aktenzeichen',
  'provider.field.respondent':
    'Wer für Sie antwortet. Lassen Sie alles leer, oder füllen Sie alles aus außer dem, was es nicht gibt',
  'provider.field.entity': 'Name des Adressaten',
  'provider.field.contact-name': 'Name der Kontaktperson',
  'provider.field.post': 'Funktion',
  'provider.field.address': 'Anschrift',
  'provider.field.tel': 'Telefon',
  'provider.field.fax': 'Faxnummer',
  'provider.field.email': 'Mailadresse',
  'provider.field.authorised': 'Name der befugten Person',
  'provider.field.question': 'Ihre Frage',
  'provider.field.question.hint': 'Die Behörde liest sie, wie Sie sie schreiben. Höchstens 4.000 Zeichen.',
  'provider.field.asked': 'Worum geht es?',
  'provider.field.asked.hint': 'Kreuzen Sie nichts an, wenn es um die ganze Anordnung geht.',
  'provider.field.scope': 'Wovon wird nichts mehr aufbewahrt?',
  'provider.field.scope.all': 'Von allem, was diese Anordnung verlangt hat',
  'provider.field.scope.some': 'Nur von dem, was ich ankreuze',
  'provider.field.relayed-at': 'Wann wurde Ihr Nutzer benachrichtigt?',
  'provider.field.channel.in-service': 'im Dienst selbst',
  'provider.field.grounds': 'Warum widersprechen Sie?',
  'provider.field.wanted': 'Was soll geschehen?',
  'provider.field.objection': 'Ihr Widerspruch',
  'provider.field.objection.hint':
    'In jeder Sprache, höchstens 10.000 Zeichen. Nötig, wo Sie „etwas anderes“ gewählt haben.',
  'provider.field.late': 'Warum kommt er spät?',
  'provider.field.late.hint': 'Die Zeit zum Widerspruch ist vorbei: Ohne Grund wird er nicht angenommen.',
  'provider.field.new-facts': 'Was ist neu seit Ihrem letzten Widerspruch?',
  'provider.field.new-facts.hint': 'Ist nichts neu, geht er an die zurück, die über den letzten entschieden haben.',
  'provider.field.challenge': 'Welche Entscheidung?',
  'provider.field.appeal': 'Was ist Ihrer Meinung nach daran falsch?',
  'provider.ground.not-my-data': 'Es sind nicht unsere Daten',
  'provider.ground.wrong-person': 'Sie nennt die falsche Person oder das falsche Konto',
  'provider.ground.privilege': 'Es sind geschützte Gespräche darin, etwa mit Anwältin oder Arzt',
  'provider.ground.disproportionate': 'Es ist zu viel: zu viele Daten oder zu lange',
  'provider.ground.expired-purpose': 'Der Grund dafür ist weggefallen',
  'provider.ground.no-competence': 'Diese Behörde darf das nicht anordnen',
  'provider.ground.press-or-immunity': 'Es betrifft die Presse oder jemanden, den ein Amt schützt',
  'provider.ground.conflict-of-laws': 'Das Recht eines anderen Landes verbietet es',
  'provider.ground.other': 'Etwas anderes',
  'provider.wanted.end-the-hold': 'Die Anordnung soll enden',
  'provider.wanted.narrow-the-hold': 'Die Anordnung soll weniger verlangen',
  'provider.wanted.other': 'Etwas anderes',
  'provider.reason.incomplete': 'Das Zertifikat ist unvollständig',
  'provider.reason.manifest-errors': 'Das Zertifikat hat offensichtliche Fehler',
  'provider.reason.insufficient-information': 'Das Zertifikat sagt zu wenig, um es auszuführen',
  'provider.reason.data-not-stored-at-receipt': 'Die Daten waren beim Empfang des Zertifikats nicht gespeichert',
  'provider.reason.de-facto-impossibility': 'Es ist nicht möglich, ohne unser Verschulden',
  'provider.reason.not-issued-or-validated-by-competent-authority':
    'Es wurde nicht von einer Behörde erlassen oder validiert, die das darf',
  'provider.reason.service-not-covered': 'Der Dienst fällt nicht unter dieses Recht',
  'provider.reason.immunity-privilege-press': 'Immunität, Vorrechte oder die Pressefreiheit stehen entgegen',
  'provider.reason.offence-not-covered': 'Die Straftat fällt nicht unter dieses Recht',
  'provider.reason.third-country-conflict': 'Es widerspricht dem Recht eines Drittlands',
  'provider.reason.political-offence': 'Es betrifft eine politische Straftat',
  'provider.reason.essential-interests':
    'Souveränität, Sicherheit, öffentliche Ordnung oder andere wesentliche Interessen wären beeinträchtigt',
  'provider.reason.dual-criminality': 'Hier ist die Tat keine Straftat',
  'provider.reason.availability-not-secured': 'Die Sicherung würde nicht gewährleisten, dass die Daten später da sind',
  'provider.reason.prejudice-to-investigation': 'Die Sicherung würde die Ermittlungen gefährden oder ihnen schaden',
  'provider.reason.addressee-under-investigation': 'Gegen uns selbst wird wegen der Tat ermittelt',
  // refusals: what else to do
  'provider.refused.late':
    'Die Zeit zum Widerspruch ist vorbei. Sagen Sie, warum er spät kommt, und senden Sie ihn noch einmal.',
  'provider.refused.ended':
    'Die Sicherung ist beendet. Öffnen Sie die Anordnung: Dort steht, was mit den Daten geschieht.',
  'provider.refused.in-force': 'Die Anordnung ist noch in Kraft. Bewahren Sie die Daten auf.',
  'provider.refused.not-received':
    'Sie haben die Anordnung noch nicht empfangen. Öffnen Sie sie zuerst: Das ist Empfang.',
  'provider.refused.not-asked':
    'Sie sind noch nicht gebeten, Ihren Nutzer zu benachrichtigen. Warten Sie, bis es so weit ist.',
  'provider.refused.reads':
    'Sie wurde so oft abgerufen, wie es geht. Geben Sie weiter, was Sie zuletzt abgerufen haben; die Behörde kann einen Brief machen.',
  'provider.refused.waits': 'Die Behörde muss erst beantworten, was Sie zuvor gefragt haben. Warten Sie darauf.',
  'provider.refused.pending':
    'Über einen Widerspruch von Ihnen ist noch nicht entschieden. Warten Sie darauf, oder schreiben Sie in seiner Prüfung.',
  'provider.refused.unknown':
    'Unter Ihren gibt es nichts dieses Namens. Öffnen Sie Ihre Widersprüche, und beginnen Sie dort.',
  'provider.refused.no-more': 'Das geht nicht mehr. Öffnen Sie Ihre Widersprüche, um zu sehen, wie sie stehen.',
  'provider.refused.unassigned': 'Noch hat sie niemand. Versuchen Sie es in einer Minute wieder.',
  'provider.refused.conflict-late':
    'Die Tage dafür sind vorbei. Sagen Sie es in einer Nachricht: Wer prüft, kann es abgeben.',
};
