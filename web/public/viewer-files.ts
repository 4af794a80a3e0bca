/** What the page of the interface fetches, each with its media type: the viewer as its makers give it out, and what is ours. */
export const VIEWER_FILES = {
  'swagger-ui.css': 'text/css; charset=utf-8',
  'api-viewer.css': 'text/css; charset=utf-8',
  'swagger-ui-bundle.js': 'text/javascript; charset=utf-8',
  'api-viewer.mjs': 'text/javascript; charset=utf-8',
  'openapi.json': 'application/json; charset=utf-8',
  'swagger-ui-bundle.js.LICENSE.txt': 'text/plain; charset=utf-8',
} as const;

export type ViewerFile = keyof typeof VIEWER_FILES;
