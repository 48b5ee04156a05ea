/** Code blocks, which stay as they are, and links with their texts; links to elsewhere and within the document have no target here. */
const CODE_OR_LINK = /^```[^]*?^```$|(!?)(\[[^\]]*\])\((?![a-z]+:|#)([^)\s]+)\)/gm;

/**
 * The README for a page that shows a package without its repository: what it links to is on the code host, as it was in this
 * version. An image has to be the file itself, not the page about it.
 */
export function withAbsoluteLinks(markdown: string, repository: string, version: string): string {
  const pages = `${repository.replace(/\.git$/, '')}/blob/v${version}/`;
  const files = pages.replace('//github.com/', '//raw.githubusercontent.com/').replace('/blob/', '/');
  return markdown.replace(CODE_OR_LINK, (all: string, image: string, text: string, target?: string) =>
    target === undefined ? all : `${image}${text}(${image ? files : pages}${target})`);
}

/** The links that lead nowhere without the repository. */
export function relativeLinks(markdown: string): string[] {
  return [...markdown.matchAll(CODE_OR_LINK)].flatMap(([, , , target]) => target ?? []);
}
