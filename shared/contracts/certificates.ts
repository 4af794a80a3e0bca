import type { Filing } from './filing.ts';

/** All that each provider of a filing may ever read, in the order they were named: the certificate, addressed to it. */
export function certificatesOf(filing: Filing): { readonly provider: string; readonly certificate: unknown }[] {
  if (filing.instrument === 'EU-EPOC-PR') {
    const { language, certificate, providers } = filing;
    return providers.map(({ provider, addressee }) => ({
      provider,
      certificate: { ...certificate, B: addressee, ...(language && { language }) },
    }));
  }
  const { certificate, providers } = filing;
  return providers.map(({ provider, addressee }) => ({
    provider,
    certificate: addressee ? { ...certificate, recipient: { ...certificate.recipient, ...addressee } } : certificate,
  }));
}
