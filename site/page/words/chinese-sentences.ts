/**
 * The constructs' own sentences in Chinese, by the English ones: labels and descriptions of the form, what a value must be, what to do
 * about a wrong one, and the outputs. A test fails for a sentence that is missing here, or that nobody says any more.
 */
export const CHINESE_SENTENCES: { readonly [english: string]: string } = {
  // labels and descriptions of the form
  'External ID (shown on Stompy\'s connection page)': '外部 ID（显示在 Stompy 的连接页面上）',
  'Bucket of the hourly cost report': '存放每小时成本报告的存储桶',
  'Name of the S3 bucket that your existing Cost and Usage Report is delivered to.': '您已有的成本和使用率报告所交付到的 S3 存储桶的名称。',
  'Report path prefix (optional)': '报告路径前缀（可选）',
  'Prefix from the report\'s delivery options. Empty: Stompy may read the whole bucket.': '报告交付选项中的前缀。留空时，Stompy 可以读取整个存储桶。',
  'Report path prefix': '报告路径前缀',
  'Folder of the new bucket that AWS writes the report to.': 'AWS 在新存储桶中写入报告的文件夹。',
  'May Stompy buy reservations and Savings Plans?': 'Stompy 可以购买预留实例和 Savings Plans 吗？',
  'AWS cannot cap price or number of purchases by permission. Reservations of EC2 may also come from sellers in AWS\'s Marketplace, at the seller\'s price. You can switch this later by updating the stack; what was queued before is still bought on its day.':
    'AWS 的权限无法限制购买的金额和数量。EC2 预留实例也可能来自 AWS 市场中的卖家，价格由卖家决定。以后可以通过更新堆栈来更改；在此之前已经排队的购买仍会在到期日执行。',
  'What may Stompy do with instances?': 'Stompy 可以对实例做什么？',
  'ReadOnly looks and advises. Automation runs instance groups; it can end only instances that Stompy launched. What it launched runs on after you cut Stompy off, and AWS replaces what a persistent Spot request loses until you cancel the request.':
    'ReadOnly 只查看、只建议。Automation 运行实例组，只能终止 Stompy 启动的实例。切断 Stompy 的访问之后，它启动的实例会继续运行；持久性 Spot 请求失去的实例，AWS 会重新启动，直到您取消该请求。',
  'Key of the bucket (optional)': '存储桶的密钥（可选）',
  'ARN of the customer managed key that encrypts the bucket; the key\'s own policy has to admit the account. Empty: AWS\'s own encryption.':
    '加密存储桶的客户托管密钥的 ARN；密钥自身的策略必须允许本账号使用。留空表示使用 AWS 自己的加密。',
  'Roles for instances (optional)': '实例的角色（可选）',
  'ARNs of the roles that Stompy may give to instances, at most ten, separated by commas. Whoever runs code on an instance holds its role. Empty: instances start without a role.':
    'Stompy 可以交给实例的角色的 ARN，最多十个，用英文逗号分隔。能在实例上运行代码的人就拥有该实例的角色。留空时，实例启动时不带角色。',
  'Keys for volumes (optional)': '卷的密钥（可选）',
  'ARNs of the customer managed keys of your images and volumes, at most ten, separated by commas; that of your default for volumes, too. For Spot, you also grant each to AWSServiceRoleForEC2Spot. Empty: AWS\'s own key.':
    '您的镜像和卷所用的客户托管密钥的 ARN，最多十个，用英文逗号分隔；卷的默认加密所用的密钥也要列出。使用 Spot 时，还要把每个密钥授权给 AWSServiceRoleForEC2Spot。留空表示使用 AWS 自己的密钥。',
  'Accounts of shared images (optional)': '共享镜像的账号（可选）',
  'Accounts whose shared images Stompy may launch, such as that of your golden images, at most ten, separated by commas. Empty: only public images and all of this account, backups included.':
    'Stompy 可以启动哪些账号共享的镜像，例如存放您的标准镜像的账号，最多十个，用英文逗号分隔。留空时，只能启动公共镜像和本账号的所有镜像，包括备份。',
  'Regions (optional)': '区域（可选）',
  'Regions in which Stompy may change anything, such as ap-southeast-1, separated by commas. Empty: every region.':
    'Stompy 可以在哪些区域进行更改，例如 ap-southeast-1，用英文逗号分隔。留空表示所有区域。',
  'Permissions boundary (optional)': '权限边界（可选）',
  'Name or ARN of the managed policy of this account that has to be the permissions boundary of every role. Empty: none.':
    '必须作为每个角色的权限边界的托管策略（属于本账号）的名称或 ARN。留空表示没有。',

  'External ID of the organization (shown on Stompy\'s connection page)': '组织的外部 ID（显示在 Stompy 的连接页面上）',
  'Organizational units, or the root': '组织单元或根',
  'Ids from AWS Organizations, separated by commas. Every account in these units and below gets the role.':
    'AWS Organizations 中的 ID，用英文逗号分隔。这些组织单元及其下级中的每个账号都会得到角色。',
  'Also this management account?': '也包括这个管理账号吗？',
  'StackSets never reach the management account. Yes adds a role for it to this stack.': 'StackSets 永远不会部署到管理账号。选择“是”会在这个堆栈中为它增加一个角色。',
  'Name of a managed policy that every account has already. Empty: no boundary.': '每个账号都已有的托管策略的名称。留空表示没有权限边界。',

  // what a value must be, and what to do
  'must be 20 to 1224 letters, digits or characters of _+=,.@:/-, without white space': '必须是 20 至 1224 个字母、数字或 _+=,.@:/- 中的字符，不含空格',
  'copy the external ID that Stompy generated for this account; never make one up': '请复制 Stompy 为这个账号生成的外部 ID，不要自行编写',
  'must be the name of an S3 bucket, 3 to 255 letters, digits, dots, hyphens or underscores, and no alias of an access point': '必须是 S3 存储桶的名称：3 至 255 个字母、数字、点、连字符或下划线，不能是接入点的别名',
  'copy the bucket name from the report\'s delivery options': '请从报告的交付选项中复制存储桶名称',
  'must be 1 to 256 letters, digits or characters of !-_.\'()/, as the report has it, or be empty': '必须与报告中的一致：1 至 256 个字母、数字或 !-_.\'()/ 中的字符，也可以留空',
  'copy it from the report\'s delivery options; a prefix with * cannot be granted safely, leave it out then': '请从报告的交付选项中复制；含有 * 的前缀无法安全授权，请留空',
  'must be 2 to 256 letters, digits or characters of !-_.\'()/, neither starting with / nor ending in / or .': '必须是 2 至 256 个字母、数字或 !-_.\'()/ 中的字符，不能以 / 开头，也不能以 / 或 . 结尾',
  'choose a prefix such as "stompy" or "billing/stompy"': '请选择类似 "stompy" 或 "billing/stompy" 的前缀',
  'must be one of No, Yes': '必须是 No 或 Yes',
  'must be one of ReadOnly, Automation': '必须是 ReadOnly 或 Automation',
  'choose one of them': '请选择其中一个',
  'must be one where AWS makes cost reports': '必须是 AWS 提供成本报告的区域',
  'must be in a partition where Stompy has an account, aws or aws-cn': '必须位于 Stompy 有账号的分区：aws 或 aws-cn',
  'nothing can assume a role from one partition into another': '无法从一个分区代入另一个分区中的角色',
  'AWS makes no cost reports in this partition: GovCloud usage is billed through the linked commercial account, so deploy the report there':
    'AWS 在这个分区不提供成本报告：GovCloud 的用量通过关联的商业账号计费，请在那个账号中创建报告',

  'must be the ARN of a key, not of an alias, or be empty': '必须是密钥的 ARN，不能是别名的 ARN，也可以留空',
  'copy it from the KMS console': '请从 KMS 控制台复制',
  'must be the ARN of a role that EC2 can assume, without wildcards; at most 10, separated by commas without spaces, or be empty':
    '必须是 EC2 可以代入的角色的 ARN，不含通配符；最多 10 个，用英文逗号分隔，不含空格，也可以留空',
  'must be the ARN of a key, not of an alias; at most 10, separated by commas without spaces, or be empty':
    '必须是密钥的 ARN，不能是别名的 ARN；最多 10 个，用英文逗号分隔，不含空格，也可以留空',
  'must be an AWS account number of 12 digits; at most 10, separated by commas without spaces, or be empty':
    '必须是 12 位数字的 AWS 账号；最多 10 个，用英文逗号分隔，不含空格，也可以留空',
  'give the number of the account that owns the images': '请填写拥有这些镜像的账号',
  'must be an AWS region such as ap-southeast-1; at most 40, separated by commas without spaces, or be empty':
    '必须是 AWS 区域，例如 ap-southeast-1；最多 40 个，用英文逗号分隔，不含空格，也可以留空',
  'use the code of the region, not its name': '请使用区域的代码，而不是名称',
  'must be the name or the ARN of a managed policy of this account, or be empty': '必须是本账号的托管策略的名称或 ARN，也可以留空',
  'copy the name or the ARN from the IAM console': '请从 IAM 控制台复制名称或 ARN',
  'copy it from the IAM console': '请从 IAM 控制台复制',
  'must be 1 to 50 ids of organizational units, such as ou-ab12-cd34ef56, or of the root, such as r-ab12, separated by commas without spaces':
    '必须是 1 至 50 个组织单元的 ID（例如 ou-ab12-cd34ef56）或根的 ID（例如 r-ab12），用英文逗号分隔，不含空格',
  'copy it from the AWS accounts page of AWS Organizations; a name or an account number is no id': '请从 AWS Organizations 的“AWS 账户”页面复制；名称或账号都不是 ID',
  'must be the name of a managed policy, behind its path if it has one, such as boundary or platform/boundary, or be empty':
    '必须是托管策略的名称，如有路径请写在前面，例如 boundary 或 platform/boundary，也可以留空',
  'copy what follows :policy/ in its ARN': '请复制它的 ARN 中 :policy/ 之后的部分',

  // outputs
  'Next step: paste this ARN into Stompy, under StompySpoTainer. * stands for the number of each account.': '把这个 ARN 粘贴到 Stompy 的 StompySpoTainer 处。* 代表各账号的号码。',
  'Next step: paste this ARN as well. It is the role of this management account.': '也请粘贴这个 ARN。它是这个管理账号的角色。',
  'Next step: paste this ARN into Stompy, under StompyAnalySaver.': '把这个 ARN 粘贴到 Stompy 的 StompyAnalySaver 处。',
  'Next step: paste this ARN into Stompy, under StompySpoTainer.': '把这个 ARN 粘贴到 Stompy 的 StompySpoTainer 处。',
  'Next step: paste this bucket name into Stompy. AWS delivers the first files after 24 to 48 hours.': '把这个存储桶名称粘贴到 Stompy。AWS 会在 24 至 48 小时后交付第一批文件。',
  'Name of the report on the Cost and Usage Reports page.': '报告在“成本和使用率报告”页面上的名称，无需粘贴。',
};
