import type { Words } from '../language';

/** What is said when the AWS CLI does not work. */
export interface AwsWords {
  readonly noCli: string;
  readonly unsafe: string;
  readonly notStarted: (code: string) => string;
  readonly noCredentials: (said: string) => string;
  readonly noJson: (said: string) => string;
  readonly silent: (status: string) => string;
}

export const AWS_WORDS: Words<AwsWords> = {
  en: {
    noCli: 'The AWS CLI is not installed, or not on the PATH. Install version 2, or run this in AWS CloudShell, where it is.',
    unsafe: 'Here the AWS CLI is the batch file aws.cmd, and its folder or an argument has a character that Windows could take for a command. '
      + 'Install version 2, which is aws.exe, or use a profile whose name has only letters, digits, spaces and characters of _.,:=@/()+~-.',
    notStarted: (code) => `The AWS CLI could not be started (${code}).`,
    noCredentials: (said) => `The AWS CLI has no valid credentials: run "aws configure" or "aws sso login", or name a profile with --profile. It said: ${said}`,
    noJson: (said) => `The AWS CLI did not answer in JSON. It said: ${said}`,
    silent: (status) => `The AWS CLI ended with status ${status} and said nothing.`,
  },
  zh: {
    noCli: '没有安装 AWS CLI，或者它不在 PATH 中。请安装 AWS CLI 第 2 版，或者在已经装有它的 AWS CloudShell 中运行本命令。',
    unsafe: '这里的 AWS CLI 是批处理文件 aws.cmd，而它所在的文件夹或某个参数含有 Windows 可能当作命令的字符。'
      + '请安装第 2 版（即 aws.exe），或者使用名称只含字母、数字、空格和 _.,:=@/()+~- 的配置文件（profile）。',
    notStarted: (code) => `无法启动 AWS CLI（${code}）。`,
    noCredentials: (said) => `AWS CLI 没有有效的凭证：请运行 "aws configure" 或 "aws sso login"，或者用 --profile 指定配置文件。AWS CLI 的提示：${said}`,
    noJson: (said) => `AWS CLI 返回的不是 JSON：${said}`,
    silent: (status) => `AWS CLI 以状态 ${status} 结束，没有任何提示。`,
  },
};
