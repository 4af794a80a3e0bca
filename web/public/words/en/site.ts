/** The first page: what this is, and for whom. */
export const SITE = {
  'site.title': 'Holdfast: data that are frozen for an authority',
  'site.intro':
    'When a crime leaves traces in somebody’s account, an authority can order the company that keeps the account: do not delete this. Holdfast carries such orders across borders, ends them in time, and lets the people concerned know and object.',
  'site.not':
    'Nothing is handed over by such an order. It has an end, and it says nothing about whether anybody did anything wrong.',
  'site.persons': 'For people who got a notice',
  'site.persons-text':
    'With the code on the notice you can see your case and object. You need no account, and it costs nothing.',
  'site.persons-link': 'Open my case',
  'site.anyone': 'For everybody',
  'site.complaint-text':
    'Do you think that somebody holds your data, and have no code? The supervisory authority checks it.',
  'site.offices': 'For authorities and companies',
  'site.offices-text': 'They use a programming interface and no pages. It is described in public.',
} as const;
