import { PERMISSIONS_VERSION } from '../../../src/permissions/version';
import { IDENTITY, said, type Recording } from '../recorded';

export const NAME = 'StompySpoTainer-0a1b2c3d';
export const UNIT = 'ou-ab12-cd34ef56';
export const DESCRIPTION = 'Connects the accounts of this organization to Stompy SpoTainer (stompy-cdk)';
/** What CloudFormation says when a name is taken. */
export const REASON = 'ResourceLogicalId:SpoTainerRole, ResourceType:AWS::IAM::Role, ResourceStatusReason:Resource handler returned message: '
  + '"Resource of type \'AWS::IAM::Role\' with identifier \'StompySpoTainer-0a1b2c3d\' already exists." (HandlerErrorCode: AlreadyExists).';

export const account = (Id: string, Name: string, more: object = {}) => ({ Id, Name, Status: 'ACTIVE', ...more });
export const instance = (Account: string, DetailedStatus: string | undefined, Status = 'CURRENT', StatusReason?: string) =>
  ({ Account, Region: 'ap-southeast-1', Status, StatusReason, StackInstanceStatus: DetailedStatus && { DetailedStatus }, OrganizationalUnitId: UNIT });
export const operation = (more: object = {}) => ({ OperationId: 'op-1', Action: 'CREATE', Status: 'SUCCEEDED', CreationTimestamp: '2026-11-25T10:00:00Z', ...more });

export const STACK_SET = {
  StackSetName: NAME,
  Description: DESCRIPTION,
  Status: 'ACTIVE',
  OrganizationalUnitIds: [UNIT],
  AutoDeployment: { Enabled: true },
  Parameters: [{ ParameterKey: 'RoleName', ParameterValue: NAME }, { ParameterKey: 'RolePath', ParameterValue: '/vendors/' }],
  TemplateBody: `{"Tags":[{"Key":"stompy:permissions-version","Value":"${PERMISSIONS_VERSION}"}]}`,
};

const MEMBERS = [account('222233334444', 'shop'), account('333344445555', 'web')];

/** An organization in which everything went well; tests change what they are about. */
export const GOOD: Recording = {
  'sts get-caller-identity': IDENTITY,
  'organizations describe-organization': said({ Organization: { MasterAccountId: '111122223333', FeatureSet: 'ALL' } }),
  'organizations list-accounts': said({ Accounts: [account('111122223333', 'management'), ...MEMBERS] }),
  'organizations list-accounts-for-parent': said({ Accounts: MEMBERS }),
  'organizations list-organizational-units-for-parent': said({ OrganizationalUnits: [] }),
  'cloudformation describe-organizations-access': said({ Status: 'ENABLED' }),
  'cloudformation list-stack-sets': said({ Summaries: [STACK_SET, { StackSetName: 'other', Description: 'of somebody else', Status: 'ACTIVE' }] }),
  'cloudformation describe-stack-set': said({ StackSet: STACK_SET }),
  'cloudformation list-stack-instances': said({ Summaries: [instance('222233334444', 'SUCCEEDED'), instance('333344445555', 'SUCCEEDED')] }),
  'cloudformation list-stack-set-operations': said({ Summaries: [operation()] }),
  'cloudformation describe-stack-set-operation': said({ StackSetOperation: operation({ StatusDetails: { FailedStackInstancesCount: 0 } }) }),
};
