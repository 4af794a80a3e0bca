// Draws the description of the interface, in the one page that runs anything. Nothing is sent from here: no request is tried out, nobody
// signs in, and what the address says behind its path changes nothing.

const place = document.querySelector('#api-viewer');
const nothing = () => null;

const dark = matchMedia('(prefers-color-scheme: dark)');
const followSystem = () => document.documentElement.classList.toggle('dark-mode', dark.matches);
followSystem();
dark.addEventListener('change', followSystem);

globalThis.SwaggerUIBundle({
  domNode: place,
  url: place.dataset.document,
  presets: [globalThis.SwaggerUIBundle.presets.apis],
  layout: 'BaseLayout',
  docExpansion: 'none',
  defaultModelsExpandDepth: 0,
  deepLinking: false, // its links stand within buttons, where no screen reader finds them
  queryConfigEnabled: false,
  persistAuthorization: false,
  supportedSubmitMethods: [],
  syntaxHighlight: { activated: false }, // in colours that are too pale to be read
  validatorUrl: null, // would send the address of the document to strangers
  plugins: [
    {
      wrapComponents: {
        authorizeBtn: () => nothing,
        authorizeOperationBtn: () => nothing,
        ServersContainer: () => nothing, // a form of parts of an address, without names; the page says the address itself
      },
    },
  ],
});
