import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Stack } from 'aws-cdk-lib/core';
import { TRUST } from './stacks';
import {
  StompyAnalySaverRole, StompyCurReport, StompySpoTainerRole, type IStompyCurReport, type StompyAnalySaverRoleProps,
  type StompyRoleProps, type StompySpoTainerRoleProps,
} from '../../src';

/** A report that the account has already. */
export function existingReport(stack: Stack, id = 'Report'): IStompyCurReport {
  return StompyCurReport.fromReportAttributes(stack, id, {
    bucket: Bucket.fromBucketName(stack, `${id}Bucket`, 'costs-of-acme'),
    prefix: 'billing',
    reportName: 'hourly',
    bucketRegion: 'ap-southeast-1',
  });
}

/** An AnalySaver role for an existing report. */
export function analySaver(stack: Stack, props: Partial<StompyAnalySaverRoleProps> = {}, id = 'AnalySaver'): StompyAnalySaverRole {
  return new StompyAnalySaverRole(stack, id, { ...TRUST, report: props.report ?? existingReport(stack, `${id}Report`), ...props });
}

/** A SpoTainer role. */
export function spoTainer(stack: Stack, props: Partial<StompySpoTainerRoleProps> = {}, id = 'SpoTainer'): StompySpoTainerRole {
  return new StompySpoTainerRole(stack, id, { ...TRUST, ...props });
}

type MakeRole = (stack: Stack, props?: Partial<StompyRoleProps>, id?: string) => StompyAnalySaverRole | StompySpoTainerRole;

/** Both roles, for what they have in common. */
export const ROLES: [name: string, make: MakeRole][] = [
  ['StompyAnalySaverRole', analySaver],
  ['StompySpoTainerRole', spoTainer],
];
