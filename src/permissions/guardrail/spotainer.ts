import { GUARDS_OF_EVERYONE } from './everyone';
import type { Guard } from './guard';

/** What `StompySpoTainerRole` can never do. */
export const SPOTAINER_GUARDS: Guard[] = [
  {
    sid: 'NoObjects',
    never: 'reach a bucket or an object',
    zh: '访问任何存储桶或对象',
    deny: { actions: ['s3:*'] },
  },
  {
    sid: 'NoOtherKeys',
    never: 'use an encryption key, but for those you list',
    zh: '使用您列出的密钥以外的加密密钥',
    option: 'volumeKeys',
    deny: { actions: ['kms:*'], except: ['${VolumeKeys}'] },
  },
  {
    sid: 'VolumeKeysOnlyForVolumes',
    never: 'do more with these keys than volumes need, such as change or delete them',
    zh: '对这些密钥做超出卷加密所需的操作，例如更改或删除',
    deny: {
      allActionsBut: [
        'kms:CreateGrant', 'kms:Decrypt', 'kms:DescribeKey', 'kms:GenerateDataKeyWithoutPlaintext', 'kms:ReEncryptFrom', 'kms:ReEncryptTo',
      ],
      on: ['${VolumeKeys}'],
      needs: 'VolumeKeys',
    },
  },
  {
    sid: 'NoIdentities',
    never: 'change roles, users, groups, policies or access keys',
    zh: '更改角色、用户、用户组、策略或访问密钥',
    deny: {
      actions: [
        'iam:Accept*', 'iam:Add*', 'iam:Associate*', 'iam:Attach*', 'iam:ChangePassword', 'iam:CreateAccessKey', 'iam:CreateAccountAlias',
        'iam:CreateDelegationRequest', 'iam:CreateGroup', 'iam:CreateInstanceProfile', 'iam:CreateLoginProfile',
        'iam:CreateOpenIDConnectProvider', 'iam:CreatePolicy*', 'iam:CreateRole', 'iam:CreateSAMLProvider',
        'iam:CreateServiceSpecificCredential', 'iam:CreateUser', 'iam:CreateVirtualMFADevice', 'iam:Deactivate*', 'iam:Delete*',
        'iam:Detach*', 'iam:Disable*', 'iam:Enable*', 'iam:Generate*', 'iam:Get*', 'iam:Put*', 'iam:Reject*', 'iam:Remove*', 'iam:Reset*',
        'iam:Resync*', 'iam:Send*', 'iam:Set*', 'iam:Simulate*', 'iam:Tag*', 'iam:Untag*', 'iam:Update*', 'iam:Upload*',
      ],
    },
  },
  {
    sid: 'NoOtherRoles',
    never: 'give an instance a role that you did not list',
    zh: '把您没有列出的角色交给实例',
    option: 'instanceRoles',
    deny: { actions: ['iam:PassRole'], except: ['${InstanceRoles}'] },
  },
  {
    sid: 'NoOtherServiceRoles',
    never: 'make a role for an AWS service, but for those of Spot and load balancing',
    zh: '为 AWS 服务创建角色（Spot 和负载均衡的服务角色除外）',
    deny: {
      actions: ['iam:CreateServiceLinkedRole'],
      except: [
        'arn:${Partition}:iam::${Account}:role/aws-service-role/elasticloadbalancing.amazonaws.com/*',
        'arn:${Partition}:iam::${Account}:role/aws-service-role/spot.amazonaws.com/*',
      ],
    },
  },
  ...GUARDS_OF_EVERYONE,
];
