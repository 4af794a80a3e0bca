import type { PageTable } from './page-table.ts';

/** The addresses of the pages for everybody, apart from those of other sites: a bundle keeps the whole of a table. */
export const PUBLIC_PAGES = {
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
} as const satisfies PageTable;
