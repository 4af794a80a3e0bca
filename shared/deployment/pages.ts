import type { FunctionName } from './variables.ts';

/**
 * The pages of each function that shows any, with what each asks of a browser: `visit` that a case was opened in it and is open still ·
 * `session` that somebody signed in with it who has a role · `nothing`. They are apart from the routes of the API, whose clients they are. The gateway of a site leads everything to its function.
 */
export const PAGES = {
  'serve-pages-persons': {
    'GET /': 'nothing',
    'POST /': 'nothing',
    'GET /case': 'visit',
    'GET /messages': 'visit',
    'POST /messages': 'visit',
    'GET /appeal': 'visit',
    'POST /appeal': 'visit',
    'GET /appeal-receipt': 'visit',
    'GET /conflict': 'visit',
    'POST /conflict': 'visit',
    'GET /withdrawal': 'visit',
    'POST /withdrawal': 'visit',
    'GET /zone': 'visit',
    'POST /zone': 'visit',
    'GET /codes': 'visit',
    'POST /codes': 'visit',
    'GET /news': 'visit',
    'POST /news': 'visit',
    'GET /help': 'visit',
    'GET /leave': 'nothing',
    'POST /leave': 'nothing',
    'GET /objection': 'visit',
    'POST /objection': 'visit',
    'GET /objection/words': 'visit',
    'POST /objection/words': 'visit',
    'GET /objection/outcome': 'visit',
    'POST /objection/outcome': 'visit',
    'GET /objection/needs': 'visit',
    'POST /objection/needs': 'visit',
    'GET /objection/late': 'visit',
    'POST /objection/late': 'visit',
    'GET /objection/check': 'visit',
    'POST /objection/check': 'visit',
    'GET /objection/sent': 'visit',
    'GET /files': 'visit',
    'POST /files': 'visit',
    'GET /files/send': 'visit',
    'POST /files/send': 'visit',
    'GET /files/arrived': 'visit',
    'GET /files/added': 'visit',
    'GET /lost-code': 'nothing',
    'GET /privacy': 'nothing',
    'GET /assets/{sheet}': 'nothing',
  },
  'serve-pages-desks': {
    'GET /sign-in': 'nothing',
    'GET /sign-in/go': 'nothing',
    'GET /sign-in/return': 'nothing',
    'GET /sign-in/again': 'nothing',
    'POST /sign-out': 'nothing',
    'GET /sign-out': 'nothing',
    'GET /role': 'nothing',
    'GET /preferences': 'session',
    'POST /preferences': 'session',
    'GET /assets/{sheet}': 'nothing',
    'GET /scripts/{file}': 'nothing',
    // the duty desk
    'GET /': 'session',
    'GET /updates': 'session',
    'GET /find': 'session',
    'POST /find': 'session',
    'GET /handover': 'session',
    // filing
    // the order
  },
  'serve-pages-public': {
    'GET /': 'nothing',
    'GET /check': 'nothing',
    'POST /check': 'nothing',
    'GET /deadline': 'nothing',
    'POST /deadline': 'nothing',
    'GET /api': 'nothing',
    'GET /api/{file}': 'nothing',
    'GET /complaint': 'nothing',
    'POST /complaint': 'nothing',
    'GET /complaint-enquiry': 'nothing',
    'POST /complaint-enquiry': 'nothing',
    'GET /figures': 'nothing',
    'GET /difficulty': 'nothing',
    'POST /difficulty': 'nothing',
    'GET /accessibility': 'nothing',
    'GET /accessibility.json': 'nothing',
    'GET /privacy': 'nothing',
    'GET /assets/{sheet}': 'nothing',
  },
} as const satisfies Partial<
  Record<FunctionName, Readonly<Record<`${'GET' | 'POST'} /${string}`, 'visit' | 'session' | 'nothing'>>>
>;

/** The pages of a function. */
export type PageKey<F extends keyof typeof PAGES> = keyof (typeof PAGES)[F] & string;

/** The page for persons to which a browser is led whose file has arrived in the bucket. */
export const ARRIVED_PATH = '/files/arrived';
