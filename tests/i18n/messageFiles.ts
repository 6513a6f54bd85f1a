/** The message files as they lie in the tree. */
import { readFileSync } from 'node:fs';

export const DIRECTORY = 'src/i18n/messages';

export function readMessages(language: string): Record<string, string> {
  return JSON.parse(readFileSync(`${DIRECTORY}/${language}.json`, 'utf8')) as Record<string, string>;
}
