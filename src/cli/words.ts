import type { Words } from './language';
import { REGION } from '../input/rules';

/** What the program says whatever the command. */
export interface ProgramWords {
  /** @param commands a line for each: its name and what it does. */
  readonly usage: (commands: string[]) => string;
  readonly options: string;
  readonly noCommand: string;
  readonly unknownCommand: (name: string, known: string[]) => string;
  readonly tooMuch: (words: string[], command: string) => string;
  readonly unknownOption: (option: string, known: string[]) => string;
  readonly needsValue: (option: string) => string;
  readonly needsNoValue: (option: string, value: string) => string;
  readonly notAChoice: (option: string, value: string, choices: readonly string[]) => string;
  readonly refused: (option: string, value: string, must: string) => string;
  readonly seeHelp: (command: string) => string;
  readonly fault: (stack: string) => string;
}

/** What the values of the common options have to be, and how to mend them. */
export const VALUES = {
  profile: { en: 'must be the name of a profile: "aws configure list-profiles" shows them', zh: '必须是配置文件的名称："aws configure list-profiles" 会列出它们' },
  region: { en: `${REGION.must}: ${REGION.fix}`, zh: '必须是 AWS 区域，例如 ap-southeast-1：请填写区域代码，而不是区域名称' },
};

export const PROGRAM_WORDS: Words<ProgramWords> = {
  en: {
    usage: (commands) => `Usage: stompy-cdk <command> [options]

Checks what Stompy needs in an AWS account. Every command reads through your own AWS CLI, with its profiles and its
single sign-on, and changes nothing.

Commands:
${commands.join('\n')}

stompy-cdk <command> --help says what a command does, what it calls, and what its exit status means.`,
    options: `Options of every command:
  --profile <name>   the profile of the AWS CLI, as for the AWS CLI itself
  --region <region>  the region of calls that need none in particular; cost reports and buckets are asked where they are
  --json             the answer for scripts, on standard output; progress and errors go to standard error
  --lang en|zh       the language, English by default
  -h, --help         this text`,
    noCommand: 'A command is missing.',
    unknownCommand: (name, known) => `"${name}" is no command: use ${known.join(', ')}.`,
    tooMuch: (words, command) => `${words.map((word) => `"${word}"`).join(', ')} is too much: ${command} takes options only. Leave it out.`,
    unknownOption: (option, known) => `${option} is no option: use ${known.join(', ')}, or leave it out.`,
    needsValue: (option) => `${option} needs a value: write it behind the option, such as ${option} <value>.`,
    needsNoValue: (option, value) => `${option} takes no value, got "${value}": write ${option} alone, or leave it out.`,
    notAChoice: (option, value, choices) => `${option} must be ${choices.join(' or ')}, got "${value}": choose one of them, or leave it out.`,
    refused: (option, value, must) => `${option} is "${value}", which ${must}.`,
    seeHelp: (command) => `"stompy-cdk ${command}--help" shows how it is used.`,
    fault: (stack) => `This is a fault of stompy-cdk itself, please report it:\n${stack}`,
  },
  zh: {
    usage: (commands) => `用法：stompy-cdk <命令> [选项]

检查 AWS 账号中 Stompy 所需的设置。所有命令都通过您自己的 AWS CLI（包括其配置文件和单点登录）读取，不做任何修改。

命令：
${commands.join('\n')}

stompy-cdk <命令> --help --lang zh 说明该命令做什么、调用哪些接口，以及退出状态的含义。`,
    options: `所有命令共有的选项：
  --profile <名称>   AWS CLI 的配置文件，与 AWS CLI 的同名选项相同
  --region <区域>    不限定区域的调用所使用的区域；成本报告和存储桶总是在其所在区域查询
  --json             供脚本使用的结果，写到标准输出；进度和错误写到标准错误
  --lang en|zh       语言，默认为英文
  -h, --help         显示本说明`,
    noCommand: '缺少命令。',
    unknownCommand: (name, known) => `没有命令“${name}”：请使用 ${known.join('、')}。`,
    tooMuch: (words, command) => `多余的参数 ${words.map((word) => `“${word}”`).join('、')}：${command} 只接受选项，请去掉它。`,
    unknownOption: (option, known) => `没有选项 ${option}：请使用 ${known.join('、')}，或者去掉它。`,
    needsValue: (option) => `${option} 需要一个值：请写在选项后面，例如 ${option} <值>。`,
    needsNoValue: (option, value) => `${option} 不接受值，却得到“${value}”：请只写 ${option}，或者去掉它。`,
    notAChoice: (option, value, choices) => `${option} 必须是 ${choices.join(' 或 ')}，却得到“${value}”：请选择其中之一，或者去掉它。`,
    refused: (option, value, must) => `${option} 的值是“${value}”，它${must}。`,
    seeHelp: (command) => `"stompy-cdk ${command}--help --lang zh" 说明用法。`,
    fault: (stack) => `这是 stompy-cdk 本身的错误，请反馈：\n${stack}`,
  },
};
