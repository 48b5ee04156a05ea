import { optionsOf } from '../../../tools/prove/live/options';

const ACCOUNT = ['--account', '111122223333'];

test('the account alone: everything, in Singapore', () => {
  expect(optionsOf(ACCOUNT)).toEqual({ account: '111122223333', region: 'ap-southeast-1', parts: ['report', 'roles'], profile: undefined, only: undefined });
});

test('every option', () => {
  expect(optionsOf([...ACCOUNT, '--plan', '--part', 'roles', '--region', 'eu-west-1', '--profile', 'sandbox']))
    .toEqual({ account: '111122223333', region: 'eu-west-1', parts: ['roles'], profile: 'sandbox', only: 'plan' });
  expect(optionsOf([...ACCOUNT, '--clean-up']).only).toBe('clean-up');
});

test.each([
  [[], '--account must be a real AWS account number of 12 digits, got "": name the sandbox account.'],
  [['--account', '1234'], '--account must be a real AWS account number of 12 digits, got "1234": name the sandbox account.'],
  [[...ACCOUNT, '--region', 'Singapore'], '--region must be an AWS region such as ap-southeast-1, got "Singapore": use the code of the region, not its name.'],
  [[...ACCOUNT, '--part', 'all'], '--part must be one of report, roles, got "all".'],
  [[...ACCOUNT, '--plan', '--clean-up'], '--plan and --clean-up exclude each other: leave one out.'],
  [[...ACCOUNT, '--yes'], 'Unknown option \'--yes\''],
  [[...ACCOUNT, 'plan'], '"plan" is not an option.'],
])('%j is refused', (args, message) => {
  expect(() => optionsOf(args)).toThrow(message);
  expect(() => optionsOf(args)).toThrow('Usage: npm run prove:live -- --account <number>');
});
