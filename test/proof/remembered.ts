import { createRequire } from 'module';
import { dirname, join } from 'path';

type Matching = (resource: string, patterns: string[]) => string[];

/**
 * Lets the simulator remember which kinds of resource an ARN can be. It asks for every call anew, though only ARN and action decide, and
 * compares letter by letter in the rules of a language: half of the proof's time.
 */
export function rememberKindsOfResources(): void {
  const require = createRequire(createRequire(__filename).resolve('@cloud-copilot/iam-simulate'));
  const file = join(dirname(require.resolve('@cloud-copilot/iam-utils')), 'resourceTypes.js');
  const library = require(file) as { mostSpecificMatchingResourceTypePatterns: Matching };
  const ask = library.mostSpecificMatchingResourceTypePatterns;
  const answers = new Map<string, string[]>();
  library.mostSpecificMatchingResourceTypePatterns = (resource, patterns) => {
    const question = [resource, ...patterns].join('\n');
    const answer = answers.get(question) ?? ask(resource, patterns);
    answers.set(question, answer);
    return answer;
  };
}
