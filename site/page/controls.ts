import { CONNECTIONS, type Connection } from './connections';
import { isFromStompy, type PageField } from './fields';
import { html, prose, type Html } from './html';
import { said } from './material';
import { PAGE_REGIONS } from './regions';
import type { PageWords } from './words/words';

/** The check boxes for what is to be connected. */
export function productChoice(words: PageWords): Html {
  return html`<fieldset class="field" data-field="products" data-script hidden>
<legend>${words.choose.legend}</legend>
${error('products')}
<div class="cards">${CONNECTIONS.map(({ id }) => html`
<label class="card"><input type="checkbox" name="connection" value="${id}" id="connection-${id}" aria-describedby="products-error">
<span><strong>${words.connections[id].name}</strong><br><span class="hint">${words.connections[id].what}</span></span></label>`)}
</div></fieldset>`;
}

/** The choice among the stacks of a connection, if there is one. */
export function stackChoice(words: PageWords, { id, stacks }: Connection): Html {
  return html`<fieldset class="field" data-script hidden><legend>${words.connections[id].details!.legend}</legend>
<div class="cards">${stacks.map(({ template: { templateName } }, index) => html`
<label class="card"><input type="radio" name="stack-${id}" value="${templateName}"${index === 0 && html` checked`}>
<span><strong>${words.stacks[templateName].choice}</strong><br><span class="hint">${words.stacks[templateName].hint}</span></span></label>`)}
</div></fieldset>`;
}

/** A field, as radio buttons where the template allows certain values only. */
export function field(words: PageWords, asked: PageField): Html {
  const { id, parameter, templates } = asked;
  const { name, label, description, allowedValues, default: otherwise } = parameter;
  const hint = html`<p class="hint" id="${id}-hint">${isFromStompy(asked) ? words.externalId.hint : said(words, description)}</p>`;
  const frame = html`data-field="${id}" data-templates="${templates.join(' ')}" data-script hidden`;
  if (allowedValues) {
    return html`<fieldset class="field" ${frame} aria-describedby="${id}-hint"><legend>${said(words, label)}</legend>${hint}${error(id)}
${allowedValues.map((value) => html`<label class="radio"><input type="radio" name="${id}" value="${value}" data-parameter="${name}"${
  value === otherwise && html` checked`}><span>${words.options[name][value]}</span></label>`)}
</fieldset>`;
  }
  return html`<div class="field" ${frame}><label for="${id}">${said(words, label)}</label>${hint}${error(id)}
<input type="text" id="${id}" name="${id}" value="${otherwise ?? ''}" data-parameter="${name}" aria-describedby="${id}-hint ${id}-error"
 autocomplete="off" autocapitalize="off" spellcheck="false"></div>`;
}

/** The choice of the region. */
export function regionChoice(words: PageWords, proposed: string): Html {
  return html`<div class="field" data-field="region" data-script hidden><label for="region">${words.region.label}</label>
<p class="hint" id="region-hint">${words.region.hint}</p>${error('region')}
<select id="region" name="region" aria-describedby="region-hint region-error" autocomplete="off">${PAGE_REGIONS.map((region) =>
  html`<option value="${region}"${region === proposed && html` selected`}>${words.region.name(region)}</option>`)}</select></div>`;
}

/** A command or other text with a button that copies it. */
export function copyable(words: PageWords, text: string, id: string): Html {
  return html`<div class="copyable"><pre tabindex="0" id="${id}" translate="no" aria-label="${words.stackDetails.copyCommand}">${text}</pre>
<button type="button" class="copy" data-copy="${id}" data-script hidden>${words.stackDetails.copyCommand}</button></div>`;
}

/** A list of steps in our own words. */
export function steps(lines: readonly string[]): Html {
  return html`<ol class="steps">${lines.map((line) => html`<li>${prose(line)}</li>`)}</ol>`;
}

function error(id: string): Html {
  return html`<p class="error" id="${id}-error" hidden></p>`;
}
