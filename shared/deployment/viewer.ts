/** What the page of the interface fetches, by path from the root: a viewer as its makers give it out, and what is ours. */
export const BESIDE_VIEWER = [
  'node_modules/swagger-ui-dist/swagger-ui-bundle.js',
  'node_modules/swagger-ui-dist/swagger-ui-bundle.js.LICENSE.txt',
  'node_modules/swagger-ui-dist/swagger-ui.css',
  'shared/contracts/openapi/openapi.json',
  'web/public/viewer/api-viewer.css',
  'web/public/viewer/api-viewer.mjs',
] as const;
