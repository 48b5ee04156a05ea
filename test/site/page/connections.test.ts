import { NOT_ON_THE_PAGE, STACKS } from '../../../site/page/connections';
import { LINK_TEMPLATES } from '../../../site/templates';

const ON_THE_PAGE = STACKS.map(({ template: { templateName } }) => templateName);

test('every link template is on the page once, or has a reason for not being there', () => {
  expect([...ON_THE_PAGE, ...Object.keys(NOT_ON_THE_PAGE)].sort()).toEqual(LINK_TEMPLATES.map(({ templateName }) => templateName).sort());
  for (const reason of Object.values(NOT_ON_THE_PAGE)) expect(reason).toMatch(/\w+ \w+/);
});
