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
        'acm-pca:*', 'acm:ExportCertificate', 'appconfig:*', 'payment-cryptography:*', 'rolesanywhere:*', 'secretsmanager:*', 'signer:*', 'ssm:*',
      ],
    },
  },
  {
    sid: 'NoData',
    never: 'query or read a database, data lake, file system, backup or archive',
    zh: '查询或读取数据库、数据湖、文件系统、备份或归档',
    deny: {
      actions: [
        'aoss:*', 'athena:*', 'backup-storage:*', 'backup:*', 'bedrock:*', 'cassandra:*', 'cleanrooms:*', 'comprehend:*', 'dax:*', 'docdb-elastic:*',
        'dsql:*', 'dynamodb:*', 'ebs:*', 'elasticache:Connect', 'elasticfilesystem:*', 'entityresolution:*', 'es:ESHttp*', 'fsx:*', 'glacier:*',
        'glue:*', 'lakeformation:*', 'mediastore:*', 'memorydb:Connect', 'neptune-db:*', 'neptune-graph:*', 'opensearch:*', 'qldb:*', 'rds-data:*',
        'rds-db:*', 'rds:Download*', 'rds:Modify*SnapshotAttribute', 'redshift-data:*', 'redshift-serverless:*', 'redshift:Authorize*',
        'redshift:ExecuteQuery', 'redshift:Get*', 'rekognition:*', 's3-object-lambda:*', 's3-outposts:*', 's3express:*', 's3files:*',
        's3tables:*', 's3vectors:*', 'sagemaker:*', 'sdb:*', 'timestream:*',
      ],
    },
  },
  {
    sid: 'NoMessages',
    never: 'read or send messages, events, streams, logs or traces',
    zh: '读取或发送消息、事件、数据流、日志或跟踪',
    deny: {
      actions: [
        'aps:*', 'cloudtrail-data:*', 'cloudtrail:*', 'events:*', 'firehose:*', 'iot:*', 'kafka-cluster:*', 'kafka:*', 'kinesis:*', 'kinesisvideo:*', 'logs:*',
        'mq:*', 'oam:*', 'osis:*', 'pipes:*', 'scheduler:*', 'schemas:*', 'ses:*', 'sms-voice:*', 'sns:*', 'sqs:*', 'xray:*',
      ],
    },
  },
  {
    sid: 'NoCode',
    never: 'read or run functions, containers, repositories, pipelines, interfaces or stacks',
    zh: '读取或运行函数、容器、代码仓库、流水线、接口或堆栈',
    deny: {
      actions: [
        'apigateway:*', 'appmesh:*', 'appsync:*', 'batch:*', 'bedrock-agentcore:*', 'cloud9:*', 'cloudformation:*', 'cloudshell:*', 'codeartifact:*', 'codebuild:*',
        'codecommit:*', 'codepipeline:*', 'ecr-public:*', 'ecr:*', 'ecs:*', 'elasticmapreduce:*', 'execute-api:*', 'lambda:*', 'lex:*',
        'refactor-spaces:*', 'serverlessrepo:*', 'states:*', 'vpc-lattice-svcs:*', 'vpc-lattice:*',
      ],
    },
  },
  {
    sid: 'NoInstanceAccess',
    never: 'log in to an instance that runs, run commands on it, change it, or read its console, its password or its user data',
    zh: '登录正在运行的实例、在其上执行命令、更改实例，或读取其控制台、密码和用户数据',
    deny: {
      actions: [
        'ec2-instance-connect:*', 'ec2:*SerialConsoleAccess', 'ec2:AssociateIamInstanceProfile', 'ec2:DescribeInstanceAttribute', 'ec2:GetConsole*',
        'ec2:GetInstanceUefiData', 'ec2:GetLaunchTemplateData', 'ec2:GetPasswordData', 'ec2:ModifyInstance*', 'ec2:ReplaceIamInstanceProfileAssociation',
        'ec2:SendDiagnosticInterrupt', 'ec2messages:*', 'eks-auth:*', 'eks:*AccessEntry', 'eks:*AccessPolicy', 'eks:AccessKubernetesApi', 'lightsail:*',
        'ssm-contacts:*', 'ssm-guiconnect:*', 'ssm-incidents:*', 'ssmmessages:*',
      ],
    },
  },
  {
    sid: 'NoDisks',
    never: 'copy, share, export or attach your disks, snapshots and images',
    zh: '复制、共享、导出或挂载您的磁盘、快照和镜像',
    deny: {
      actions: [
        'ec2:AttachVolume', 'ec2:CopyImage', 'ec2:CopySnapshot', 'ec2:CreateInstanceExportTask', 'ec2:CreateReplaceRootVolumeTask',
        'ec2:CreateStoreImageTask', 'ec2:CreateVolume', 'ec2:ExportImage', 'ec2:ModifyImageAttribute', 'ec2:ModifySnapshotAttribute',
      ],
    },
  },
  {
    sid: 'NoNetworkChanges',
    never: 'change security groups, routes, gateways, endpoints or names in your network',
    zh: '更改网络中的安全组、路由、网关、终端节点或域名',
    deny: {
      actions: [
        'ec2:*SecurityGroupEgress', 'ec2:*SecurityGroupIngress', 'ec2:*VpcEndpoint*', 'ec2:*VpcPeeringConnection*', 'ec2:AttachInternetGateway',
        'ec2:CreateNatGateway', 'ec2:CreateNetworkAcl*', 'ec2:CreateRoute*', 'ec2:DeleteNetworkAcl*', 'ec2:DeleteRoute*', 'ec2:DeleteSecurityGroup',
        'ec2:ModifySecurityGroupRules', 'ec2:ReplaceNetworkAcl*', 'ec2:ReplaceRoute*', 'network-firewall:*', 'ram:*', 'route53:*', 'route53resolver:*',
      ],
    },
  },
  {
    sid: 'NoOtherIdentity',
    never: 'assume another role, or sign in as somebody else',
    zh: '担任其他角色，或以他人身份登录',
    deny: { actions: ['cognito-identity:*', 'cognito-idp:*', 'deadline:Assume*', 'identitystore:*', 'signin:*', 'sso-directory:*', 'sso-oauth:*', 'sso:*', 'sts:*'] },
  },
  {
    sid: 'NoAccountChanges',
    never: 'change the account, its organization, its billing, taxes or payments',
    zh: '更改账号、组织、账单、税务或付款设置',
    deny: {
      actions: [
        'account:*', 'aws-portal:*', 'billing:*', 'billingconductor:*', 'ce:Create*', 'ce:Delete*', 'ce:Update*', 'controltower:*',
        'cur:Delete*', 'cur:Modify*', 'cur:Put*', 'invoicing:*', 'organizations:Accept*', 'organizations:Attach*', 'organizations:Cancel*',
        'organizations:Close*', 'organizations:Create*', 'organizations:Decline*', 'organizations:Delete*', 'organizations:Deregister*',
        'organizations:Detach*', 'organizations:Disable*', 'organizations:Enable*', 'organizations:Invite*', 'organizations:Leave*',
        'organizations:Move*', 'organizations:Put*', 'organizations:Register*', 'organizations:Remove*', 'organizations:Tag*',
        'organizations:Terminate*', 'organizations:Untag*', 'organizations:Update*', 'payments:*', 'purchase-orders:*', 'tax:*',
      ],
    },
  },
];
