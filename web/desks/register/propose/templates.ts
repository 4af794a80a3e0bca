const PLACE = { name: '', address: '' };

/** What has to stand in an entry at least, to be filled in. */
export const TEMPLATES = {
  authority: {
    kind: 'authority',
    id: '',
    name: '',
    state: '',
    zone: '',
    kinds: [],
    instruments: [],
    contact: { name: '', telephone: { countryCode: '', number: '' }, email: '' },
    address: '',
    rightsContact: { name: '', email: '' },
    supervisoryAuthority: { ...PLACE, website: '' },
    institution: '',
  },
  provider: {
    kind: 'provider',
    id: '',
    name: '',
    state: '',
    zone: '',
    providerType: '',
    addressee: { addressee: '', address: '' },
    endpoints: [{ id: '', url: '' }],
    keys: [{ id: '', publicKey: '', notBefore: '' }],
    acceptedLanguages: [],
  },
} as const;
