import { CUSTOMER } from '../../helpers/stacks';
import { REGION, VPC } from '../role-under-test';

/** Verdict, what Stompy tries, the call, the resource, and what IAM knows about them beside the usual. */
export type Case = readonly [verdict: 'allow' | 'deny', attempt: string, action: string, resource: string, context?: Record<string, string | string[]>];

/** What is true of every call unless a case says otherwise. */
export const USUAL = {
  'aws:RequestedRegion': REGION,
  'aws:ResourceAccount': CUSTOMER,
  'aws:CurrentTime': '2026-11-23T12:00:00Z',
  'aws:ViaAWSService': 'false',
};

const MARKER = 'Stompy_aws_ec2_Spotainer_created_by';
/** The resource was made by Stompy. */
export const MADE_BY_STOMPY = { [`aws:ResourceTag/${MARKER}`]: 'Stompy_spotainer' };
/** The call puts Stompy's tag on what it makes. */
export const TAGGED_IN_CALL = { [`aws:RequestTag/${MARKER}`]: 'Stompy_spotainer', 'aws:TagKeys': [MARKER] };
/** The customer handed the resource over. */
export const HANDED_OVER = { 'aws:ResourceTag/stompy:managed': 'true' };
export const IN_LISTED_VPC = { 'ec2:Vpc': VPC };

export const ec2 = (resource: string) => `arn:aws:ec2:${REGION}:${CUSTOMER}:${resource}`;
export const elb = (resource: string) => `arn:aws:elasticloadbalancing:${REGION}:${CUSTOMER}:${resource}`;
export const iam = (resource: string) => `arn:aws:iam::${CUSTOMER}:${resource}`;
