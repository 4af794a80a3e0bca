/** The page of the interface; what the viewer says in it is not ours. */
export const API = {
  'api.title': 'The programming interface',
  'api.intro': 'What it takes and what it answers, field by field.',
  'api.in-english': 'The description is in English.',
  'api.address': 'It stands at {address}',
  'api.document': 'The whole description as a file (OpenAPI 3.1, in English)',
  'api.no-script': 'Your browser runs no script on this page. The file above says the same.',
  'api.licences': 'Licences of the viewer',
} as const;
