import type { Catalogue } from '../en/notice.ts';
import { DE_LAWS } from './laws.ts';
import { DE_TEST } from './test.ts';

export const DE: Catalogue = {
  ...DE_LAWS,
  ...DE_TEST,
  title: 'Mitteilung: Einige Ihrer Daten wurden für eine Behörde eingefroren',
  date: 'Datum dieser Mitteilung: {date}. Zeichen: {reference}.',
  'page.number': 'Seite {number} von {count}',
  'letters.exactly': 'Dasselbe als Unicode-Codepunkte:',
  'letters.spelled':
    'Einige Zeichen kann dieser Ausdruck nicht darstellen. An ihrer Stelle steht in Klammern ihre Unicode-Nummer: U+ und Ziffern oder Buchstaben.',

  'what.heading': 'Was geschehen ist',
  'what.order':
    'Eine Behörde hat {provider} gesagt: Einige Daten, die Sie betreffen, dürfen für begrenzte Zeit nicht gelöscht werden.',
  'what.meaning':
    'Die Daten sind so eingefroren, wie sie waren. Sie werden nicht herausgegeben: Allein wegen dieser Anordnung bekommt sie niemand zu sehen.',
  'what.not-said':
    'Das heißt nicht, dass Sie etwas Falsches getan haben. Warum die Anordnung getroffen wurde, steht nicht in dieser Mitteilung.',
  'what.waited':
    'Sie erfahren es später als üblich: Eine unabhängige Prüferin oder ein unabhängiger Prüfer hat entschieden, dass die Behörde damit warten durfte.',
  'what.confirmed':
    'Bevor {provider} die Anordnung empfangen hat, war sie angehalten, weil nicht sicher war, ob die Behörde selbst sie erlassen hatte. Eine zweite Person der Behörde hat sie dann bestätigt.',
  'what.undone':
    'Bevor {provider} die Anordnung empfangen hat, war sie angehalten, weil nicht sicher war, ob die Behörde selbst sie erlassen hatte. Niemand sonst hat den Zweifel geteilt, und die Anordnung galt weiter.',
  'what.received':
    'Die Anordnung war angehalten, weil nicht sicher war, ob die Behörde selbst sie erlassen hatte. {provider} hat sie empfangen, bevor jemand geantwortet hatte, und deshalb gilt sie. Wenn Sie widersprechen, können Sie verlangen, dass das geprüft wird.',

  'who.heading': 'Wer es angeordnet hat',
  'basis.heading': 'Auf welchem Gesetz es beruht',

  'kind.heading': 'Was aufbewahrt werden muss',
  'kind.covers': 'Die Anordnung sagt nur, dass Daten aufbewahrt werden müssen. Sie umfasst:',
  'kind.subscriber':
    'wer Sie als Kundin oder Kunde sind, zum Beispiel Name, Anschrift, Telefonnummer und Zahlungsdaten',
  'kind.identification-only':
    'technische Daten, die nur zeigen, welche Person den Dienst benutzt hat, zum Beispiel IP-Adressen mit Uhrzeit',
  'kind.traffic': 'wann, wie und mit wem Sie in Kontakt waren, aber nicht, was gesagt wurde',
  'kind.content': 'was Sie geschrieben, gesagt, gesendet, empfangen oder gespeichert haben',

  'period.heading': 'Von wann bis wann',
  'period.running':
    'Die Anordnung gilt seit {start}. Sie endet am {end}, wenn sie nicht verlängert oder früher beendet wird. Mit Ihrem Fallcode können Sie jederzeit sehen, welches Ende gerade gilt.',
  'period.disputed':
    'Dieses Ende hängt an einem Tag, von dem nicht sicher ist, ob er ein Feiertag ist. Ist er ein Werktag, endet die Anordnung schon am {earlier}.',
  'period.continued':
    'Die Anordnung gilt seit {start}. Die Behörde hat später bestätigt, dass sie noch gebraucht wird. Sie endet am {end}, wenn das nicht erneut bestätigt oder die Anordnung früher beendet wird.',
  'period.ended':
    'Die Anordnung galt von {start} bis {end}. Sie ist vorbei: Ihretwegen muss nichts mehr aufbewahrt werden.',

  'recipients.heading': 'Wer sie bekommen hat',
  'recipients.text': 'Die Anordnung ging an {provider}. Ihre Daten selbst hat wegen dieser Anordnung niemand bekommen.',

  'object.heading': 'Wie Sie widersprechen können',
  'object.deadline':
    'Sie können bis {deadline} widersprechen. Danach geht es immer noch, wenn Sie sagen, warum es später kommt.',
  'object.code': 'Ihr Fallcode:',
  'object.how':
    'Mit diesem Code öffnen Sie Ihren Fall unter {address}, in jedem Browser, auch auf einem Telefon. Jemand, dem Sie vertrauen, darf Ihnen helfen. Sie brauchen kein Benutzerkonto.',
  'object.secret':
    'Behalten Sie den Code für sich: Wer ihn hat, kann Ihren Fall lesen und für Sie handeln. Wenn Sie ihn verlieren, bitten Sie {provider} um einen neuen. Was Sie vorher geschrieben haben, ist nur mit dem alten zu lesen. In Ihrem Fall sehen Sie jeden Code, der erstellt wurde, und können Ihren eigenen beenden.',
  'object.secret-letter':
    'Behalten Sie den Code für sich: Wer ihn hat, kann Ihren Fall lesen und für Sie handeln. Die Behörde hat diesen Brief erstellt und könnte den Code kennen. Einen anderen, den sie nicht kennt, bekommen Sie von {provider}, spätestens wenn auch der Anbieter Sie benachrichtigen muss.',
  'object.free':
    'Der Widerspruch ist kostenlos. Sie brauchen keine Anwältin und keinen Anwalt, dürfen aber jemanden haben.',
  'object.words':
    'Sagen Sie mit Ihren eigenen Worten, was nicht stimmt. Zum Beispiel: Das sind nicht meine Daten, ich bin die falsche Person, oder die Daten sind wegen meines Berufs geschützt.',
  'object.effect':
    'Es entscheidet jemand, der von der Behörde unabhängig ist. Bis dahin bleibt die Anordnung, wie sie ist: Ihr Widerspruch hält sie nicht auf und verlängert sie nicht.',

  'help.heading': 'Wenn Sie Hilfe brauchen',
  'help.text':
    'Wenn Sie eine Dolmetscherin oder einen Dolmetscher brauchen oder Hilfe wegen einer Behinderung, sagen Sie es beim Widerspruch. Es kostet Sie nichts.',

  'appeal.heading': 'Wenn Sie mit der Entscheidung nicht einverstanden sind',
  'appeal.text':
    'Sie können sie einmal überprüfen lassen, innerhalb von {days} Tagen nach der Entscheidung. Dann entscheidet jemand anderes, der auch unabhängig ist.',

  'supervision.heading': 'Wer Ihnen noch helfen kann',
  'supervision.questions': 'Fragen zu Ihren Daten und Ihren Rechten beantwortet: {contact}, {email}.',
  'supervision.complaint':
    'Sie können sich auch bei der Aufsichtsbehörde für den Datenschutz beschweren und sie bitten, den Umgang mit Ihren Daten zu prüfen:',

  'verify.heading': 'Ist diese Mitteilung echt?',
  'verify.text':
    'Öffnen Sie {verify}. Auf der Seite müssen das englische Wort „Genuine“ (echt) und das Zeichen {reference} stehen. Wenn nicht, benutzen Sie den Code nicht, und rufen Sie die Behörde unter einer Nummer an, die Sie von anderswo kennen.',
};
