import type { PageData } from './data';
import { all, find, made, worded } from './elements';
import { problemText } from './problem-texts';
import type { FieldProblem } from '../problems';

/** Says what is wrong, at each field and in a summary that leads to the fields. */
export function showProblems(data: PageData, region: string, problems: readonly FieldProblem[], nothing: boolean): void {
  const fields = all('[data-field]').map(({ dataset }) => dataset.field);
  const lines = nothing
    ? [{ field: 'products', text: data.words.nothingChosen }]
    : problems.map((problem) => ({ field: problem.field, text: problemText(data, region, problem) }))
      // as they stand on the page
      .sort((one, other) => fields.indexOf(one.field) - fields.indexOf(other.field));
  const summary = find('#summary');
  find('ul', summary).replaceChildren(...lines.map(({ field, text }) => made('li', linkTo(field, text))));
  summary.hidden = false;
  for (const { field, text } of lines) {
    const error = document.getElementById(`${field}-error`)!;
    error.replaceChildren(...worded(`${data.words.errorTitle}${text}`));
    error.hidden = false;
    for (const input of inputsOf(field)) input.setAttribute('aria-invalid', 'true');
  }
}

export function clearProblems(): void {
  find('#summary').hidden = true;
  for (const error of all('.error')) error.hidden = true;
  for (const input of all('[aria-invalid]')) input.removeAttribute('aria-invalid');
}

function linkTo(field: string, text: string): HTMLElement {
  const [first] = inputsOf(field);
  const link = made('a', ...worded(text)) as HTMLAnchorElement;
  link.href = `#${first.id}`;
  link.addEventListener('click', (event) => {
    event.preventDefault();
    first.focus();
    // the label and the error are above the input
    find(`[data-field="${field}"]`).scrollIntoView();
  });
  return link;
}

function inputsOf(field: string): HTMLElement[] {
  return all('input, select', find(`[data-field="${field}"]`));
}
