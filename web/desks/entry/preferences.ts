import { html } from '../../components/markup.ts';
import { renderSelect } from '../../components/select.ts';
import { isZone, listZones } from '../../steps/dates.ts';
import { faultOf, renderFaults, renderForm } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { DeskStep, DeskVisitor, Shown } from '../step.ts';

function showPreferences(visitor: DeskVisitor, faults: readonly FieldFault[] = []): Shown {
  const { words, zone, typed } = visitor;
  return {
    title: words.text('preferences.title'),
    back: '/',
    ...(faults.length > 0 && { hasErrors: true, status: 422 }),
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('preferences.title')}</h1>
${renderForm(visitor, {
  to: '/preferences',
  button: words.text('preferences.save'),
  content: renderSelect({
    name: 'zone',
    label: { text: words.text('preferences.zone') },
    hint: { text: words.text('preferences.zone-hint') },
    items: listZones().map((name) => ({ value: name, text: name.replaceAll('_', ' ') })),
    value: typedIn(typed, 'zone') || zone,
    errorMessage: faultOf(visitor, faults, 'zone'),
  }),
})}
<p class="hf-body">${words.text('preferences.language')}</p>`,
  };
}

/** In which zone somebody reads times. */
export const preferences: DeskStep = {
  show: (visitor) => showPreferences(visitor),
  take: (visitor) => {
    const chosen = typedIn(visitor.typed, 'zone');
    if (isZone(chosen)) return { goTo: '/', zone: chosen };
    return showPreferences(visitor, [{ field: 'zone', text: visitor.words.text('preferences.no-zone') }]);
  },
};
