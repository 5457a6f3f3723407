import { expect, it } from 'vitest';
import { searchWhileTyping } from '../../../src-renderer/screens/journal/searchWhileTyping.ts';

it.each([
  ['lighth', 'lighth*'],
  [' the sea ', 'the sea*'],
  ['Crè', 'Crè*'],
  ['"quiet evening"', '"quiet evening"'],
  ['"quiet eve', '"quiet eve'],
  ['"quiet evening" lamp', '"quiet evening" lamp*'],
  ['begin*', 'begin*'],
  ['why?', 'why?'],
  ['', ''],
])('asks for %j as %j', (typed, asked) => {
  expect(searchWhileTyping(typed)).toBe(asked);
});
