import { createHash } from 'crypto';

/**
 * The content policy of a page with one script and one style sheet, by their hashes. Everything else is off, so that the page can load
 * nothing, send nothing and submit nothing, and its script can make no markup from texts.
 *
 * As a meta element it cannot forbid to be framed: a host that wants this sends `frame-ancestors 'none'` as a header.
 *
 * @see https://www.w3.org/TR/CSP3/
 */
export function contentPolicy(script: string, style: string): string {
  return [
    'default-src \'none\'',
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    // the icon in the tab
    'img-src data:',
    'connect-src \'none\'',
    'form-action \'none\'',
    'base-uri \'none\'',
    'require-trusted-types-for \'script\'',
    'trusted-types \'none\'',
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
