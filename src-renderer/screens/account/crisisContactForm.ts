import type { User } from '../../../src-shared/contract/account.ts';
import type { CallInput } from '../../../src-shared/contract/index.ts';
import { t } from '../../i18n/i18n.ts';

type ContactInput = NonNullable<CallInput<'auth.register'>['crisis_contact']>;

/** What the fields hold; all empty means: no contact. */
export interface CrisisContactForm {
  readonly name: string;
  readonly phone: string;
  readonly relationship: string;
}

export const emptyContact: CrisisContactForm = { name: '', phone: '', relationship: '' };

/** What the fields say; a contact kept as one line of words goes into the name. */
export function contactToForm(contact: User['crisis_contact']): CrisisContactForm {
  if (contact === null) {
    return emptyContact;
  }
  return typeof contact === 'string'
    ? { ...emptyContact, name: contact }
    : { name: contact.name, phone: contact.phone, relationship: contact.relationship ?? '' };
}

/** The contact that the fields describe: null when all are empty, or what is missing. */
export function contactFromForm(
  form: CrisisContactForm,
):
  | { readonly contact: ContactInput | null; readonly errors: null }
  | { readonly contact: null; readonly errors: Partial<Record<keyof CrisisContactForm, string>> } {
  const name = form.name.trim();
  const phone = form.phone.trim();
  const relationship = form.relationship.trim();
  if (name === '' && phone === '' && relationship === '') {
    return { contact: null, errors: null };
  }
  if (name === '' || phone === '') {
    return {
      contact: null,
      errors: {
        ...(name === '' && { name: t('account:crisisContactForm.name') }),
        ...(phone === '' && { phone: t('account:crisisContactForm.phone') }),
      },
    };
  }
  return { contact: { name, phone, ...(relationship !== '' && { relationship }) }, errors: null };
}
