import { OFFICIALS } from '../../desks/desk.ts';
import { claimNotice, complain, fallSilent, leaveUnsaid, takeBack } from '../../desks/oversight-desk.ts';
import { Seat } from '../../desks/seat.ts';
import { Workers } from '../../workers.ts';
import { refused, type Scene, type Story, TEXT } from '../story.ts';
import type { World } from '../worlds.ts';

const SEARCH = { type: 'email', value: 'm.reuther@skylark.example', reason: TEXT };

const pathOf = ({ path }: { readonly path: string }): string => path.replace(/\?.*/, '').split('/').at(-1) ?? '';

/** Something of every list. */
async function fillDesk({ stack }: World): Promise<void> {
  await takeBack(stack);
  await leaveUnsaid(stack);
  await fallSilent(stack);
  await claimNotice(stack);
  await complain(stack);
}

/** Two of oversight at their desks, and how one answers what the other asked for. */
async function ask(
  world: World,
  form: string,
  fields: Readonly<Record<string, string>>,
  answer?: object,
): Promise<string> {
  const [auditor, second] = [new Seat(world.desks, OFFICIALS.auditor), new Seat(world.desks, OFFICIALS.auditor2)];
  await auditor.signIn();
  const asked = await auditor.send(await auditor.open(form), fields);
  const path = asked.path.replace(/\?.*/, '');
  await second.signIn();
  if (answer) await second.send(await second.open(path), { ...answer });
  return pathOf({ path });
}

const askFor =
  (what: 'search' | 'reading', answer?: object) =>
  async (world: World): Promise<void> => {
    await new Workers(world.stack).settle();
    const isSearch = what === 'search';
    const form = isSearch ? '/oversight/searches/new' : `/oversight/orders/${world.orderId}/reading`;
    world.named.set(what, await ask(world, form, isSearch ? SEARCH : { reason: TEXT }, answer));
  };

const CONFIRMED = { answer: 'confirmed' };
const DECLINED = { answer: 'declined', reason: TEXT };

const desk = { world: 'objected', site: 'desks', as: 'auditor', entered: true } as const;

const complained: Scene['before'] = async ({ stack, named }) => {
  named.set('complaint', await complain(stack));
};

/** What was asked for in twos, as it is shown to whoever asked and to a second person, in each state. */
const inTwos = (what: 'search' | 'reading', below: 'orders' | 'text'): Readonly<Record<string, Story>> => {
  const page = what === 'search' ? '/oversight/searches/{search}' : '/oversight/readings/{reading}';
  const form = what === 'search' ? '/oversight/searches/new' : '/oversight/orders/{order}/reading';
  return {
    [`asking for a ${what}`]: {
      ...desk,
      inTurn: true,
      scenes: [
        { open: form },
        refused(form, what === 'search' ? { ...SEARCH, value: '*' } : { reason: ' ' }),
        { open: page, before: askFor(what) },
      ],
    },
    [`the second person of a ${what}`]: {
      ...desk,
      as: 'auditor2',
      inTurn: true,
      scenes: [{ open: page, before: askFor(what) }, refused(page, { answer: 'declined' })],
    },
    [`a ${what} that was declined`]: {
      ...desk,
      inTurn: true,
      scenes: [
        { open: page, before: askFor(what, DECLINED) },
        { open: `${page}/${below}`, status: 409 },
        { open: `/oversight/${what === 'search' ? 'searches' : 'readings'}` },
      ],
    },
    [`a ${what} that was confirmed`]: {
      ...desk,
      inTurn: true,
      scenes: [{ open: page, before: askFor(what, CONFIRMED) }, { open: `${page}/${below}` }],
    },
  };
};

/** The desk of oversight: silences, complaints, orders of any authority, searches, readings. */
export const OVERSIGHT_STORIES: Readonly<Record<string, Story>> = {
  'the desk of oversight with nothing there': {
    ...desk,
    world: 'fresh',
    inTurn: true,
    scenes: [
      { open: '/' },
      { open: '/oversight/complaints' },
      { open: '/oversight/silences' },
      { open: '/oversight/searches' },
      { open: '/oversight/readings' },
      { open: '/oversight/difficulties' },
      { open: '/oversight/searches/none', status: 404 },
    ],
  },
  'the desk of oversight': {
    ...desk,
    scenes: [{ open: '/', before: fillDesk }],
  },
  'the lists of oversight': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: '/oversight/silences', before: fillDesk },
      { open: '/oversight/claimed-notices' },
      { open: '/oversight/brief-orders' },
      { open: '/oversight/unsaid-protections' },
      { open: '/oversight/complaints?only=all' },
    ],
  },
  'a complaint and its checks': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: '/oversight/complaints/{complaint}', before: complained },
      refused('/oversight/complaints/{complaint}', { note: TEXT }),
      { open: '/oversight/complaints/{complaint}', sent: { finding: 'unlawful-not-remedied', note: TEXT } },
      { open: '/oversight/complaints/{complaint}', sent: { finding: 'remedied', note: TEXT } },
      { open: '/oversight/complaints/{complaint}', sent: { finding: 'lawful', note: TEXT }, status: 409 },
    ],
  },
  'orders of any authority, for oversight': {
    ...desk,
    inTurn: true,
    scenes: [
      { open: '/oversight/orders', before: ({ stack }) => new Workers(stack).settle() },
      { open: '/oversight/orders?authority=aut-police&list=all' },
      refused('/oversight/orders', { authority: '', reference: '' }),
      { open: '/oversight/orders/{order}' },
      { open: '/oversight/orders/{order}/history' },
      { open: '/oversight/orders/{order}/consultations' },
    ],
  },
  'who looked at what, and what was hard to use': {
    ...desk,
    inTurn: true,
    scenes: [
      {
        open: '/oversight/consultations',
        before: async (world) => {
          await askFor('search', CONFIRMED)(world);
          world.stack.clock.advance(2_000);
        },
      },
      {
        open: '/oversight/difficulties',
        before: async ({ stack }) => {
          const body = { page: 'files', kinds: ['screen-reader'], aid: 'braille' };
          const headers = { 'content-type': 'application/json' };
          await stack.person({ method: 'POST', route: '/v1/difficulties', headers, body, address: '198.51.100.7' });
        },
      },
    ],
  },
  ...inTwos('search', 'orders'),
  ...inTwos('reading', 'text'),
};
