import type { CheckConnectionWords } from '.';
import { PATIENCE } from '../files';

const DENIED = 'Run this with somebody who may call it, or leave it: nothing is wrong for certain.';
// an update with the values that the stack has already changes nothing, whatever somebody did to the role
const MEND = 'Update the stack with the account that Stompy shows and a new external ID from Stompy: CloudFormation writes the trust anew only if the stack changes it. Find out who changed the trust.';
const AGAIN = 'Run this again. If it stays, look in the console.';
const CONDITIONS: { readonly [id: string]: string } = {
  hourly: 'hourly', resourceIds: 'resource IDs', refresh: 'refresh of closed months', athena: 'Athena', overwrite: 'overwritten in place', parquet: 'Parquet',
};

export const ENGLISH: CheckConnectionWords = {
  summary: 'whether what was deployed works: roles, billing, report or export and its files',
  help: `Usage: stompy-cdk check-connection [options]

Shows how the connection of this account to Stompy stands, what to do next, and what to paste into Stompy: for each role its
trust, boundary, policies and version of the permissions; for AnalySaver also access to billing, Cost Explorer, and the
reports and exports that the roles may read or their stacks made.

Without --stack and --role it looks at every role with the tag stompy:permissions-version, for which it calls
iam:GetAccountAuthorizationDetails.

Options:
  --stack <name>         look at the roles of this stack, here or in ap-southeast-1
  --role <ARN>           look at this role
  --stompy-account <id>  the number of Stompy's account as Stompy shows it, to compare the trust with
  --watch                look every five minutes until the first files are there, or something is wrong

Files are waited for during ${PATIENCE} hours: before that, none is no fault. What you may not look at is shown so, and never as absent.

It reads through your own AWS CLI and changes nothing: sts:GetCallerIdentity, iam:GetRole, iam:ListAttachedRolePolicies,
iam:ListRolePolicies, iam:GetPolicy, iam:GetPolicyVersion, cloudformation:DescribeStackResources,
cloudformation:ListStackResources, cur:DescribeReportDefinitions, bcm-data-exports:ListExports, bcm-data-exports:GetExport,
bcm-data-exports:ListExecutions, s3:GetBucketPolicy, s3:GetEncryptionConfiguration, s3:GetObject for AWS's test object,
s3:ListBucket, and once ce:GetCostAndUsage, for which AWS charges 0.01 USD.

Exit status: 0 it works, 1 something is wrong, 2 it could not be checked, 3 files are still to come, 4 something may not be
looked at or is not known.`,
  doing: {
    roles: 'Looking for the roles',
    role: (role) => `Reading the role ${role}`,
    costExplorer: 'Asking Cost Explorer whether it answers',
    watching: (delivery, hours, minutes) => `${delivery} has no files yet, after ${hours} hours. Looking again in ${minutes} minutes; Ctrl+C ends this`,
    silent: (minutes) => `AWS did not answer. Asking again in ${minutes} minutes; Ctrl+C ends this`,
  },
  columns: { check: 'Check', of: 'Of', result: 'Result', found: 'Found' },
  checks: {
    role: 'Role',
    trust: 'Trust',
    boundary: 'Boundary',
    version: 'Permissions',
    policies: 'Policies',
    billing: 'Billing access',
    costExplorer: 'Cost Explorer',
    definition: 'Definition',
    status: 'Last delivery',
    delivery: 'Bucket policy',
    testObject: 'Test object',
    files: 'Files',
  },
  results: { ok: 'ok', note: 'note', waiting: 'waiting', hidden: 'may not look', unknown: 'unknown', wrong: 'WRONG' },
  standings: {
    works: 'It works.',
    wrong: 'It does not work yet.',
    waiting: 'Nothing is wrong. Files are still to come.',
    hidden: 'Nothing is wrong as far as you may look.',
    unknown: 'Nothing is wrong as far as can be told.',
  },
  next: 'Next:',
  paste: 'Paste into Stompy:',
  pasteRole: (product, arn) => `role of ${product ?? 'Stompy'}: ${arn}`,
  pasteReport: (bucket, prefix) => `bucket of the report: ${bucket}${prefix === undefined ? '' : `, prefix: ${prefix}`}`,
  findings: {
    roleNone: {
      found: () => 'No role of this account has the tag stompy:permissions-version.',
      next: () => 'Create the stack with the link that Stompy shows, or sign in to the account where it is.',
    },
    roleAbsent: { found: ({ about }) => `There is no role ${about}.`, next: () => 'Compare the ARN with the outputs of the stack.' },
    roleElsewhere: { found: ({ account }) => `It is no role of the account ${account}, which is asked.`, next: () => 'Use credentials of the account of the role, such as with --profile.' },
    roleHidden: { found: ({ code }) => `You may not look at the role (${code}).`, next: () => `iam:GetRole is needed. ${DENIED}` },
    roleUnread: { found: ({ code }) => `The role was not read. The AWS CLI said: ${code}`, next: () => AGAIN },
    rolesHidden: {
      found: ({ code }) => `You may not look for roles by their tag (${code}).`,
      next: () => 'Name the stack with --stack or the role with --role, or run this with iam:GetAccountAuthorizationDetails.',
    },
    rolesUnread: { found: ({ code }) => `Roles were not listed. The AWS CLI said: ${code}`, next: () => AGAIN },
    stackAbsent: { found: ({ about }) => `There is no stack ${about} in the region that was asked, nor in ap-southeast-1.`, next: () => 'Name its region with --region, or correct --stack.' },
    stackHidden: { found: ({ code }) => `You may not look at the stack (${code}).`, next: () => 'Run this with cloudformation:ListStackResources, or name the role with --role.' },
    stackUnread: { found: ({ code }) => `The stack was not read. The AWS CLI said: ${code}`, next: () => 'Name its region with --region, or the role with --role.' },
    stackWithoutRole: { found: ({ about }) => `The stack ${about} has no role of Stompy.`, next: () => 'Name the stack that has it, or leave --stack out.' },
    trustOk: { found: ({ account, ids }) => `Only Stompy's account ${account} may assume it, with the external ID ${ids}.`, next: () => 'Compare the external ID with the one that Stompy shows.' },
    trustUncompared: {
      found: ({ account, ids }) => `Only the account ${account} may assume it, with the external ID ${ids}.`,
      next: () => 'Compare account and external ID with those that Stompy shows; --stompy-account compares the account.',
    },
    trustTwoIds: { found: ({ number }) => `${number} external IDs are accepted.`, next: () => 'When Stompy uses the new external ID, take the old one out: update the stack.' },
    trustLimited: { found: ({ keys }) => `The trust has conditions that Stompy's templates do not write: ${keys}.`, next: () => 'If Stompy says that it cannot assume the role, look at these conditions first.' },
    trustOtherAccount: {
      found: ({ account, principals }) => `Stompy's account ${account} may not assume it; these may: ${principals}.`,
      next: () => MEND,
    },
    trustNoExternalId: {
      found: ({ account }) => `The account ${account} may assume it without an external ID, so other customers of Stompy could use it.`,
      next: () => MEND,
    },
    trustOthers: { found: ({ principals }) => `Others may assume it, too: ${principals}.`, next: () => MEND },
    trustNobody: { found: () => 'Nobody may assume it.', next: () => MEND },
    trustStrange: { found: () => 'The trust has a form that is not understood here.', next: () => 'Read the trust in the IAM console: Stompy\'s templates write one statement that only allows.' },
    boundaryNone: { found: () => 'It has no permissions boundary.' },
    boundaryThere: { found: ({ boundary }) => `The boundary ${boundary} limits it.`, next: () => 'If Stompy says that something is denied, look whether the boundary allows it.' },
    versionSame: { found: ({ version }) => `Its permissions have the version ${version}, as in this package.` },
    versionOlder: { found: ({ version, ours }) => `Its permissions have the version ${version}; this package has ${ours}.`, next: () => 'Read the changelog, and update the stack if you want what is new.' },
    versionNewer: { found: ({ version, ours }) => `Its permissions have the version ${version}; this package has the older ${ours}.`, next: () => 'Use a newer version of this package for the check.' },
    versionNone: { found: ({ ours }) => `It does not say which version of the permissions it has; this package has ${ours}.`, next: () => 'Roles from before the tag get it by an update of their stack.' },
    policiesOk: { found: ({ number }) => `Its ${number} policies are attached, and no other.` },
    policiesCutOff: { found: () => 'AWSDenyAll is attached: Stompy is cut off.', next: () => 'To connect again, detach AWSDenyAll from the role.' },
    policiesDetached: { found: ({ policies }) => `These of its policies are not attached: ${policies}.`, next: () => 'If nobody detached them on purpose, attach them again; a missing guardrail widens what the role can do.' },
    policiesAdded: { found: ({ policies }) => `These policies are no part of it: ${policies}.`, next: () => 'Detach what was not added on purpose: the guardrail still denies what Stompy can never do, but nothing else limits these.' },
    policiesHidden: { found: ({ code }) => `You may not look at all of its policies (${code}).`, next: () => `iam:ListAttachedRolePolicies, iam:ListRolePolicies and iam:GetPolicy are needed. ${DENIED}` },
    policiesUnread: { found: ({ code }) => `Not all of its policies were read. The AWS CLI said: ${code}`, next: () => AGAIN },
    billingOpen: { found: () => 'Cost reports can be listed.' },
    billingHidden: {
      found: ({ code }) => `You may not list cost reports (${code}).`,
      next: () => 'If you are an administrator, access to billing information is probably not activated, and AnalySaver then sees nothing either: the root user activates it once, on the Account page, '
        + 'under "IAM user and role access to Billing information".',
    },
    billingUnread: { found: ({ code }) => `Cost reports were not listed. The AWS CLI said: ${code}`, next: () => AGAIN },
    costExplorerOpen: { found: () => 'It answers.' },
    costExplorerPreparing: { found: () => 'It has no data yet: AWS prepares them.', next: () => 'Run this again tomorrow.' },
    costExplorerClosed: { found: () => 'It was never opened, so its API does not answer.', next: () => 'Open Cost Explorer once in the console of the management account; AWS then prepares the data within 24 hours.' },
    costExplorerHidden: { found: ({ code }) => `You may not ask it (${code}).`, next: () => `ce:GetCostAndUsage is needed. ${DENIED}` },
    costExplorerUnread: { found: ({ code }) => `It did not answer. The AWS CLI said: ${code}`, next: () => AGAIN },
    exportsHidden: { found: ({ code }) => `You may not look at data exports (${code}).`, next: () => `bcm-data-exports:ListExports and bcm-data-exports:GetExport are needed. ${DENIED}` },
    exportsUnread: { found: ({ code }) => `Data exports were not read. The AWS CLI said: ${code}`, next: () => AGAIN },
    exportsPerhaps: { found: ({ code }) => `Whether there is also a data export was not seen: ${code}` },
    reportNone: {
      found: () => 'There is no cost report that the roles may read.',
      next: () => 'Create one with StompyCurReport or the link that Stompy shows; "stompy-cdk check-report" shows those that the account has.',
    },
    reportGone: { found: ({ about }) => `${about}, which a stack made, is not there.`, next: () => 'Somebody deleted it. Change something in the report of the stack, such as its name, so that an update makes a new one.' },
    definitionFits: { found: () => 'Its settings are those that Stompy asks for.' },
    definitionDiffers: {
      found: ({ conditions }) => `Its settings lack: ${conditions.split(', ').map((id) => CONDITIONS[id]).join(', ')}.`,
      next: () => '"stompy-cdk check-report" says what to change.',
    },
    statusSuccess: { found: () => 'AWS says that its last delivery was a success.' },
    statusNone: { found: () => 'AWS says nothing of a delivery yet.' },
    statusFailed: { found: ({ status }) => `AWS says of its last delivery: ${status}.`, next: ({ bucket }) => `Mend the policy of the bucket${bucket ? ` ${bucket}` : ''} if AWS names permissions; the next delivery shows it.` },
    deliveryAllowed: { found: ({ bucket }) => `The policy of the bucket ${bucket} lets AWS deliver.` },
    deliveryRefused: { found: ({ bucket }) => `No policy of the bucket ${bucket} lets AWS deliver.`, next: () => '"stompy-cdk check-report" shows the statements to add to the policy.' },
    readingDenied: { found: ({ bucket }) => `The policy of the bucket ${bucket} keeps the role from reading.`, next: () => '"stompy-cdk check-report" shows the statements that need an exception for the ARN of the role.' },
    deliveryHidden: { found: ({ bucket, code }) => `You may not look at the policy of the bucket ${bucket} (${code}).`, next: () => `s3:GetBucketPolicy is needed. ${DENIED}` },
    deliveryUnknown: { found: ({ bucket }) => `Whether the policy of the bucket ${bucket} lets AWS deliver cannot be told.`, next: () => '"stompy-cdk check-report" shows why.' },
    testObjectThere: { found: ({ object, time }) => `AWS wrote ${object} on ${time}: it may deliver, or could then.` },
    testObjectAbsent: { found: ({ object }) => `There is no ${object}, which AWS writes when a report or an export is made. It may have been removed.` },
    testObjectHidden: { found: ({ object, code }) => `You may not look whether ${object} is there (${code}).`, next: () => `s3:GetObject and s3:ListBucket are needed. ${DENIED}` },
    testObjectUnread: { found: ({ object, code }) => `Whether ${object} is there was not read. The AWS CLI said: ${code}`, next: () => AGAIN },
    filesDelivering: { found: ({ number, first, newest }) => `AWS delivers: ${number} files, the first of ${first}, the newest of ${newest}.` },
    filesWaiting: { found: ({ hours, patience }) => `No files yet, ${hours} hours after it was made or changed. AWS delivers after 24 to 48 hours; ${patience} are no fault.`, next: () => 'Wait, or run this with --watch.' },
    filesNoneYet: { found: () => 'No files yet, and nothing says since when it is there.', next: ({ patience }) => `If it is older than ${patience} hours, something is wrong: look at the policy of the bucket.` },
    filesFailing: { found: ({ status }) => `No files, and AWS says why: ${status}.`, next: () => '"stompy-cdk check-report" says what to change.' },
    filesLate: {
      found: ({ hours }) => `No files, ${hours} hours after it was made or changed.`,
      next: () => '"stompy-cdk check-report" shows whether AWS may deliver. If it may, ask AWS Support why there are no files.',
    },
    filesStale: {
      found: ({ newest, hours }) => `The newest file is of ${newest}, ${hours} hours ago.`,
      next: () => '"stompy-cdk check-report" shows whether AWS may still deliver. If it may, ask AWS Support why there are no new files.',
    },
    filesNoBucket: { found: ({ bucket }) => `The bucket ${bucket} does not exist.`, next: () => 'Create it anew with its policy, or make a new report.' },
    filesHidden: { found: ({ bucket, code }) => `You may not look into the bucket ${bucket} (${code}).`, next: () => `s3:ListBucket is needed. ${DENIED}` },
    filesUnread: { found: ({ bucket, code }) => `The bucket ${bucket} was not listed. The AWS CLI said: ${code}`, next: () => AGAIN },
  },
};
