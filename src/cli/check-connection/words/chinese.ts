import type { CheckConnectionWords } from '.';
import { PATIENCE } from '../files';

const DENIED = '请由有此权限的人运行，或者不予理会：这并不说明有错误。';
// an update with the values that the stack has already changes nothing, whatever somebody did to the role
const MEND = '请用 Stompy 显示的账号和 Stompy 新生成的外部 ID 更新堆栈：只有堆栈中的信任关系发生变化时，CloudFormation 才会重新写入它。并请查明是谁修改了信任关系。';
const AGAIN = '请再运行一次；如果仍然如此，请在控制台中查看。';
const CONDITIONS: { readonly [id: string]: string } = {
  hourly: '每小时', resourceIds: '资源 ID', refresh: '刷新已结账的月份', athena: 'Athena', overwrite: '原位覆盖', parquet: 'Parquet',
};

export const CHINESE: CheckConnectionWords = {
  summary: '部署的内容是否可用：角色、账单访问、报告或导出及其文件',
  help: `用法：stompy-cdk check-connection [选项]

显示该账号与 Stompy 的连接状况、下一步该做什么，以及要粘贴到 Stompy 的内容：每个角色的信任关系、权限边界、策略和权限版本；
对于 AnalySaver，还有账单访问、Cost Explorer，以及角色可以读取或其堆栈创建的报告和导出。

不带 --stack 和 --role 时，检查所有带标签 stompy:permissions-version 的角色，为此调用
iam:GetAccountAuthorizationDetails。

选项：
  --stack <名称>         检查该堆栈的角色（在当前区域或 ap-southeast-1）
  --role <ARN>           检查该角色
  --stompy-account <id>  Stompy 页面上显示的 Stompy 账号，用来与信任关系比较
  --watch                每五分钟查看一次，直到有了第一批文件或者发现错误

最多等待文件 ${PATIENCE} 小时：在此之前没有文件不算错误。无权查看的内容会如实显示，不会被当作不存在。

本命令通过您自己的 AWS CLI 读取，不做任何修改：sts:GetCallerIdentity、iam:GetRole、iam:ListAttachedRolePolicies、
iam:ListRolePolicies、iam:GetPolicy、iam:GetPolicyVersion、cloudformation:DescribeStackResources、
cloudformation:ListStackResources、cur:DescribeReportDefinitions、bcm-data-exports:ListExports、bcm-data-exports:GetExport、
bcm-data-exports:ListExecutions、s3:GetBucketPolicy、s3:GetEncryptionConfiguration、读取 AWS 测试对象的 s3:GetObject、
s3:ListBucket，以及一次 ce:GetCostAndUsage（AWS 收取 0.01 美元）。

退出状态：0 可用，1 有错误，2 无法检查，3 文件尚未到达，4 有无权查看或未知的内容。`,
  doing: {
    roles: '正在查找角色',
    role: (role) => `正在读取角色 ${role}`,
    costExplorer: '正在查询 Cost Explorer 是否应答',
    watching: (delivery, hours, minutes) => `${delivery} 在 ${hours} 小时后还没有文件。${minutes} 分钟后再次查看；按 Ctrl+C 结束`,
    silent: (minutes) => `AWS 没有应答。${minutes} 分钟后再次查询；按 Ctrl+C 结束`,
  },
  columns: { check: '检查', of: '对象', result: '结果', found: '发现' },
  checks: {
    role: '角色',
    trust: '信任关系',
    boundary: '权限边界',
    version: '权限版本',
    policies: '策略',
    billing: '账单访问',
    costExplorer: 'Cost Explorer',
    definition: '定义',
    status: '最近交付',
    delivery: '存储桶策略',
    testObject: '测试对象',
    files: '文件',
  },
  results: { ok: '正常', note: '注意', waiting: '等待', hidden: '无权查看', unknown: '未知', wrong: '错误' },
  standings: {
    works: '连接可用。',
    wrong: '连接还不可用。',
    waiting: '没有错误，文件尚未到达。',
    hidden: '在您有权查看的范围内没有错误。',
    unknown: '在能够判断的范围内没有错误。',
  },
  next: '下一步：',
  paste: '请粘贴到 Stompy：',
  pasteRole: (product, arn) => `${product ?? 'Stompy'} 的角色：${arn}`,
  pasteReport: (bucket, prefix) => `报告的存储桶：${bucket}${prefix === undefined ? '' : `，前缀：${prefix}`}`,
  findings: {
    roleNone: { found: () => '该账号中没有带标签 stompy:permissions-version 的角色。', next: () => '请用 Stompy 页面上的链接创建堆栈，或者登录到它所在的账号。' },
    roleAbsent: { found: ({ about }) => `没有角色 ${about}。`, next: () => '请与堆栈的输出比较 ARN。' },
    roleElsewhere: { found: ({ account }) => `它不是当前查询的账号 ${account} 的角色。`, next: () => '请使用该角色所在账号的凭证，例如用 --profile 指定。' },
    roleHidden: { found: ({ code }) => `无权查看该角色（${code}）。`, next: () => `需要 iam:GetRole。${DENIED}` },
    roleUnread: { found: ({ code }) => `没有读到该角色。AWS CLI 的提示：${code}`, next: () => AGAIN },
    rolesHidden: {
      found: ({ code }) => `无权按标签查找角色（${code}）。`,
      next: () => '请用 --stack 指定堆栈或用 --role 指定角色，或者用具有 iam:GetAccountAuthorizationDetails 权限的身份运行。',
    },
    rolesUnread: { found: ({ code }) => `没有列出角色。AWS CLI 的提示：${code}`, next: () => AGAIN },
    stackAbsent: { found: ({ about }) => `所查询的区域和 ap-southeast-1 中都没有堆栈 ${about}。`, next: () => '请用 --region 指定其区域，或者更正 --stack。' },
    stackHidden: { found: ({ code }) => `无权查看该堆栈（${code}）。`, next: () => '请用具有 cloudformation:ListStackResources 权限的身份运行，或者用 --role 指定角色。' },
    stackUnread: { found: ({ code }) => `没有读到该堆栈。AWS CLI 的提示：${code}`, next: () => '请用 --region 指定其区域，或者用 --role 指定角色。' },
    stackWithoutRole: { found: ({ about }) => `堆栈 ${about} 中没有 Stompy 的角色。`, next: () => '请指定包含该角色的堆栈，或者去掉 --stack。' },
    trustOk: { found: ({ account, ids }) => `只有 Stompy 的账号 ${account} 可以代入，并须提供外部 ID ${ids}。`, next: () => '请与 Stompy 显示的外部 ID 比较。' },
    trustUncompared: {
      found: ({ account, ids }) => `只有账号 ${account} 可以代入，并须提供外部 ID ${ids}。`,
      next: () => '请与 Stompy 显示的账号和外部 ID 比较；--stompy-account 会比较账号。',
    },
    trustTwoIds: { found: ({ number }) => `接受 ${number} 个外部 ID。`, next: () => '当 Stompy 使用新的外部 ID 后，请更新堆栈，去掉旧的。' },
    trustLimited: { found: ({ keys }) => `信任关系中有 Stompy 模板不会写入的条件：${keys}。`, next: () => '如果 Stompy 提示无法代入角色，请先查看这些条件。' },
    trustOtherAccount: {
      found: ({ account, principals }) => `Stompy 的账号 ${account} 不能代入；可以代入的是：${principals}。`,
      next: () => MEND,
    },
    trustNoExternalId: {
      found: ({ account }) => `账号 ${account} 不用外部 ID 就可以代入，因此 Stompy 的其他客户可能使用它。`,
      next: () => MEND,
    },
    trustOthers: { found: ({ principals }) => `还有其他主体可以代入：${principals}。`, next: () => MEND },
    trustNobody: { found: () => '没有人可以代入。', next: () => MEND },
    trustStrange: { found: () => '信任关系的格式无法理解。', next: () => '请在 IAM 控制台中阅读信任关系：Stompy 的模板只写入一条允许语句。' },
    boundaryNone: { found: () => '没有权限边界。' },
    boundaryThere: { found: ({ boundary }) => `权限边界 ${boundary} 限制它。`, next: () => '如果 Stompy 提示操作被拒绝，请查看权限边界是否允许。' },
    versionSame: { found: ({ version }) => `权限版本为 ${version}，与本软件包相同。` },
    versionOlder: { found: ({ version, ours }) => `权限版本为 ${version}；本软件包为 ${ours}。`, next: () => '请阅读更新日志，如果需要新内容，请更新堆栈。' },
    versionNewer: { found: ({ version, ours }) => `权限版本为 ${version}；本软件包为较旧的 ${ours}。`, next: () => '请用较新版本的软件包检查。' },
    versionNone: { found: ({ ours }) => `没有说明权限版本；本软件包为 ${ours}。`, next: () => '早于该标签的角色，更新其堆栈后会有标签。' },
    policiesOk: { found: ({ number }) => `它的 ${number} 个策略都已附加，没有其他策略。` },
    policiesCutOff: { found: () => '附加了 AWSDenyAll：Stompy 的访问已被切断。', next: () => '要恢复连接，请从角色上分离 AWSDenyAll。' },
    policiesDetached: { found: ({ policies }) => `它的以下策略没有附加：${policies}。`, next: () => '如果不是有意分离的，请重新附加；缺少护栏会扩大角色的能力。' },
    policiesAdded: { found: ({ policies }) => `以下策略不属于它：${policies}。`, next: () => '请分离不是有意添加的策略：护栏仍然拒绝 Stompy 永远不能做的事，但没有其他东西限制这些策略。' },
    policiesHidden: { found: ({ code }) => `无权查看它的全部策略（${code}）。`, next: () => `需要 iam:ListAttachedRolePolicies、iam:ListRolePolicies 和 iam:GetPolicy。${DENIED}` },
    policiesUnread: { found: ({ code }) => `没有读到它的全部策略。AWS CLI 的提示：${code}`, next: () => AGAIN },
    billingOpen: { found: () => '可以列出成本报告。' },
    billingHidden: {
      found: ({ code }) => `无权列出成本报告（${code}）。`,
      next: () => '如果您是管理员，很可能还没有激活访问账单信息的权限，AnalySaver 也会因此看不到内容：请由根用户在“账户”页面的“IAM 用户和角色访问账单信息的权限”中激活一次。',
    },
    billingUnread: { found: ({ code }) => `没有列出成本报告。AWS CLI 的提示：${code}`, next: () => AGAIN },
    costExplorerOpen: { found: () => '已应答。' },
    costExplorerPreparing: { found: () => '还没有数据：AWS 正在准备。', next: () => '请明天再运行一次。' },
    costExplorerClosed: { found: () => '从未打开过，因此其 API 不应答。', next: () => '请在管理账号的控制台中打开一次 Cost Explorer；AWS 会在 24 小时内准备好数据。' },
    costExplorerHidden: { found: ({ code }) => `无权查询（${code}）。`, next: () => `需要 ce:GetCostAndUsage。${DENIED}` },
    costExplorerUnread: { found: ({ code }) => `没有应答。AWS CLI 的提示：${code}`, next: () => AGAIN },
    exportsHidden: { found: ({ code }) => `无权查看数据导出（${code}）。`, next: () => `需要 bcm-data-exports:ListExports 和 bcm-data-exports:GetExport。${DENIED}` },
    exportsUnread: { found: ({ code }) => `没有读到数据导出。AWS CLI 的提示：${code}`, next: () => AGAIN },
    exportsPerhaps: { found: ({ code }) => `没有看到是否还有数据导出：${code}` },
    reportNone: { found: () => '没有角色可以读取的成本报告。', next: () => '请用 StompyCurReport 或 Stompy 页面上的链接新建一份；"stompy-cdk check-report --lang zh" 会列出账号中已有的报告。' },
    reportGone: { found: ({ about }) => `堆栈创建的 ${about} 不存在。`, next: () => '有人删除了它。请更改堆栈中报告的某项内容，例如名称，使更新新建一份。' },
    definitionFits: { found: () => '它的设置符合 Stompy 的要求。' },
    definitionDiffers: {
      found: ({ conditions }) => `它的设置缺少：${conditions.split(', ').map((id) => CONDITIONS[id]).join('、')}。`,
      next: () => '"stompy-cdk check-report --lang zh" 说明要改什么。',
    },
    statusSuccess: { found: () => 'AWS 表示最近一次交付成功。' },
    statusNone: { found: () => 'AWS 还没有说明任何交付。' },
    statusFailed: { found: ({ status }) => `AWS 对最近一次交付的说明：${status}。`, next: ({ bucket }) => `如果 AWS 提到权限，请修正存储桶${bucket ? ` ${bucket} ` : ''}的策略；下一次交付会显示结果。` },
    deliveryAllowed: { found: ({ bucket }) => `存储桶 ${bucket} 的策略允许 AWS 交付。` },
    deliveryRefused: { found: ({ bucket }) => `存储桶 ${bucket} 没有允许 AWS 交付的策略。`, next: () => '"stompy-cdk check-report --lang zh" 会显示要添加到策略中的语句。' },
    readingDenied: { found: ({ bucket }) => `存储桶 ${bucket} 的策略使角色无法读取。`, next: () => '"stompy-cdk check-report --lang zh" 会显示需要为角色的 ARN 设置例外的语句。' },
    deliveryHidden: { found: ({ bucket, code }) => `无权查看存储桶 ${bucket} 的策略（${code}）。`, next: () => `需要 s3:GetBucketPolicy。${DENIED}` },
    deliveryUnknown: { found: ({ bucket }) => `无法判断存储桶 ${bucket} 的策略是否允许 AWS 交付。`, next: () => '"stompy-cdk check-report --lang zh" 会显示原因。' },
    testObjectThere: { found: ({ object, time }) => `AWS 于 ${time} 写入了 ${object}：它可以交付，至少当时可以。` },
    testObjectAbsent: { found: ({ object }) => `没有 AWS 在新建报告或导出时写入的 ${object}。它可能已被删除。` },
    testObjectHidden: { found: ({ object, code }) => `无权查看 ${object} 是否存在（${code}）。`, next: () => `需要 s3:GetObject 和 s3:ListBucket。${DENIED}` },
    testObjectUnread: { found: ({ object, code }) => `没有读到 ${object} 是否存在。AWS CLI 的提示：${code}`, next: () => AGAIN },
    filesDelivering: { found: ({ number, first, newest }) => `AWS 正在交付：${number} 个文件，第一个在 ${first}，最新的在 ${newest}。` },
    filesWaiting: { found: ({ hours, patience }) => `新建或更改 ${hours} 小时后还没有文件。AWS 在 24 到 48 小时后交付；${patience} 小时以内不算错误。`, next: () => '请等待，或者用 --watch 运行。' },
    filesNoneYet: { found: () => '还没有文件，也不知道它从何时起存在。', next: ({ patience }) => `如果已超过 ${patience} 小时，就有错误：请查看存储桶的策略。` },
    filesFailing: { found: ({ status }) => `没有文件，AWS 说明的原因：${status}。`, next: () => '"stompy-cdk check-report --lang zh" 说明要改什么。' },
    filesLate: {
      found: ({ hours }) => `新建或更改 ${hours} 小时后没有文件。`,
      next: () => '"stompy-cdk check-report --lang zh" 显示 AWS 是否可以交付。如果可以，请询问 AWS Support 为什么没有文件。',
    },
    filesStale: {
      found: ({ newest, hours }) => `最新的文件在 ${newest}，即 ${hours} 小时以前。`,
      next: () => '"stompy-cdk check-report --lang zh" 显示 AWS 是否仍可交付。如果可以，请询问 AWS Support 为什么没有新文件。',
    },
    filesNoBucket: { found: ({ bucket }) => `存储桶 ${bucket} 不存在。`, next: () => '请连同策略重新创建，或者新建一份报告。' },
    filesHidden: { found: ({ bucket, code }) => `无权查看存储桶 ${bucket} 的内容（${code}）。`, next: () => `需要 s3:ListBucket。${DENIED}` },
    filesUnread: { found: ({ bucket, code }) => `没有列出存储桶 ${bucket}。AWS CLI 的提示：${code}`, next: () => AGAIN },
  },
};
