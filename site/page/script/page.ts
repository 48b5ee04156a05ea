import { answers, showChosen } from './answers';
import { copyButtons } from './copy';
import type { PageData } from './data';
import { all, find } from './elements';
import { clearProblems, showProblems } from './errors';
import { hideLinks, showLinks } from './offers';
import { makeLinks } from '../links';

/** Brings the page to life. */
export function start(): void {
  const data = JSON.parse(find('#data').textContent) as PageData;
  const form = find<HTMLFormElement>('#form');
  const title = document.title;
  let asked = false;

  for (const element of all('[data-script]')) element.hidden = false;
  const update = (): boolean => {
    const given = answers(form);
    const { links, problems } = makeLinks(data.published, given);
    const nothing = given.templates.length === 0;
    const isWrong = nothing || problems.length > 0;
    clearProblems();
    // a link that no longer says what the fields say would be worse than none
    hideLinks();
    document.title = isWrong ? `${data.words.errorTitle}${title}` : title;
    if (isWrong) showProblems(data, given.region, problems, nothing);
    else showLinks(links);
    return !isWrong;
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    asked = true;
    const ready = update();
    find('#status').textContent = ready ? data.words.ready : '';
    if (!ready) find('#summary').focus();
    else find('.stack:not([hidden]) .ready a').scrollIntoView({ block: 'center' });
  });
  form.addEventListener('input', () => {
    showChosen(form, data.words);
    find('#status').textContent = '';
    if (asked) update();
  });
  // on paper nobody can unfold anything
  window.addEventListener('beforeprint', () => { for (const element of all<HTMLDetailsElement>('details')) element.open = true; });
  copyButtons(data.words);
  showChosen(form, data.words);
}
