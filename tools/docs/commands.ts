import { code, table } from './tables';
import { COMMANDS } from '../../src/cli/program';

/** Every command and what it does. */
export function commands(): string {
  return table(['Command', 'Shows'], COMMANDS.map(({ name, summary }) => [code(`stompy-cdk ${name}`), summary('en')]));
}

/** What `--help` says of each, without the options that all have. */
export function commandHelp(): string {
  return COMMANDS.map(({ name, help }) => `## ${name}\n\n\`\`\`text\n${help('en')}\n\`\`\``).join('\n\n');
}
