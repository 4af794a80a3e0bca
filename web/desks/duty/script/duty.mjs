// Keeps the first page of the duty desk up to date. All words come from the server, and so does the one entry that new ones are made of: this
// file only puts texts where texts stand. It moves no focus, no selection and no field, and asks for nothing but `/updates`.

const EVERY_MS = 30_000;
const AT_MOST_MS = 600_000;
const PATIENCE_MS = 25_000;

/** How long until it is asked again: longer after each time that nobody answered. */
export const waitMs = (failures) => Math.min(EVERY_MS * 2 ** failures, AT_MOST_MS);

/** What an answer comes to. `over`: whoever sat here is signed out, and is led to where one signs in. */
export function judge({ type, status, ok }) {
  if (type === 'opaqueredirect' || status === 401 || status === 403) return 'over';
  return ok ? 'answered' : 'failed';
}

const listKeys = (sections) =>
  Object.entries(sections).flatMap(([name, { entries }]) => entries.map(({ key, what }) => `${name} ${key} ${what}`));

/** Whether something came, went or became more urgent: that it is a minute later is not told to anybody. */
export const isToSay = (before, after) =>
  listKeys(before).toSorted().join('\n') !== listKeys(after).toSorted().join('\n');

/**
 * The keys of a list from now on, in their order. One that is held stays where it was, also when it is due no more: somebody is at it.
 *
 * @param before the keys as they stand · @param wanted as they should · @param held the one that somebody is at, if any.
 */
export function arrange(before, wanted, held) {
  const at = held === undefined ? -1 : before.indexOf(held);
  if (at < 0 || wanted.includes(held)) return wanted;
  return wanted.toSpliced(Math.min(at, wanted.length), 0, held);
}

/** What changes of an entry while it has the focus: nothing that is read out again. */
const TIMES = ['when', 'span'];

const within = (element, node) => node !== null && element.contains(node);

/** Whether something within it is marked to be copied. */
function isMarked(entry) {
  const marked = document.getSelection();
  return marked !== null && !marked.isCollapsed && marked.rangeCount > 0 && marked.getRangeAt(0).intersectsNode(entry);
}

/** The entry that somebody is at. */
const findHeld = (board) =>
  [...board.querySelectorAll('[data-key]')].find((entry) => within(entry, document.activeElement) || isMarked(entry));

/** @param only the parts to write; left out: all. */
function write(entry, told, only) {
  for (const slot of entry.querySelectorAll('[data-slot]')) {
    if (only && !only.includes(slot.dataset.slot)) continue;
    const text = told[slot.dataset.slot] ?? '';
    if (slot.textContent !== text) slot.textContent = text;
    if (slot.dataset.slot !== 'spoken') slot.hidden = text === '';
    if (slot.dataset.slot === 'mover') slot.classList.toggle('hf-due__own', told.isOwn);
    if (slot.dataset.slot === 'span') slot.classList.toggle('hf-tag--red', told.isLate);
  }
  const link = entry.querySelector('a');
  if (!only && link.getAttribute('href') !== told.href) link.setAttribute('href', told.href);
}

function make(board, told) {
  const entry = document.importNode(board.querySelector('template').content, true).querySelector('[data-key]');
  entry.dataset.key = told.key;
  write(entry, told);
  return entry;
}

/** Puts entries in their order around the one that is held, which is not touched: what is taken out and put back loses the focus. */
function place(list, entries, held) {
  const at = entries.indexOf(held);
  let before = at < 0 ? null : held;
  for (const entry of entries.slice(at + 1)) {
    const next = before === null ? list.firstElementChild : before.nextElementSibling;
    if (next !== entry) list.insertBefore(entry, next);
    before = entry;
  }
  let after = held;
  for (const entry of entries.slice(0, Math.max(at, 0)).toReversed()) {
    if (after.previousElementSibling !== entry) list.insertBefore(entry, after);
    after = entry;
  }
}

function fillSection(board, name, { heading, entries }, held) {
  const section = board.querySelector(`[data-section="${name}"]`);
  const list = section.querySelector('ul');
  const title = section.querySelector('h2');
  if (title.textContent !== heading) title.textContent = heading;
  const isHere = held !== undefined && list.contains(held);
  const heldKey = held?.dataset.key;
  // one that is held in another list comes here when it is let go
  const told = new Map(entries.filter(({ key }) => isHere || key !== heldKey).map((one) => [one.key, one]));
  const present = new Map([...list.children].map((entry) => [entry.dataset.key, entry]));
  const keys = arrange([...present.keys()], [...told.keys()], isHere ? heldKey : undefined);
  for (const [key, entry] of present) if (!keys.includes(key)) entry.remove();
  const placed = keys.map((key) => {
    const one = told.get(key);
    const entry = present.get(key) ?? make(board, one);
    if (one && !isMarked(entry)) write(entry, one, entry === held ? TIMES : undefined);
    return entry;
  });
  place(list, placed, isHere ? held : undefined);
  list.hidden = placed.length === 0;
  section.querySelector('[data-none]').hidden = placed.length > 0;
}

/** What somebody looks at stays where it is in the window, whatever comes or goes above it. */
function keepPlace(board, held, change) {
  const seen =
    held ?? [...board.querySelectorAll('[data-key], h2')].find((one) => one.getBoundingClientRect().top >= 0);
  const before = seen?.getBoundingClientRect().top;
  change();
  if (seen?.isConnected && scrollY > 0) scrollBy(0, seen.getBoundingClientRect().top - before);
}

function show(board, data) {
  const held = findHeld(board);
  keepPlace(board, held, () => {
    for (const [name, section] of Object.entries(data.sections)) fillSection(board, name, section, held);
  });
  const isGone =
    held && !Object.values(data.sections).some(({ entries }) => entries.some(({ key }) => key === held.dataset.key));
  if (isGone) held.querySelector('[data-slot="span"]').textContent = board.dataset.gone;
  board.querySelector('[data-as-of]').textContent = data.asOf;
}

/** What stands there, as the server wrote it. */
const readShown = (board) =>
  Object.fromEntries(
    [...board.querySelectorAll('[data-section]')].map((section) => [
      section.dataset.section,
      {
        entries: [...section.querySelectorAll('[data-key]')].map((entry) => ({
          key: entry.dataset.key,
          what: entry.querySelector('[data-slot="what"]').textContent,
        })),
      },
    ]),
  );

function start(board) {
  const state = board.querySelector('[data-state]');
  const said = board.querySelector('[data-said]');
  let shown = readShown(board);
  let failures = 0;
  let timer;
  let isAsking = false;
  let isOver = false;
  let askedAt = Date.now();

  const say = (text) => {
    said.textContent = ''; // the same sentence is news again
    setTimeout(() => {
      said.textContent = text;
    }, 100);
  };
  const tellState = (text) => {
    state.hidden = text === '';
    if (state.textContent !== text) {
      state.textContent = text;
      if (text !== '') say(text);
    }
  };
  const stop = (text) => {
    isOver = true;
    board.querySelector('[data-updates]').hidden = true;
    tellState(text);
  };
  const take = (data) => {
    if (data.acting !== board.dataset.acting) return stop(board.dataset.otherRole);
    failures = 0;
    tellState('');
    show(board, data);
    if (isToSay(shown, data.sections)) say(data.said);
    shown = data.sections;
  };
  const fail = () => {
    failures += 1;
    tellState(board.dataset.paused);
  };
  const ask = async () => {
    if (isAsking || isOver) return;
    clearTimeout(timer);
    isAsking = true;
    askedAt = Date.now();
    try {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      const answer = await fetch('/updates', { redirect: 'manual', cache: 'no-store', signal });
      const verdict = judge(answer);
      if (verdict === 'over') stop(board.dataset.over);
      else if (verdict === 'failed') fail();
      else take(await answer.json());
    } catch {
      fail(); // the network is away, or what came is no answer: it says so, and asks again
    }
    isAsking = false;
    plan();
  };
  const plan = () => {
    clearTimeout(timer);
    if (!isOver && document.visibilityState === 'visible') timer = setTimeout(ask, waitMs(failures));
  };
  const askIfOld = () => {
    if (document.visibilityState === 'visible' && Date.now() - askedAt >= EVERY_MS) ask();
    else plan();
  };

  document.documentElement.style.overflowAnchor = 'none'; // its own keeping of places would move the window twice
  board.querySelector('[data-updates]').hidden = false;
  document.addEventListener('visibilitychange', askIfOld);
  addEventListener('online', ask);
  plan();
}

const board = globalThis.document?.querySelector('#duty');
if (board) start(board);
