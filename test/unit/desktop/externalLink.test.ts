import { expect, test } from 'vitest';
import { externalLink } from '../../../src-main/desktop/externalLink.ts';

test.each([
  ['https://example.org/a?b=c#d', 'https://example.org/a?b=c#d'],
  ['http://example.org', 'http://example.org/'],
  ['mailto:help@example.org?subject=Hello', 'mailto:help@example.org?subject=Hello'],
  ['tel:+15550100', 'tel:+15550100'],
  ['HTTPS://EXAMPLE.ORG/', 'https://example.org/'],
])('%s may be offered', (text, address) => {
  expect(externalLink(text)).toBe(address);
});

test.each([
  ['a file', 'file:///etc/passwd'],
  ['a script', 'javascript:alert(1)'],
  ['data', 'data:text/html,hello'],
  ['the app itself', 'app://evenkeel/'],
  ['another program', 'ms-msdt:/id'],
  ['a network share', 'smb://host/share'],
  ['no address', 'example'],
  ['nothing', ''],
  ['an address with a password', 'https://user:secret@example.org/'],
  ['an address that hides its host behind a user name', 'https://bank.example@evil.example/'],
  ['a line break', 'https://example.org/\nX'],
  ['a space', 'https://example.org/a b'],
  ['a character that turns the reading direction', 'https://example.org/\u202egpj.exe'],
  ['a zero byte', 'https://example.org/\u0000'],
  ['more than 2,048 characters', `https://example.org/${'a'.repeat(2_048)}`],
])('%s is not offered', (_what, text) => {
  expect(externalLink(text)).toBeUndefined();
});

test('a name in foreign letters is shown as the name that is looked up', () => {
  expect(externalLink('https://bаnk.example/')).toBe('https://xn--bnk-6cd.example/');
});
