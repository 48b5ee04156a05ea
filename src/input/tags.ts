import { isMap, typed, type Option } from './options';
import { RESOURCE_TAG_KEY, RESOURCE_TAG_VALUE } from './rules';

/** Tags of resources. IAM compares their keys without regard to case. */
export const TAGS: Option<{ [key: string]: string }> = (checks, prop, candidate) => {
  if (!isMap(candidate)) return typed<{ [key: string]: string }>('must be an object of texts', 'write it like { team: \'platform\' }', () => false)(checks, prop, candidate);
  const keys = Object.keys(candidate);
  for (const key of keys) {
    checks.text(prop, key, RESOURCE_TAG_KEY);
    checks.text(`${prop}.${key}`, candidate[key], RESOURCE_TAG_VALUE);
  }
  const twice = keys.find((key, index) => keys.some((other, at) => at < index && other.toLowerCase() === key.toLowerCase()));
  if (twice !== undefined) checks.problem(prop, 'must not have a key twice, whatever the case of its letters', keys, 'leave one of them out');
  return candidate as { [key: string]: string };
};
