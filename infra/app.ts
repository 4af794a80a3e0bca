import { createAppFromContext } from './create-app.ts';

createAppFromContext().synth();
