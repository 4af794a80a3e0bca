import type { NewsKind } from '../../domain/news/news.ts';

/** What a mail with news says. */
export interface NewsWords {
  readonly subject: string;
  /** Of a mail to a person: their mailbox may be read by others. */
  readonly subjectToPerson: string;
  /** Of each kind, that it is so; to a person they all say the same. */
  readonly kinds: Readonly<Record<Exclude<NewsKind, 'case-decided' | 'case-message' | 'appeal-end-near'>, string>>;
  readonly reference: string;
  readonly due: string;
  readonly readAt: string;
  readonly toPerson: string;
  readonly toPersonReadAt: string;
  readonly stop: string;
  readonly signed: string;
}

const EN: NewsWords = {
  subject: 'There is something new in Holdfast',
  subjectToPerson: 'There is something new',
  kinds: {
    'emergency-to-see': 'An order was issued in an emergency: another officer than its filer is to look at it.',
    'question-waits': 'A provider asks something, and waits for your answer.',
    'end-near': 'A hold of yours ends soon.',
    'still-needed': 'You are asked whether a hold is still needed.',
    'silence-near': 'Something is owed by you, and silence soon has an effect.',
    'delivery-given-up': 'A message to a provider could not be delivered.',
    'endpoint-failing': 'An address to which messages about an order go takes none. Each is tried again.',
    'endpoint-well': 'An address that took no messages takes them again.',
    'validation-sought': 'You are asked to validate an order.',
    'review-drawn': 'You were drawn to decide a review.',
    'review-silence-near': 'A review that you have not decided soon leaves you.',
    'review-without-reviewer': 'Nobody was found for a review.',
    'review-defaulted': 'A review ended in silence.',
  },
  reference: 'Reference: {reference}',
  due: 'By: {due}',
  readAt: 'What it is about stands there, for whoever signs in: {url}',
  toPerson: 'There is something new in a matter that you asked to hear about.',
  toPersonReadAt: 'To read it, open this site with your code: {url}',
  stop: 'To get no more of these mails, open the site with your code and take your address away.',
  signed: 'This mail was sent by a machine. Nobody reads answers to it.',
};

const DE: NewsWords = {
  subject: 'Es gibt etwas Neues in Holdfast',
  subjectToPerson: 'Es gibt etwas Neues',
  kinds: {
    'emergency-to-see':
      'Eine Anordnung wurde im Notfall erlassen: Jemand anderes als die antragstellende Person sieht sie an.',
    'question-waits': 'Ein Anbieter fragt etwas und wartet auf Ihre Antwort.',
    'end-near': 'Eine Ihrer Sicherungen endet bald.',
    'still-needed': 'Sie werden gefragt, ob eine Sicherung noch nötig ist.',
    'silence-near': 'Sie haben noch etwas zu tun, und Schweigen hat bald eine Folge.',
    'delivery-given-up': 'Eine Nachricht an einen Anbieter konnte nicht zugestellt werden.',
    'endpoint-failing':
      'Eine Adresse, an die Nachrichten zu einer Anordnung gehen, nimmt keine an. Jede wird wieder versucht.',
    'endpoint-well': 'Eine Adresse, die keine Nachrichten annahm, nimmt sie wieder an.',
    'validation-sought': 'Sie werden um die Bestätigung einer Anordnung gebeten.',
    'review-drawn': 'Eine Prüfung wurde Ihnen zugelost.',
    'review-silence-near': 'Eine Prüfung, die Sie nicht entschieden haben, geht bald an andere.',
    'review-without-reviewer': 'Für eine Prüfung wurde niemand gefunden.',
    'review-defaulted': 'Eine Prüfung endete durch Schweigen.',
  },
  reference: 'Aktenzeichen: {reference}',
  due: 'Bis: {due}',
  readAt: 'Worum es geht, steht dort für alle, die sich anmelden: {url}',
  toPerson: 'Es gibt etwas Neues in einer Sache, von der Sie hören wollten.',
  toPersonReadAt: 'Um es zu lesen, öffnen Sie diese Seiten mit Ihrem Code: {url}',
  stop: 'Möchten Sie diese E-Mails nicht mehr bekommen, öffnen Sie die Seiten mit Ihrem Code und entfernen Sie Ihre Adresse.',
  signed: 'Diese E-Mail hat eine Maschine verschickt. Antworten liest niemand.',
};

const FR: NewsWords = {
  subject: 'Il y a du nouveau dans Holdfast',
  subjectToPerson: 'Il y a du nouveau',
  kinds: {
    'emergency-to-see':
      'Une ordonnance a été émise en urgence : une autre personne que celle qui l’a déposée doit la regarder.',
    'question-waits': 'Un fournisseur pose une question et attend votre réponse.',
    'end-near': 'Une de vos conservations prend bientôt fin.',
    'still-needed': 'On vous demande si une conservation est encore nécessaire.',
    'silence-near': 'Vous avez quelque chose à faire, et le silence aura bientôt un effet.',
    'delivery-given-up': 'Un message à un fournisseur n’a pas pu être remis.',
    'endpoint-failing':
      'Une adresse à laquelle vont des messages sur une ordonnance n’en accepte aucun. Chacun sera renvoyé.',
    'endpoint-well': 'Une adresse qui n’acceptait pas de messages les accepte de nouveau.',
    'validation-sought': 'On vous demande de valider une ordonnance.',
    'review-drawn': 'Un examen vous a été attribué par le sort.',
    'review-silence-near': 'Un examen que vous n’avez pas tranché passera bientôt à d’autres.',
    'review-without-reviewer': 'Personne n’a été trouvé pour un examen.',
    'review-defaulted': 'Un examen s’est terminé par le silence.',
  },
  reference: 'Référence : {reference}',
  due: 'Avant : {due}',
  readAt: 'De quoi il s’agit se lit là, une fois connecté : {url}',
  toPerson: 'Il y a du nouveau dans une affaire dont vous vouliez avoir des nouvelles.',
  toPersonReadAt: 'Pour le lire, ouvrez ce site avec votre code : {url}',
  stop: 'Pour ne plus recevoir ces messages, ouvrez le site avec votre code et retirez votre adresse.',
  signed: 'Ce message a été envoyé par une machine. Personne ne lit les réponses.',
};

const ES: NewsWords = {
  subject: 'Hay algo nuevo en Holdfast',
  subjectToPerson: 'Hay algo nuevo',
  kinds: {
    'emergency-to-see': 'Se emitió una orden en una emergencia: la mira otra persona que quien la presentó.',
    'question-waits': 'Un proveedor pregunta algo y espera su respuesta.',
    'end-near': 'Una de sus conservaciones termina pronto.',
    'still-needed': 'Se le pregunta si una conservación sigue siendo necesaria.',
    'silence-near': 'Usted debe hacer algo, y el silencio tendrá pronto un efecto.',
    'delivery-given-up': 'Un mensaje a un proveedor no pudo entregarse.',
    'endpoint-failing':
      'Una dirección a la que van mensajes sobre una orden no acepta ninguno. Cada uno se volverá a enviar.',
    'endpoint-well': 'Una dirección que no aceptaba mensajes vuelve a aceptarlos.',
    'validation-sought': 'Se le pide validar una orden.',
    'review-drawn': 'Le tocó por sorteo decidir una revisión.',
    'review-silence-near': 'Una revisión que no ha decidido pasará pronto a otras personas.',
    'review-without-reviewer': 'No se encontró a nadie para una revisión.',
    'review-defaulted': 'Una revisión terminó en silencio.',
  },
  reference: 'Referencia: {reference}',
  due: 'Antes de: {due}',
  readAt: 'De qué se trata está allí, para quien inicia sesión: {url}',
  toPerson: 'Hay algo nuevo en un asunto del que usted quiso saber.',
  toPersonReadAt: 'Para leerlo, abra este sitio con su código: {url}',
  stop: 'Para no recibir más estos correos, abra el sitio con su código y quite su dirección.',
  signed: 'Este correo lo envió una máquina. Nadie lee las respuestas.',
};

const PL: NewsWords = {
  subject: 'W Holdfast jest coś nowego',
  subjectToPerson: 'Jest coś nowego',
  kinds: {
    'emergency-to-see': 'Wydano nakaz w trybie pilnym: ogląda go ktoś inny niż osoba, która go złożyła.',
    'question-waits': 'Dostawca o coś pyta i czeka na odpowiedź.',
    'end-near': 'Jedno z Państwa zabezpieczeń wkrótce się kończy.',
    'still-needed': 'Pytamy, czy zabezpieczenie jest nadal potrzebne.',
    'silence-near': 'Coś jest jeszcze do zrobienia, a milczenie wkrótce będzie miało skutek.',
    'delivery-given-up': 'Wiadomości do dostawcy nie udało się doręczyć.',
    'endpoint-failing':
      'Adres, na który trafiają wiadomości o nakazie, żadnej nie przyjmuje. Każda będzie wysyłana ponownie.',
    'endpoint-well': 'Adres, który nie przyjmował wiadomości, znów je przyjmuje.',
    'validation-sought': 'Prosimy o zatwierdzenie nakazu.',
    'review-drawn': 'Wylosowano Państwa do rozstrzygnięcia kontroli.',
    'review-silence-near': 'Nierozstrzygnięta kontrola wkrótce przejdzie do innych.',
    'review-without-reviewer': 'Do kontroli nikogo nie znaleziono.',
    'review-defaulted': 'Kontrola zakończyła się milczeniem.',
  },
  reference: 'Sygnatura: {reference}',
  due: 'Do: {due}',
  readAt: 'O co chodzi, można przeczytać po zalogowaniu: {url}',
  toPerson: 'Jest coś nowego w sprawie, o której miała przyjść wiadomość.',
  toPersonReadAt: 'Aby to przeczytać, otwórz tę stronę swoim kodem: {url}',
  stop: 'Aby nie dostawać więcej tych wiadomości, otwórz stronę swoim kodem i usuń swój adres.',
  signed: 'Tę wiadomość wysłała maszyna. Nikt nie czyta odpowiedzi.',
};

/** By language, as ISO 639-1. */
export const NEWS_WORDS = { en: EN, de: DE, fr: FR, es: ES, pl: PL } as const satisfies Readonly<
  Record<string, NewsWords>
>;
