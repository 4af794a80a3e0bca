import { createCaseCode } from '../../../shared/domain/cases/case-code.ts';
import type { OrderId } from '../../../shared/domain/ids.ts';
import { Pages, PublicPages } from '../browser.ts';
import { aReviewerStanding } from '../builders.ts';
import { assign, CHALLENGE, caseRequest, decideAs, issueCode, openCase, told, writeAs } from '../cases.ts';
import { DeskBrowser, Desks, OFFICIALS } from '../desks/desk.ts';
import { Stack } from '../stack.ts';
import { tellThoughHeld } from '../suspending.ts';
import { type ServedPages, type SiteName, servePages } from './served-pages.ts';

/** A case and its pages, in which a person reads. */
export interface World {
  readonly stack: Stack;
  readonly pages: Pages;
  readonly publicPages: PublicPages;
  readonly desks: Desks;
  /** Those of the site that is looked at. */
  readonly served: ServedPages;
  readonly orderId: OrderId;
  /** What addresses name in braces: at first its order alone. */
  readonly named: Map<string, string>;
  /** Of the case. */
  readonly code: string;
}

/** Of no case: entered, it opens nothing. */
export const FOREIGN_CODE: string = createCaseCode(new Uint8Array(20).fill(7));

type Make = (stack: Stack, orderId: OrderId) => Promise<string>;

/** Objected, and not decided yet; another code was given out since, and somebody asked. */
async function objected(stack: Stack, orderId: OrderId): Promise<string> {
  const { code, token } = await openCase(stack, orderId);
  await stack.person(caseRequest('challenges', CHALLENGE, { token }));
  await assign(stack, orderId, 'r1');
  await writeAs(stack, orderId, 'r1', 'Since when?\nAnd why?');
  await issueCode(stack, orderId);
  return code;
}

/** Objected, decided against, and free to appeal. */
async function decided(stack: Stack, orderId: OrderId): Promise<string> {
  const code = await objected(stack, orderId);
  await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.\nThe court named this account.');
  return code;
}

/** In which somebody appealed and the appeal is being read. */
async function appealed(stack: Stack, orderId: OrderId): Promise<string> {
  const { code, token } = await openCase(stack, orderId);
  await stack.person(caseRequest('challenges', CHALLENGE, { token }));
  await assign(stack, orderId, 'r1');
  await decideAs(stack, orderId, 'r1', 'affirm', 'It stands.');
  await stack.person(caseRequest('appeals', { challenge: 'c1', text: 'No.' }, { token }));
  await assign(stack, orderId, 'r2', aReviewerStanding({ person: 'person-reviewer-2' }));
  return code;
}

/** What happened before the person opens their case. */
const MADE = {
  fresh: issueCode,
  busy: issueCode,
  doubted: issueCode,
  objected,
  decided,
  appealed,
} as const satisfies Record<string, Make>;
export type WorldName = keyof typeof MADE;

/** At a busy desk whatever is filed is above the figure of a burst. */
const FEW = { filingsPerOfficer: 1, filingsPerAuthority: 1, wordsPerOfficer: 1_000 };

export async function makeWorld(name: WorldName, site: SiteName = 'persons'): Promise<World> {
  const stack = name === 'busy' ? new Stack(undefined, 'shown', FEW) : new Stack();
  const orderId = await (name === 'doubted' ? tellThoughHeld(stack) : told(stack));
  const code = await MADE[name](stack, orderId);
  const pages = new Pages(stack);
  const publicPages = new PublicPages(stack);
  const desks = new Desks(stack);
  const served = await servePages(site, { persons: pages, public: publicPages, desks }[site]);
  const named = new Map<string, string>([['order', orderId]]);
  return { stack, pages, publicPages, desks, served, orderId, named, code };
}

/** Somebody signs in at a desk. @returns the cookies that their browser has then. */
export async function signInAt({ desks, served }: World, who: keyof typeof OFFICIALS = 'officer') {
  const browser = new DeskBrowser(desks);
  await browser.signIn(OFFICIALS[who]);
  const url = served.address.replace('http:', 'https:'); // or a cookie of that name is not taken
  return [...browser.cookies].map(([name, value]) => ({ name, value, url, secure: true }));
}
