import type { Guard } from './guard';

/**
 * What neither role has anything to do with. Whole services are named where they hold data or identities, above all
 * those whose resources can carry a policy of their own, because such a policy alone could admit a role of the account.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_aws-services-that-work-with-iam.html
 */
export const GUARDS_OF_EVERYONE: Guard[] = [
  {
    sid: 'NoSecrets',
    never: 'read secrets, parameters, configurations or certificates',
    zh: '读取密钥（Secrets Manager）、参数（Parameter Store）、配置或证书',
    deny: {
      actions: [
        'acm-pca:*', 'acm:ExportCertificate', 'appconfig:*', 'cloudhsm:*', 'payment-cryptography:*', 'rolesanywhere:*', 'secretsmanager:*',
        'signer:*', 'ssm:*',
      ],
    },
  },
  {
    sid: 'NoData',
    never: 'query or read a database, data lake, file system, backup or archive',
    zh: '查询或读取数据库、数据湖、文件系统、备份或归档',
    deny: {
      actions: [
        'aoss:*', 'appstream:*', 'athena:*', 'backup-search:*', 'backup-storage:*', 'backup:*', 'bedrock:*', 'cassandra:*', 'cleanrooms-ml:*',
        'cleanrooms:*', 'clouddirectory:*', 'cloudsearch:*', 'comprehend:*', 'datasync:*', 'datazone:*', 'dax:*', 'dms:*', 'docdb-elastic:*',
        'drs:*', 'dsql:*', 'dynamodb:*', 'ebs:*', 'elasticache:Connect', 'elasticache:Copy*', 'elasticache:Export*', 'elasticfilesystem:*',
        'entityresolution:*', 'es:ES*', 'fsx:*', 'glacier:*', 'glue:*', 'grafana:*', 'healthlake:*', 'iotsitewise:*', 'kendra:*', 'lakeformation:*',
        'mediapackagev2:*', 'mediastore:*', 'medical-imaging:*', 'memorydb:Connect', 'memorydb:Copy*', 'neptune-db:*', 'neptune-graph:*', 'odb:*',
        'omics:*', 'opensearch:*', 'profile:*', 'qbusiness:*', 'qldb:*', 'quicksight:*', 'rds-data:*', 'rds-db:*', 'rds:Download*',
        'rds:Modify*SnapshotAttribute', 'rds:StartExportTask', 'redshift-data:*', 'redshift-serverless:*', 'redshift:Authorize*',
        'redshift:ExecuteQuery', 'redshift:Fetch*', 'redshift:Get*', 'redshift:PutResourcePolicy', 'rekognition:*', 'rum:*', 's3-object-lambda:*',
        's3-outposts:*', 's3express:*', 's3files:*', 's3tables:*', 's3vectors:*', 'sagemaker:*', 'sdb:*', 'securitylake:*', 'sqlworkbench:*',
        'storagegateway:*', 'timestream:*', 'transfer:*', 'workdocs:*', 'workspaces:*',
      ],
    },
  },
  {
    sid: 'NoMessages',
    never: 'read or send messages, events, streams, logs or traces',
    zh: '读取或发送消息、事件、数据流、日志或跟踪',
    deny: {
      actions: [
        'aps:*', 'chime:*', 'cloudtrail-data:*', 'cloudtrail:*', 'connect:*', 'events:*', 'firehose:*', 'iot:*', 'kafka-cluster:*', 'kafka:*',
        'kinesis:*', 'kinesisvideo:*', 'logs:*', 'mediatailor:*', 'mobiletargeting:*', 'mq:*', 'oam:*', 'osis:*', 'pipes:*', 'scheduler:*',
        'schemas:*', 'ses:*', 'sms-voice:*', 'sns:*', 'social-messaging:*', 'sqs:*', 'workmail:*', 'workmailmessageflow:*', 'xray:*',
      ],
    },
  },
  {
    sid: 'NoCode',
    never: 'read or run functions, containers, repositories, pipelines, interfaces or stacks',
    zh: '读取或运行函数、容器、代码仓库、流水线、接口或堆栈',
    deny: {
      actions: [
        'agent-registry:*', 'aiops:*', 'apigateway:*', 'appmesh-preview:*', 'appmesh:*', 'apprunner:*', 'appsync:*', 'batch:*',
        'bedrock-agentcore:*', 'cloud9:*', 'cloudformation:*', 'cloudshell:*', 'codeartifact:*', 'codebuild:*', 'codecommit:*', 'codeconnections:*',
        'codeguru-profiler:*', 'codepipeline:*', 'ecr-public:*', 'ecr:*', 'ecs:*', 'elasticbeanstalk:*', 'elasticmapreduce:*', 'emr-containers:*',
        'emr-serverless:*', 'execute-api:*', 'imagebuilder:*', 'lambda:*', 'lex:*', 'opsworks:*', 'refactor-spaces:*', 'serverlessrepo:*',
        'servicecatalog:*', 'ssm-sap:*', 'states:*', 'vpc-lattice-svcs:*', 'vpc-lattice:*',
      ],
    },
  },
  {
    sid: 'NoInstanceAccess',
    never: 'log in to an instance that runs, run commands on it, change how it or a launch template is set up, or read its console, its password or its user data',
    zh: '登录正在运行的实例、在其上执行命令、更改实例或启动模板的设置，或读取实例的控制台、密码和用户数据',
    deny: {
      actions: [
        'ec2-instance-connect:*', 'ec2:*EnclaveCertificateIamRole', 'ec2:*IamInstanceProfile', 'ec2:*InstanceConnectEndpoint',
        'ec2:*SerialConsoleAccess', 'ec2:CreateLaunchTemplate*', 'ec2:DescribeInstanceAttribute', 'ec2:GetConsole*', 'ec2:GetInstanceUefiData',
        'ec2:GetLaunchTemplateData', 'ec2:GetPasswordData', 'ec2:ModifyInstance*', 'ec2:ModifyLaunchTemplate',
        'ec2:ReplaceIamInstanceProfileAssociation', 'ec2:ResetInstanceAttribute', 'ec2:SendDiagnosticInterrupt', 'ec2messages:*', 'eks-auth:*',
        'eks:*AccessEntry', 'eks:*AccessPolicy', 'eks:AccessKubernetesApi', 'eks:Mutate*', 'lightsail:*', 'ssm-contacts:*', 'ssm-guiconnect:*',
        'ssm-incidents:*', 'ssmmessages:*',
      ],
    },
  },
  {
    sid: 'NoDisks',
    never: 'copy, share or export your disks, snapshots and images, or attach them to an instance that runs',
    zh: '复制、共享或导出您的磁盘、快照和镜像，或把它们挂载到正在运行的实例',
    deny: {
      actions: [
        'ec2:*BlockPublicAccess*', 'ec2:*FromRecycleBin', 'ec2:*ImageAttribute', 'ec2:*ImageTask', 'ec2:*SnapshotAttribute',
        'ec2:*SnapshotTier', 'ec2:*Volume', 'ec2:*VolumeIO*', 'ec2:BundleInstance', 'ec2:Copy*',
        'ec2:CreateInstanceExportTask', 'ec2:CreateReplaceRootVolumeTask', 'ec2:CreateSnapshot*',
        'ec2:ExportImage', 'ec2:ModifyVolumeAttribute',
      ],
    },
  },
  {
    sid: 'NoNetworkChanges',
    never: 'change networks: security groups, routes, gateways, endpoints, VPNs, subnets, or names',
    zh: '更改网络：安全组、路由、网关、终端节点、VPN、子网或域名',
    deny: {
      actions: [
        'directconnect:*', 'ec2:*AddressTransfer', 'ec2:*CarrierGateway', 'ec2:*CustomerGateway', 'ec2:*DhcpOptions', 'ec2:*FlowLogs',
        'ec2:*InternetGateway', 'ec2:*ManagedPrefixList*', 'ec2:*NatGateway', 'ec2:*NatGatewayAddress', 'ec2:*NetworkAcl',
        'ec2:*NetworkAclAssociation', 'ec2:*NetworkAclEntry', 'ec2:*NetworkInterfacePermission', 'ec2:*ResourcePolicy', 'ec2:*Route',
        'ec2:*RoutePropagation', 'ec2:*RouteServer*', 'ec2:*RouteTable', 'ec2:*RouteTableAssociation', 'ec2:*SecurityGroup',
        'ec2:*SecurityGroupEgress', 'ec2:*SecurityGroupIngress', 'ec2:*Subnet', 'ec2:*SubnetCidr*', 'ec2:*TrafficMirror*', 'ec2:*TransitGateway*',
        'ec2:*VerifiedAccess*', 'ec2:*Vpc', 'ec2:*VpcCidrBlock', 'ec2:*VpcEndpoint*', 'ec2:*VpcPeeringConnection*', 'ec2:*Vpn*',
        'ec2:ModifyNetworkInterfaceAttribute', 'ec2:ModifySecurityGroupRules', 'ec2:ModifySubnetAttribute',
        'ec2:ModifyVpc*', 'ec2:ResetNetworkInterfaceAttribute', 'ec2:UpdateSecurityGroup*', 'globalaccelerator:*', 'network-firewall:*',
        'networkmanager:*', 'ram:*', 'route53:*', 'route53domains:*', 'route53profiles:*', 'route53resolver:*', 'servicediscovery:*',
      ],
    },
  },
  {
    sid: 'NoOtherIdentity',
    never: 'assume another role, or sign in as somebody else',
    zh: '担任其他角色，或以他人身份登录',
    deny: {
      actions: [
        'cognito-identity:*', 'cognito-idp:*', 'deadline:Assume*', 'identitystore:*', 'signin:*', 'sso-directory:*', 'sso-oauth:*', 'sso:*', 'sts:*',
        'verifiedpermissions:*',
      ],
    },
  },
  {
    sid: 'NoAccountChanges',
    never: 'change the account, its organization, its billing, taxes or payments',
    zh: '更改账号、组织、账单、税务或付款设置',
    deny: {
      actions: [
        'account:*', 'aws-marketplace:*', 'aws-portal:*', 'bcm-data-exports:*agResource', 'bcm-data-exports:*eExport', 'billing:*',
        'billingconductor:*', 'ce:Create*', 'ce:Delete*', 'ce:Update*', 'controltower:*', 'cur:Delete*', 'cur:Modify*', 'cur:Put*',
        'invoicing:*', 'mpa:*', 'organizations:Accept*', 'organizations:Attach*',
        'organizations:Cancel*', 'organizations:Close*', 'organizations:Create*', 'organizations:Decline*', 'organizations:Delete*',
        'organizations:Deregister*', 'organizations:Detach*', 'organizations:Disable*', 'organizations:Enable*', 'organizations:Invite*',
        'organizations:Leave*', 'organizations:Move*', 'organizations:Put*', 'organizations:Register*', 'organizations:Remove*', 'organizations:Tag*',
        'organizations:Terminate*', 'organizations:Untag*', 'organizations:Update*', 'payments:*', 'purchase-orders:*', 'tax:*',
      ],
    },
  },
];
