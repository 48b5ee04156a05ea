interface Said {
  readonly status: number;
  readonly standing: string;
  readonly en: string[];
  readonly zh: string[];
}

/** What is said of each finding, and what it makes of the whole: how it is, then what to do next where there is something to do. */
export const SENTENCES: { readonly [id: string]: Said } = {
  roleNone: {
    status: 1,
    standing: 'wrong',
    en: [
      'No role of this account has the tag stompy:permissions-version.',
      'Create the stack with the link that Stompy shows, or sign in to the account where it is.',
    ],
    zh: [
      '该账号中没有带标签 stompy:permissions-version 的角色。',
      '请用 Stompy 页面上的链接创建堆栈，或者登录到它所在的账号。',
    ],
  },
  roleAbsent: {
    status: 1,
    standing: 'wrong',
    en: [
      'There is no role StompyAnalyzerStack-StompyFinOpsRole-1A2B3C4D5E6F.',
      'Compare the ARN with the outputs of the stack.',
    ],
    zh: [
      '没有角色 StompyAnalyzerStack-StompyFinOpsRole-1A2B3C4D5E6F。',
      '请与堆栈的输出比较 ARN。',
    ],
  },
  roleElsewhere: {
    status: 1,
    standing: 'wrong',
    en: [
      'It is no role of the account 111122223333, which is asked.',
      'Use credentials of the account of the role, such as with --profile.',
    ],
    zh: [
      '它不是当前查询的账号 111122223333 的角色。',
      '请使用该角色所在账号的凭证，例如用 --profile 指定。',
    ],
  },
  roleHidden: {
    status: 4,
    standing: 'hidden',
    en: [
      'You may not look at the role (AccessDenied).',
      'iam:GetRole is needed. Run this with somebody who may call it, or leave it: nothing is wrong for certain.',
    ],
    zh: [
      '无权查看该角色（AccessDenied）。',
      '需要 iam:GetRole。请由有此权限的人运行，或者不予理会：这并不说明有错误。',
    ],
  },
  roleUnread: {
    status: 4,
    standing: 'unknown',
    en: [
      'The role was not read. The AWS CLI said: Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      'Run this again. If it stays, look in the console.',
    ],
    zh: [
      '没有读到该角色。AWS CLI 的提示：Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      '请再运行一次；如果仍然如此，请在控制台中查看。',
    ],
  },
  rolesHidden: {
    status: 4,
    standing: 'hidden',
    en: [
      'You may not look for roles by their tag (AccessDenied).',
      'Name the stack with --stack or the role with --role, or run this with iam:GetAccountAuthorizationDetails.',
    ],
    zh: [
      '无权按标签查找角色（AccessDenied）。',
      '请用 --stack 指定堆栈或用 --role 指定角色，或者用具有 iam:GetAccountAuthorizationDetails 权限的身份运行。',
    ],
  },
  rolesUnread: {
    status: 4,
    standing: 'unknown',
    en: [
      'Roles were not listed. The AWS CLI said: Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      'Run this again. If it stays, look in the console.',
    ],
    zh: [
      '没有列出角色。AWS CLI 的提示：Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      '请再运行一次；如果仍然如此，请在控制台中查看。',
    ],
  },
  stackAbsent: {
    status: 1,
    standing: 'wrong',
    en: [
      'There is no stack Other in the region that was asked, nor in ap-southeast-1.',
      'Name its region with --region, or correct --stack.',
    ],
    zh: [
      '所查询的区域和 ap-southeast-1 中都没有堆栈 Other。',
      '请用 --region 指定其区域，或者更正 --stack。',
    ],
  },
  stackHidden: {
    status: 4,
    standing: 'hidden',
    en: [
      'You may not look at the stack (AccessDenied).',
      'Run this with cloudformation:ListStackResources, or name the role with --role.',
    ],
    zh: [
      '无权查看该堆栈（AccessDenied）。',
      '请用具有 cloudformation:ListStackResources 权限的身份运行，或者用 --role 指定角色。',
    ],
  },
  stackUnread: {
    status: 4,
    standing: 'unknown',
    en: [
      'The stack was not read. The AWS CLI said: You must specify a region. You can also configure your region by running "aws configure".',
      'Name its region with --region, or the role with --role.',
    ],
    zh: [
      '没有读到该堆栈。AWS CLI 的提示：You must specify a region. You can also configure your region by running "aws configure".',
      '请用 --region 指定其区域，或者用 --role 指定角色。',
    ],
  },
  stackWithoutRole: {
    status: 1,
    standing: 'wrong',
    en: [
      'The stack Other has no role of Stompy.',
      'Name the stack that has it, or leave --stack out.',
    ],
    zh: [
      '堆栈 Other 中没有 Stompy 的角色。',
      '请指定包含该角色的堆栈，或者去掉 --stack。',
    ],
  },
  trustOk: {
    status: 0,
    standing: 'works',
    en: [
      'Only Stompy\'s account 444455556666 may assume it, with the external ID Stompy-0f8fad5b-d9cb-469f-a165-70867728950e.',
      'Compare the external ID with the one that Stompy shows.',
    ],
    zh: [
      '只有 Stompy 的账号 444455556666 可以代入，并须提供外部 ID Stompy-0f8fad5b-d9cb-469f-a165-70867728950e。',
      '请与 Stompy 显示的外部 ID 比较。',
    ],
  },
  trustUncompared: {
    status: 0,
    standing: 'works',
    en: [
      'Only the account 444455556666 may assume it, with the external ID Stompy-0f8fad5b-d9cb-469f-a165-70867728950e.',
      'Compare account and external ID with those that Stompy shows; --stompy-account compares the account.',
    ],
    zh: [
      '只有账号 444455556666 可以代入，并须提供外部 ID Stompy-0f8fad5b-d9cb-469f-a165-70867728950e。',
      '请与 Stompy 显示的账号和外部 ID 比较；--stompy-account 会比较账号。',
    ],
  },
  trustTwoIds: {
    status: 0,
    standing: 'works',
    en: [
      '2 external IDs are accepted.',
      'When Stompy uses the new external ID, take the old one out: update the stack.',
    ],
    zh: [
      '接受 2 个外部 ID。',
      '当 Stompy 使用新的外部 ID 后，请更新堆栈，去掉旧的。',
    ],
  },
  trustLimited: {
    status: 0,
    standing: 'works',
    en: [
      'The trust has conditions that Stompy\'s templates do not write: aws:SourceIp.',
      'If Stompy says that it cannot assume the role, look at these conditions first.',
    ],
    zh: [
      '信任关系中有 Stompy 模板不会写入的条件：aws:SourceIp。',
      '如果 Stompy 提示无法代入角色，请先查看这些条件。',
    ],
  },
  trustOtherAccount: {
    status: 1,
    standing: 'wrong',
    en: [
      'Stompy\'s account 777788889999 may not assume it; these may: arn:aws:iam::444455556666:root.',
      'Update the stack with the account that Stompy shows and a new external ID from Stompy: CloudFormation writes the trust anew only if the stack changes it. Find out who changed the trust.',
    ],
    zh: [
      'Stompy 的账号 777788889999 不能代入；可以代入的是：arn:aws:iam::444455556666:root。',
      '请用 Stompy 显示的账号和 Stompy 新生成的外部 ID 更新堆栈：只有堆栈中的信任关系发生变化时，CloudFormation 才会重新写入它。并请查明是谁修改了信任关系。',
    ],
  },
  trustNoExternalId: {
    status: 1,
    standing: 'wrong',
    en: [
      'The account 444455556666 may assume it without an external ID, so other customers of Stompy could use it.',
      'Update the stack with the account that Stompy shows and a new external ID from Stompy: CloudFormation writes the trust anew only if the stack changes it. Find out who changed the trust.',
    ],
    zh: [
      '账号 444455556666 不用外部 ID 就可以代入，因此 Stompy 的其他客户可能使用它。',
      '请用 Stompy 显示的账号和 Stompy 新生成的外部 ID 更新堆栈：只有堆栈中的信任关系发生变化时，CloudFormation 才会重新写入它。并请查明是谁修改了信任关系。',
    ],
  },
  trustOthers: {
    status: 1,
    standing: 'wrong',
    en: [
      'Others may assume it, too: 777788889999.',
      'Update the stack with the account that Stompy shows and a new external ID from Stompy: CloudFormation writes the trust anew only if the stack changes it. Find out who changed the trust.',
    ],
    zh: [
      '还有其他主体可以代入：777788889999。',
      '请用 Stompy 显示的账号和 Stompy 新生成的外部 ID 更新堆栈：只有堆栈中的信任关系发生变化时，CloudFormation 才会重新写入它。并请查明是谁修改了信任关系。',
    ],
  },
  trustNobody: {
    status: 1,
    standing: 'wrong',
    en: [
      'Nobody may assume it.',
      'Update the stack with the account that Stompy shows and a new external ID from Stompy: CloudFormation writes the trust anew only if the stack changes it. Find out who changed the trust.',
    ],
    zh: [
      '没有人可以代入。',
      '请用 Stompy 显示的账号和 Stompy 新生成的外部 ID 更新堆栈：只有堆栈中的信任关系发生变化时，CloudFormation 才会重新写入它。并请查明是谁修改了信任关系。',
    ],
  },
  trustStrange: {
    status: 4,
    standing: 'unknown',
    en: [
      'The trust has a form that is not understood here.',
      'Read the trust in the IAM console: Stompy\'s templates write one statement that only allows.',
    ],
    zh: [
      '信任关系的格式无法理解。',
      '请在 IAM 控制台中阅读信任关系：Stompy 的模板只写入一条允许语句。',
    ],
  },
  boundaryNone: {
    status: 0,
    standing: 'works',
    en: [
      'It has no permissions boundary.',
    ],
    zh: [
      '没有权限边界。',
    ],
  },
  boundaryThere: {
    status: 0,
    standing: 'works',
    en: [
      'The boundary arn:aws:iam::111122223333:policy/Boundary limits it.',
      'If Stompy says that something is denied, look whether the boundary allows it.',
    ],
    zh: [
      '权限边界 arn:aws:iam::111122223333:policy/Boundary 限制它。',
      '如果 Stompy 提示操作被拒绝，请查看权限边界是否允许。',
    ],
  },
  versionSame: {
    status: 0,
    standing: 'works',
    en: [
      'Its permissions have the version 2026-11-25.4, as in this package.',
    ],
    zh: [
      '权限版本为 2026-11-25.4，与本软件包相同。',
    ],
  },
  versionOlder: {
    status: 0,
    standing: 'works',
    en: [
      'Its permissions have the version 2026-11-24; this package has 2026-11-25.4.',
      'Read the changelog, and update the stack if you want what is new.',
    ],
    zh: [
      '权限版本为 2026-11-24；本软件包为 2026-11-25.4。',
      '请阅读更新日志，如果需要新内容，请更新堆栈。',
    ],
  },
  versionNewer: {
    status: 0,
    standing: 'works',
    en: [
      'Its permissions have the version 2099-01-01.10; this package has the older 2026-11-25.4.',
      'Use a newer version of this package for the check.',
    ],
    zh: [
      '权限版本为 2099-01-01.10；本软件包为较旧的 2026-11-25.4。',
      '请用较新版本的软件包检查。',
    ],
  },
  versionNone: {
    status: 0,
    standing: 'works',
    en: [
      'It does not say which version of the permissions it has; this package has 2026-11-25.4.',
      'Roles from before the tag get it by an update of their stack.',
    ],
    zh: [
      '没有说明权限版本；本软件包为 2026-11-25.4。',
      '早于该标签的角色，更新其堆栈后会有标签。',
    ],
  },
  policiesOk: {
    status: 0,
    standing: 'works',
    en: [
      'Its 3 policies are attached, and no other.',
    ],
    zh: [
      '它的 3 个策略都已附加，没有其他策略。',
    ],
  },
  policiesCutOff: {
    status: 1,
    standing: 'wrong',
    en: [
      'AWSDenyAll is attached: Stompy is cut off.',
      'To connect again, detach AWSDenyAll from the role.',
    ],
    zh: [
      '附加了 AWSDenyAll：Stompy 的访问已被切断。',
      '要恢复连接，请从角色上分离 AWSDenyAll。',
    ],
  },
  policiesDetached: {
    status: 1,
    standing: 'wrong',
    en: [
      'These of its policies are not attached: "What Stompy can never do, whatever other policies allow".',
      'If nobody detached them on purpose, attach them again; a missing guardrail widens what the role can do.',
    ],
    zh: [
      '它的以下策略没有附加："What Stompy can never do, whatever other policies allow"。',
      '如果不是有意分离的，请重新附加；缺少护栏会扩大角色的能力。',
    ],
  },
  policiesAdded: {
    status: 1,
    standing: 'wrong',
    en: [
      'These policies are no part of it: arn:aws:iam::aws:policy/AdministratorAccess, more.',
      'Detach what was not added on purpose: the guardrail still denies what Stompy can never do, but nothing else limits these.',
    ],
    zh: [
      '以下策略不属于它：arn:aws:iam::aws:policy/AdministratorAccess, more。',
      '请分离不是有意添加的策略：护栏仍然拒绝 Stompy 永远不能做的事，但没有其他东西限制这些策略。',
    ],
  },
  policiesHidden: {
    status: 4,
    standing: 'hidden',
    en: [
      'You may not look at all of its policies (AccessDenied).',
      'iam:ListAttachedRolePolicies, iam:ListRolePolicies and iam:GetPolicy are needed. Run this with somebody who may call it, or leave it: nothing is wrong for certain.',
    ],
    zh: [
      '无权查看它的全部策略（AccessDenied）。',
      '需要 iam:ListAttachedRolePolicies、iam:ListRolePolicies 和 iam:GetPolicy。请由有此权限的人运行，或者不予理会：这并不说明有错误。',
    ],
  },
  policiesUnread: {
    status: 4,
    standing: 'unknown',
    en: [
      'Not all of its policies were read. The AWS CLI said: Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      'Run this again. If it stays, look in the console.',
    ],
    zh: [
      '没有读到它的全部策略。AWS CLI 的提示：Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      '请再运行一次；如果仍然如此，请在控制台中查看。',
    ],
  },
  billingOpen: {
    status: 0,
    standing: 'works',
    en: [
      'Cost reports can be listed.',
    ],
    zh: [
      '可以列出成本报告。',
    ],
  },
  billingHidden: {
    status: 4,
    standing: 'hidden',
    en: [
      'You may not list cost reports (AccessDeniedException).',
      'If you are an administrator, access to billing information is probably not activated, and AnalySaver then sees nothing either: the root user activates it once, on the Account page, under "IAM user and role access to Billing information".',
    ],
    zh: [
      '无权列出成本报告（AccessDeniedException）。',
      '如果您是管理员，很可能还没有激活访问账单信息的权限，AnalySaver 也会因此看不到内容：请由根用户在“账户”页面的“IAM 用户和角色访问账单信息的权限”中激活一次。',
    ],
  },
  billingUnread: {
    status: 4,
    standing: 'unknown',
    en: [
      'Cost reports were not listed. The AWS CLI said: Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      'Run this again. If it stays, look in the console.',
    ],
    zh: [
      '没有列出成本报告。AWS CLI 的提示：Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      '请再运行一次；如果仍然如此，请在控制台中查看。',
    ],
  },
  costExplorerOpen: {
    status: 0,
    standing: 'works',
    en: [
      'It answers.',
    ],
    zh: [
      '已应答。',
    ],
  },
  costExplorerPreparing: {
    status: 3,
    standing: 'waiting',
    en: [
      'It has no data yet: AWS prepares them.',
      'Run this again tomorrow.',
    ],
    zh: [
      '还没有数据：AWS 正在准备。',
      '请明天再运行一次。',
    ],
  },
  costExplorerClosed: {
    status: 1,
    standing: 'wrong',
    en: [
      'It was never opened, so its API does not answer.',
      'Open Cost Explorer once in the console of the management account; AWS then prepares the data within 24 hours.',
    ],
    zh: [
      '从未打开过，因此其 API 不应答。',
      '请在管理账号的控制台中打开一次 Cost Explorer；AWS 会在 24 小时内准备好数据。',
    ],
  },
  costExplorerHidden: {
    status: 4,
    standing: 'hidden',
    en: [
      'You may not ask it (AccessDeniedException).',
      'ce:GetCostAndUsage is needed. Run this with somebody who may call it, or leave it: nothing is wrong for certain.',
    ],
    zh: [
      '无权查询（AccessDeniedException）。',
      '需要 ce:GetCostAndUsage。请由有此权限的人运行，或者不予理会：这并不说明有错误。',
    ],
  },
  costExplorerUnread: {
    status: 4,
    standing: 'unknown',
    en: [
      'It did not answer. The AWS CLI said: Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      'Run this again. If it stays, look in the console.',
    ],
    zh: [
      '没有应答。AWS CLI 的提示：Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      '请再运行一次；如果仍然如此，请在控制台中查看。',
    ],
  },
  exportsHidden: {
    status: 4,
    standing: 'hidden',
    en: [
      'You may not look at data exports (AccessDeniedException).',
      'bcm-data-exports:ListExports and bcm-data-exports:GetExport are needed. Run this with somebody who may call it, or leave it: nothing is wrong for certain.',
    ],
    zh: [
      '无权查看数据导出（AccessDeniedException）。',
      '需要 bcm-data-exports:ListExports 和 bcm-data-exports:GetExport。请由有此权限的人运行，或者不予理会：这并不说明有错误。',
    ],
  },
  exportsUnread: {
    status: 4,
    standing: 'unknown',
    en: [
      'Data exports were not read. The AWS CLI said: Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      'Run this again. If it stays, look in the console.',
    ],
    zh: [
      '没有读到数据导出。AWS CLI 的提示：Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      '请再运行一次；如果仍然如此，请在控制台中查看。',
    ],
  },
  exportsPerhaps: {
    status: 0,
    standing: 'works',
    en: [
      'Whether there is also a data export was not seen: AccessDeniedException',
    ],
    zh: [
      '没有看到是否还有数据导出：AccessDeniedException',
    ],
  },
  reportNone: {
    status: 1,
    standing: 'wrong',
    en: [
      'There is no cost report that the roles may read.',
      'Create one with StompyCurReport or the link that Stompy shows; "stompy-cdk check-report" shows those that the account has.',
    ],
    zh: [
      '没有角色可以读取的成本报告。',
      '请用 StompyCurReport 或 Stompy 页面上的链接新建一份；"stompy-cdk check-report --lang zh" 会列出账号中已有的报告。',
    ],
  },
  reportGone: {
    status: 1,
    standing: 'wrong',
    en: [
      'stompy-0a1b2c3d-4e5f-11f0-8a9b-0c1d2e3f4a5b-report-5c6d7e, which a stack made, is not there.',
      'Somebody deleted it. Change something in the report of the stack, such as its name, so that an update makes a new one.',
    ],
    zh: [
      '堆栈创建的 stompy-0a1b2c3d-4e5f-11f0-8a9b-0c1d2e3f4a5b-report-5c6d7e 不存在。',
      '有人删除了它。请更改堆栈中报告的某项内容，例如名称，使更新新建一份。',
    ],
  },
  definitionFits: {
    status: 0,
    standing: 'works',
    en: [
      'Its settings are those that Stompy asks for.',
    ],
    zh: [
      '它的设置符合 Stompy 的要求。',
    ],
  },
  definitionDiffers: {
    status: 1,
    standing: 'wrong',
    en: [
      'Its settings lack: hourly, refresh of closed months.',
      '"stompy-cdk check-report" says what to change.',
    ],
    zh: [
      '它的设置缺少：每小时、刷新已结账的月份。',
      '"stompy-cdk check-report --lang zh" 说明要改什么。',
    ],
  },
  statusSuccess: {
    status: 0,
    standing: 'works',
    en: [
      'AWS says that its last delivery was a success.',
    ],
    zh: [
      'AWS 表示最近一次交付成功。',
    ],
  },
  statusNone: {
    status: 0,
    standing: 'works',
    en: [
      'AWS says nothing of a delivery yet.',
    ],
    zh: [
      'AWS 还没有说明任何交付。',
    ],
  },
  statusFailed: {
    status: 1,
    standing: 'wrong',
    en: [
      'AWS says of its last delivery: ERROR_PERMISSIONS.',
      'Mend the policy of the bucket costs if AWS names permissions; the next delivery shows it.',
    ],
    zh: [
      'AWS 对最近一次交付的说明：ERROR_PERMISSIONS。',
      '如果 AWS 提到权限，请修正存储桶 costs 的策略；下一次交付会显示结果。',
    ],
  },
  deliveryAllowed: {
    status: 0,
    standing: 'works',
    en: [
      'The policy of the bucket costs lets AWS deliver.',
    ],
    zh: [
      '存储桶 costs 的策略允许 AWS 交付。',
    ],
  },
  deliveryRefused: {
    status: 1,
    standing: 'wrong',
    en: [
      'No policy of the bucket costs lets AWS deliver.',
      '"stompy-cdk check-report" shows the statements to add to the policy.',
    ],
    zh: [
      '存储桶 costs 没有允许 AWS 交付的策略。',
      '"stompy-cdk check-report --lang zh" 会显示要添加到策略中的语句。',
    ],
  },
  readingDenied: {
    status: 1,
    standing: 'wrong',
    en: [
      'The policy of the bucket costs keeps the role from reading.',
      '"stompy-cdk check-report" shows the statements that need an exception for the ARN of the role.',
    ],
    zh: [
      '存储桶 costs 的策略使角色无法读取。',
      '"stompy-cdk check-report --lang zh" 会显示需要为角色的 ARN 设置例外的语句。',
    ],
  },
  deliveryHidden: {
    status: 4,
    standing: 'hidden',
    en: [
      'You may not look at the policy of the bucket costs (AccessDenied).',
      's3:GetBucketPolicy is needed. Run this with somebody who may call it, or leave it: nothing is wrong for certain.',
    ],
    zh: [
      '无权查看存储桶 costs 的策略（AccessDenied）。',
      '需要 s3:GetBucketPolicy。请由有此权限的人运行，或者不予理会：这并不说明有错误。',
    ],
  },
  deliveryUnknown: {
    status: 4,
    standing: 'unknown',
    en: [
      'Whether the policy of the bucket costs lets AWS deliver cannot be told.',
      '"stompy-cdk check-report" shows why.',
    ],
    zh: [
      '无法判断存储桶 costs 的策略是否允许 AWS 交付。',
      '"stompy-cdk check-report --lang zh" 会显示原因。',
    ],
  },
  testObjectThere: {
    status: 0,
    standing: 'works',
    en: [
      'AWS wrote aws-programmatic-access-test-object on 2026-11-22 10:01 UTC: it may deliver, or could then.',
    ],
    zh: [
      'AWS 于 2026-11-22 10:01 UTC 写入了 aws-programmatic-access-test-object：它可以交付，至少当时可以。',
    ],
  },
  testObjectAbsent: {
    status: 0,
    standing: 'works',
    en: [
      'There is no aws-programmatic-access-test-object, which AWS writes when a report or an export is made. It may have been removed.',
    ],
    zh: [
      '没有 AWS 在新建报告或导出时写入的 aws-programmatic-access-test-object。它可能已被删除。',
    ],
  },
  testObjectHidden: {
    status: 4,
    standing: 'hidden',
    en: [
      'You may not look whether aws-programmatic-access-test-object is there (403).',
      's3:GetObject and s3:ListBucket are needed. Run this with somebody who may call it, or leave it: nothing is wrong for certain.',
    ],
    zh: [
      '无权查看 aws-programmatic-access-test-object 是否存在（403）。',
      '需要 s3:GetObject 和 s3:ListBucket。请由有此权限的人运行，或者不予理会：这并不说明有错误。',
    ],
  },
  testObjectUnread: {
    status: 4,
    standing: 'unknown',
    en: [
      'Whether aws-programmatic-access-test-object is there was not read. The AWS CLI said: Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      'Run this again. If it stays, look in the console.',
    ],
    zh: [
      '没有读到 aws-programmatic-access-test-object 是否存在。AWS CLI 的提示：Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      '请再运行一次；如果仍然如此，请在控制台中查看。',
    ],
  },
  filesDelivering: {
    status: 0,
    standing: 'works',
    en: [
      'AWS delivers: 2 files, the first of 2026-11-23 05:00 UTC, the newest of 2026-11-25 05:00 UTC.',
    ],
    zh: [
      'AWS 正在交付：2 个文件，第一个在 2026-11-23 05:00 UTC，最新的在 2026-11-25 05:00 UTC。',
    ],
  },
  filesWaiting: {
    status: 3,
    standing: 'waiting',
    en: [
      'No files yet, 50 hours after it was made or changed. AWS delivers after 24 to 48 hours; 72 are no fault.',
      'Wait, or run this with --watch.',
    ],
    zh: [
      '新建或更改 50 小时后还没有文件。AWS 在 24 到 48 小时后交付；72 小时以内不算错误。',
      '请等待，或者用 --watch 运行。',
    ],
  },
  filesNoneYet: {
    status: 4,
    standing: 'unknown',
    en: [
      'No files yet, and nothing says since when it is there.',
      'If it is older than 72 hours, something is wrong: look at the policy of the bucket.',
    ],
    zh: [
      '还没有文件，也不知道它从何时起存在。',
      '如果已超过 72 小时，就有错误：请查看存储桶的策略。',
    ],
  },
  filesFailing: {
    status: 1,
    standing: 'wrong',
    en: [
      'No files, and AWS says why: ERROR_PERMISSIONS.',
      '"stompy-cdk check-report" says what to change.',
    ],
    zh: [
      '没有文件，AWS 说明的原因：ERROR_PERMISSIONS。',
      '"stompy-cdk check-report --lang zh" 说明要改什么。',
    ],
  },
  filesLate: {
    status: 1,
    standing: 'wrong',
    en: [
      'No files, 74 hours after it was made or changed.',
      '"stompy-cdk check-report" shows whether AWS may deliver. If it may, ask AWS Support why there are no files.',
    ],
    zh: [
      '新建或更改 74 小时后没有文件。',
      '"stompy-cdk check-report --lang zh" 显示 AWS 是否可以交付。如果可以，请询问 AWS Support 为什么没有文件。',
    ],
  },
  filesStale: {
    status: 1,
    standing: 'wrong',
    en: [
      'The newest file is of 2026-11-01 05:00 UTC, 583 hours ago.',
      '"stompy-cdk check-report" shows whether AWS may still deliver. If it may, ask AWS Support why there are no new files.',
    ],
    zh: [
      '最新的文件在 2026-11-01 05:00 UTC，即 583 小时以前。',
      '"stompy-cdk check-report --lang zh" 显示 AWS 是否仍可交付。如果可以，请询问 AWS Support 为什么没有新文件。',
    ],
  },
  filesNoBucket: {
    status: 1,
    standing: 'wrong',
    en: [
      'The bucket costs does not exist.',
      'Create it anew with its policy, or make a new report.',
    ],
    zh: [
      '存储桶 costs 不存在。',
      '请连同策略重新创建，或者新建一份报告。',
    ],
  },
  filesHidden: {
    status: 4,
    standing: 'hidden',
    en: [
      'You may not look into the bucket costs (AccessDenied).',
      's3:ListBucket is needed. Run this with somebody who may call it, or leave it: nothing is wrong for certain.',
    ],
    zh: [
      '无权查看存储桶 costs 的内容（AccessDenied）。',
      '需要 s3:ListBucket。请由有此权限的人运行，或者不予理会：这并不说明有错误。',
    ],
  },
  filesUnread: {
    status: 4,
    standing: 'unknown',
    en: [
      'The bucket costs was not listed. The AWS CLI said: Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      'Run this again. If it stays, look in the console.',
    ],
    zh: [
      '没有列出存储桶 costs。AWS CLI 的提示：Could not connect to the endpoint URL: "https://cur.us-east-1.amazonaws.com/"',
      '请再运行一次；如果仍然如此，请在控制台中查看。',
    ],
  },
};
