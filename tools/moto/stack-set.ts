/** The properties of a StackSet, as CloudFormation gets them. */
export interface StackSetProperties {
  readonly StackSetName: string;
  readonly CallAs: string;
  readonly TemplateBody: string;
  readonly Parameters: { readonly ParameterKey: string; readonly ParameterValue: string }[];
  readonly OperationPreferences: object;
  readonly StackInstancesGroup: { readonly DeploymentTargets: object; readonly Regions: string[] }[];
}

interface Template {
  readonly Resources: { readonly [id: string]: { readonly Type: string; readonly Properties: { readonly PolicyDocument: object } } };
}

/** The policy documents of a member's template, with what a deployment into an account fills in. */
export function memberDocuments({ TemplateBody, Parameters }: StackSetProperties, account: string): object[] {
  const values: { readonly [name: string]: string } = {
    'AWS::Partition': 'aws',
    'AWS::AccountId': account,
    'AWS::URLSuffix': 'amazonaws.com',
    ...Object.fromEntries(Parameters.map(({ ParameterKey, ParameterValue }) => [ParameterKey, ParameterValue])),
  };
  const { Resources } = JSON.parse(TemplateBody, (_, value: unknown) => filledIn(value, values)) as Template;
  return Object.values(Resources).filter(({ Type }) => Type === 'AWS::IAM::ManagedPolicy').map(({ Properties }) => Properties.PolicyDocument);
}

/** From the inside out: what is in a join is a text by the time the join is looked at. */
function filledIn(value: unknown, values: { readonly [name: string]: string }): unknown {
  const { Ref: name, 'Fn::Join': join } = (value ?? {}) as { 'Ref'?: string; 'Fn::Join'?: [string, string[]] };
  if (name !== undefined && name in values) return values[name];
  return join ? join[1].join(join[0]) : value;
}
