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
  'AWS cannot cap price or number of purchases by permission. You can switch this later by updating the stack.': 'AWS 的权限无法限制购买的金额和数量。以后可以通过更新堆栈来更改。',
  'What may Stompy do with instances?': 'Stompy 可以对实例做什么？',
  'ReadOnly looks and advises. Automation runs instance groups; it can end only instances that Stompy launched.': 'ReadOnly 只查看、只建议。Automation 运行实例组，只能终止 Stompy 启动的实例。',

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
  'AWS makes no cost reports in this partition: GovCloud usage is billed through the linked commercial account, so deploy the report there':
    'AWS 在这个分区不提供成本报告：GovCloud 的用量通过关联的商业账号计费，请在那个账号中创建报告',

  // outputs
  'Next step: paste this ARN into Stompy, under StompyAnalySaver.': '把这个 ARN 粘贴到 Stompy 的 StompyAnalySaver 处。',
  'Next step: paste this ARN into Stompy, under StompySpoTainer.': '把这个 ARN 粘贴到 Stompy 的 StompySpoTainer 处。',
  'Next step: paste this bucket name into Stompy. AWS delivers the first files after 24 to 48 hours.': '把这个存储桶名称粘贴到 Stompy。AWS 会在 24 至 48 小时后交付第一批文件。',
  'Name of the report on the Cost and Usage Reports page.': '报告在“成本和使用率报告”页面上的名称，无需粘贴。',
};
