/** What the AWS CLI answers, as far as this reads it. */

/** `organizations list-accounts`; newer answers have a `State` beside the `Status`. */
export interface Account {
  readonly Id: string;
  readonly Name?: string;
  readonly Status?: string;
  readonly State?: string;
}

/** `cloudformation list-stack-sets`. */
export interface StackSetSummary {
  readonly StackSetName: string;
  readonly Description?: string;
  readonly Status?: string;
}

/** `cloudformation describe-stack-set`. */
export interface StackSet {
  readonly StackSetName: string;
  readonly TemplateBody?: string;
  readonly Parameters?: { readonly ParameterKey: string; readonly ParameterValue?: string }[];
  readonly OrganizationalUnitIds?: string[];
  readonly AutoDeployment?: { readonly Enabled?: boolean };
}

/** `cloudformation list-stack-instances`. */
export interface StackInstance {
  readonly Account: string;
  readonly Status?: string;
  readonly StatusReason?: string;
  readonly StackInstanceStatus?: { readonly DetailedStatus?: string };
  readonly OrganizationalUnitId?: string;
}

/** `cloudformation list-stack-set-operations` and `describe-stack-set-operation`. */
export interface Operation {
  readonly OperationId: string;
  readonly Action: string;
  readonly Status: string;
  readonly CreationTimestamp?: string;
  readonly StatusDetails?: { readonly FailedStackInstancesCount?: number };
  readonly DeploymentTargets?: { readonly Accounts?: string[]; readonly AccountFilterType?: string };
}
