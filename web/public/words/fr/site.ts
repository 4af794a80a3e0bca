import type { SITE as ENGLISH } from '../en/site.ts';

export const SITE: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'site.title': 'Holdfast : des données gelées pour une autorité',
  'site.intro':
    'Quand une infraction laisse des traces dans un compte, une autorité peut ordonner à l’entreprise qui garde ce compte : n’effacez pas. Holdfast transmet ces ordres au-delà des frontières, y met fin à temps, et permet aux personnes concernées de le savoir et de s’opposer.',
  'site.not':
    'Un tel ordre ne fait rien remettre à personne. Il a une fin, et il ne dit pas si quelqu’un a fait quelque chose de mal.',
  'site.persons': 'Pour les personnes qui ont reçu un avis',
  'site.persons-text':
    'Avec le code de l’avis, vous pouvez voir votre dossier et vous opposer. Vous n’avez pas besoin de compte, et c’est gratuit.',
  'site.persons-link': 'Ouvrir mon dossier',
  'site.anyone': 'Pour tout le monde',
  'site.complaint-text':
    'Vous pensez que quelqu’un retient vos données, et vous n’avez pas de code ? L’autorité de contrôle le vérifie.',
  'site.offices': 'Pour les autorités et les entreprises',
  'site.offices-text':
    'Elles utilisent une interface de programmation et non des pages. Elle est décrite publiquement.',
};
