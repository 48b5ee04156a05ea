/**
 * What the roles may do, as data: one record per capability. Managed policies, link templates, and the tables of
 * the documentation are all made from these records.
 *
 * `${Name}` in a resource or condition is filled in by the construct; a value that is a list repeats the entry.
 */
export interface Capability {
  /** Stable name, also the value of the enum in the constructs. */
  readonly id: string;
  /** The managed policy it goes into. */
  readonly policy: PolicyGroup;
  readonly title: string;
  /** Why Stompy asks for it, for the customer who signs. */
  readonly reason: string;
  readonly risk: Risk;
  readonly switch: Switch;
  readonly statements: Statement[];
}

/** The managed policies of the roles; each stays below AWS's limit of 6,144 characters with everything switched on. */
export type PolicyGroup = 'Read' | 'Purchase' | 'InstanceAutomation' | 'LoadBalancing' | 'Extras' | 'RegionLimit';

/** What a capability can do to the customer at worst. */
export type Risk = 'read' | 'sensitive read' | 'changes' | 'spends money';

/**
 * When a capability is part of the role: by default, by default from the automation tier on, only when it is enabled,
 * as soon as an option is given, or by default unless an option is given.
 */
export type Switch = 'on' | 'automation' | 'off' | { readonly given: string } | { readonly unless: string };

/** One statement of a policy. */
export interface Statement {
  readonly sid: string;
  /** Sorted. */
  readonly actions: string[];
  readonly resources: string[];
  readonly conditions?: Conditions;
  /** Conditions that stand only while every value in them is given, because leaving the option out means "any". */
  readonly limits?: Conditions;
  /** Repeats the statement for each entry of this list, which is then known as `${Each}`. */
  readonly forEach?: string;
  /** Leaves the statement out unless this value is given. */
  readonly needs?: string;
}

/** Operator, then key, then the value or values. */
export interface Conditions {
  readonly [operator: string]: { readonly [key: string]: string | string[] };
}

/** The tag on everything that SpoTainer makes. */
export const MANAGED_MARKER = { key: 'Stompy_aws_ec2_Spotainer_created_by', value: 'Stompy_spotainer' } as const;
