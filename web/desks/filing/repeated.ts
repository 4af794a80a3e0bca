import type { Typed } from '../../steps/typed.ts';
import type { Section } from './form/sections.ts';
import type { Journey } from './journey.ts';
import type { Instrument } from './laws.ts';

interface Repeated {
  readonly from: string;
  readonly section: string;
  /** Fields that ask again, by the field that asked first. */
  readonly fields: Readonly<Record<string, string>>;
}

/** What the form of a law has in two of its sections: who gives the order, and who validated it. */
const REPEATED: Partial<Record<Instrument, readonly Repeated[]>> = {
  'EU-EPOC-PR': [
    {
      from: 'authorities',
      section: 'issuer',
      fields: {
        'certificate-A-issuingAuthority': 'certificate-F-issuer-authorityName',
        'certificate-A-issuingFileNumber': 'certificate-F-issuer-fileNumber',
      },
    },
    {
      from: 'authorities',
      section: 'validator',
      fields: {
        'certificate-A-validatingAuthority': 'certificate-G-validator-authorityName',
        'certificate-A-validatingFileNumber': 'certificate-G-validator-fileNumber',
      },
    },
  ],
};

/** What a section is opened with before anything is typed into it: what another section asked for already, to be changed where it differs. */
export function repeatInto({ instrument, sections }: Journey, { id }: Section): Typed {
  const repeated = (REPEATED[instrument] ?? []).filter(({ section }) => section === id);
  return Object.fromEntries(
    repeated.flatMap(({ from, fields }) =>
      Object.entries(fields).flatMap(([first, again]) => {
        const texts = sections[from]?.[first] ?? [];
        return texts.some((text) => text.trim() !== '') ? [[again, texts] as const] : [];
      }),
    ),
  );
}
