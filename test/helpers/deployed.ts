import type { Statement } from './templates';
import type { LinkTemplateBody, LinkTemplateResource } from '../../site/template-body';

const NOTHING = Symbol('AWS::NoValue');

/** The resources that a customer's choices make, as CloudFormation would: conditions decided, parameters filled in, references as `<Name>`. */
export function deployed(body: LinkTemplateBody, choices: Record<string, string>): Record<string, LinkTemplateResource> {
  const defaults = Object.fromEntries(Object.entries(body.Parameters).map(([name, each]) => [name, each.Default]));
  const values: Record<string, string | undefined> = { ...defaults, ...choices };

  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve).filter((each) => each !== NOTHING);
    if (typeof value !== 'object' || value === null) return value;
    const [[key, argument], ...more] = Object.entries(value);
    if (more.length === 0 && key === 'Condition' && typeof argument === 'string') return isTrue(argument);
    if (more.length === 0 && (key === 'Ref' || key.startsWith('Fn::'))) return intrinsic(key, argument);
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolve(each)] as const).filter(([, each]) => each !== NOTHING));
  };
  const intrinsic = (key: string, argument: unknown): unknown => {
    const parts = argument as unknown[];
    switch (key) {
      case 'Ref': return argument === 'AWS::NoValue' ? NOTHING : values[argument as string] ?? `<${argument}>`;
      case 'Fn::GetAtt': return values[parts.join('.')] ?? `<${parts.join('.')}>`;
      case 'Fn::If': return resolve(isTrue(parts[0] as string) ? parts[1] : parts[2]);
      case 'Fn::Equals': return resolve(parts[0]) === resolve(parts[1]);
      case 'Fn::Not': return !(resolve(parts[0]) as boolean);
      case 'Fn::And': return (resolve(parts) as boolean[]).every((each) => each);
      case 'Fn::Join': return (resolve(parts[1]) as unknown[]).join(parts[0] as string);
      default: return `<${key} ${JSON.stringify(argument)}>`;
    }
  };
  const isTrue = (condition: string): boolean => {
    const decided = resolve(body.Conditions?.[condition]);
    if (typeof decided !== 'boolean') throw new Error(`the template has no condition ${condition}`);
    return decided;
  };

  return Object.fromEntries(Object.entries(body.Resources)
    .filter(([, { Condition: condition }]) => condition === undefined || isTrue(condition))
    .map(([id, resource]) => [id, { ...resource, Properties: resolve(resource.Properties) as Record<string, unknown> }]));
}

/** The managed policies among resources, by logical id. */
export function managedPolicies(resources: Record<string, LinkTemplateResource>): Record<string, Statement[]> {
  return Object.fromEntries(Object.entries(resources)
    .filter(([, { Type }]) => Type === 'AWS::IAM::ManagedPolicy')
    .map(([id, { Properties }]) => [id, (Properties.PolicyDocument as { Statement: Statement[] }).Statement]));
}
