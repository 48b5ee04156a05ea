import { CONSOLES, LINK_OPTIONS } from './options';
import type { StompyQuickCreateLinkProps } from './quick-create';
import type { StompyLinkTemplate } from './template';
import { checkOptions } from '../input/options';
import { Problems } from '../input/problems';
import { RECOMMENDED_REGION, partitionOf } from '../input/regions';

/** Name of the function, for errors. */
export const SUBJECT = 'StompyQuickCreateLink';

/** Builds a link. Nothing here knows the CDK, so that a page in a browser makes the same links with the same errors. */
export function quickCreateUrl(props: StompyQuickCreateLinkProps, checks = new Problems(SUBJECT)): string {
  check(checks, checkOptions(checks, 'StompyQuickCreateLinkProps', LINK_OPTIONS, props));
  checks.throwIfAny();
  const region = props.region ?? RECOMMENDED_REGION;
  // in the template's order: in Go a map has none
  const given = props.parameters ?? {};
  const parameters = props.template.parameterNames.filter((name) => name in given).map((name) => [name, given[name]]);

  const query = [
    ['templateURL', props.templateUrl],
    ...props.stackName === undefined ? [] : [['stackName', props.stackName]],
    ...parameters.map(([name, value]) => [`param_${name}`, value]),
  ].map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  const host = `${region}.${CONSOLES[props.partition ?? partitionOf(region)]}`;
  return `https://${host}/cloudformation/home?region=${region}#/stacks/create/review?${query.join('&')}`;
}

function check(checks: Problems, props: Partial<StompyQuickCreateLinkProps>): void {
  const region = props.region ?? RECOMMENDED_REGION;
  const partition = props.partition ?? partitionOf(region);
  if (partition !== partitionOf(region)) {
    checks.problem('partition', `must be the partition of ${region}, ${partitionOf(region)}`, partition, 'leave it out, or correct `region`');
  } else if (CONSOLES[partition] === undefined) {
    checks.problem('region', `must be in a partition whose console opens links, ${Object.keys(CONSOLES).join(', ')}`, region, 'make the stack by hand there');
  } else if (props.templateUrl !== undefined && partitionOfHost(props.templateUrl) !== partition) {
    checks.problem('templateUrl', `must be in the partition of ${region}, ${partition}, because CloudFormation reads no bucket of another`, props.templateUrl,
      'publish the template there, or correct `region`');
  }
  if (props.template) checkParameters(checks, props.template, props.parameters ?? {});
}

/** The partition of an S3 address; one without a region is of `aws`. */
function partitionOfHost(url: string): string {
  const [, region, suffix] = /^https:\/\/[^/]*?s3[.-](?:dualstack\.)?([a-z0-9-]+)?\.?amazonaws\.com(\.cn)?\//.exec(url) ?? [];
  return suffix === undefined ? partitionOf(region ?? '') : 'aws-cn';
}

function checkParameters(checks: Problems, template: StompyLinkTemplate, given: { readonly [name: string]: unknown }): void {
  for (const [name, value] of Object.entries(given)) {
    const prop = `parameters.${name}`;
    const parameter = template._parameters.find((each) => each.name === name);
    if (!parameter) {
      checks.problem(prop, `is not a parameter of ${template.templateName}`, value, `it has ${template.parameterNames.join(', ')}`);
    } else if (parameter.allowedValues && !parameter.allowedValues.includes(value as string)) {
      checks.problem(prop, `must be one of ${parameter.allowedValues.join(', ')}`, value, 'choose one of them');
    } else if (parameter.rule) {
      checks.text(prop, value, parameter.rule);
    }
  }
}
