import { table } from './tables';
import { FAULTS } from '../../test/handler/faults';

const ANSWERS: Record<string, string> = { SUCCESS: 'success', NOTHING: 'nothing' };

/** What can go wrong with a report, and what is true afterwards; each row is a test of that name. */
export function reportFaults(): string {
  return table(['While', 'What goes wrong', 'The stack\'s reports afterwards', 'CloudFormation is told'], FAULTS.map(({ when, fault, report, answer }) => [
    when,
    fault,
    report,
    ANSWERS[String(answer)] ?? 'failure, with the reason and what to do',
  ]));
}
