import type { Answers } from '../api.ts';
import type { Instrument } from './laws.ts';

type OrderView = Answers['GET /v1/orders/{orderId}'];

type Form = Readonly<Record<string, unknown>>;

const isForm = (value: unknown): value is Form => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A certificate without these of its members, however deep: the path of each, by names. */
function without(form: Form, paths: readonly (readonly string[])[]): Form {
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) => {
      const below = paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
      if (below.some((rest) => rest.length === 0)) return [];
      return [[name, below.length > 0 && isForm(value) ? without(value, below) : value]];
    }),
  );
}

interface Copying {
  /** What belongs to the earlier paper alone: who signed it and when, until when it said something, and that it could not wait. */
  readonly left: readonly string[];
  /** The member of a stored certificate to which filing wrote whom it is addressed to. */
  readonly addressee: string | undefined;
}

const COPYING = {
  'EU-EPOC-PR': {
    left: ['F/signature', 'F/emergencyWithoutPriorValidation', 'G/validatorSignature', 'language'],
    addressee: 'B',
  },
  'US-2703f': { left: ['signature', 'signedOn'], addressee: undefined },
  'COE-29': { left: ['signature', 'f/expectedBy', 'language'], addressee: 'requestedParty' },
  'CA-487.012': {
    left: ['signature', 'madeOn', 'preserveUntil', 'nonDisclosureUntil'],
    addressee: 'addressee',
  },
} as const satisfies Readonly<Record<Instrument, Copying>>;

/**
 * A filing like the one that an order was issued by, as far as it may be said again without being looked at anew. Not copied: dates and
 * signatures, that it was an emergency, and the grounds, which are of that case. Who is protected is: nobody forgets it by copying.
 *
 * @returns nothing of an order whose content is erased.
 */
export function copyOrder({ instrument, provider, holdDays, content }: OrderView): Form | undefined {
  const certificate = content?.['certificate'];
  if (!isForm(certificate)) return undefined;
  const { left, addressee }: Copying = COPYING[instrument];
  const paths = [...left, ...(addressee === undefined ? [] : [addressee])].map((path) => path.split('/'));
  const language = certificate['language'];
  const protectedTargets = content?.['protectedTargets'];
  return {
    instrument,
    ...(language !== undefined && { language }),
    ...(holdDays !== undefined && { holdDays }),
    providers: [{ provider, ...(addressee !== undefined && { addressee: certificate[addressee] }) }],
    certificate: without(certificate, paths),
    ...(protectedTargets !== undefined && { protectedTargets }),
  };
}
