import './zodWithoutEval.ts';
import { z } from 'zod';
import { email, timeZone, username } from '../src-shared/contract/account.ts';
import { t } from './i18n/i18n.ts';
import { told } from './i18n/told.ts';

const person = z.object({ username, email });
const profile = person.extend({ timezone: timeZone });

type Problems = Record<string, string>;

function problemsOf(schema: z.ZodType, values: object): Problems {
  const result = schema.safeParse(values);
  const problems: Problems = {};
  for (const { path, code, message } of result.error?.issues ?? []) {
    const field = String(path[0]);
    const isLength = field === 'username' && (code === 'too_small' || code === 'too_big');
    problems[field] ??= isLength ? t('messages:usernameLength') : told(message);
  }
  return problems;
}

/** What is wrong with a username and an e-mail address, by field, in the words of the contract. */
export function personProblems(values: { readonly username: string; readonly email: string }): Problems {
  return problemsOf(person, values);
}

/** Like `personProblems`, with the time zone. */
export function profileProblems(values: {
  readonly username: string;
  readonly email: string;
  readonly timezone: string;
}): Problems {
  return problemsOf(profile, values);
}
