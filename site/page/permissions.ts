import type { PageStack } from './connections';
import { html, prose, type Html } from './html';
import type { PageWords } from './words/words';
import { ACCESS, PURCHASES } from '../../src/link/parameters';
import { ANALYSAVER_CAPABILITIES } from '../../src/permissions/analysaver';
import type { Capability, Wording } from '../../src/permissions/capability';
import { ANALYSAVER_GUARDS } from '../../src/permissions/guardrail/analysaver';
import { SPOTAINER_GUARDS } from '../../src/permissions/guardrail/spotainer';
import { SPOTAINER_CAPABILITIES } from '../../src/permissions/spotainer';
import { SpoTainerAccess } from '../../src/role/spotainer-capability';

const RECORDS = {
  StompyAnalySaverRole: { capabilities: ANALYSAVER_CAPABILITIES, guards: ANALYSAVER_GUARDS },
  StompySpoTainerRole: { capabilities: SPOTAINER_CAPABILITIES, guards: SPOTAINER_GUARDS },
};

/** A choice in the form that brings capabilities. */
interface Choice {
  readonly parameter: string;
  readonly value: string;
}

/** The choice in a form that brings a capability: always, with a value of a parameter, or never, because only an app of the CDK can. */
export function broughtBy({ switch: when }: Capability): 'always' | Choice | undefined {
  if (when === 'automation') return { parameter: ACCESS.name, value: SpoTainerAccess.AUTOMATION };
  if (typeof when === 'object' && 'given' in when) return when.given === 'purchases' ? { parameter: PURCHASES.name, value: 'Yes' } : undefined;
  return when === 'off' ? undefined : 'always';
}

/** What Stompy may do by a stack, what it never can, and what IAM cannot limit. */
export function permissions(words: PageWords, { role }: PageStack, notLimited: readonly string[]): Html {
  const { stackDetails: said } = words;
  if (role === undefined) return html`<section><h4>${said.may}</h4><p>${said.noRole}</p></section>`;
  const { capabilities, guards } = RECORDS[role];
  const groups = groupsOf(capabilities);
  const caveats = groups.flatMap(({ members }) => members).flatMap((each) => caveatsOf(words.records.of(each)));
  return html`
<section><h4>${said.may}</h4>
${groups.map(({ choice, members }) => group(words, choice, members))}
</section>
<section class="limits"><h4>${said.notLimited}</h4>
<ul>${[...notLimited, ...caveats].map((each) => html`<li>${prose(each)}</li>`)}</ul>
</section>
<details open><summary><h4>${said.never}</h4></summary>
<ul class="never">${guards.map(({ never, zh }) => html`<li>${prose(words.records.neverLine({ never, zh }))}</li>`)}</ul>
<p>${words.records.viaServices}</p>
</details>`;
}

function group(words: PageWords, choice: 'always' | Choice, members: readonly Capability[]): Html {
  const { stackDetails: said } = words;
  const title = choice === 'always' ? html`${said.always}` : prose(said.chosen(choice.parameter, choice.value));
  return html`<div class="group"${choice !== 'always' && html` data-parameter="${choice.parameter}" data-value="${choice.value}"`}>
<h5>${title}${choice !== 'always' && html` <span class="tag" data-in-force></span>`}</h5>
<ul>${members.map((each) => line(words, each))}</ul></div>`;
}

function line({ records, stackDetails: { risks } }: PageWords, capability: Capability): Html {
  const { title, reason, discloses } = records.of(capability);
  return html`<li><strong>${title}</strong> <span class="risk" data-risk="${capability.risk}">${risks[capability.risk]}</span><br>
${prose(reason)}${discloses !== undefined && html`${records.gap}<em>${records.discloses(discloses).replace(/\*/g, '')}</em>`}</li>`;
}

/** The records' own sentences on what IAM cannot limit. */
function caveatsOf({ caveats = [] }: Wording & { readonly caveats?: readonly string[] }): readonly string[] {
  return caveats;
}

function groupsOf(capabilities: readonly Capability[]): { choice: 'always' | Choice; members: Capability[] }[] {
  const groups = new Map<string, { choice: 'always' | Choice; members: Capability[] }>();
  for (const capability of capabilities) {
    const choice = broughtBy(capability);
    if (choice === undefined) continue;
    const key = JSON.stringify(choice);
    groups.set(key, { choice, members: [...groups.get(key)?.members ?? [], capability] });
  }
  return [...groups.values()];
}
