import { CONNECTIONS, type Connection } from './connections';
import { copyable, field, productChoice, regionChoice, stackChoice, steps } from './controls';
import { FIELDS, isAboutPlace, isFromStompy } from './fields';
import { html, prose, type Content, type Html } from './html';
import { defaultRegion } from './links';
import { said, templateOf, type Material } from './material';
import { stackDetails } from './stack-details';
import type { PageWords, StepWords } from './words/words';
import { CONDITION_IDS } from '../../src/cli/check-report/report';

/** The steps of the guide, in their order. */
export function guide(words: PageWords, material: Material): Html {
  return html`
${signIn(words)}
<form id="form" novalidate autocomplete="off" aria-label="${words.title}">
<div id="summary" class="summary" role="alert" tabindex="-1" aria-labelledby="summary-title" hidden><h2 id="summary-title">${words.script.summary}</h2><ul></ul></div>
${step('choose', words.choose, html`${plainProducts(words)}${productChoice(words)}<p class="hint">${words.choose.after}</p>`)}
${CONNECTIONS.filter(({ billing }) => billing).map(({ id }) => step('billing', words.billing, steps(words.billing.steps), id))}
${CONNECTIONS.map((connection) => details(words, material, connection))}
${step('permissions', words.permissions, FIELDS.filter((each) => !isAboutPlace(each) && !isFromStompy(each)).map((each) => field(words, each)))}
${step('region', words.region, regionChoice(words, defaultRegion(material.published)))}
${externalId(words, material)}
${step('links', words.links, html`<p data-script hidden><button type="submit" class="button">${words.links.button}</button></p>
<p id="status" class="status" role="status"></p>
${CONNECTIONS.map((connection) => connection.stacks.map((stack) => stackDetails(words, material, connection, stack)))}`)}
</form>
${step('console', words.console, steps(words.console.steps))}
${outputs(words, material)}`;
}

function step(id: string, { title, intro }: StepWords, body: Content, connection?: string): Html {
  return html`<section class="step" id="step-${id}" aria-labelledby="heading-${id}"${connection !== undefined && html` data-connection="${connection}"`}>
<h2 id="heading-${id}">${title}</h2>
<p>${prose(intro)}</p>
${body}
</section>`;
}

function signIn(words: PageWords): Html {
  const { signIn: first } = words;
  return step('sign-in', first, html`<dl class="facts">${CONNECTIONS.map(({ id }) => words.connections[id]).map(({ name, account, why }) =>
    html`<div><dt>${name}</dt><dd><strong>${account}</strong> ${why}</dd></div>`)}</dl>
${steps(first.steps)}`);
}

/** What the products are, for who has no script to choose with. */
function plainProducts(words: PageWords): Html {
  return html`<noscript><dl>${CONNECTIONS.map(({ id }) => html`<dt>${words.connections[id].name}</dt><dd>${words.connections[id].what}</dd>`)}</dl></noscript>`;
}

/** What is to be chosen and filled in for one connection; for some there is nothing. */
function details(words: PageWords, material: Material, connection: Connection): Html | undefined {
  const { details: text } = words.connections[connection.id];
  if (text === undefined) return undefined;
  const names = connection.stacks.map(({ template }) => template.templateName);
  const own = FIELDS.filter((each) => each.templates.some((name) => names.includes(name)) && isAboutPlace(each));
  return step(`details-${connection.id}`, text, html`${connection.stacks.length > 1 && stackChoice(words, connection)}
${connection.billing && existingReport(words, material)}
${own.map((each) => field(words, each))}`, connection.id);
}

function existingReport(words: PageWords, { checkReport }: Material): Html {
  const { conditions, condition, check, never } = words.report;
  return html`<div class="note"><p>${conditions}</p><ul>${CONDITION_IDS.map((id) => html`<li>${condition[id]}</li>`)}</ul>
<p>${never}</p><p>${check}</p>${copyable(words, checkReport.join('\n'), 'check-report')}</div>`;
}

function externalId(words: PageWords, { published }: Material): Html {
  const { compare, stompyAccount } = words.externalId;
  return step('external-id', words.externalId, html`${FIELDS.filter(isFromStompy).map((each) => field(words, each))}
<ul>${compare.map((line) => html`<li>${prose(line)}</li>`)}</ul>
<p>${stompyAccount} <code class="account" translate="no">${published.stompyAccountId}</code></p>`);
}

function outputs(words: PageWords, material: Material): Html {
  const rows = CONNECTIONS.flatMap(({ stacks }) => stacks).flatMap(({ template: { templateName } }) =>
    Object.entries(templateOf(material, templateName).body.Outputs).map(([key, { Description }]) => ({ templateName, key, Description })));
  return step('outputs', words.outputs, html`<dl class="facts">${rows.map(({ templateName, key, Description }) => html`<div data-stack="${templateName}">
<dt><code translate="no">${key}</code></dt><dd>${said(words, Description)} <span class="hint">${words.stacks[templateName].title}</span></dd></div>`)}</dl>
${words.outputs.after.map((line) => html`<p>${prose(line)}</p>`)}`);
}
