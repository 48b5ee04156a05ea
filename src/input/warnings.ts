import type { IConstruct } from 'constructs';
import { Annotations, Token } from '../cdk';
import { RECOMMENDED_REGION, partitionOf } from './regions';

/** Something that deserves attention and is no error. Users acknowledge it by its id, so an id never changes. */
interface Warning {
  readonly id: string;
  readonly text: string;
}

/** Every warning of this library. */
export const WARNINGS = {
  bucketRegion: (region: string): Warning => ({
    id: 'stompy-cdk:StompyCurReport.bucketRegion',
    text: `the report's bucket is in ${region}: Stompy reads it from ${RECOMMENDED_REGION}, so everything takes longer${
      partitionOf(region) === partitionOf(RECOMMENDED_REGION) ? '; deploy there if you can' : ''}`,
  }),
  unknownBucketRegion: (region: string): Warning => ({
    id: 'stompy-cdk:StompyCurReport.unknownBucketRegion',
    text: `${region} is no region that this version knows, so AWS may not deliver there: check the spelling`,
  }),
  encryptionKey: (): Warning => ({
    id: 'stompy-cdk:StompyCurReport.encryptionKey',
    text: 'AWS is not proven to deliver cost reports to a bucket with a customer managed key: check after 48 hours that files arrive',
  }),
  exportEncryptionKey: (): Warning => ({
    id: 'stompy-cdk:StompyDataExport.encryptionKey',
    text: 'AWS does not offer to deliver Data Exports to a bucket with a customer managed key: check after 48 hours that files arrive',
  }),
  managedKey: (): Warning => ({
    id: 'stompy-cdk:StompyCurReport.managedKey',
    text: 'the bucket encrypts with the key aws/s3, whose policy nobody can change: AWS is not proven to deliver cost reports to it; use SSE-S3 if you can',
  }),
  publicBucket: (): Warning => ({
    id: 'stompy-cdk:StompyCurReport.publicBucket',
    text: 'the given bucket does not block all public access: set `blockPublicAccess` to BLOCK_ALL, a cost report is for nobody else',
  }),
  plainHttp: (): Warning => ({
    id: 'stompy-cdk:StompyCurReport.plainHttp',
    text: 'the given bucket does not refuse plain HTTP: set `enforceSSL` to true',
  }),
  ownAccount: (account: string): Warning => ({
    id: 'stompy-cdk:StompyRole.ownAccount',
    text: `\`stompyAccountId\` is this stack's own account${Token.isUnresolved(account) ? '' : `, ${account}`}: Stompy's account is a different one, unless you are Stompy`,
  }),
  externalIdRotation: (): Warning => ({
    id: 'stompy-cdk:StompyRole.externalIdRotation',
    text: 'two external IDs are accepted, `externalId` and `nextExternalId`: once Stompy uses the next, make it `externalId` and leave `nextExternalId` out',
  }),
  unknownRegion: (prop: string, regions: string[]): Warning => ({
    id: 'stompy-cdk:StompyRole.unknownRegion',
    text: `\`${prop}\` names regions this version of the CDK does not know, ${regions.join(', ')}: check the spelling`,
  }),
  savingsPlansAnywhere: (): Warning => ({
    id: 'stompy-cdk:StompyAnalySaverRole.savingsPlansAnywhere',
    text: '`purchases.regions` does not limit Savings Plans, which may be bought all the same: the call that buys one has no region',
  }),
  purchasesEnded: (endDate: Date): Warning => ({
    id: 'stompy-cdk:StompyAnalySaverRole.purchasesEnded',
    text: `\`purchases.endDate\` is over, ${endDate.toISOString()}: Stompy can buy nothing; set a new date or leave \`purchases\` out`,
  }),
  newAccountsDespiteFilter: (): Warning => ({
    id: 'stompy-cdk:StompyOrganizationRollout.newAccountsDespiteFilter',
    text: '`excludedAccounts` keeps out what is in the units today: CloudFormation deploys to every account that joins one later, even to one of these; '
      + 'set `autoDeployment` to false, or move them into a unit of their own',
  }),
  noTolerance: (): Warning => ({
    id: 'stompy-cdk:StompyOrganizationRollout.noTolerance',
    text: '`operations` tolerates no failure: one suspended account can fail an update, and leave this stack in UPDATE_ROLLBACK_FAILED',
  }),
};

/** Every piece of information that is no warning: what is so may well be meant. */
export const NOTES = {
  noInstanceRoles: (): Warning => ({
    id: 'stompy-cdk:StompySpoTainerRole.noInstanceRoles',
    text: 'SpoTainer launches instances without a role, because `instanceRoles` was left out: list the roles your instances need, or give an empty list',
  }),
  delegatedAdministrator: (): Warning => ({
    id: 'stompy-cdk:StompyOrganizationRollout.delegatedAdministrator',
    text: 'AWS cannot limit a delegated administrator to some units: this account may deploy to every account of the organization but the management account',
  }),
};

export function warn(scope: IConstruct, { id, text }: Warning): void {
  Annotations.of(scope).addWarningV2(id, text);
}

/** What every CDK in the peer range has, and what only newer ones have. */
interface Notes {
  addInfo(message: string): void;
  addInfoV2?(id: string, message: string): void;
}

/** Adds a note with an id. A CDK that cannot acknowledge notes still shows it, under the same id. */
export function note(scope: IConstruct, { id, text }: Warning): void {
  const notes: Notes = Annotations.of(scope);
  if (notes.addInfoV2) {
    notes.addInfoV2(id, text);
  } else {
    notes.addInfo(`${text} [ack: ${id}]`);
  }
}
