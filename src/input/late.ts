import type { IConstruct } from 'constructs';
import { Stack, type CfnParameter } from '../cdk';
import { isLookingUp, isStandIn } from './look-up';
import { matches, sentence } from './problems';
import type { Rule } from './rules';
import { shown } from './shown';

/** A value that was a token when it was given. */
export interface LateValue {
  readonly prop: string;
  readonly value: string | unknown[];
  readonly rule: Rule;
}

/** What is wrong with a resolved value: what it is, and what to do if that is not the rule's own advice. */
interface Fault {
  readonly got: string;
  readonly fix?: string;
}

/** A value that CloudFormation fetches at deployment, from Parameter Store or Secrets Manager; it fails where there is none. */
const DYNAMIC_REFERENCE = /\{\{resolve:[^{}]+\}\}/g;
/** Stands for a part of a text that only the deployment knows; of letters that a name may have, so that what is around it can be judged. */
const UNKNOWN = 'unknown';

/** What AWS's own parameters can be. */
const PSEUDO_PARAMETERS: { readonly [name: string]: string } = {
  'AWS::AccountId': '111122223333',
  'AWS::Partition': 'aws',
  'AWS::Region': 'ap-southeast-1',
  'AWS::StackId': 'arn:aws:cloudformation:ap-southeast-1:111122223333:stack/stack/00000000-0000-1000-8000-000000000000',
  'AWS::StackName': 'stack',
  'AWS::URLSuffix': 'amazonaws.com',
};
/** What somebody could type into a form that takes anything. */
const TYPED = ['', '*', 'a*', 'a?', '${aws:username}'];

/** Checks values again that were tokens: where one comes to nothing, or to more than one text, AWS would see another condition. */
export function checkLater(scope: IConstruct, values: LateValue[]): string[] {
  const stack = Stack.of(scope);
  return values.flatMap(({ prop, value, rule }) => {
    const resolved: unknown = stack.resolve(value);
    const all = Array.isArray(value) && Array.isArray(resolved) ? resolved : [resolved];
    const fault = all.map((each) => faultOf(each, rule, stack)).find((each) => each !== undefined);
    return fault ? [sentence(prop, rule.must, fault.got, fault.fix ?? rule.fix)] : [];
  });
}

function faultOf(resolved: unknown, rule: Rule, stack: Stack): Fault | undefined {
  const wrong = { got: `a token that can become ${resolved === undefined ? 'undefined' : JSON.stringify(resolved)}` };
  if (typeof resolved === 'string') return isFine(textOf(resolved), rule) || isStandIn(resolved) && isLookingUp(stack) ? undefined : wrong;
  if (typeof resolved !== 'object' || resolved === null || Array.isArray(resolved)) return wrong;
  const { 'Ref': name, 'Fn::If': choice, 'Fn::Join': join } = resolved as { 'Ref'?: string; 'Fn::If'?: unknown[]; 'Fn::Join'?: [string, unknown] };
  if (name === 'AWS::NoValue') return wrong;
  if (choice) return choice.slice(1).map((each) => faultOf(each, rule, stack)).find((each) => each !== undefined);
  if (Array.isArray(join?.[1])) return isFine(joined(join[0], join[1]), rule) ? undefined : wrong;
  if (name === undefined) return undefined;
  if (name in PSEUDO_PARAMETERS) return isFine(textOf(PSEUDO_PARAMETERS[name]), rule) ? undefined : wrong;
  const parameter = parameterOf(stack, name);
  return parameter && faultOfParameter(parameter, rule);
}

/** A text, with what only the deployment knows replaced. */
interface Seen {
  readonly text: string;
  readonly isWhole: boolean;
}

function textOf(text: string): Seen {
  const known = text.replace(DYNAMIC_REFERENCE, UNKNOWN);
  return { text: known, isWhole: known === text };
}

function joined(delimiter: string, parts: unknown[]): Seen {
  const texts = parts.map((part) => {
    if (typeof part === 'string') return part;
    return PSEUDO_PARAMETERS[(part as { Ref?: string }).Ref ?? ''];
  });
  const seen = textOf(texts.map((text) => text ?? UNKNOWN).join(delimiter));
  return { ...seen, isWhole: seen.isWhole && texts.every((text) => text !== undefined) };
}

function isFine({ text, isWhole }: Seen, rule: Rule): boolean {
  return isWhole ? matches(rule, text) : rule.never === undefined || !new RegExp(rule.never).test(text);
}

/** The template parameter of that name, if it is one and not a resource. */
function parameterOf(stack: Stack, name: string): CfnParameter | undefined {
  const parameters = stack.node.findAll().filter((each) => 'allowedPattern' in each) as CfnParameter[];
  return parameters.find(({ logicalId }) => stack.resolve(logicalId) === name);
}

/** What is wrong with a parameter through which more could come in than the rule lets in. */
function faultOfParameter({ logicalId, type, default: otherwise, allowedValues, allowedPattern, node }: CfnParameter, rule: Rule): Fault | undefined {
  // CloudFormation's pattern is for the name there, not for the value
  if (type.startsWith('AWS::SSM::Parameter::')) return undefined;
  const name = `the template parameter ${node.id || logicalId}`;
  const isAllowed = (value: unknown) => matches(rule, value) || value === '' && rule.never !== undefined && !new RegExp(rule.never).test('');
  const offered = [...otherwise === undefined ? [] : [otherwise as unknown], ...allowedValues ?? []].flatMap((each) => type === 'CommaDelimitedList' ? String(each).split(',') : [each]);
  const bad = offered.find((each) => !isAllowed(each));
  if (bad !== undefined) return { got: `${name}, which may be ${shown(bad)}` };
  // whoever deploys decides about their own bucket; about who is let in, the template does
  if (allowedValues || rule.never === undefined || !new RegExp(rule.never).test('')) return undefined;
  const dangerous = TYPED.filter((typed) => new RegExp(rule.never!).test(typed));
  const admitted = dangerous.find((typed) => admits(allowedPattern, typed));
  return admitted === undefined ? undefined : {
    got: `${name}, which takes ${shown(admitted)}`,
    fix: `give it the allowedPattern ${rule.pattern}`,
  };
}

/** Whether somebody can type that. CloudFormation matches the whole value; of a pattern that only Java can read nothing is known. */
function admits(pattern: string | undefined, typed: string): boolean {
  try {
    return new RegExp(`^(?:${pattern ?? '.*'})$`).test(typed);
  } catch {
    return false;
  }
}
