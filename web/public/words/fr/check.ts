import type { CHECK as ENGLISH } from '../en/check.ts';

export const CHECK: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'check.title': 'Vérifier un document',
  'check.intro':
    'Vous avez reçu un papier ou un fichier selon lequel quelqu’un doit garder des données ? Ici, vous voyez si ce document est enregistré et s’il est en vigueur maintenant. Rien de ce que vous saisissez ou envoyez n’est gardé.',
  'check.code': 'Avec le code carré',
  'check.code-text':
    'Sur le papier, il y a un code carré. Dirigez vers lui l’appareil photo d’un téléphone : une page s’ouvre avec la réponse. Un faux papier peut avoir un code qui mène à une fausse page. En cas de doute, saisissez ici la décision et l’empreinte.',
  'check.typed': 'Avec la décision et l’empreinte',
  'check.order': 'Décision (order)',
  'check.order-hint':
    'Elle commence par ord_ et compte encore 26 lettres et chiffres. Vous pouvez aussi mettre ici toute l’adresse qui se trouve à côté du code carré.',
  'check.digest': 'Empreinte (digest)',
  'check.digest-hint':
    '64 caractères : des chiffres et les lettres a à f. Les majuscules et les espaces n’ont pas d’importance.',
  'check.ask': 'Vérifier la décision et l’empreinte',
  'check.file': 'Avec le fichier',
  'check.file-label': 'Le document',
  'check.file-hint':
    'Un PDF ou un certificat signé (JWS). 4 Mo au plus. Si le vôtre est plus grand, saisissez la décision et l’empreinte : un fichier beaucoup trop grand ne reçoit pas de réponse lisible.',
  'check.file-ask': 'Vérifier le fichier',
  'check.order-empty': 'Saisissez la décision',
  'check.order-form': 'Ce n’est pas une décision : comparez avec le papier, caractère par caractère',
  'check.digest-empty': 'Saisissez l’empreinte',
  'check.digest-form': 'Ce n’est pas une empreinte : comparez avec le papier, caractère par caractère',
  'check.file-none': 'Choisissez un fichier qui n’est pas vide',
  'check.file-large': 'Le fichier a plus de 4 Mo. Saisissez plutôt la décision et l’empreinte.',
  'check.fault.no-pdf':
    'Ce fichier n’est ni un PDF ni un certificat signé. Envoyez le fichier tel que vous l’avez reçu. Si vous avez un papier ou sa photographie, saisissez plutôt la décision et l’empreinte.',
  'check.fault.says-nothing':
    'Le fichier ne dit pas de quelle décision il s’agit. Les papiers numérisés, photographiés ou imprimés à nouveau ne le disent jamais. Saisissez plutôt la décision et l’empreinte.',
  'check.fault.says-several':
    'Le fichier nomme plus d’un document : un programme montrerait l’un, un autre programme l’autre. Saisissez plutôt la décision et l’empreinte.',
  'check.fault.locked':
    'Le fichier est verrouillé. Envoyez-le sans mot de passe, ou saisissez la décision et l’empreinte.',
  'check.fault.damaged':
    'Le fichier est abîmé, ou il n’est pas arrivé en entier. Envoyez-le encore une fois, ou saisissez la décision et l’empreinte.',
  'check.fault.wants-too-much':
    'Le fichier contient plus que ce qui peut être examiné. Saisissez plutôt la décision et l’empreinte.',
  'check.in-force': 'Authentique, et en vigueur maintenant',
  'check.over': 'Authentique, mais plus en vigueur',
  'check.newer': 'Authentique, mais il existe une version plus récente',
  'check.newer-text':
    'La décision est en vigueur. Mais depuis que ce document a été fait, l’entreprise a reçu du nouveau, par exemple une autre fin. Demandez le document plus récent à la personne qui vous l’a envoyé.',
  'check.unknown':
    'Aucun document enregistré n’a cette décision avec cette empreinte. Il y a une faute de frappe, ou le document a été modifié, ou il n’a jamais été de nous. Personne n’apprend lequel de ces cas est le bon : les inconnus n’apprennent pas quelles décisions existent.',
  'check.unknown-file':
    'Le fichier nomme une décision et une empreinte qui ne vont pas ensemble dans notre registre. Le fichier a été modifié, ou il n’a jamais été de nous. Personne n’apprend lequel de ces cas est le bon : les inconnus n’apprennent pas quelles décisions existent.',
  'check.unknown-signed':
    'Aucune de nos signatures ne correspond à ce fichier et à notre registre. Le fichier a été modifié, ou il n’a jamais été de nous, ou il n’est pas arrivé en entier.',
  'check.advice-typed':
    'Comparez chaque caractère des deux avec le papier. Si tout est juste, n’agissez pas selon le document : appelez l’autorité à un numéro que vous connaissez par ailleurs, pas à un numéro du document.',
  'check.advice-file':
    'N’agissez pas selon le document : appelez l’autorité à un numéro que vous connaissez par ailleurs, pas à un numéro du document.',
  'check.proves': 'Ce que cela prouve, et ce que cela ne prouve pas',
  'check.proves-record':
    'Cela vaut pour le registre, et non pour votre feuille ou votre fichier. N’importe qui peut écrire une vraie décision et une vraie empreinte sur un faux papier ou dans un faux PDF. Comparez donc chaque ligne ci-dessus avec votre document.',
  'check.proves-text':
    'La signature vaut pour chaque mot du fichier : personne ne l’a modifié depuis qu’il a été fait. Si vous le comparez avec un papier, comparez chaque ligne.',
  'check.proves-not':
    'Cela ne dit pas que la décision est conforme à la loi, ni que quelqu’un a fait quelque chose de mal.',
  'check.again': 'Vérifier un autre document',
};
