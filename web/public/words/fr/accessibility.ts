import type { ACCESSIBILITY as EN } from '../en/accessibility.ts';

export const ACCESSIBILITY = {
  'accessibility.title': 'Déclaration d’accessibilité',
  'accessibility.commitment':
    '{name} veut que tout le monde puisse utiliser ces pages, quelle que soit l’aide employée, comme le demandent la directive (UE) 2016/2102 et la loi de l’État qui la transpose.',
  'accessibility.scope':
    'Cette déclaration porte sur deux sites : les pages pour les personnes concernées, qu’un code ouvre, et les pages pour tout le monde, dont celle-ci fait partie.',
  'accessibility.status': 'À quel point les pages sont accessibles',
  'accessibility.status.fully': 'Elles sont conformes à {standards}.',
  'accessibility.status.partially':
    'Elles sont en partie conformes à {standards} : voyez plus bas ce qui ne l’est pas, et ce que personne n’a testé.',
  'accessibility.status.not': 'Elles ne sont pas conformes à {standards} : voyez plus bas ce qui exclut des personnes.',
  'accessibility.never-more':
    'Les machines ne trouvent qu’une partie des défauts. Tant que des personnes handicapées n’ont pas testé les pages, cette déclaration ne dit jamais plus que « en partie ».',
  'accessibility.people-tested':
    'Des personnes handicapées ont testé les pages le {day}. Test dirigé par {by}. Rapport : {report}',
  'accessibility.barriers': 'Ce qui n’est pas accessible',
  'accessibility.non-compliance': 'Ce qui ne respecte pas les règles',
  'accessibility.non-compliance-none': 'Le dernier test par des machines n’a rien trouvé.',
  'accessibility.disproportionate-burden': 'Ce qui serait une charge disproportionnée',
  'accessibility.disproportionate-burden-none': 'Nous ne l’invoquons pour rien.',
  'accessibility.out-of-scope': 'Ce que les règles ne couvrent pas',
  'accessibility.out-of-scope-none':
    'Ce que des autorités, des fournisseurs et d’autres personnes ont écrit ou envoyé est montré comme il a été écrit. Nous ne pouvons pas le changer.',
  'accessibility.rules': 'Règles : {rules}',
  'accessibility.not-tested': 'Ce que personne n’a testé',
  'accessibility.not-tested-intro': 'Les machines ne peuvent pas le voir, et des personnes ne l’ont pas encore testé :',
  'accessibility.not-tested.screen-readers':
    'ce que donnent les pages dans un lecteur d’écran, pour qui s’en sert tous les jours',
  'accessibility.not-tested.reading-order': 'si l’ordre de la lecture à voix haute a un sens',
  'accessibility.not-tested.braille': 'comment on les lit sur une plage braille',
  'accessibility.not-tested.magnifiers': 'comment elles fonctionnent avec une loupe',
  'accessibility.not-tested.switch-access': 'comment elles fonctionnent avec un contacteur',
  'accessibility.not-tested.voice-control': 'comment elles fonctionnent à la voix',
  'accessibility.not-tested.plain-language':
    'si des personnes qui ont des difficultés d’apprentissage comprennent les mots',
  'accessibility.not-tested.native-speakers':
    'si les mots sont justes : toutes les langues n’ont pas été relues par des personnes dont c’est la langue maternelle',
  'accessibility.prepared': 'Comment cette déclaration a été faite',
  'accessibility.method':
    'Par une autoévaluation. La déclaration date du {day} et repose sur un test par des machines de ce jour. Le test est refait à chaque changement : si une page n’est plus comme il est dit ici, le changement n’est pas accepté.',
  'accessibility.ran.persons':
    '{pages} pages pour les personnes concernées, vues {views} fois dans différents états et langues',
  'accessibility.ran.public': '{pages} pages pour tout le monde, vues {views} fois dans différents états et langues',
  'accessibility.ran.desks':
    '{pages} pages des postes des autorités, vues {views} fois dans différents états et langues',
  'accessibility.ran.tools': 'outils : {tools}',
  'accessibility.ran.widths': 'largeurs : {widths} pixels',
  'accessibility.ran.schemes': 'en couleurs claires, sombres et forcées, et agrandies à 200 %',
  'accessibility.feedback': 'Dites-le-nous, et recevez une réponse',
  'accessibility.feedback-count': 'Dire ce qui a été difficile, sans nom et sans réponse',
  'accessibility.feedback-write':
    'Pour signaler un obstacle et recevoir une réponse, ou pour recevoir quelque chose sous une autre forme, écrivez à {name} : {contact}',
  'accessibility.enforcement': 'Si notre réponse ne vous aide pas',
  'accessibility.enforcement-text':
    'Si vous ne recevez pas de réponse, ou une réponse qui ne vous aide pas, vous pouvez vous adresser à l’organisme qui veille à l’accessibilité : {name}, {contact}',
  'accessibility.data': 'Cette déclaration sous forme de données (JSON)',
} as const satisfies Record<keyof typeof EN, string>;
