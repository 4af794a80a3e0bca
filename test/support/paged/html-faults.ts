import { holdToRules } from '../kit/html-rules.ts';

const validator = holdToRules({
  // radios and checkboxes of one question have one name; of the buttons of a form one is pressed, and it alone is sent
  'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
  // the way out is a link that looks like a button, and a banner is a place to go to: GOV.UK's markup, to which the kit is held
  'prefer-native-element': ['error', { exclude: ['button', 'region'] }],
  // a fieldset of text fields is read out with its hint only when it is called a group
  'no-redundant-role': 'off',
  // no search engine shows these
  'long-title': 'off',
});

/** What breaks a rule of HTML, with its place. */
export const listFaults = (html: string): readonly { readonly rule: string; readonly text: string }[] =>
  validator
    .validateStringSync(html)
    .results.flatMap(({ messages }) => messages)
    .map(({ ruleId, message, line, column }) => ({ rule: ruleId, text: `${ruleId} (${line}:${column}): ${message}` }));

/** The same in words alone. */
export const findFaults = (html: string): string[] => listFaults(html).map(({ text }) => text);
