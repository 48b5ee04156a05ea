/** What the templates have, as far as tools and tests look into it. */
export interface LinkTemplateBody {
  readonly Description: string;
  readonly Metadata: {
    readonly 'Stompy::Template': { readonly Name: string; readonly Version: string };
    readonly 'AWS::CloudFormation::Interface': {
      readonly ParameterGroups: { readonly Label: { readonly default: string }; readonly Parameters: string[] }[];
      readonly ParameterLabels: { readonly [parameter: string]: { readonly default: string } };
    };
  };
  readonly Parameters: { readonly [name: string]: LinkTemplateParameter };
  readonly Rules?: { readonly [name: string]: object };
  readonly Conditions?: { readonly [name: string]: object };
  readonly Resources: { readonly [id: string]: LinkTemplateResource };
  readonly Outputs: { readonly [key: string]: { readonly Description: string; readonly Value: { readonly [intrinsic: string]: unknown } } };
}

/** A parameter of a template. */
export interface LinkTemplateParameter {
  readonly Type: string;
  readonly Description: string;
  readonly ConstraintDescription: string;
  readonly Default?: string;
  readonly AllowedPattern?: string;
  readonly AllowedValues?: string[];
}

/** A resource of a template. */
export interface LinkTemplateResource {
  readonly Type: string;
  readonly Condition?: string;
  readonly Properties: { readonly [name: string]: unknown };
}
