import { MINUTE_MS, plus } from '../../../shared/domain/instant.ts';
import type { OFFICIALS } from '../desks/desk.ts';
import { STORIES as LIVES, type StoryName } from '../order-story.ts';
import { propositionOf } from '../paged/desks/register.ts';
import { QUESTION } from '../paged/public-scenes.ts';
import type { SiteName } from '../paged/served-pages.ts';
import { type Scene, TEXT } from '../paged/story.ts';
import type { World, WorldName } from '../paged/worlds.ts';
import { fileUntilOneWaits } from '../waiting.ts';
import { Workers } from '../workers.ts';

/** A page as it is drawn in `docs/pictures`. Adding one is adding a row, and `npm run pictures`. */
export interface Picture {
  /** Of its file, without the ending. */
  readonly name: string;
  /** What is to be seen, for whoever does not see it. */
  readonly text: string;
  readonly site: SiteName;
  readonly world: WorldName;
  /** Whether the case is opened first, by its code. */
  readonly entered: boolean;
  /** At a desk: who sits there; an officer of the order's authority, where it is left out. */
  readonly as?: keyof typeof OFFICIALS | undefined;
  /** The last of them is drawn. */
  readonly scenes: readonly Scene[];
  /** Pixels. */
  readonly width: number;
}

const TELEPHONE = { width: 390 } as const;
const DESK = { width: 1_280 } as const;

/** On the site for persons concerned, in a case that is opened by its code. */
const inCase = { site: 'persons', world: 'fresh', entered: true, ...TELEPHONE } as const;
/** At a desk, where somebody signed in. */
const atDesk = { site: 'desks', world: 'busy', entered: true, ...TELEPHONE } as const;
/** On the site for everybody. */
const inPublic = { site: 'public', world: 'fresh', entered: false, ...TELEPHONE } as const;

const ANSWERS: readonly Scene[] = [
  { open: '/objection', sent: { grounds: 'not-my-data' } },
  { open: '/objection/words', sent: { text: 'It was my aunt’s.\nNobody asked me.' } },
  { open: '/objection/outcome', sent: { outcome: 'end-the-hold' } },
  { open: '/objection/needs', sent: { interpreter: 'fr' } },
];

/** Orders of the last hours, by how many minutes ago: none is due together with another, so that they stand in one order whenever they are drawn. */
const DRAWN: readonly (readonly [StoryName, number])[] = [
  ['issued', 10],
  ['validationAwaited', 31],
  ['clarificationOpen', 90],
  ['released', 200],
];

async function fillDrawn({ stack }: World): Promise<void> {
  for (const [name, minutes] of DRAWN) {
    const at = plus(stack.clock.now(), -minutes * MINUTE_MS);
    await LIVES[name]({ key: `of-${name}`, at }).storeIn(stack);
  }
  await fileUntilOneWaits(stack);
  await new Workers(stack).settle();
}

/** Somewhere else to send orders to. */
const MOVED = { endpoints: [{ id: 'inbox-2', url: 'https://inbox-2.skylark.example/holdfast' }] };

export const PICTURES: readonly Picture[] = [
  {
    ...inPublic,
    name: 'start',
    text: 'The first page for everybody: what Holdfast is, that nothing is handed over by such an order, and a button for people who got a notice.',
    scenes: [{ open: '/' }],
  },
  {
    ...inPublic,
    ...DESK,
    name: 'start-wide',
    text: 'The first page for everybody on a wide screen: for people who got a notice, for everybody, and for authorities and companies.',
    scenes: [{ open: '/' }],
  },
  {
    ...inPublic,
    name: 'check',
    text: 'Checking a document: by the number and the digest that are printed on it, or by its file.',
    scenes: [{ open: '/check' }],
  },
  {
    ...inPublic,
    ...DESK,
    name: 'deadline',
    text: 'When a period ends: the answer, each step with its citation, and a calendar.',
    scenes: [{ open: '/deadline', sent: QUESTION }],
  },
  {
    ...inPublic,
    name: 'complaint',
    text: 'A complaint without a code: what you suspect and why, which account it may be about, and how you can be reached.',
    scenes: [{ open: '/complaint' }],
  },
  {
    ...inPublic,
    name: 'complaint-received',
    text: 'The complaint was received: a number in large letters, to be written down, with which to ask how far the check has come.',
    scenes: [{ open: '/complaint', sent: { text: TEXT, key: 'one' } }],
  },
  {
    ...inCase,
    entered: false,
    name: 'enter',
    text: 'Where a case is opened: one field for the case code, and a way for whoever has none.',
    scenes: [{ open: '/' }],
  },
  {
    ...inCase,
    name: 'case',
    text: 'A case: some of your data are frozen now; who ordered it, who keeps the data, on which law, and since when.',
    scenes: [{ open: '/case' }],
  },
  {
    ...inCase,
    name: 'objection',
    text: 'The last page of an objection: each answer, with a link to change it, and a button to send them.',
    scenes: [...ANSWERS, { open: '/objection/check' }],
  },
  {
    ...atDesk,
    ...DESK,
    name: 'desk',
    text: 'The duty desk: what is due next, whose move each of it is, and until when; with a way to each order.',
    scenes: [{ open: '/', before: fillDrawn }],
  },
  {
    ...atDesk,
    name: 'desk-filing',
    text: 'A page of filing by hand, in the order of the form: its fields with the words of the law, and what may be saved for later.',
    scenes: [
      { open: '/file', sent: { law: 'EU-EPOC-PR', once: 'filing-drawn' } },
      { open: '/file/filing-drawn/addressee' },
    ],
  },
  {
    ...atDesk,
    name: 'desk-order',
    text: 'An order: where it stands in words, what comes next and whose move it is, and what can be done.',
    scenes: [{ open: '/orders/{order}' }],
  },
  {
    ...atDesk,
    as: 'provider',
    world: 'objected',
    name: 'desk-provider',
    text: 'An order at the desk of its provider, on a telephone: until when the data have to be kept, what is owed, and what can be said.',
    scenes: [{ open: '/provider/orders/{order}' }],
  },
  {
    ...atDesk,
    ...DESK,
    as: 'registrar2',
    world: 'fresh',
    name: 'desk-register',
    text: 'The register: changes that wait for another registrar, those that wait out their two days, and suspensions.',
    scenes: [{ open: '/', before: propositionOf('provider', 'prv-demo', MOVED) }],
  },
];
