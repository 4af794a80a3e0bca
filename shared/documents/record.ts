import type { Blank, Block, Heading } from './blocks/block.ts';
import { fillSentence } from './languages.ts';
import type { Printable } from './printable.ts';
import { EN_DOUBT } from './words/en/doubt.ts';
import { CATEGORY, DATA_AFTER_END, TARGET_STATUS, TARGET_TYPE } from './words/en/record.ts';
import { EN_STATUS } from './words/en/status.ts';
import { EN_TEST } from './words/en/test.ts';
import { EN_FINDINGS } from './words/en/verification.ts';

type Document = Printable['document'];

/** What the print is, before anything a reader could take for the signed original. */
const PRINT_CAVEAT = 'Printed from the record; the signed document is the JWS.';

/** The first sheet: what the record says of the order at the moment of printing, and how to check it. */
export const composeRecordSheet = ({ document, certificate }: Printable, verification: string): Block[] => [
  ...composeTest(document),
  { kind: 'title', text: `Preservation order ${document.reference}`, depth: 0 },
  { kind: 'strong', text: PRINT_CAVEAT },
  ...composeHeld(document),
  ...composeEnd(document),
  section('The order on record'),
  ...lines([
    ['Reference', document.reference],
    ['Order', document.orderId],
    ['Legal basis', `${document.instrument} (${certificate.form.layout.basis})`],
    ['Filed by, as the directory has it', spellFiler(document)],
    ['Provider', document.provider],
    ['Version', String(document.version)],
    ['Digest (quote it when answering)', document.digest],
    ['Status', EN_STATUS[document.status]],
    ['In force when printed', spellForce(document)],
    ...(document.doubt ? [[EN_DOUBT['doubt.label'], spellDoubt(document.doubt)] as const] : []),
    ['Issued in an emergency', document.emergency ? 'yes' : 'no'],
    ['Issued', document.issuedAt],
    ['Printed as of', document.readAt],
  ]),
  ...composeFiler(document),
  ...composePeriod(document),
  ...composeOtherHolds(document),
  section('Verification'),
  { kind: 'code', address: verification, caption: CODE_CAPTION },
  section('Targets'),
  ...lines(document.targets.map((target) => [`${target.id}, ${TARGET_TYPE[target.type]}`, describeTarget(target)])),
];

/** The paper may lack or join letters; the signed certificate has them as they were written, for those who may read it. */
const CODE_CAPTION =
  'Whether this document is genuine, whether it is in force now, and where whoever may read it gets the signed certificate with the exact text of every name and identifier:';

/** Above all else, where nobody issued it. */
const composeTest = ({ test }: Document): Block[] =>
  test
    ? [
        { kind: 'title', text: EN_TEST['test.title'], depth: 0 },
        { kind: 'strong', text: EN_TEST['test.text'] },
      ]
    : [];

const describeTarget = ({ status, categories }: Document['targets'][number]): string =>
  categories.length === 0
    ? TARGET_STATUS[status]
    : `${TARGET_STATUS[status]} (${categories.map((category) => CATEGORY[category]).join(', ')})`;

const section = (text: string): Heading => ({ kind: 'section', text, depth: 0 });

const lines = (entries: readonly (readonly [label: string, value: string])[]): Blank[] =>
  entries.map(([label, value]) => ({ kind: 'blank', label, value, depth: 0, own: false, exact: true }));

const spellFiler = ({ filedBy: { id, name, state } }: Document): string =>
  [name ?? NAME_NOT_KEPT, state, id].filter((part) => part !== null).join(', ');

const NAME_NOT_KEPT = '(its name was not kept)';

/** The directory's word beside that of the form, which anybody with an account at a desk can write. */
function composeFiler(document: Document): Block[] {
  const { filesFor, findings } = document.filedBy;
  return [
    ...lines(filesFor.map(({ id, name }) => ['It files for', `${name}, ${id}`])),
    ...(findings.length > 0 ? [DIFFERS_WARNING] : []),
    ...listSaid(document),
    { kind: 'small', text: OWN_WORD },
  ];
}

/** What the form says otherwise than the directory: once, however many boxes of the form say it. */
function listSaid(document: Document): Blank[] {
  const said = document.filedBy.findings.map(
    ({ code, pointer }): Blank => ({
      kind: 'blank',
      label: EN_FINDINGS[code],
      value: findText(document, pointer),
      depth: 0,
      own: true,
      exact: true,
    }),
  );
  return [...new Map(said.map((one) => [`${one.label}\n${one.value}`, one])).values()];
}

const DIFFERS_WARNING: Block = {
  kind: 'strong',
  text: 'The form says what the directory does not:',
};

const OWN_WORD =
  'Names, addresses and numbers in the form are the word of whoever filed it; the authority named here is the directory’s.';

/** What stands in the form where a finding points. */
function findText({ certificate }: Document, pointer: string): string | null {
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<unknown>((within, name) => Reflect.get(Object(within), name), { certificate });
  return typeof found === 'string' ? found : null;
}

const spellForce = ({ inForce, doubt }: Document): string => {
  if (doubt?.status === 'held') return 'on hold: see above';
  return inForce ? 'yes: the data must be kept' : 'no';
};

const spellDoubt = ({ status, since }: NonNullable<Document['doubt']>): string =>
  fillSentence(EN_DOUBT[`doubt.${status}`], { moment: since });

/** While nobody knows whose the order is this comes first: nothing below it is to be acted on yet. */
const composeHeld = ({ doubt }: Document): Block[] =>
  doubt?.status === 'held'
    ? [
        section('This order is on hold'),
        { kind: 'strong', text: EN_DOUBT['doubt.verdict'] },
        { kind: 'paragraph', text: spellDoubt(doubt) },
      ]
    : [];

/** After the end this comes first: nothing below it is to be acted on any more. */
function composeEnd({ afterEnd, otherHolds }: Document): Block[] {
  if (!afterEnd) return [];
  const { ending, data, reason, citation, release, keep } = afterEnd;
  const referenceOf = new Map(otherHolds.map(({ orderId, reference }) => [orderId, reference]));
  return [
    section('This order has ended'),
    ...(keep.some(({ heldBy }) => heldBy.length > 0) ? [KEEP_WARNING] : []),
    ...(keep.some(({ heldBy }) => heldBy.length === 0) ? [CUT_OFF_WARNING] : []),
    { kind: 'strong', text: `${EN_STATUS[ending]} ${DATA_AFTER_END[data]}` },
    ...lines([
      ...(keep.length > 0 ? [['That goes for', release.join(', ') || 'no target'] as const] : []),
      ...keep.map(({ target, heldBy }) => {
        const orders = heldBy.map((orderId) => referenceOf.get(orderId) ?? orderId);
        return [`Keep ${target}`, orders.length > 0 ? `held by ${orders.join(', ')}` : NOT_ALL_LOOKED_AT] as const;
      }),
      ['Reason on record', reason],
      ['Source', citation],
    ]),
  ];
}

/** Stands before the end's own sentence, so that a hurried reader does not delete what another order holds. */
const KEEP_WARNING: Block = {
  kind: 'strong',
  text: 'Other orders still hold some of its data: those are kept, as listed here.',
};

/** Nobody was found, and that is not enough to let go. */
const CUT_OFF_WARNING: Block = {
  kind: 'strong',
  text: 'Not every other order could be looked at: what is listed here is kept until this document, read again, says otherwise.',
};

const NOT_ALL_LOOKED_AT = 'not every other order could be looked at';

function composeOtherHolds({ otherHolds }: Document): Block[] {
  if (otherHolds.length === 0) return [];
  return [
    section('Other orders in force on the same data'),
    ...lines(otherHolds.map(({ reference, targets }) => [reference, targets.join(', ')])),
  ];
}

function composePeriod({ period }: Document): Block[] {
  const heading = section('The hold');
  if (!period)
    return [heading, { kind: 'paragraph', text: 'Its period starts when the provider provably receives it.' }];
  const { startsAt, nominalEndsAt, appliedEndsAt, zone, ruleSet, disputed } = period;
  return [
    heading,
    ...lines([
      ['Starts', spellInZone(startsAt, zone)],
      ['Ends (nominal)', spellInZone(nominalEndsAt, zone)],
      ['Ends (applied)', spellInZone(appliedEndsAt, zone)],
      ...(disputed
        ? ([
            ['Disputed whether a holiday', disputed.days.join(', ')],
            ['Ends, if a working day', spellInZone(disputed.earlierEndsAt, zone)],
            ['Ends, if a holiday', spellInZone(disputed.laterEndsAt, zone)],
          ] as const)
        : []),
      ['Zone', zone],
      ['Computed with rule set', ruleSet],
    ]),
    { kind: 'small', text: 'Each end is the first instant at which the period no longer runs.' },
  ];
}

/** An instant in UTC, and behind it what the clocks of `zone` show. */
function spellInZone(instant: string, zone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'longOffset',
  });
  const part = Object.fromEntries(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const day = `${part['year']}-${part['month']}-${part['day']}`;
  const time = `${part['hour']}:${part['minute']}:${part['second']}`;
  return `${instant} (${day} ${time} ${part['timeZoneName']})`;
}
