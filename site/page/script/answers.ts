import { all, find } from './elements';
import { isMade, type Choice } from '../choices';
import { CONNECTIONS } from '../connections';
import { FIELDS } from '../fields';
import type { Answers } from '../links';
import type { ScriptWords } from '../words/words';

/** What the form says now. */
export function answers(form: HTMLFormElement): Answers {
  const given = new FormData(form);
  const value = (name: string) => String(given.get(name) ?? '');
  const chosen = given.getAll('connection');
  const templates = CONNECTIONS.filter(({ id }) => chosen.includes(id))
    .map(({ id, stacks }) => stacks.length > 1 ? value(`stack-${id}`) : stacks[0].template.templateName);
  return { region: value('region'), templates, values: Object.fromEntries(FIELDS.map(({ id }) => [id, value(id)])) };
}

/** Shows what belongs to the choice, and hides the rest. */
export function showChosen(form: HTMLFormElement, words: ScriptWords): void {
  const { templates } = answers(form);
  const connections = all<HTMLInputElement>('[name=connection]:checked').map(({ value }) => value);
  for (const element of all('[data-connection]')) element.hidden = !connections.includes(element.dataset.connection!);
  for (const element of all('[data-stack]')) element.hidden = !templates.includes(element.dataset.stack!);
  for (const element of all('[data-templates]')) element.hidden = !element.dataset.templates!.split(' ').some((name) => templates.includes(name));
  // a step that has nothing to ask is none
  find('#step-permissions').hidden = all('#step-permissions [data-templates]').every(({ hidden }) => hidden);
  find('#step-external-id').hidden = templates.length > 0 && all('#step-external-id [data-templates]').every(({ hidden }) => hidden);
  showInForce(words);
}

/** Says at what choices bring whether they are the ones that were made. */
function showInForce(words: ScriptWords): void {
  for (const group of all('.group[data-choices]')) {
    const choices = JSON.parse(group.dataset.choices!) as Choice[];
    const isInForce = choices.every((choice) =>
      all<HTMLInputElement>(`[data-parameter=${choice.parameter}]:is(:checked, [type=text])`).some(({ value }) => isMade(choice, value)));
    group.dataset.chosen = String(isInForce);
    find('[data-in-force]', group).textContent = isInForce ? words.inForce : words.notInForce;
  }
}
