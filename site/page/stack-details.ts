import type { Connection, PageStack } from './connections';
import { copyable } from './controls';
import { html, prose, type Html } from './html';
import { makeLink, defaultRegion, templateUrl } from './links';
import { sha256, templateOf, type Material } from './material';
import { permissions } from './permissions';
import type { PageWords } from './words/words';
import { version } from '../../package.json';
import { STOMPY_ACCOUNT } from '../../src/link/parameters';
import { PERMISSIONS_VERSION } from '../../src/permissions/version';

/** One stack: its link, and beside it all that there is to decide about it. */
export function stackDetails(words: PageWords, material: Material, { id: connection }: Connection, stack: PageStack): Html {
  const { templateName } = stack.template;
  const { title, makes, stays } = words.stacks[templateName];
  const { stackDetails: said } = words;
  const plain = plainLink(material, stack);
  return html`<article class="stack" id="stack-${templateName}" data-stack="${templateName}" aria-labelledby="title-${templateName}">
<header><h3 id="title-${templateName}">${title}</h3><p>${makes}</p></header>
<div class="columns">
<div class="offer">
${plain !== undefined && html`<noscript><p><a class="button" href="${plain}">${said.open}<span class="unseen">: ${title}</span></a></p></noscript>`}
<p class="pending" data-script hidden>${said.pending}</p>
<div class="ready" hidden>
<p><a class="button" target="_blank" rel="noopener noreferrer">${said.open}<span class="unseen">: ${title}</span> ${said.newTab}</a></p>
<h4>${said.filledIn}</h4><dl class="filled-in"></dl>
<h4 id="as-text-${templateName}">${said.asText}</h4>
<div class="copyable"><pre tabindex="0" class="address" id="address-${templateName}" translate="no" aria-labelledby="as-text-${templateName}"></pre>
<button type="button" class="copy" data-copy="address-${templateName}">${said.copyLink}</button></div>
</div>
<section><h4>${said.stays}</h4><ul>${stays.map((line) => html`<li>${prose(line)}</li>`)}</ul></section>
${verification(words, material, stack)}
</div>
<div class="decide">${permissions(words, stack, stack.role === undefined ? [] : words.connections[connection].notLimited)}</div>
</div>
</article>`;
}

function verification(words: PageWords, material: Material, stack: PageStack): Html {
  const { stackDetails: said } = words;
  const { templateName } = stack.template;
  return html`<section class="verify"><h4>${said.verify}</h4>
<p>${prose(said.verifyHow(version, remake(material)))}</p>
<p class="hash"><span>SHA-256</span> <code translate="no">${sha256(templateOf(material, templateName).text)}</code></p>
${copyable(words, `curl -fsS ${templateUrl(material.published, stack)} | sha256sum`, `verify-${templateName}`)}
${stack.role !== undefined && html`<p class="hint">${prose(said.version(PERMISSIONS_VERSION, version))}</p>`}
</section>`;
}

/** The command that makes the same templates. */
function remake({ preview, published }: Material): string {
  return preview ? 'npm run templates' : `npm run templates -- --stompy-account ${published.stompyAccountId}`;
}

/** The link that needs no script, with everything but what the customer alone knows; none where the stack cannot be made. */
function plainLink({ published }: Material, stack: PageStack): string | undefined {
  const account = stack.template._parameters.includes(STOMPY_ACCOUNT) ? { [STOMPY_ACCOUNT.name]: published.stompyAccountId } : {};
  return makeLink(published, stack, defaultRegion(published), account).link?.url;
}
