import type { FigureName } from '../../../../shared/contracts/api/public/policy.ts';

/** What each figure bounds, in French. */
export const BOUNDS = {
  'never-received-ends-after':
    'Une ordonnance dont la réception par le fournisseur n’a jamais été prouvée prend fin après cette période de la loi, comptée à partir de son émission.',
  'disputed-end-applied':
    'Quand une fin dépend d’un jour qui n’est que probablement férié, c’est celle-ci des deux fins qui est appliquée.',
  'hold-at-most': 'Quand la loi ne fixe qu’une durée minimale, une conservation est demandée au plus pour cette durée.',
  'continuation-confirmed-every':
    'Une conservation qui continue jusqu’à la production des données prend fin si son autorité ne la confirme pas de nouveau dans ce délai.',
  'renewals-without-leave':
    'Une conservation qui continue jusqu’à la production des données est confirmée autant de fois sur la seule parole de l’autorité ; ensuite, une personne chargée de l’examen doit être d’accord.',
  'leaves-asked':
    'Autant de fois par an, une autorité peut demander qu’une conservation continue jusqu’à la production des données.',
  'transmission-shown-within':
    'Une autorité qui a demandé les données montre dans ce délai que sa demande est partie ; sinon, on examine si la conservation peut continuer.',
  'need-asked-before-end':
    'On demande à l’autorité, ce temps avant la fin et une fois à mi-chemin, si la conservation est encore nécessaire.',
  'news-of-end-before':
    'Quiconque a laissé une adresse apprend autant à l’avance qu’un gel, ou un délai de recours, prend fin.',
  'news-of-silence-before':
    'Quiconque doit agir et a laissé une adresse apprend autant à l’avance que son silence aura un effet.',
  'need-answered-within':
    'L’autorité répond dans ce délai si la conservation est encore nécessaire ; son silence est compté.',
  'brief-order-ends-within':
    'Une ordonnance à laquelle sa propre autorité met fin si tôt après sa réception est montrée à l’organe de contrôle.',
  'overlaps-told-after':
    'Des autorités qui font conserver les mêmes données l’apprennent quand les deux ordonnances sont en vigueur depuis ce temps.',
  'overlaps-shown':
    'Autant d’autres ordonnances sur les mêmes données sont montrées ; pour les autres, on en dit le nombre.',
  'overlaps-remembered': 'Autant d’autres ordonnances sur les mêmes données sont notées pour une ordonnance.',
  'holders-remembered-at-issue':
    'Autant d’ordonnances qui conservent déjà les mêmes données sont notées quand une nouvelle est émise.',
  'orders-read-at-issue':
    'Autant d’ordonnances sont lues pour trouver lesquelles conservent les mêmes données qu’une nouvelle.',
  'holders-named':
    'Autant d’ordonnances sur le même compte ou numéro sont nommées à un fournisseur quand l’une d’elles prend fin.',
  'marks-looked-at':
    'Autant de traces d’autres ordonnances sont regardées pour une réponse sur d’autres conservations.',
  'orders-looked-at': 'Autant d’autres ordonnances sont lues pour une réponse sur d’autres conservations.',
  'validation-decision-expected-within':
    'Une validation demandée et non décidée après ce délai est en retard, et l’autorité en est informée.',
  'signature-at-most-old':
    'La signature d’un formulaire ou d’un document date au plus d’autant quand il est déposé ou envoyé.',
  'many-identifiers': 'Une ordonnance sur plus de comptes ou de numéros que cela est regardée une seconde fois.',
  'long-period': 'Une ordonnance sur des données d’une période plus longue est regardée une seconde fois.',
  'range-ahead': 'Des données peuvent être demandées au plus aussi loin à l’avance.',
  'widest-ipv4-range': 'La plus grande plage d’adresses IPv4 qu’une ordonnance peut nommer, sous forme de préfixe.',
  'widest-ipv6-range': 'La plus grande plage d’adresses IPv6 qu’une ordonnance peut nommer, sous forme de préfixe.',
  'burst-window': 'Les dépôts d’une personne et d’une autorité sont comptés sur cette durée.',
  'second-word-within':
    'Un dépôt au-dessus du seuil tombe si une seconde personne de l’autorité ne l’approuve pas dans ce délai.',
  'proposed-for':
    'Un dépôt pour lequel l’autorité demande une seconde personne tombe si aucune ne l’approuve dans ce délai.',
  'emergency-seen-within': 'Une seconde personne de l’autorité regarde dans ce délai ce qui est émis en urgence.',
  'suspension-alone':
    'Une suspension prononcée par un seul responsable du registre est levée après ce délai, sauf si un second la confirme.',
  'suspension-alone-again-after':
    'Un responsable du registre ne suspend pas à nouveau seul ce qu’il avait déjà suspendu seul, avant que ce délai ne se soit écoulé depuis la levée.',
  'suspensions-alone':
    'Un seul responsable du registre suspend seul au plus ce nombre de comptes d’une autorité à la fois.',
  'doubt-answered-within':
    'Une ordonnance dont l’agent a été suspendu avant que quiconque ne l’ait reçue est retirée après ce délai, sauf si un autre agent la confirme à nouveau.',
  'emergency-listed': 'Une urgence que personne n’a regardée reste ce temps sur la liste.',
  'filing-draft-kept': 'Un brouillon de dépôt est effacé ce temps après sa création.',
  'filing-drafts': 'Une autorité a autant de brouillons à la fois.',
  'desk-session-idle': 'Une session d’un poste se termine ce temps après son dernier usage.',
  'desk-session-ends-after': 'Une session d’un poste se termine ce temps après la connexion, quel que soit son usage.',
  'desk-sign-in-within': 'Qui va se connecter à un poste revient dans ce délai.',
  'desk-typed-kept': 'Ce qu’un agent a saisi à un poste sans l’envoyer est gardé ce temps.',
  'desk-form-bytes': 'Un formulaire d’un poste a au plus cette taille, tel que le navigateur l’envoie.',
  'desk-typed-bytes': 'On garde au plus autant de ce qui a été saisi dans un formulaire d’un poste.',
  'commands-needed-a-day':
    'Autant de fois par jour, une partie peut agir sur une ordonnance quand la loi le demande ou que les droits de quelqu’un l’exigent.',
  'commands-words-a-day':
    'Autant de messages et de fichiers peuvent être envoyés par une partie en un jour sur une ordonnance.',
  'commands-counted-over': 'Ce qu’une partie fait et envoie sur une ordonnance est compté sur cette durée.',
  'share-nearly-used':
    'Quand une partie a utilisé cette part de ce qu’elle peut faire et envoyer en un jour sur une ordonnance, un être humain l’apprend.',
  'demand-unborn-for':
    'Un document déposé pour une ordonnance qui n’a jamais vu le jour peut servir pour une autre après ce temps.',
  'idempotency-key-remembered':
    'Une demande renvoyée avec la même clé reçoit au moins pendant ce temps sa première réponse.',
  'notice-after-issue':
    'La personne concernée est informée ce temps après l’émission d’une ordonnance, et au plus tard à la fin de la conservation.',
  'deferral-at-most':
    'L’information de la personne peut attendre au plus ce temps à chaque fois, pour un motif indiqué.',
  'deferrals-together':
    'Toutes ces attentes pour une ordonnance durent ensemble au plus ce temps, pour des motifs ordinaires.',
  'deferral-beyond-at-most':
    'Quand le temps de toutes les attentes d’une ordonnance est épuisé, chaque autre dure au plus ce temps et repose sur une décision propre de la personne chargée de l’examen.',
  'deferral-ending-told-before':
    'L’autorité est avertie ce temps avant la fin d’une attente, pour pouvoir en demander une autre avec de nouveaux motifs.',
  'deferral-review-within': 'Une attente est décidée dans ce délai, et toujours avant que l’information ne parte.',
  'deferrals-refused': 'Après autant de demandes d’attente refusées, plus aucune n’est acceptée pour cette ordonnance.',
  'notice-claim-review-within':
    'Quand une autorité dit avoir informé elle-même la personne, on examine dans ce délai si cela est montré.',
  'notice-claims':
    'Autant de fois, une autorité peut dire pour une ordonnance qu’elle a informé elle-même la personne.',
  'notice-letters': 'Autant de lettres, chacune avec son propre code, peuvent être faites pour une ordonnance.',
  'relay-proof-within': 'Un fournisseur qui transmet l’information montre dans ce délai qu’il l’a fait.',
  'notice-reads-beside-targets':
    'Un fournisseur peut demander de nouveau l’information une fois pour chaque compte de l’ordonnance, et autant de fois en plus.',
  'notice-reads': 'Un fournisseur ne peut jamais demander de nouveau un avis plus souvent que cela.',
  'challenge-within':
    'Vous pouvez vous opposer ce temps après avoir appris l’ordonnance ; plus tard, vous donnez la raison du retard.',
  'challenges-per-side': 'Autant de fois, un côté peut s’opposer à une ordonnance, une opposition à la fois.',
  'review-within': 'Une personne chargée de l’examen décide dans ce délai.',
  'urgent-review-within': 'Une opposition urgente est décidée dans ce délai.',
  'appeal-within': 'Vous pouvez demander un second examen ce temps après une décision.',
  'review-moves':
    'Autant de fois, un examen que personne ne décide passe à une autre personne, avant que le silence ne décide selon les règles.',
  'conflicts-per-party':
    'Autant de fois, une partie peut dire pour une ordonnance qu’une personne ne devrait pas décider.',
  'conflict-within':
    'Une partie dit dans ce délai après le choix d’une personne chargée de l’examen que celle-ci ne devrait pas décider.',
  'drawn-among-at-least':
    'La personne chargée de l’examen est tirée au sort parmi au moins autant, s’il y en a autant.',
  'emergency-review-within': 'Chaque ordonnance d’urgence est examinée dans ce délai, que quelqu’un s’oppose ou non.',
  'validated-orders-sampled':
    'Parmi les ordonnances qu’un tribunal ou un parquet a validées, une sur autant est examinée aussi.',
  'sampled-with-reviewers':
    'Des ordonnances validées sont examinées au hasard quand au moins autant de personnes peuvent les examiner et sont en service.',
  'reviewer-drawn-within':
    'Une personne chargée de l’examen est trouvée dans ce délai, ou l’on signale qu’il n’y en a pas.',
  'reviewer-sought-every': 'Tant que personne ne peut décider, on cherche de nouveau à cet intervalle.',
  'case-code-lives': 'Le code d’un avis ouvre le dossier pendant ce temps, compté de nouveau à chaque utilisation.',
  'case-codes-known': 'Un code reste dans la liste au moins ce temps après sa création.',
  'case-session': 'Un dossier ouvert le reste pendant ce temps, et encore autant quand on l’utilise.',
  'case-session-ends-after': 'Après ce temps au plus tard, il faut saisir le code de nouveau.',
  'visit-renewed-below': 'Un dossier utilisé quand il reste moins que ce temps reste ouvert plus longtemps.',
  'draft-kept': 'Ce que vous avez saisi sans l’envoyer est gardé pendant ce temps.',
  'draft-bytes': 'On garde au plus cette quantité de ce qui a été saisi sur une page.',
  'guesses-per-address':
    'Autant de codes faux par heure depuis une adresse du réseau reçoivent une réponse ; ensuite, il faut attendre.',
  'case-code-tries': 'Autant de fois par heure, un code peut être saisi depuis une adresse du réseau.',
  'case-requests': 'Autant de fois par heure, un dossier peut être demandé avec un code.',
  'complaints-per-address': 'Autant de réclamations par heure sont acceptées depuis une adresse du réseau.',
  'complaint-kept': 'Une réclamation et sa suite sont gardées pendant ce temps.',
  'difficulties-per-address':
    'Autant de fois par heure, on peut dire depuis une adresse du réseau ce qui a été difficile à utiliser.',
  'difficulties-kept':
    'Le nombre de fois où quelque chose a été difficile à utiliser est gardé ce temps après la fin du mois.',
  'file-bytes': 'Un fichier a au plus cette taille.',
  'file-parts': 'Un fichier voyage en au plus autant de parties.',
  'file-part-bytes': 'Chaque partie d’un fichier a au plus cette taille.',
  'file-steps':
    'Autant de fois par heure, une partie peut envoyer des morceaux de fichiers ou terminer des fichiers pour une ordonnance.',
  'upload-form': 'Une page qui sert à envoyer un fichier vaut pendant ce temps ; ensuite, vous en recevez une autre.',
  'scan-awaited':
    'Un fichier attend ce temps la recherche de programmes malveillants, puis continue avec la mention qu’il n’a pas été vérifié.',
  'retention-after-end':
    'Le dossier d’une ordonnance peut être lu ce temps après la fin de la conservation ; ensuite, il est rendu illisible.',
  'acknowledgement-expected-within':
    'Un fournisseur confirme la réception d’une ordonnance dans ce délai ; ensuite, le point de contact apprend qu’il est en retard.',
  'release-confirmation-within':
    'Un fournisseur confirme dans ce délai après la fin d’une conservation qu’il y a mis fin.',
  'clarification-expected-within':
    'Une autorité répond dans ce délai à la question d’un fournisseur, quand la loi n’attache rien à la réponse.',
  'provider-signature-window':
    'La signature d’un fournisseur peut être aussi ancienne, ou en avance d’autant sur notre horloge.',
  'reads-on-record':
    'Quand un certificat est lu encore et encore, ces lectures d’un jour sont notées, selon leur numéro ; les autres sont comptées.',
  'reads-counted-for': 'Le nombre de lectures d’un certificat est compté ce temps après la dernière.',
  'sandbox-registrations':
    'Tant de fournisseurs peuvent s’inscrire en une heure dans le bac à sable, tous ensemble, là où il y en a un.',
  'sandbox-orders': 'Un fournisseur du bac à sable reçoit tant d’injonctions d’essai par jour (UTC).',
  'sandbox-orders-together':
    'Tant d’injonctions d’essai sont émises en une heure, à tous les fournisseurs du bac à sable ensemble.',
  'sandbox-files':
    'Tant de parties de fichiers et de fichiers sont acceptés en une heure pour des oppositions à des injonctions d’essai, de tous ensemble.',
  'sandbox-usable-for':
    'Une inscription dans le bac à sable reste utilisable pendant cette durée après son jour ; ensuite sa clé n’ouvre rien jusqu’à une nouvelle inscription.',
  'sandbox-tried-for': 'L’envoi d’un message sur une injonction d’essai est tenté pendant cette durée, puis abandonné.',
  'search-confirmed-within':
    'Une recherche de l’organe de contrôle prend fin si une seconde personne ne la confirme pas dans ce délai.',
  'search-read-for': 'Ce qu’une recherche trouve peut être lu ce temps après sa confirmation.',
  'search-kept': 'Qui a cherché quoi et pourquoi est gardé pendant ce temps.',
  'reading-confirmed-within':
    'Une lecture de textes scellés par l’organe de contrôle prend fin si une seconde personne ne la confirme pas dans ce délai.',
  'reading-open-for':
    'Ce qui est scellé d’un ordre peut être lu par ces deux personnes ce temps après la confirmation.',
  'reading-answers-at-most':
    'Pour un même motif, voilà combien de réponses contenant du texte scellé sont données ; chacune figure au dossier de l’ordre.',
  'reading-kept': 'Qui a demandé à lire quel ordre, et qui l’a confirmé, reste dans la liste pendant ce temps.',
  'directory-change-answered-within':
    'Une modification de l’annuaire devient caduque si une seconde personne chargée du registre ne l’approuve pas dans ce délai.',
  'directory-cooling':
    'Une modification qui pourrait détourner des messages ou permettre à quelqu’un d’autre d’agir attend ce délai après son approbation ; les personnes concernées sont prévenues et peuvent s’y opposer.',
  'consultations-kept': 'Qui a vu des données de personnes dans un service reste noté ce temps après la fin du mois.',
  'consultations-counted':
    'Autant de consultations de leur ordonnance, les dernières, sont comptées pour une personne.',
  'officials-readable-after-end':
    'On peut savoir ce temps après la fin de la conservation quels agents ont agi ; ensuite, personne ne le peut.',
  'delivery-retries':
    'Un message qui commence ou modifie une conservation, et tout message d’une urgence, est tenté à ces moments, comptés dès qu’il est prêt.',
  'delivery-retry-then-every':
    'Après les premiers essais, un message qui commence ou modifie une conservation est tenté à cet intervalle.',
  'delivery-retry-until': 'Un message hors urgence est tenté pendant ce temps ; puis il est abandonné provisoirement.',
  'delivery-late-after': 'Des personnes sont averties d’un message qui n’est pas arrivé dans ce délai.',
  'delivery-given-up-every':
    'Un message auquel on a renoncé est tenté de nouveau à cet intervalle tant qu’il y a quelque chose à dire.',
  'delivery-emergency-then-every': 'Après les premiers essais, un message d’une urgence est tenté à cet intervalle.',
  'delivery-emergency-until':
    'Après ce temps, un message d’une urgence est tenté moins souvent et n’est jamais abandonné.',
  'delivery-emergency-forever-every':
    'Un message d’une urgence est alors tenté à cet intervalle tant qu’il y a quelque chose à dire.',
  'delivery-routine-retries':
    'Un message qui ne commence ni ne modifie une conservation est tenté à ces moments, comptés dès qu’il est prêt.',
  'delivery-routine-then-every': 'Après les premiers essais, un tel message est tenté à cet intervalle.',
  'left-alone-emergency': 'Un fournisseur qui demande une pause l’obtient, dans une urgence pour ce temps au plus.',
  'left-alone-urgent':
    'Un fournisseur qui demande une pause l’obtient, pour un message qui commence ou modifie une conservation pour ce temps au plus.',
  'left-alone-routine':
    'Un fournisseur qui demande une pause l’obtient, pour tout autre message pour ce temps au plus.',
  'escalation-emergency':
    'Si un fournisseur ne répond pas à un message d’urgence, sa seconde adresse, sa boîte aux lettres, son astreinte et enfin une personne au téléphone en sont avisées à ces moments après le message.',
  'escalation-urgent': 'De même, s’il ne répond pas à un message qui commence ou modifie une conservation.',
  'escalation-routine':
    'Si un fournisseur ne répond pas à tout autre message, sa seconde adresse, sa boîte aux lettres et une personne au téléphone en sont avisées après autant de ses jours ouvrables.',
  'delivery-jitter': 'Un essai est décalé d’au plus cette part de son délai, avant ou après.',
  'first-attempt-within':
    'Un premier essai dans ce délai est fait aussitôt ; plus tard, on regarde d’abord s’il reste quelque chose à dire.',
  'incident-opens-after':
    'Après autant d’échecs de suite d’un message, l’exploitant est appelé au sujet de l’adresse où il va.',
  'attempts-again-on-record':
    'Parmi les essais après qu’on a renoncé à un message, ceux-ci sont notés, selon leur numéro.',
  'delivery-woken-every':
    'Un signe de vie d’un fournisseur fait partir aussitôt ce qui est en retard, mais aucun message plus souvent que cela.',
  'deliveries-woken-at-once': 'Autant de messages en retard suivent un signe de vie.',
  'feed-on-time':
    'Un événement écrit dans ce délai figure dans la liste consultée à l’instant où il s’est produit ; les suivants figurent là où ils arrivent.',
  'feed-shown-after': 'Qui consulte voit ce qui est plus ancien que ce délai.',
  'feed-told-again':
    'Quand les listes consultées sont refaites, ce qui s’est produit dans ce délai est dit de nouveau.',
  'pull-again-after': 'Qui consulte et ne trouve rien de plus demande de nouveau après ce délai.',
  'batch-rows-at-once': 'D’un lot de demandes, autant de lignes sont traitées à la fois.',
  'batch-begins-within':
    'Aucune ligne d’un lot n’est commencée après ce délai ; ce qui n’a pas été commencé est envoyé de nouveau.',
  'dispatch-check-after': 'Un message qu’on n’a pas vu partir ce temps après sa décision est envoyé de nouveau.',
  'hint-delay': 'Une urgence est transmise ce temps après son dépôt, quoi qui attende d’autre.',
  'hint-looks': 'Autant de fois, on cherche une urgence qui n’était pas encore là.',
  'vouched-within': 'Ce que les pages disent de qui appelle est cru pendant ce temps.',
  'spare-keys': 'Chaque processus qui reçoit des dépôts prépare autant de clés à l’avance.',
  'spare-key-kept': 'Une clé préparée à l’avance est jetée après ce temps.',
} as const satisfies Record<FigureName, string>;
