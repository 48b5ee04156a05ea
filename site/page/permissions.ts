import type { Choice } from './choices';
import type { PageStack } from './connections';
import { html, prose, type Html } from './html';
import type { PageWords } from './words/words';
import { ACCESS, INSTANCE_ROLES, PURCHASES, VOLUME_KEYS } from '../../src/link/parameters';
import type { StompyLinkTemplate } from '../../src/link/template';
import { ANALYSAVER_CAPABILITIES } from '../../src/permissions/analysaver';
import type { Capability } from '../../src/permissions/capability';
import { ANALYSAVER_GUARDS } from '../../src/permissions/guardrail/analysaver';
import { SPOTAINER_GUARDS } from '../../src/permissions/guardrail/spotainer';
import { SPOTAINER_CAPABILITIES } from '../../src/permissions/spotainer';
import { SpoTainerAccess } from '../../src/role/spotainer-capability';

const RECORDS = {
  StompyAnalySaverRole: { capabilities: ANALYSAVER_CAPABILITIES, guards: ANALYSAVER_GUARDS },
  StompySpoTainerRole: { capabilities: SPOTAINER_CAPABILITIES, guards: SPOTAINER_GUARDS },
};

const AUTOMATION: Choice = { parameter: ACCESS.name, is: { value: SpoTainerAccess.AUTOMATION } };

/** The choices that stand for an option of the constructs; a form has no other options. */
const GIVEN: { readonly [option: string]: readonly Choice[] | undefined } = {
  purchases: [{ parameter: PURCHASES.name, is: { value: 'Yes' } }],
  instanceRoles: [AUTOMATION, { parameter: INSTANCE_ROLES.name, is: 'filled in' }],
  volumeKeys: [AUTOMATION, { parameter: VOLUME_KEYS.name, is: 'filled in' }],
};
const UNLESS: typeof GIVEN = { instanceRoles: [{ parameter: INSTANCE_ROLES.name, is: 'left empty' }] };

/** The choices in a form that bring a capability, all of them together: none if it is always there; undefined if only an app of the CDK can. */
export function broughtBy({ switch: when }: Capability): readonly Choice[] | undefined {
  if (when === 'on') return [];
  if (when === 'off') return undefined;
  if (when === 'automation') return [AUTOMATION];
  return 'given' in when ? GIVEN[when.given] : UNLESS[when.unless];
}

/** What Stompy may do by a stack, what it never can, and what IAM cannot limit. */
export function permissions(words: PageWords, { role, template }: PageStack, notLimited: readonly string[]): Html {
  const { stackDetails: said } = words;
  if (role === undefined) return html`<section><h4>${said.may}</h4><p>${said.noRole}</p></section>`;
  const { capabilities, guards } = RECORDS[role];
  const groups = groupsOf(capabilities, template);
  const caveats = groups.flatMap(({ members }) => members).flatMap((each) => words.records.of(each).caveats ?? []);
  return html`
<section><h4>${said.may}</h4>
${groups.map((each) => group(words, each))}
</section>
<section class="limits"><h4>${said.notLimited}</h4>
<ul>${[...notLimited, ...caveats].map((each) => html`<li>${prose(each)}</li>`)}</ul>
</section>
<details open><summary><h4>${said.never}</h4></summary>
<ul class="never">${guards.map(({ never, zh }) => html`<li>${prose(words.records.neverLine({ never, zh }))}</li>`)}</ul>
<p>${words.records.viaServices}</p>
</details>`;
}

function group(words: PageWords, { choices, members }: Group): Html {
  const { stackDetails: said } = words;
  const depends = choices.length > 0;
  const title = depends ? prose(said.chosen(choices.map(said.choice))) : html`${said.always}`;
  return html`<div class="group"${depends && html` data-choices="${JSON.stringify(choices)}"`}>
<h5>${title}${depends && html` <span class="tag" data-in-force></span>`}</h5>
<ul>${members.map((each) => line(words, each))}</ul></div>`;
}

function line({ records, stackDetails: { risks } }: PageWords, capability: Capability): Html {
  const { title, reason, discloses } = records.of(capability);
  return html`<li><strong>${title}</strong> <span class="risk" data-risk="${capability.risk}">${risks[capability.risk]}</span><br>
${prose(reason)}${discloses !== undefined && html`${records.gap}<em>${records.discloses(discloses).replace(/\*/g, '')}</em>`}</li>`;
}

/** Capabilities that the same choices bring. */
interface Group {
  readonly choices: readonly Choice[];
  readonly members: readonly Capability[];
}

/** The choices of them that a template's form has; undefined if one of the others would have to be filled in. */
export function choicesIn(template: StompyLinkTemplate, choices: readonly Choice[] | undefined): readonly Choice[] | undefined {
  const isThere = ({ parameter }: Choice) => template.parameterNames.includes(parameter);
  return choices?.every((each) => isThere(each) || each.is === 'left empty') ? choices.filter(isThere) : undefined;
}

function groupsOf(capabilities: readonly Capability[], template: StompyLinkTemplate): Group[] {
  const groups = new Map<string, Group>();
  for (const capability of capabilities) {
    const choices = choicesIn(template, broughtBy(capability));
    if (choices === undefined) continue;
    const key = JSON.stringify(choices);
    groups.set(key, { choices, members: [...groups.get(key)?.members ?? [], capability] });
  }
  return [...groups.values()];
}
