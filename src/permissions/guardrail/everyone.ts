import type { Guard } from './guard';

/**
 * What neither role has anything to do with: no capability needs an action of these, so `nothingElse` denies them all.
 * `test/proof/guarded/` says of each action that it leaves why that is none of them.
 */
export const GUARDS_OF_EVERYONE: Guard[] = [
  {
    sid: 'NoSecrets',
    never: 'read secrets, parameters, configurations or certificates',
    zh: '读取密钥（Secrets Manager）、参数（Parameter Store）、配置或证书',
    denies: [],
  },
  {
    sid: 'NoData',
    never: 'query or read a database, data lake, file system, backup or archive',
    zh: '查询或读取数据库、数据湖、文件系统、备份或归档',
    denies: [],
  },
  {
    sid: 'NoMessages',
    never: 'read or send messages, events, streams, logs or traces',
    zh: '读取或发送消息、事件、数据流、日志或跟踪',
    denies: [],
  },
  {
    sid: 'NoCode',
    never: 'read or call functions, containers, repositories, pipelines, interfaces or stacks',
    zh: '读取或调用函数、容器、代码仓库、流水线、接口或堆栈',
    denies: [],
  },
  {
    sid: 'NoInstanceAccess',
    never: 'log in to an instance that runs, run commands on it, change its settings, its role or a launch template, or read its console or its password',
    zh: '登录正在运行的实例、在其上执行命令、更改实例的设置、角色或启动模板，或读取实例的控制台和密码',
    denies: [],
  },
  {
    sid: 'NoNetworkChanges',
    never: 'change networks: VPCs, subnets, security groups, access lists, routes, gateways, endpoints, VPNs or names',
    zh: '更改网络：VPC、子网、安全组、访问控制列表、路由、网关、终端节点、VPN 或域名',
    denies: [],
  },
  {
    sid: 'NoOtherIdentity',
    never: 'assume another role, or sign in as somebody else',
    zh: '担任其他角色，或以他人身份登录',
    denies: [],
  },
  {
    sid: 'NoAccountChanges',
    never: 'change the account, its organization, or its settings for billing, taxes and payments',
    zh: '更改账号、组织，或账单、税务和付款的设置',
    denies: [],
  },
];
