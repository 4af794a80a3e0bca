import type { Filing } from './filing.ts';

/** All that each provider of a filing may ever read, in the order they were named: the certificate, addressed to it. */
export function certificatesOf(filing: Filing): { readonly provider: string; readonly certificate: unknown }[] {
  switch (filing.instrument) {
    case 'EU-EPOC-PR': {
      const { language, certificate, providers } = filing;
      return providers.map(({ provider, addressee }) => ({
        provider,
        certificate: { ...certificate, B: addressee, ...(language && { language }) },
      }));
    }
    case 'US-2703f': {
      const { certificate, providers } = filing;
      return providers.map(({ provider, addressee }) => ({
        provider,
        certificate: addressee
          ? { ...certificate, recipient: { ...certificate.recipient, ...addressee } }
          : certificate,
      }));
    }
    case 'COE-29': {
      const { language, certificate, providers } = filing;
      return providers.map(({ provider, addressee }) => ({
        provider,
        certificate: { ...certificate, requestedParty: addressee, ...(language && { language }) },
      }));
    }
  }
}

/** What stays on the issuing side: the grounds, where the form does not give them itself; `null` when there are none. */
export const confidentialOf = (filing: Filing): unknown => ('grounds' in filing && filing.grounds) || null;
