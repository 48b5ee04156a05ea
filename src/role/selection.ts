import { isGiven } from './statements';
import type { Checks } from '../input/checks';
import type { Capability } from '../permissions/capability';

/** What the caller chose. */
export interface Selection {
  /** Whether capabilities that change something may be part of the role at all. */
  readonly automation: boolean;
  readonly enabled?: string[];
  readonly disabled?: string[];
  /** Options that switch capabilities, by name. */
  readonly options: { readonly [option: string]: unknown };
}

/** The capabilities of a role; refuses a choice that contradicts itself. */
export function selectCapabilities(checks: Checks, all: Capability[], selection: Selection): Capability[] {
  const { enabled = [], disabled = [] } = selection;
  const both = enabled.filter((id) => disabled.includes(id));
  if (both.length > 0) {
    checks.problem('disabledCapabilities', 'must not name what `enabledCapabilities` names', both, 'take it out of one of them');
  }
  const selected = all.filter(({ id, switch: when }) => !disabled.includes(id) && (enabled.includes(id) || isOnByDefault(when, selection)));
  for (const { id, switch: when, risk } of selected) {
    if (selection.automation || risk === 'read' || risk === 'sensitive read') continue;
    const prop = typeof when === 'object' && 'given' in when ? when.given : 'enabledCapabilities';
    checks.problem(prop, `must not ask for ${id} in a role that only reads`, id, 'set `access` to AUTOMATION, or leave it out');
  }
  return selected;
}

function isOnByDefault(when: Capability['switch'], { automation, options }: Selection): boolean {
  if (when === 'on') return true;
  if (when === 'automation') return automation;
  if (when === 'off') return false;
  return 'given' in when ? isOption(options[when.given]) : !isOption(options[when.unless]);
}

function isOption(value: unknown): boolean {
  return Array.isArray(value) ? isGiven(value) : value !== undefined;
}
