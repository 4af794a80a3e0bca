import type * as z from 'zod/mini';
import type { ExtensionCertificate } from '../../../contracts/forms/eu-epoc-pr/extension.ts';
import type { ProductionRequestCertificate } from '../../../contracts/forms/eu-epoc-pr/production-request.ts';
import { exact, type FormOf, line } from '../../blocks/field.ts';
import { CONTACT_POINT, MEMBER_STATES, NAMED_SIGNATURE } from '../parts/shared-fields.ts';
import { ADDRESSEE } from './addressee.ts';

const ISSUING_STATE = { ...line('Issuing State'), meanings: MEMBER_STATES } as const;

const ASK = {
  kind: 'group',
  heading: 'If different from the contact point in the EPOC-PR: authority or contact point that can be asked about it',
  fields: CONTACT_POINT,
} as const;

/** Annex VI. What it grants stands in the form itself: there is no number to enter. */
export const EXTENSION = {
  title: 'Extension of the preservation of electronic evidence',
  basis: 'Regulation (EU) 2023/1543, Annex VI',
  opening: ['The issuing authority extends the obligation to preserve the data by 30 days more (Article 11(1)).'],
  fields: {
    A: {
      kind: 'section',
      heading: 'Section A: Issuing authority of the EPOC-PR',
      fields: {
        issuingState: ISSUING_STATE,
        issuingAuthority: exact('Issuing authority'),
        issuingFileNumber: exact('File number of the issuing authority'),
        contactPoint: ASK,
      },
    },
    B: { kind: 'section', heading: 'Section B: Addressee of the EPOC-PR', fields: ADDRESSEE },
    C: {
      kind: 'section',
      heading: 'Section C: Information on the prior EPOC-PR',
      fields: {
        epocPr: {
          kind: 'group',
          fields: {
            issuedOn: line('Issued on'),
            transmittedOn: line('Transmitted on'),
            fileNumber: exact('File number'),
            transmittedTo: exact('Transmitted to'),
          },
        },
      },
    },
    D: {
      kind: 'section',
      heading: 'Section D: Extension of the preservation',
      before:
        'The obligation to preserve the data under the EPOC-PR named in section C is extended by an additional 30 days.',
      fields: {
        signature: {
          kind: 'group',
          heading: 'Signature of the issuing authority or its representative',
          fields: NAMED_SIGNATURE,
        },
      },
    },
  },
} as const satisfies FormOf<z.infer<typeof ExtensionCertificate>>;

/** Annex V. */
export const PRODUCTION_REQUEST = {
  title: 'Confirmation that a request for production was issued following a European Preservation Order',
  basis: 'Regulation (EU) 2023/1543, Annex V',
  opening: [
    'The addressee must preserve the data for as long as necessary to produce them once the request for production is received (Article 11(2)).',
  ],
  fields: {
    A: {
      kind: 'section',
      heading: 'Section A: Issuing authority of the EPOC-PR',
      fields: {
        issuingState: ISSUING_STATE,
        issuingAuthority: exact('Issuing authority'),
        contactPoint: ASK,
      },
    },
    B: { kind: 'section', heading: 'Section B: Addressee of the EPOC-PR', fields: ADDRESSEE },
    C: {
      kind: 'section',
      heading: 'Section C: Information on the EPOC-PR',
      fields: {
        epocPr: {
          kind: 'group',
          fields: {
            issuedOn: line('Issued on'),
            transmittedOn: line('Transmitted on'),
            fileNumber: exact('File number'),
          },
        },
        extension: {
          kind: 'group',
          heading: 'If applicable: extended by 30 days',
          fields: {
            issuingAuthority: exact('by the issuing authority'),
            fileNumber: exact('File number'),
            date: line('on'),
          },
        },
      },
    },
    D: {
      kind: 'section',
      heading: 'Section D: Confirmation',
      before: 'The following request for production was issued by the competent authority:',
      fields: {
        request: {
          kind: 'group',
          fields: {
            kind: {
              kind: 'choice',
              heading: 'Kind of request',
              boxes: {
                EPOC: 'European Production Order Certificate, issued and transmitted as follows',
                EIO: 'European Investigation Order, issued and transmitted as follows',
                MLA: 'Mutual legal assistance request, issued and transmitted as follows',
              },
            },
            issuedBy: exact('Issued by'),
            issuedOn: line('Issued on'),
            transmittedOn: line('Transmitted on (empty while it is not yet on its way)'),
            fileNumber: exact('File number'),
            transmittedTo: {
              kind: 'group',
              heading: 'Transmitted to',
              fields: {
                name: exact('Service provider, establishment, legal representative or competent authority'),
                state: line('State (ISO 3166-1; for an investigation order or assistance request)'),
              },
            },
            recipientFileNumber: exact('File number of the recipient (if known)'),
          },
        },
        signature: {
          kind: 'group',
          heading: 'Signature of the issuing authority or its representative',
          fields: NAMED_SIGNATURE,
        },
      },
    },
  },
} as const satisfies FormOf<z.infer<typeof ProductionRequestCertificate>>;
