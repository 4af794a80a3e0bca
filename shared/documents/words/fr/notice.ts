import type { Catalogue } from '../en/notice.ts';
import { FR_LAWS } from './laws.ts';
import { FR_TEST } from './test.ts';

export const FR: Catalogue = {
  ...FR_LAWS,
  ...FR_TEST,
  title: 'Avis : certaines de vos données ont été gelées pour une autorité',
  date: 'Date de cet avis : {date}. Référence : {reference}.',
  'page.number': 'page {number} sur {count}',
  'letters.exactly': 'La même chose en points de code Unicode :',
  'letters.spelled':
    'Cette impression ne peut pas représenter certains caractères. Chacun est remplacé, entre crochets, par son numéro Unicode : U+ suivi de chiffres ou de lettres.',

  'what.heading': 'Ce qui s’est passé',
  'what.order':
    'Une autorité a dit à {provider} que certaines données qui vous concernent ne doivent pas être effacées pendant un temps limité.',
  'what.meaning':
    'Les données sont gelées telles qu’elles étaient. Elles ne sont pas transmises : par cette seule décision, personne ne peut les voir.',
  'what.not-said':
    'Cela ne veut pas dire que vous avez fait quelque chose de mal. Cet avis ne dit pas pourquoi la décision a été prise.',
  'what.waited':
    'Vous l’apprenez plus tard que d’habitude : une personne indépendante a décidé que l’autorité pouvait attendre avant de vous le dire.',
  'what.confirmed':
    'Avant que {provider} reçoive la décision, elle a été suspendue, parce qu’il n’était pas sûr que l’autorité l’ait prise elle-même. Une deuxième personne de l’autorité l’a ensuite confirmée.',
  'what.undone':
    'Avant que {provider} reçoive la décision, elle a été suspendue, parce qu’il n’était pas sûr que l’autorité l’ait prise elle-même. Personne d’autre n’a partagé le doute, et la décision a repris.',
  'what.received':
    'La décision a été suspendue, parce qu’il n’était pas sûr que l’autorité l’ait prise elle-même. {provider} l’a reçue avant toute réponse, et elle s’applique donc. Si vous la contestez, vous pouvez demander que cela soit vérifié.',

  'who.heading': 'Qui l’a ordonné',
  'basis.heading': 'Sur quelle loi cela repose',

  'kind.heading': 'Ce qui doit être conservé',
  'kind.covers': 'La décision dit seulement que des données doivent être conservées. Elle concerne :',
  'kind.subscriber':
    'qui vous êtes comme client, par exemple votre nom, votre adresse, votre numéro de téléphone et vos moyens de paiement',
  'kind.identification-only':
    'des données techniques qui montrent seulement de quel utilisateur il s’agit, par exemple des adresses IP avec l’heure',
  'kind.traffic': 'quand, comment et avec qui vous étiez en contact, mais pas ce qui a été dit',
  'kind.content': 'ce que vous avez écrit, dit, envoyé, reçu ou enregistré',

  'period.heading': 'De quand à quand',
  'period.running':
    'La décision s’applique depuis le {start}. Elle prend fin le {end}, sauf si elle est prolongée ou levée plus tôt. Avec votre code de dossier, vous pouvez toujours voir la date de fin actuelle.',
  'period.disputed':
    'Cette fin dépend d’un jour dont il n’est pas certain qu’il soit férié. S’il est ouvrable, la décision prend fin dès le {earlier}.',
  'period.continued':
    'La décision s’applique depuis le {start}, et l’autorité a confirmé ensuite qu’elle est encore nécessaire. Elle prend fin le {end}, sauf si cela est confirmé de nouveau ou si elle est levée plus tôt.',
  'period.ended':
    'La décision s’est appliquée du {start} au {end}. C’est fini : à cause d’elle, plus rien ne doit être conservé.',

  'recipients.heading': 'Qui l’a reçue',
  'recipients.text':
    'La décision a été envoyée à {provider}. Par cette décision, vos données elles-mêmes n’ont été données à personne.',

  'object.heading': 'Comment vous pouvez la contester',
  'object.deadline':
    'Vous pouvez contester jusqu’au {deadline}. Après cette date, c’est encore possible si vous dites pourquoi vous écrivez plus tard.',
  'object.code': 'Votre code de dossier :',
  'object.how':
    'Avec ce code, vous ouvrez votre dossier à l’adresse {address}, dans n’importe quel navigateur, aussi sur un téléphone. Une personne de confiance peut vous aider. Vous n’avez pas besoin de compte.',
  'object.secret':
    'Gardez ce code pour vous : la personne qui l’a peut lire votre dossier et agir pour vous. Si vous le perdez, demandez-en un nouveau à {provider}. Ce que vous avez écrit avant ne peut être lu qu’avec l’ancien. Dans votre dossier, vous voyez tous les codes qui ont été créés, et vous pouvez mettre fin au vôtre.',
  'object.secret-letter':
    'Gardez ce code pour vous : la personne qui l’a peut lire votre dossier et agir pour vous. L’autorité a préparé cette lettre et peut connaître le code. Vous pouvez en obtenir un autre, qu’elle ne connaît pas, auprès de {provider}, au plus tard quand le fournisseur doit vous informer lui aussi.',
  'object.free': 'Contester est gratuit. Vous n’avez pas besoin d’avocat, mais vous pouvez en avoir un.',
  'object.words':
    'Dites avec vos propres mots ce qui ne va pas. Par exemple : ce ne sont pas mes données, je ne suis pas la bonne personne, ou les données sont protégées à cause de ma profession.',
  'object.effect':
    'Une personne indépendante de l’autorité décide. Jusque-là, rien ne change : votre contestation n’arrête pas la décision et ne la prolonge pas.',

  'help.heading': 'Si vous avez besoin d’aide',
  'help.text':
    'Si vous avez besoin d’un interprète, ou d’aide à cause d’un handicap, dites-le quand vous contestez. Cela ne vous coûte rien.',

  'appeal.heading': 'Si vous n’êtes pas d’accord avec la réponse',
  'appeal.text':
    'Vous pouvez faire appel une fois, dans les {days} jours après la réponse. Une autre personne, elle aussi indépendante, décide alors.',

  'supervision.heading': 'Qui d’autre peut vous aider',
  'supervision.questions': 'Pour vos questions sur vos données et vos droits : {contact}, {email}.',
  'supervision.complaint':
    'Vous pouvez aussi vous plaindre à l’autorité de contrôle de la protection des données, et lui demander de vérifier comment vos données sont traitées :',

  'verify.heading': 'Cet avis est-il authentique ?',
  'verify.text':
    'Ouvrez {verify}. La page doit montrer le mot anglais « Genuine » (authentique) et la référence {reference}. Sinon, n’utilisez pas le code, et appelez l’autorité à un numéro que vous connaissez par ailleurs.',
};
