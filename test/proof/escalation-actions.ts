/**
 * Actions with which somebody who holds them can come to hold more, or reach further: the privilege-escalation methods that
 * Rhino Security Labs collected, extended by later collections of the same kind, and by ways into instances and other accounts.
 *
 * @see https://rhinosecuritylabs.com/aws/aws-privilege-escalation-methods-mitigation/
 * @see https://github.com/DataDog/pathfinding.cloud
 * @see https://hackingthe.cloud/aws/exploitation/iam_privilege_escalation/
 */
export const ESCALATION_ACTIONS = [
  // writing policies, trusts and boundaries
  'iam:AddUserToGroup', 'iam:AttachGroupPolicy', 'iam:AttachRolePolicy', 'iam:AttachUserPolicy', 'iam:CreatePolicy', 'iam:CreatePolicyVersion',
  'iam:CreateRole', 'iam:DeleteRolePermissionsBoundary', 'iam:DeleteRolePolicy', 'iam:DeleteUserPermissionsBoundary', 'iam:DeleteUserPolicy',
  'iam:DetachGroupPolicy', 'iam:DetachRolePolicy', 'iam:DetachUserPolicy', 'iam:PutGroupPolicy', 'iam:PutRolePermissionsBoundary', 'iam:PutRolePolicy',
  'iam:PutUserPermissionsBoundary', 'iam:PutUserPolicy', 'iam:SetDefaultPolicyVersion', 'iam:TagRole', 'iam:TagUser', 'iam:UpdateAssumeRolePolicy',
  // credentials of others
  'iam:CreateAccessKey', 'iam:CreateLoginProfile', 'iam:CreateServiceSpecificCredential', 'iam:DeactivateMFADevice', 'iam:EnableMFADevice',
  'iam:ResyncMFADevice', 'iam:UpdateAccessKey', 'iam:UpdateLoginProfile', 'iam:UploadSSHPublicKey', 'iam:UploadSigningCertificate',
  // other ways in
  'iam:AddClientIDToOpenIDConnectProvider', 'iam:AddRoleToInstanceProfile', 'iam:CreateInstanceProfile', 'iam:CreateOpenIDConnectProvider',
  'iam:CreateSAMLProvider', 'iam:CreateServiceLinkedRole', 'iam:PassRole', 'iam:UpdateOpenIDConnectProviderThumbprint', 'iam:UpdateSAMLProvider',
  'rolesanywhere:CreateProfile', 'rolesanywhere:CreateTrustAnchor', 'sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity',
  'sts:GetFederationToken', 'sts:GetSessionToken', 'cognito-identity:GetCredentialsForIdentity', 'cognito-identity:SetIdentityPoolRoles',
  'sso:AttachManagedPolicyToPermissionSet', 'sso:CreateAccountAssignment', 'sso:PutInlinePolicyToPermissionSet', 'identitystore:CreateGroupMembership',
  // the organization
  'organizations:AttachPolicy', 'organizations:CreateAccount', 'organizations:DeletePolicy', 'organizations:DetachPolicy', 'organizations:DisablePolicyType',
  'organizations:EnableAWSServiceAccess', 'organizations:InviteAccountToOrganization', 'organizations:LeaveOrganization', 'organizations:PutResourcePolicy',
  'organizations:RegisterDelegatedAdministrator', 'organizations:UpdatePolicy', 'account:PutAlternateContact', 'ram:CreateResourceShare',
  // code that runs with a role
  'apprunner:CreateService', 'apprunner:UpdateService', 'batch:RegisterJobDefinition', 'batch:SubmitJob', 'bedrock-agentcore:CreateCodeInterpreter',
  'bedrock-agentcore:InvokeCodeInterpreter', 'cloudformation:CreateChangeSet', 'cloudformation:CreateStack', 'cloudformation:CreateStackInstances',
  'cloudformation:CreateStackSet', 'cloudformation:ExecuteChangeSet', 'cloudformation:SetStackPolicy', 'cloudformation:UpdateStack',
  'cloudformation:UpdateStackSet', 'codebuild:CreateProject', 'codebuild:StartBuild', 'codebuild:StartBuildBatch', 'codebuild:UpdateProject',
  'codedeploy:CreateDeployment', 'codepipeline:CreatePipeline', 'codepipeline:StartPipelineExecution', 'datapipeline:CreatePipeline',
  'datapipeline:PutPipelineDefinition', 'ecs:CreateService', 'ecs:ExecuteCommand', 'ecs:RegisterContainerInstance', 'ecs:RegisterTaskDefinition',
  'ecs:RunTask', 'ecs:StartTask', 'ecs:UpdateService', 'elasticbeanstalk:CreateApplicationVersion', 'elasticbeanstalk:UpdateEnvironment',
  'elasticmapreduce:RunJobFlow', 'events:PutRule', 'events:PutTargets', 'glue:CreateDevEndpoint', 'glue:CreateJob', 'glue:CreateSession',
  'glue:CreateTrigger', 'glue:RunStatement', 'glue:StartJobRun', 'glue:UpdateDevEndpoint', 'glue:UpdateJob', 'greengrass:CreateDeployment',
  'imagebuilder:CreateComponent', 'iot:CreateRoleAlias', 'lambda:AddPermission', 'lambda:CreateEventSourceMapping', 'lambda:CreateFunction',
  'lambda:CreateFunctionUrlConfig', 'lambda:InvokeFunction', 'lambda:PublishLayerVersion', 'lambda:UpdateEventSourceMapping', 'lambda:UpdateFunctionCode',
  'lambda:UpdateFunctionConfiguration', 'sagemaker:CreateNotebookInstance', 'sagemaker:CreateNotebookInstanceLifecycleConfig',
  'sagemaker:CreatePresignedDomainUrl', 'sagemaker:CreatePresignedNotebookInstanceUrl', 'sagemaker:CreateProcessingJob', 'sagemaker:CreateTrainingJob',
  'sagemaker:UpdateNotebookInstance', 'scheduler:CreateSchedule', 'serverlessrepo:CreateCloudFormationChangeSet', 'states:CreateStateMachine',
  'states:StartExecution', 'states:UpdateStateMachine',
  // instances and their disks
  'autoscaling:CreateAutoScalingGroup', 'autoscaling:CreateLaunchConfiguration', 'autoscaling:UpdateAutoScalingGroup', 'ebs:GetSnapshotBlock',
  'ec2-instance-connect:OpenTunnel', 'ec2-instance-connect:SendSSHPublicKey', 'ec2-instance-connect:SendSerialConsoleSSHPublicKey',
  'ec2:AssociateIamInstanceProfile', 'ec2:AttachVolume', 'ec2:CreateFleet', 'ec2:CreateLaunchTemplate', 'ec2:CreateLaunchTemplateVersion',
  'ec2:CreateReplaceRootVolumeTask', 'ec2:CreateTags', 'ec2:CreateVolume', 'ec2:GetPasswordData', 'ec2:ModifyImageAttribute',
  'ec2:ModifyInstanceAttribute', 'ec2:ModifyLaunchTemplate', 'ec2:ModifySnapshotAttribute', 'ec2:ReplaceIamInstanceProfileAssociation',
  'ec2:RequestSpotFleet', 'ec2:RequestSpotInstances', 'ec2:RunInstances', 'ec2:RunScheduledInstances', 'ec2:StartInstances', 'lightsail:DownloadDefaultKeyPair',
  'lightsail:GetInstanceAccessDetails', 'ssm:CreateAssociation', 'ssm:CreateDocument', 'ssm:ResumeSession', 'ssm:SendCommand',
  'ssm:StartAutomationExecution', 'ssm:StartSession', 'ssm:UpdateDocument',
  // clusters
  'eks:AccessKubernetesApi', 'eks:AssociateAccessPolicy', 'eks:CreateAccessEntry', 'eks:CreatePodIdentityAssociation', 'eks:UpdateAccessEntry',
  'eks:UpdateClusterConfig', 'eks-auth:AssumeRoleForPodIdentity',
  // keys, secrets, and what other resources admit
  'backup:PutBackupVaultAccessPolicy', 'codeartifact:PutRepositoryPermissionsPolicy', 'dynamodb:PutResourcePolicy', 'ecr:SetRepositoryPolicy',
  'kms:CreateGrant', 'kms:PutKeyPolicy', 's3:PutAccessPointPolicy', 's3:PutBucketAcl', 's3:PutBucketPolicy', 's3:PutObjectAcl',
  'secretsmanager:GetSecretValue', 'secretsmanager:PutResourcePolicy', 'sns:AddPermission', 'sqs:AddPermission', 'ssm:GetParameter',
];
