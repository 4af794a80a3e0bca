import type { PROVIDER_PAGES as ENGLISH } from '../en/provider-pages.ts';

export const PROVIDER_PAGES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'desk.provider': 'Ihre Anordnungen',
  // the first page
  'provider.behind': 'Diese Liste hinkt der Akte etwas nach: Was eben gesagt wurde, steht vielleicht noch nicht darin.',
  'provider.unknown': 'Noch nicht bestätigt',
  'provider.unknown-none': 'Nichts wartet auf eine Bestätigung.',
  'provider.unknown-text':
    'Die Schaltfläche liest das Zertifikat und sagt, dass Sie die Anordnung haben. Beides kommt sofort in die Akte; auch das Öffnen der Anordnung ist Empfang.',
  'provider.acknowledge': '{reference} bestätigen',
  'provider.waiting': 'Wartet auf Ihre Antwort',
  'provider.rest': 'Jetzt nichts zu sagen',
  'provider.issued': 'Erlassen von {authority} am {moment}',
  'provider.ends': 'Endet am {moment}',
  'provider.list-unread': 'Noch niemand hat sie geöffnet. Sie zu öffnen ist Empfang: Die Frist der Anordnung beginnt.',
  'provider.list-held':
    'Angehalten: Es wird geprüft, ob die Behörde sie erlassen hat. Lassen Sie nichts gehen, was Sie schon aufbewahren, und warten Sie. Sie zu öffnen ist Empfang: Von da an gilt sie.',
  'provider.find': 'Eine Anordnung nach ihrer Referenz finden',
  'provider.find-hint': 'So wie sie vorgelesen wurde: Groß- und Kleinschreibung, Leerzeichen und Striche zählen nicht.',
  'provider.find-none': 'Sie haben keine Anordnung mit dieser Referenz. Lassen Sie sie noch einmal vorlesen.',
  'provider.meant-ask': 'Sie haben keine mit dieser Referenz. Vielleicht war eine von diesen gemeint: Fragen Sie nach.',
  'provider.meant': 'von {authority}, erlassen am {day}',
  'provider.find-unfit': 'Schreiben Sie eine Referenz: zwölf Buchstaben und Ziffern',
  'provider.found': 'Anordnungen mit dieser Referenz',
  'provider.owed.acknowledgement': 'Sagen, dass Sie die Anordnung haben',
  'provider.owed.end-acknowledgement': 'Sagen, dass Sie das neue Ende haben',
  'provider.owed.preservation': 'Sagen, ob die Daten aufbewahrt werden',
  'provider.owed.release-confirmation': 'Sagen, dass nichts mehr aufbewahrt wird',
  'provider.owed.notice-relay': 'Ihren Nutzer benachrichtigen und sagen, dass Sie es getan haben',
  'provider.owed-until': 'Bis {moment}',
  'provider.owed-late': 'Überfällig seit {moment}',
  // an order
  'provider.in-force': 'Sie müssen die Daten jetzt aufbewahren.',
  'provider.not-in-force': 'Sie müssen die Daten für diese Anordnung jetzt nicht aufbewahren.',
  'provider.until': 'Bewahren Sie sie auf bis {moment}, wenn Ihnen nichts anderes gesagt wird.',
  'provider.held':
    'Lassen Sie nichts gehen, was Sie schon aufbewahren, tun Sie sonst nichts an dieser Anordnung, und warten Sie, bis Sie Bescheid bekommen.',
  'provider.target': '({type}, {id}): {status}',
  'provider.moves': 'Was Sie sagen sollen',
  'provider.moves-none': 'Jetzt wird nichts von Ihnen verlangt.',
  'provider.impossible': 'Wenn Sie es nicht können, oder nicht so',
  'provider.impossible-text':
    'Sagen Sie es sofort, auch für einzelne Kennungen. Ist etwas unklar, fragen Sie. Geht es nicht, sagen Sie warum. Bewahren Sie auf, was Sie können, bis die Behörde geantwortet hat.',
  'provider.end': 'Die Anordnung ist beendet: was mit den Daten geschieht',
  'provider.end.normal-retention': 'Für sie gelten wieder Ihre eigenen Fristen.',
  'provider.end.delete-or-restrict': 'Für sie gelten wieder Ihre eigenen Fristen, und niemand verwendet sie.',
  'provider.end.destroy': 'Kopien, die Sie nur für diese Anordnung aufbewahrt haben, müssen vernichtet werden.',
  'provider.end.release': 'Das gilt für:',
  'provider.end.keep':
    'Diese bewahren Sie trotzdem auf, weil andere Anordnungen sie festhalten oder festhalten können:',
  'provider.end.not-all':
    'Nicht jede andere Anordnung konnte angesehen werden. Bewahren Sie es auf, und öffnen Sie diese Seite in einer Stunde wieder.',
  'provider.others': 'Wer dieselben Daten noch festhält',
  'provider.others-none': 'Keine andere Anordnung hielt am {moment} etwas von diesen Daten fest.',
  'provider.others-text':
    'Das Ende einer Anordnung ist nie das Ende einer anderen. Am {moment} hielten diese Anordnungen einen Teil derselben Daten fest:',
  'provider.other': 'Anordnung {reference}: {targets}',
  'provider.others-in-part':
    'Es können mehr sein: Nicht jede andere Anordnung konnte jetzt angesehen werden. Öffnen Sie diese Seite in einer Stunde wieder, bevor Sie etwas gehen lassen.',
  'provider.fact.ends': 'Sie bewahren die Daten auf bis',
  'provider.fact.counted': 'Nach den Uhren, mit denen das Recht rechnet: {moment}',
  'provider.finding.name-not-registered': 'Ein Name, den das Verzeichnis für sie nicht hat',
  'provider.finding.free-mailbox': 'Ein Postfach, wie es jeder eröffnen kann',
  'provider.finding.mail-not-registered': 'Eine Mailadresse unter einer Domain, die das Verzeichnis für sie nicht hat',
  'provider.finding.foreign-telephone': 'Ein Telefon in einem Land, das das Verzeichnis für sie nicht hat',
  'provider.finding.validator-not-registered': 'Eine validierende Stelle, die das Verzeichnis nicht kennt',
  'provider.own-word':
    'Die Behörde ist die aus dem Verzeichnis. Jeder andere Name, jede Adresse und Nummer im Formular stammt von dem, der es eingereicht hat: Rufen Sie unter einer Nummer an, die Sie anderswoher kennen.',
  'provider.signature': 'Ist es echt?',
  'provider.signature.genuine': 'Echt: Die Signatur dieses Zertifikats stimmt.',
  'provider.signature.key': 'Signiert mit dem veröffentlichten Schlüssel {key}',
  'provider.signature.in-force': 'Jetzt in Kraft',
  'provider.signature.not-in-force': 'Jetzt nicht in Kraft',
  'provider.signature.latest': 'Ihnen wurde keine spätere Fassung mitgeteilt',
  'provider.signature.later': 'Ihnen wurde seitdem eine spätere Fassung mitgeteilt: Öffnen Sie diese Seite noch einmal',
  'provider.signature.at': 'Geprüft am {moment}',
  'provider.signature.not': 'Nicht echt: Die Signatur dieses Zertifikats stimmt nicht.',
  'provider.signature.not-text':
    'Handeln Sie nicht danach. Rufen Sie den Betreiber an, und die Behörde unter einer Nummer, die Sie anderswoher kennen.',
  'provider.signature.unasked': 'Das konnte gerade nicht geprüft werden. Öffnen Sie diese Seite noch einmal.',
  'provider.certificate': 'Das Zertifikat',
  'provider.link-objections': 'Widersprechen, und Ihre Widersprüche',
  'provider.link-notice': 'Die Benachrichtigung der betroffenen Person, sobald Sie darum gebeten sind',
  'provider.link-attempts': 'Wie wir Sie zu erreichen suchten',
  'provider.attempts': 'Wie wir Sie wegen einer Anordnung zu erreichen suchten',
  'provider.answers': 'Was Ihre Endpunkte zuletzt geantwortet haben',
  'provider.answer': 'Nachricht {message}, {endpoint}, {moment}',
  'provider.erased': 'Diese Anordnung ist gelöscht',
  'provider.erased-text':
    'Ihre Aufbewahrung ist vorbei, und ihre persönlichen Daten sind gelöscht. Es gibt nichts mehr zu lesen, und nichts wird von Ihnen verlangt.',
  // the notice
  'provider.notice.what':
    'Die Benachrichtigung sagt der Person, welche Behörde was aufbewahren ließ und wie man widerspricht. Sie nennt weder die Straftat noch die Gründe. Rufen Sie sie in der Sprache Ihres Nutzers ab, geben Sie sie so weiter, und sagen Sie dann, dass Sie es getan haben.',
  'provider.notice.once':
    'Der Abruf kommt in die Akte. Jeder neue Abruf hat einen anderen Fallcode und beendet den vorigen, außer der wurde schon benutzt. Sie kann nicht beliebig oft abgerufen werden: Geben Sie weiter, was Sie zuletzt abgerufen haben.',
  'provider.notice.as-page': 'Abrufen und hier lesen',
  'provider.notice.as-pdf': 'Als PDF abrufen',
  'provider.notice.as-html': 'Als eigene Seite abrufen, zum Drucken oder Weitergeben',
  'provider.notice.fetched': 'Die Benachrichtigung, zum Weitergeben',
  'provider.notice.hand-on':
    'Geben Sie alles davon weiter, in der Form, die Ihrem Nutzer dient. Für Papier nehmen Sie das PDF. Sobald Sie sie weitergegeben haben, sagen Sie es.',
  'provider.notice.code': 'Der Fallcode, der darin steht:',
  'provider.notice.otherwise': 'Dieselbe Benachrichtigung in anderer Form oder Sprache',
  // objections
  'provider.objections': 'Ihre Widersprüche gegen eine Anordnung',
  'provider.objections-none': 'Sie haben keinen eingelegt.',
  'provider.object-until': 'Sie können widersprechen bis {moment}; später müssen Sie sagen, warum es spät kommt.',
  'provider.objection': 'Widerspruch {id}',
  'provider.objection.grounds': 'Gründe: {grounds}',
  'provider.objection.wanted': 'Was Sie wollen: {wanted}',
  'provider.objection.file': 'Datei: {name}',
  'provider.review': 'Prüfung {id}, verlangt am {moment}',
  'provider.appealable': 'Widerspruch {id} vom {moment}; möglich bis {until}',
  'provider.said': 'Was in Ihren Prüfungen gesagt wurde',
  'provider.receipt':
    'Sie haben eine signierte Quittung darüber. Sie bleibt hier höchstens 12 Stunden: Bewahren Sie sie selbst auf.',
  'provider.receipt-link': 'Die Quittung (JWS)',
};
