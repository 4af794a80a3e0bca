import { html } from '../../components/markup.ts';
import { renderSelect } from '../../components/select.ts';
import { isZone, listZones } from '../../steps/dates.ts';
import { faultOf, renderFaults, renderForm } from '../../steps/forms.ts';
import { type FieldFault, typedIn } from '../../steps/typed.ts';
import type { CaseVisitor, Shown, Step } from '../step.ts';

function showZone(visitor: CaseVisitor, faults: readonly FieldFault[] = []): Shown {
  const { words, visit } = visitor;
  return {
    title: words.text('zone.title'),
    back: '/case',
    ...(faults.length > 0 && { hasErrors: true, status: 422 }),
    content: html`${renderFaults(visitor, faults)}
<h1 class="hf-heading-l">${words.text('zone.title')}</h1>
${renderForm(visitor, {
  to: '/zone',
  button: words.text('zone.choose'),
  content: renderSelect({
    name: 'zone',
    label: { text: words.text('zone.label') },
    hint: { text: words.text('zone.hint') },
    items: listZones().map((zone) => ({ value: zone, text: zone.replaceAll('_', ' ') })),
    value: visit.zone,
    errorMessage: faultOf(visitor, faults, 'zone'),
  }),
})}`,
  };
}

/** The zone that dates are shown in. */
export const zone: Step<CaseVisitor> = {
  show: (visitor) => showZone(visitor),
  take: (visitor) => {
    const chosen = typedIn(visitor.typed, 'zone');
    if (isZone(chosen)) return { goTo: '/case', visit: { zone: chosen } };
    return showZone(visitor, [{ field: 'zone', text: visitor.words.text('zone.unknown') }]);
  },
};
