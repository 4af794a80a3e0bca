import type { FigureName } from '../../../../shared/contracts/api/public/policy.ts';

/** What each figure bounds, in German. */
export const BOUNDS = {
  'never-received-ends-after':
    'Eine Anordnung, deren Eingang beim Anbieter nie belegt ist, endet nach dieser Frist des Gesetzes, gezählt ab dem Erlass.',
  'disputed-end-applied':
    'Hängt ein Ende von einem Tag ab, der nur wahrscheinlich ein Feiertag ist, gilt dieses der beiden Enden.',
  'hold-at-most': 'Nennt das Gesetz nur eine Mindestdauer, kann eine Sicherung höchstens für so lange verlangt werden.',
  'continuation-confirmed-every':
    'Eine Sicherung, die bis zur Herausgabe der Daten weiterläuft, endet, wenn die Behörde sie nicht innerhalb dieser Zeit erneut bestätigt.',
  'renewals-without-leave':
    'Eine Sicherung, die bis zur Herausgabe der Daten weiterläuft, wird so oft allein auf das Wort der Behörde bestätigt; danach muss eine prüfende Person zustimmen.',
  'leaves-asked':
    'So oft im Jahr kann eine Behörde eine prüfende Person bitten, eine Sicherung bis zur Herausgabe der Daten weiterlaufen zu lassen.',
  'transmission-shown-within':
    'Eine Behörde, die die Herausgabe der Daten verlangt hat, zeigt innerhalb dieser Zeit, dass das Verlangen abgesandt ist; sonst wird geprüft, ob die Sicherung weiterlaufen darf.',
  'need-asked-before-end':
    'So lange vor dem Ende wird die Behörde gefragt, ob die Sicherung noch nötig ist, und einmal in der Mitte.',
  'news-of-end-before':
    'Wer eine Adresse hinterlassen hat, erfährt so lange vorher, dass eine Sicherung oder eine Frist zur Beschwerde endet.',
  'news-of-silence-before':
    'Wer etwas tun muss und eine Adresse hinterlassen hat, erfährt so lange vorher, dass Schweigen eine Folge hat.',
  'need-answered-within':
    'Innerhalb dieser Zeit antwortet die Behörde, ob die Sicherung noch nötig ist; ihr Schweigen wird gezählt.',
  'brief-order-ends-within':
    'Eine Anordnung, die die eigene Behörde so bald nach dem Eingang beendet, wird der Aufsicht gezeigt.',
  'overlaps-told-after':
    'Behörden, die dieselben Daten sichern lassen, erfahren voneinander, sobald beide Anordnungen so lange gelten.',
  'overlaps-shown':
    'So viele andere Anordnungen zu denselben Daten werden gezeigt; von den übrigen wird die Zahl genannt.',
  'overlaps-remembered': 'So viele andere Anordnungen zu denselben Daten werden bei einer Anordnung vermerkt.',
  'holders-remembered-at-issue':
    'So viele Anordnungen, die dieselben Daten schon sichern, werden beim Erlass einer neuen vermerkt.',
  'orders-read-at-issue':
    'So viele Anordnungen werden gelesen, um zu finden, welche dieselben Daten sichern wie eine neue.',
  'holders-named':
    'So viele Anordnungen zum selben Konto oder zur selben Nummer werden einem Anbieter genannt, wenn eine davon endet.',
  'marks-looked-at': 'So viele Spuren anderer Anordnungen werden für eine Auskunft über andere Sicherungen angesehen.',
  'orders-looked-at': 'So viele andere Anordnungen werden für eine Auskunft über andere Sicherungen gelesen.',
  'validation-decision-expected-within':
    'Eine erbetene Validierung, über die nach dieser Zeit nicht entschieden ist, ist verspätet, und die Behörde erfährt davon.',
  'signature-at-most-old':
    'Die Unterschrift auf einem Formular oder Schreiben ist höchstens so alt, wenn es eingereicht oder gesandt wird.',
  'many-identifiers': 'Eine Anordnung über mehr Konten oder Nummern wird noch einmal angesehen.',
  'long-period': 'Eine Anordnung über Daten aus einem längeren Zeitraum wird noch einmal angesehen.',
  'range-ahead': 'Daten können höchstens so weit im Voraus verlangt werden.',
  'widest-ipv4-range': 'Der größte Bereich von IPv4-Adressen, den eine Anordnung nennen darf, als Präfix.',
  'widest-ipv6-range': 'Der größte Bereich von IPv6-Adressen, den eine Anordnung nennen darf, als Präfix.',
  'burst-window': 'Über diese Zeit werden die Anträge einer Person und einer Behörde gezählt.',
  'second-word-within':
    'Ein Antrag über der Grenze ist erledigt, wenn nicht innerhalb dieser Zeit eine zweite Person der Behörde zustimmt.',
  'proposed-for':
    'Ein Antrag, für den die Behörde eine zweite Person verlangt, ist erledigt, wenn innerhalb dieser Zeit keine zustimmt.',
  'emergency-seen-within': 'Eine Anordnung im Notfall sieht innerhalb dieser Zeit eine zweite Person der Behörde an.',
  'suspension-alone':
    'Eine Sperre durch eine einzelne Registerstelle wird nach dieser Zeit aufgehoben, wenn keine zweite sie bestätigt.',
  'suspension-alone-again-after':
    'Was eine einzelne Registerstelle gesperrt hatte, sperrt sie allein erst wieder, wenn seit der Aufhebung diese Zeit vergangen ist.',
  'suspensions-alone':
    'Eine einzelne Registerstelle sperrt allein höchstens so viele Konten einer Behörde zur selben Zeit.',
  'doubt-answered-within':
    'Eine Anordnung, deren Bearbeiter gesperrt wurde, bevor sie jemand erhalten hat, wird nach dieser Zeit zurückgenommen, wenn kein anderer Bearbeiter sie erneut bestätigt.',
  'emergency-listed': 'Ein Notfall, den niemand angesehen hat, bleibt so lange auf der Liste.',
  'filing-draft-kept': 'Ein Entwurf eines Antrags wird so lange nach seiner Anlage gelöscht.',
  'filing-drafts': 'So viele Entwürfe hält eine Behörde zur selben Zeit.',
  'desk-session-idle': 'Eine Sitzung an einem Dienst endet so lange nach der letzten Nutzung.',
  'desk-session-ends-after':
    'Eine Sitzung an einem Dienst endet so lange nach der Anmeldung, wie viel sie auch genutzt wird.',
  'desk-sign-in-within': 'Wer sich an einem Dienst anmelden geht, kommt innerhalb dieser Zeit zurück.',
  'desk-typed-kept': 'Was jemand an einem Dienst geschrieben und nicht gesendet hat, wird so lange aufbewahrt.',
  'desk-form-bytes': 'Ein Formular an einem Dienst ist höchstens so groß, wie Browser es senden.',
  'desk-typed-bytes': 'So viel wird von dem aufbewahrt, was in ein Formular an einem Dienst geschrieben wurde.',
  'commands-needed-a-day':
    'So oft am Tag kann eine Seite zu einer Anordnung handeln, wo das Gesetz es verlangt oder jemandes Rechte es brauchen.',
  'commands-words-a-day': 'So viele Nachrichten und Dateien kann eine Seite an einem Tag zu einer Anordnung senden.',
  'commands-counted-over': 'Über diese Zeit wird gezählt, was eine Seite zu einer Anordnung tut und sendet.',
  'share-nearly-used':
    'Hat eine Seite diesen Teil dessen verbraucht, was sie an einem Tag zu einer Anordnung tun und senden kann, erfährt ein Mensch davon.',
  'demand-unborn-for':
    'Ein Schreiben, das für eine nie entstandene Anordnung eingereicht wurde, kann nach dieser Zeit einer anderen dienen.',
  'idempotency-key-remembered':
    'Eine Anfrage, die mit demselben Schlüssel noch einmal gesandt wird, erhält mindestens so lange ihre erste Antwort.',
  'notice-after-issue':
    'So lange nach dem Erlass erfährt die betroffene Person von der Anordnung, spätestens aber mit dem Ende der Sicherung.',
  'deferral-at-most': 'Die Mitteilung an die Person darf jeweils höchstens so lange warten, aus einem genannten Grund.',
  'deferrals-together':
    'Alle Aufschübe einer Anordnung dauern zusammen höchstens so lange, wenn es bei gewöhnlichen Gründen bleibt.',
  'deferral-beyond-at-most':
    'Ist die Zeit aller Aufschübe einer Anordnung verbraucht, dauert jeder weitere höchstens so lange und beruht auf einer eigenen Entscheidung einer prüfenden Person.',
  'deferral-ending-told-before':
    'So lange vor dem Ende eines Aufschubs erfährt die Behörde davon, damit Zeit bleibt, mit neuen Gründen um einen weiteren zu bitten.',
  'deferral-review-within':
    'Innerhalb dieser Zeit wird über einen Aufschub entschieden, und immer, bevor die Mitteilung hinausginge.',
  'deferrals-refused':
    'Nach so vielen abgelehnten Bitten um Aufschub werden zu dieser Anordnung keine mehr angenommen.',
  'notice-claim-review-within':
    'Sagt eine Behörde, sie habe die Person selbst unterrichtet, wird innerhalb dieser Zeit geprüft, ob das gezeigt ist.',
  'notice-claims': 'So oft kann eine Behörde zu einer Anordnung sagen, sie habe die Person selbst unterrichtet.',
  'notice-letters': 'So viele Briefe, jeder mit einem eigenen Code, können zu einer Anordnung erstellt werden.',
  'relay-proof-within':
    'Ein Anbieter, der die Mitteilung weitergibt, zeigt innerhalb dieser Zeit, dass er es getan hat.',
  'notice-reads-beside-targets':
    'Ein Anbieter kann eine Mitteilung für jedes Konto der Anordnung einmal erneut abrufen, und so oft darüber hinaus.',
  'notice-reads': 'Öfter als so kann ein Anbieter eine Mitteilung nie erneut abrufen.',
  'challenge-within':
    'Sie können so lange widersprechen, nachdem Sie von der Anordnung erfahren haben; später nennen Sie einen Grund für die Verspätung.',
  'challenges-per-side': 'So oft kann eine Seite einer Anordnung widersprechen, jeweils einzeln.',
  'review-within': 'Innerhalb dieser Zeit entscheidet eine prüfende Person.',
  'urgent-review-within': 'Über einen dringenden Widerspruch wird innerhalb dieser Zeit entschieden.',
  'appeal-within': 'So lange nach einer Entscheidung können Sie um eine zweite Prüfung bitten.',
  'review-moves':
    'So oft geht eine Prüfung, die niemand entscheidet, an eine andere Person, bevor das Schweigen nach den Regeln entscheidet.',
  'conflicts-per-party':
    'So oft kann eine Seite zu einer Anordnung sagen, dass eine prüfende Person nicht entscheiden soll.',
  'conflict-within':
    'Innerhalb dieser Zeit nach der Auswahl einer prüfenden Person sagt eine Seite, dass diese nicht entscheiden soll.',
  'drawn-among-at-least': 'Eine prüfende Person wird unter mindestens so vielen ausgelost, wo es so viele gibt.',
  'emergency-review-within':
    'Jede Anordnung im Notfall wird innerhalb dieser Zeit geprüft, ob jemand widerspricht oder nicht.',
  'validated-orders-sampled':
    'Von den Anordnungen, die ein Gericht oder eine Staatsanwaltschaft validiert hat, wird eine von so vielen ebenfalls geprüft.',
  'sampled-with-reviewers':
    'Validierte Anordnungen werden dort nach dem Zufall geprüft, wo mindestens so viele Personen sie prüfen dürfen und im Dienst sind.',
  'reviewer-drawn-within':
    'Innerhalb dieser Zeit ist eine prüfende Person gefunden, oder es wird gemeldet, dass es keine gibt.',
  'reviewer-sought-every': 'Solange niemand entscheiden darf, wird so oft wieder jemand gesucht.',
  'case-code-lives': 'Der Code einer Mitteilung öffnet den Fall so lange, nach jeder Benutzung von neuem gezählt.',
  'case-codes-known': 'Ein Code steht nach seiner Erstellung mindestens so lange in der Liste.',
  'case-session': 'Ein geöffneter Fall bleibt so lange offen, und noch einmal so lange, wenn er benutzt wird.',
  'case-session-ends-after': 'Spätestens nach dieser Zeit muss der Code wieder eingegeben werden.',
  'visit-renewed-below': 'Ein Fall, der benutzt wird, wenn weniger als diese Zeit übrig ist, bleibt länger offen.',
  'draft-kept': 'Was Sie eingegeben und nicht abgesandt haben, wird so lange aufbewahrt.',
  'draft-bytes': 'So viel wird von dem aufbewahrt, was auf einer Seite eingegeben wurde.',
  'guesses-per-address':
    'So viele falsche Codes in der Stunde von einer Netzadresse werden beantwortet; dann muss man warten.',
  'case-code-tries': 'So oft in der Stunde kann von einer Netzadresse ein Code eingegeben werden.',
  'case-requests': 'So oft in der Stunde kann mit einem Code nach dem Fall gefragt werden.',
  'complaints-per-address': 'So viele Beschwerden in der Stunde werden von einer Netzadresse angenommen.',
  'complaint-kept': 'Eine Beschwerde und was daraus wurde, wird so lange aufbewahrt.',
  'difficulties-per-address':
    'So oft in der Stunde kann von einer Netzadresse gesagt werden, was schwierig zu benutzen war.',
  'difficulties-kept': 'Wie oft etwas schwierig zu benutzen war, wird nach dem Ende des Monats so lange aufbewahrt.',
  'file-bytes': 'Eine Datei darf höchstens so groß sein.',
  'file-parts': 'Eine Datei wird in höchstens so vielen Teilen übertragen.',
  'file-part-bytes': 'Jeder Teil einer Datei darf höchstens so groß sein.',
  'file-steps':
    'So oft in der Stunde kann eine Seite zu einer Anordnung Teile von Dateien senden oder Dateien abschließen.',
  'upload-form': 'Eine Seite, mit der Sie eine Datei senden, gilt so lange; danach bekommen Sie eine neue.',
  'scan-awaited':
    'So lange wartet eine Datei auf die Suche nach Schadprogrammen; dann geht sie weiter und gilt als nicht durchsucht.',
  'retention-after-end':
    'So lange nach dem Ende der Sicherung kann die Akte einer Anordnung gelesen werden; dann wird sie unlesbar gemacht.',
  'acknowledgement-expected-within':
    'Innerhalb dieser Zeit nach dem Erlass bestätigt ein Anbieter den Eingang; sonst erfährt die Kontaktstelle, dass er sich verspätet.',
  'release-confirmation-within':
    'Innerhalb dieser Zeit nach dem Ende einer Sicherung bestätigt ein Anbieter, dass er sie beendet hat.',
  'clarification-expected-within':
    'Innerhalb dieser Zeit beantwortet eine Behörde die Frage eines Anbieters, wo das Gesetz an die Antwort nichts knüpft.',
  'provider-signature-window': 'Die Signatur eines Anbieters darf so alt sein oder unserer Uhr so weit voraus.',
  'reads-on-record':
    'Wird ein Zertifikat immer wieder gelesen, werden von einem Tag diese Abrufe vermerkt, nach ihrer Zahl; die übrigen werden gezählt.',
  'reads-counted-for': 'Wie oft ein Zertifikat gelesen wurde, wird nach dem letzten Abruf so lange gezählt.',
  'sandbox-registrations':
    'So viele Anbieter können sich in einer Stunde in der Sandbox anmelden, alle zusammen, wo es eine gibt.',
  'sandbox-orders': 'Ein Anbieter in der Sandbox bekommt an einem Tag (UTC) so viele Testanordnungen.',
  'sandbox-orders-together':
    'So viele Testanordnungen werden in einer Stunde erteilt, an alle Anbieter der Sandbox zusammen.',
  'sandbox-files':
    'So viele Dateiteile und Dateien werden in einer Stunde zu Einwänden gegen Testanordnungen angenommen, von allen zusammen.',
  'sandbox-usable-for':
    'Eine Anmeldung in der Sandbox kann nach ihrem Tag noch so lange benutzt werden; danach öffnet ihr Schlüssel nichts, bis er neu angemeldet wird.',
  'sandbox-tried-for': 'Eine Nachricht zu einer Testanordnung wird so lange versucht und dann aufgegeben.',
  'search-confirmed-within':
    'Eine Suche der Aufsicht endet, wenn nicht innerhalb dieser Zeit eine zweite Person sie bestätigt.',
  'search-read-for': 'Was eine Suche findet, kann so lange nach der Bestätigung gelesen werden.',
  'search-kept': 'Wer was und warum gesucht hat, wird so lange aufbewahrt.',
  'reading-confirmed-within':
    'Eine Lesung versiegelter Texte durch die Aufsicht endet, wenn nicht innerhalb dieser Zeit eine zweite Person sie bestätigt.',
  'reading-open-for':
    'Was von einer Anordnung versiegelt ist, können diese beiden Personen so lange nach der Bestätigung lesen.',
  'reading-answers-at-most':
    'So viele Antworten mit versiegeltem Text gibt es für einen Grund; jede steht in der Akte der Anordnung.',
  'reading-kept': 'Wer welche Anordnung lesen wollte und wer es bestätigt hat, steht so lange in der Liste.',
  'directory-change-answered-within':
    'Eine Änderung des Verzeichnisses verfällt, wenn ihr nicht innerhalb dieser Zeit eine zweite registerführende Person zustimmt.',
  'directory-cooling':
    'Eine Änderung, durch die Nachrichten anderswohin gehen oder jemand anderes handeln könnte, wartet nach der Zustimmung so lange; wen sie betrifft, der erfährt davon und kann widersprechen.',
  'consultations-kept':
    'Wer über ein Amt Daten von Personen gesehen hat, bleibt nach dem Ende des Monats so lange vermerkt.',
  'consultations-counted': 'So viele Einsichten in ihre Anordnung, die letzten, werden für eine Person gezählt.',
  'officials-readable-after-end':
    'Welche Amtspersonen an einer Anordnung gehandelt haben, lässt sich so lange nach dem Ende der Sicherung feststellen; dann kann es niemand mehr.',
  'delivery-retries':
    'Eine Nachricht, die eine Sicherung beginnt oder ändert, und jede in einem Notfall wird zu diesen Zeiten versucht, gezählt ab dem Moment, in dem sie bereit war.',
  'delivery-retry-then-every':
    'Nach den ersten Versuchen wird eine Nachricht, die eine Sicherung beginnt oder ändert, so oft versucht.',
  'delivery-retry-until':
    'So lange wird eine Nachricht außerhalb von Notfällen versucht; dann wird sie vorerst aufgegeben.',
  'delivery-late-after': 'Von einer Nachricht, die innerhalb dieser Zeit nicht ankam, erfahren Menschen.',
  'delivery-given-up-every':
    'Eine aufgegebene Nachricht wird so oft wieder versucht, solange es etwas mitzuteilen gibt.',
  'delivery-emergency-then-every': 'Nach den ersten Versuchen wird eine Nachricht in einem Notfall so oft versucht.',
  'delivery-emergency-until':
    'Nach dieser Zeit wird eine Nachricht in einem Notfall seltener versucht und nie aufgegeben.',
  'delivery-emergency-forever-every':
    'Dann wird eine Nachricht in einem Notfall so oft versucht, solange es etwas mitzuteilen gibt.',
  'delivery-routine-retries':
    'Eine Nachricht, die keine Sicherung beginnt oder ändert, wird zu diesen Zeiten versucht, gezählt ab dem Moment, in dem sie bereit war.',
  'delivery-routine-then-every': 'Nach den ersten Versuchen wird eine solche Nachricht so oft versucht.',
  'left-alone-emergency': 'Wer als Anbieter um eine Pause bittet, bekommt sie, in einem Notfall höchstens so lange.',
  'left-alone-urgent':
    'Wer als Anbieter um eine Pause bittet, bekommt sie, bei einer Nachricht, die eine Sicherung beginnt oder ändert, höchstens so lange.',
  'left-alone-routine':
    'Wer als Anbieter um eine Pause bittet, bekommt sie, bei jeder anderen Nachricht höchstens so lange.',
  'escalation-emergency':
    'Beantwortet ein Anbieter eine Nachricht in einem Notfall nicht, so erfahren davon zu diesen Zeiten nach der Nachricht seine zweite Adresse, sein Postfach, seine Rufbereitschaft und am Ende ein Mensch am Telefon.',
  'escalation-urgent': 'Dasselbe, wenn er eine Nachricht nicht beantwortet, die eine Sicherung beginnt oder ändert.',
  'escalation-routine':
    'Beantwortet ein Anbieter eine andere Nachricht nicht, so erfahren davon nach so vielen seiner Arbeitstage seine zweite Adresse, sein Postfach und ein Mensch am Telefon.',
  'delivery-jitter': 'Ein Versuch wird höchstens um diesen Teil seiner Zeit verschoben, nach vorn oder hinten.',
  'first-attempt-within':
    'Ein erster Versuch innerhalb dieser Zeit wird sofort gemacht; danach wird erst geprüft, ob es noch etwas mitzuteilen gibt.',
  'incident-opens-after':
    'Nach so vielen Fehlschlägen einer Nachricht hintereinander wird der Betrieb wegen der Adresse gerufen, an die sie geht.',
  'attempts-again-on-record':
    'Von den Versuchen, nachdem eine Nachricht aufgegeben wurde, werden diese vermerkt, nach ihrer Zahl.',
  'delivery-woken-every':
    'Ein Lebenszeichen eines Anbieters bringt sofort, was verspätet ist, aber keine Nachricht öfter als so.',
  'deliveries-woken-at-once': 'So viele verspätete Nachrichten folgen auf ein Lebenszeichen.',
  'feed-on-time':
    'Ein Ereignis, das innerhalb dieser Zeit geschrieben wird, steht in der abgerufenen Liste zu dem Zeitpunkt, zu dem es geschah; spätere stehen dort, wo sie ankommen.',
  'feed-shown-after': 'Wer abruft, sieht, was älter ist als diese Zeit.',
  'feed-told-again':
    'Werden die abgerufenen Listen neu gemacht, wird noch einmal gesagt, was innerhalb dieser Zeit geschah.',
  'pull-again-after': 'Wer abruft und nichts mehr findet, fragt nach dieser Zeit wieder.',
  'batch-rows-at-once': 'Von einem Stapel von Anträgen werden so viele Zeilen zugleich bearbeitet.',
  'batch-begins-within':
    'Keine Zeile eines Stapels wird später als nach dieser Zeit begonnen; was nicht begonnen wurde, wird noch einmal geschickt.',
  'dispatch-check-after':
    'Eine Nachricht, die so lange nach ihrer Entscheidung nicht hinausging, wird noch einmal hinausgeschickt.',
  'hint-delay': 'Ein Notfall wird so lange nach dem Antrag weitergegeben, was immer sonst wartet.',
  'hint-looks': 'So oft wird ein Notfall gesucht, der noch nicht da war.',
  'vouched-within': 'Was Seiten darüber sagen, wer anfragt, wird so lange geglaubt.',
  'spare-keys': 'So viele Schlüssel macht jeder Prozess, der Anträge annimmt, im Voraus.',
  'spare-key-kept': 'Ein im Voraus gemachter Schlüssel wird nach dieser Zeit weggeworfen.',
} as const satisfies Record<FigureName, string>;
