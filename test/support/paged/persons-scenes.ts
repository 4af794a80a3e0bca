import { MINUTE_MS } from '../../../shared/domain/instant.ts';
import { Browser } from '../browser.ts';
import { decideAs } from '../cases.ts';
import { jpeg } from '../files.ts';
import { LONG_WORD, refused, type Story, TEXT } from './story.ts';
import { FOREIGN_CODE, type World } from './worlds.ts';

/** So many are more than any policy lets through. */
const MOST_TRIES = 100;

/** Until no more are taken from where the browser of the tests is. */
async function guess({ pages }: World): Promise<void> {
  const guesser = new Browser(pages, '127.0.0.1');
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if ((await guesser.post('/', { code: FOREIGN_CODE })).status === 429) return;
  }
  throw new Error(`${MOST_TRIES} tries are not too many`);
}

/** To the storage, by the form that was given last; it leads on to our page. */
async function sendFile({ stack: { forms } }: World, file: Uint8Array): Promise<void> {
  const { refused } = await forms.post({ fields: forms.latest }, file);
  if (refused !== undefined) throw new Error(`the storage says ${refused}`);
}

/** What no reviewer should meet. */
const PAGE = Buffer.from('<html><script>alert(1)</script></html>');

/** As many files as are taken, from another telephone. */
async function fill(world: World): Promise<void> {
  const other = new Browser(world.pages);
  await other.post('/?language=en', { code: world.code });
  while ((await other.post('/files', { challenge: 'c1', name: '' })).location === '/files/send') {
    await sendFile(world, jpeg());
    await other.get('/files/arrived');
  }
}

/** With the same code, on somebody else's telephone. */
async function endCodeElsewhere({ pages, code }: World): Promise<void> {
  const other = new Browser(pages);
  await other.post('/?language=en', { code });
  const [, id = ''] = /value="([0-9a-f]{64})"/.exec((await other.get('/codes')).html) ?? [];
  const { location } = await other.post('/codes', { code: id });
  if (!location.startsWith('/?done=left')) throw new Error(`the code was not ended: ${location}`);
}

/** Every page for persons, in each state in which it looks otherwise. */
export const PERSONS_STORIES: Readonly<Record<string, Story>> = {
  'without a code': {
    world: 'fresh',
    entered: false,
    scenes: [
      { open: '/' },
      refused('/', { code: '' }),
      refused('/', { code: FOREIGN_CODE }),
      { open: '/lost-code' },
      { open: '/privacy' },
      { open: '/leave' },
      { open: '/nothing', status: 404 },
      { open: '/', sent: { code: FOREIGN_CODE }, before: guess, status: 429 },
    ],
  },
  'an objection': {
    world: 'fresh',
    entered: true,
    scenes: [
      { open: '/case' },
      { open: '/zone' },
      refused('/zone', { zone: 'Middle/Earth' }),
      { open: '/zone', sent: { zone: 'Asia/Tokyo' } },
      { open: '/codes' },
      { open: '/news' },
      refused('/news', { email: 'nobody' }),
      { open: '/news', sent: { email: 'somebody@mail.example' } },
      { open: '/news', sent: { remove: 'yes' } },
      { open: '/messages' },
      { open: '/appeal' },
      { open: '/conflict' },
      { open: '/help' },
      { open: '/objection' },
      { open: '/objection', sent: {} },
      refused('/objection/words', { text: '' }),
      { open: '/objection/words', sent: { text: TEXT } },
      refused('/objection/outcome', {}),
      { open: '/objection/outcome', sent: { outcome: 'end-the-hold' } },
      refused('/objection/needs', { interpreter: 'xx' }),
      { open: '/objection/needs', sent: { interpreter: 'fr', accessibility: TEXT } },
      { open: '/objection/late' },
      refused('/objection/late', { reason: '' }),
      { open: '/objection/late', sent: { reason: TEXT } },
      { open: '/objection/check' },
      { open: '/objection/check', sent: {} },
      { open: '/objection' },
      { open: '/leave' },
      { open: '/leave', sent: {} },
    ],
  },
  'an order that was doubted': { world: 'doubted', entered: true, scenes: [{ open: '/case' }] },
  'what was said': {
    world: 'objected',
    entered: true,
    scenes: [
      { open: '/case' },
      { open: '/messages' },
      refused('/messages', { text: '' }),
      { open: '/messages', sent: { review: 'r1', text: TEXT, key: 'said' } },
      { open: '/conflict' },
      refused('/conflict', { seat: 'r1.1' }),
      { open: '/conflict', sent: { seat: 'r1.1', ground: 'personal-tie', reason: TEXT, key: 'tie' } },
      { open: '/withdrawal' },
      refused('/withdrawal', { review: 'r9', key: 'back' }),
      refused('/codes', { code: '' }),
      // written when the visit was over: the first page says that it is kept
      {
        open: '/messages',
        sent: { review: 'r1', text: TEXT, key: 'later' },
        before: ({ stack }) => void stack.clock.advance(31 * MINUTE_MS),
      },
    ],
  },
  'a decision': {
    world: 'decided',
    entered: true,
    scenes: [
      { open: '/case' },
      { open: '/files' },
      { open: '/appeal' },
      refused('/appeal', { challenge: 'c9', text: TEXT }),
      { open: '/appeal', sent: { challenge: 'c1', text: TEXT, key: 'appeal' } },
      { open: '/appeal-receipt' },
    ],
  },
  'taking back': {
    world: 'objected',
    entered: true,
    scenes: [
      { open: '/withdrawal', sent: { review: 'r1', reason: TEXT, key: 'back' } },
      { open: '/withdrawal' },
      { open: '/objection' },
    ],
  },
  'a file': {
    world: 'objected',
    entered: true,
    scenes: [
      { open: '/files' },
      refused('/files', { challenge: 'c9', name: 'x'.repeat(201) }),
      { open: '/files', sent: { challenge: 'c1', name: TEXT.replace('\n', ' ') } },
      { open: '/files/arrived', status: 409 },
      { open: '/case' },
      { open: '/files/arrived', before: (world) => sendFile(world, PAGE), status: 422 },
      { open: '/files/arrived', before: (world) => sendFile(world, jpeg()) },
      { open: '/files/arrived' },
      { open: '/case' },
      { open: '/files', sent: { challenge: 'c1', name: '' } },
      {
        open: '/files/arrived',
        before: async (world) => {
          await sendFile(world, jpeg());
          world.pages.api.outage.begin();
        },
        status: 503,
      },
      { open: '/files/send', before: ({ pages }) => pages.api.outage.end() },
      { open: '/files/send', before: ({ stack }) => void stack.clock.advance(16 * MINUTE_MS) },
      { open: '/files/send', sent: {} },
      { open: '/files', before: fill },
    ],
  },
  'a file that comes too late': {
    world: 'objected',
    entered: true,
    scenes: [
      { open: '/files', sent: { challenge: 'c1', name: LONG_WORD } },
      {
        open: '/files/arrived',
        before: async ({ stack, orderId }) => await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.'),
        status: 422,
      },
      { open: '/files' },
    ],
  },
  'an appeal': {
    world: 'appealed',
    entered: true,
    scenes: [{ open: '/case' }, { open: '/messages' }, { open: '/conflict' }],
  },
  'an ended code': {
    world: 'objected',
    entered: true,
    scenes: [
      {
        open: '/messages',
        sent: { review: 'r1', text: TEXT, key: 'too-late' },
        before: endCodeElsewhere,
        status: 403,
      },
      { open: '/' },
    ],
  },
  'bad days': {
    world: 'fresh',
    entered: true,
    scenes: [
      { open: '/case', before: ({ pages }) => void pages.api.outage.begin(), status: 503 },
      {
        open: '/case',
        before: async ({ pages, stack, orderId }) => {
          pages.api.outage.end();
          await stack.vault.destroy(orderId);
        },
        status: 410,
      },
    ],
  },
};
