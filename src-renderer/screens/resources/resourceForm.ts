import type { CallInput, Output } from '../../../src-shared/contract/index.ts';

export type Resource = Output<'resources.list'>['resources'][number];

/** An entry as the form keeps it: empty strings are none. */
export interface ResourceForm {
  readonly name: string;
  readonly resource_type: string;
  readonly phone: string;
  readonly url: string;
  readonly contact_info: string;
  readonly location: string;
  readonly availability: string;
  /** Words with commas between. */
  readonly specialty: string;
  readonly languages: readonly string[];
  readonly description: string;
  /** Whether it is shown under "Get help now". */
  readonly is_crisis_resource: boolean;
}

export const emptyResourceForm: ResourceForm = {
  name: '',
  resource_type: 'therapist',
  phone: '',
  url: '',
  contact_info: '',
  location: '',
  availability: '',
  specialty: '',
  languages: [],
  description: '',
  is_crisis_resource: false,
};

export function resourceFormOf(resource: Resource): ResourceForm {
  return {
    name: resource.name,
    resource_type: resource.resource_type,
    phone: resource.phone ?? '',
    url: resource.url ?? '',
    contact_info: otherContact(resource) ?? '',
    location: resource.location ?? '',
    availability: resource.availability ?? '',
    specialty: resource.specialty.join(', '),
    languages: resource.languages,
    description: resource.description ?? '',
    is_crisis_resource: resource.is_crisis_resource,
  };
}

/**
 * What is said of the ways to reach somebody beside those with a field of their own. A bundled entry lists just these
 * there, joined by middle dots; null then.
 */
export function otherContact({ contact_info: contact, phone, sms, chat_url: chat, url }: Resource): string | null {
  const ways = [phone, sms, chat, url].filter((way) => way !== null);
  return contact === null || contact === ways.join(' · ') || ways.includes(contact) ? null : contact;
}

/** Whether an address can be opened: http or https, or none at all. */
export function isWebAddress(url: string): boolean {
  const address = url.trim();
  return address === '' || (/^https?:\/\//i.test(address) && URL.canParse(address));
}

export function resourceInput(form: ResourceForm): CallInput<'resources.create'> {
  const orNull = (value: string): string | null => (value.trim() === '' ? null : value.trim());
  const topics = form.specialty
    .split(',')
    .map((topic) => topic.trim())
    .filter((topic) => topic !== '');
  return {
    name: form.name.trim(),
    resource_type: form.resource_type,
    phone: orNull(form.phone),
    url: orNull(form.url),
    contact_info: orNull(form.contact_info),
    location: orNull(form.location),
    availability: orNull(form.availability),
    specialty: [...new Set(topics)],
    languages: [...form.languages],
    description: orNull(form.description),
    is_crisis_resource: form.is_crisis_resource,
  };
}
