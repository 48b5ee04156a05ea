/**
 * What the roles may do, as data: one record per capability. Managed policies, link templates, `permissions.json`, and the
 * tables and texts of the documentation are all made from these records.
 *
 * `${Name}` in a resource or condition is filled in by the construct; a value that is a list repeats the entry.
 */
export interface Capability extends Wording {
  /** Stable name, also the value of the enum in the constructs. */
  readonly id: string;
  readonly product: Product;
  /** The managed policy it goes into. */
  readonly policy: PolicyGroup;
  /** What in Stompy needs it. */
  readonly feature: string;
  /** The same words for customers who read Chinese. */
  readonly zh: Wording;
  readonly risk: Risk;
  readonly switch: Switch;
  readonly statements: Statement[];
}

/** What a customer reads about a capability. */
export interface Wording {
  readonly title: string;
  /** Why Stompy asks for it, for the customer who signs. */
  readonly reason: string;
  /** What Stompy comes to see by it, where that is more than the title says. */
  readonly discloses?: string;
  /** What IAM cannot limit in it, and what a customer might expect of it in vain: whole sentences. */
  readonly caveats?: string[];
}

/** Stompy's products; each has a role of its own. */
export type Product = 'AnalySaver' | 'SpoTainer';

/** The managed policies of the roles; each stays below AWS's limit of 6,144 characters with everything switched on. */
export type PolicyGroup = 'Read' | 'Exports' | 'Purchase' | 'InstanceAutomation' | 'LoadBalancing' | 'Extras' | 'RegionLimit' | 'Guardrail' | 'ScopedGuardrail';

/** What a capability can do to the customer at worst. */
export type Risk = 'read' | 'sensitive read' | 'changes' | 'spends money';

/**
 * When a capability is part of the role: by default, by default from the automation tier on, only when it is enabled,
 * as soon as an option is given, or by default unless an option is given.
 */
export type Switch = 'on' | 'automation' | 'off' | { readonly given: string } | { readonly unless: string };

/** One statement of a policy that allows something. */
export interface Statement {
  readonly sid: string;
  /** Sorted. */
  readonly actions: string[];
  readonly resources: string[];
  readonly conditions?: Conditions;
  /** Conditions on keys of their own that stand only while every value in them is given, because leaving the option out means "any". */
  readonly limits?: Conditions;
  /** Repeats the statement for each entry of this list: a text is then known as `${Each}`, values by their own names. */
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

/** The tag with which a customer hands something over to SpoTainer, unless they choose another. */
export const OPT_IN_TAG = { key: 'stompy:managed', value: 'true' } as const;

/** The tag that purchases carry with `strictTagging`. */
export const PURCHASE_MARKER = { key: 'Stompy_created_by', value: 'Stompy_analysaver' } as const;
