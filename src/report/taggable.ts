import { Lazy, TagManager, TagType, type CfnResource } from '../cdk';

/** Gives tags to a resource whose class in the CDK knows none yet, although CloudFormation does; a class that knows them is left alone. */
export function taggable<T extends CfnResource>(resource: T): T {
  if (TagManager.of(resource)) return resource;
  const tags = new TagManager(TagType.STANDARD, resource.cfnResourceType, undefined, { tagPropertyName: 'Tags' });
  // the name under which the CDK's Tags look for a tag manager
  Object.assign(resource, { tags });
  resource.addPropertyOverride('Tags', Lazy.any({
    produce: () => Object.entries(tags.tagValues()).map(([Key, Value]) => ({ Key, Value })),
  }, { omitEmptyArray: true }));
  return resource;
}
