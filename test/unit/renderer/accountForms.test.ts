import { expect, test } from 'vitest';
import { contactFromForm, contactToForm } from '../../../src-renderer/screens/account/crisisContactForm.ts';
import { groupsOf, isSameGroup, placesToAsk } from '../../../src-renderer/screens/account/recoveryKeyGroups.ts';
import { strengthStep } from '../../../src-renderer/screens/account/strength.ts';
import { telUrl } from '../../../src-renderer/screens/help/phone.ts';
import { invalidOrigin, originsFromText } from '../../../src-renderer/screens/settings/origins.ts';
import { personProblems, profileProblems } from '../../../src-renderer/validation.ts';

const key = '8X7X-Z9X0-N39Y-JZB8-KVF3-7AM1-C82S-X4YB-9KT5';

test('a recovery key falls into its nine groups', () => {
  expect(groupsOf(key)).toEqual(['8X7X', 'Z9X0', 'N39Y', 'JZB8', 'KVF3', '7AM1', 'C82S', 'X4YB', '9KT5']);
  expect(groupsOf(`  ${key.replaceAll('-', ' ')} `)).toEqual(groupsOf(key));
});

test('two different groups are asked for, in order, and every group can be', () => {
  const asked = new Set<number>();
  for (let first = 0; first < 1; first += 0.05) {
    for (let second = 0; second < 1; second += 0.05) {
      const draws = [first, second];
      const [a, b] = placesToAsk(9, () => draws.shift() ?? 0);
      expect(a).toBeLessThan(b);
      expect(a).toBeGreaterThanOrEqual(0);
      expect(b).toBeLessThan(9);
      asked.add(a).add(b);
    }
  }
  expect(asked.size).toBe(9);
});

test.each([
  ['z9x0', true],
  [' Z9XO ', true],
  ['Z9-X0', true],
  ['Z9X1', false],
  ['Z9X', false],
  ['', false],
])('%j for the group Z9X0: %s', (typed, isSame) => {
  expect(isSameGroup(typed, 'Z9X0')).toBe(isSame);
});

test('a 1 may be written as i or l', () => {
  expect(isSameGroup('7ami', '7AM1')).toBe(true);
  expect(isSameGroup('7AML', '7AM1')).toBe(true);
});

test.each([
  [4, false, 1],
  [12, false, 1],
  [8.5, true, 2],
  [9.99, true, 2],
  [10, true, 3],
  [13, true, 4],
])('10^%d guesses, acceptable %s: step %i of the meter', (guesses, isAcceptable, step) => {
  expect(strengthStep(guesses, isAcceptable)).toBe(step);
});

test('no contact, a contact, half a contact', () => {
  const empty = { name: '', phone: ' ', relationship: '' };
  expect(contactFromForm(empty)).toEqual({ contact: null, errors: null });
  expect(contactFromForm({ name: ' Kim ', phone: '0170 1', relationship: '' })).toEqual({
    contact: { name: 'Kim', phone: '0170 1' },
    errors: null,
  });
  expect(contactFromForm({ name: 'Kim', phone: '', relationship: 'sister' })).toEqual({
    contact: null,
    errors: { phone: expect.any(String) },
  });
  expect(Object.keys(contactFromForm({ name: '', phone: '', relationship: 'sister' }).errors ?? {})).toEqual([
    'name',
    'phone',
  ]);
});

test('a contact comes back into the form as it was kept', () => {
  const contact = { name: 'Kim', phone: '0170 1', relationship: 'sister' };
  expect(contactFromForm(contactToForm(contact)).contact).toEqual(contact);
  expect(contactToForm('my sister, 0170 1').name).toBe('my sister, 0170 1');
  expect(contactFromForm(contactToForm(null)).contact).toBeNull();
});

test.each([
  ['112', 'tel:112'],
  ['13 11 14', 'tel:131114'],
  ['+44 (0)20 1-2', 'tel:+4402012'],
  ['*31#', 'tel:*31%23'],
])('%s is dialled as %s', (phone, url) => {
  expect(telUrl(phone)).toBe(url);
});

test('addresses of pages, one a line', () => {
  expect(originsFromText('http://localhost:3000/\n\n HTTPS://Example.org \nhttps://example.org')).toEqual([
    'http://localhost:3000',
    'https://example.org',
  ]);
  expect(invalidOrigin(['http://localhost:3000', 'https://[::1]:8080'])).toBeUndefined();
  expect(invalidOrigin(['http://localhost:3000', 'localhost:3000'])).toBe('localhost:3000');
  expect(invalidOrigin(['https://example.org/page'])).toBe('https://example.org/page');
});

test('a username of two letters and an address without @ are refused with words of their own', () => {
  expect(personProblems({ username: 'sea.glass', email: 'sea@example.org' })).toEqual({});
  expect(personProblems({ username: 'ab', email: 'sea' })).toEqual({
    username: 'Please use 3 to 32 characters.',
    email: 'Must be an e-mail address.',
  });
  expect(profileProblems({ username: 'a b c', email: 'sea@example.org', timezone: 'Europe/Atlantis' })).toEqual({
    username: 'Use letters, digits, dots, underscores and hyphens only.',
    timezone: 'Must be an IANA time zone like Europe/Berlin.',
  });
});
