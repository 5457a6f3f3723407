import type { Support, SupportPanel, SupportResource } from '../../src-shared/contract/support.ts';
import { type CrisisDirectory, knownCountries } from '../content/crisisDirectory.ts';
import {
  crisisLines,
  directoryNotice,
  emergencyNumbers,
  internationalLines,
  usualCountry,
} from '../content/crisisHelp.ts';
import { type RiskLevel, rankOf, riskFacts } from '../safety/riskFacts.ts';
import type { Reader } from '../vault/access.ts';
import { hasSafetyPlan, readPlanLines } from './safetyPlan.ts';
import { readUser } from './users.ts';

export interface OfferParts {
  readonly directory: () => CrisisDirectory;
  /** Country chosen on this computer; null: none. */
  readonly deviceCountry: () => string | null;
}

interface Offer {
  /** Not `none`, unless it is about somebody else. */
  readonly level: RiskLevel;
  readonly about: Support['about'];
  readonly opens: boolean;
  readonly reasons: Support['reasons'];
  /** Where another panel than the level's is due. */
  readonly panel?: SupportPanel | undefined;
}

const panels: Readonly<Record<RiskLevel, SupportPanel>> = {
  none: 'soft_card',
  low: 'soft_card',
  moderate: 'support_panel',
  high: 'support_panel_full',
  imminent: 'emergency_panel',
};
const urgencies: Readonly<Record<RiskLevel, Support['urgency']>> = {
  none: 'gentle',
  low: 'gentle',
  moderate: 'soon',
  high: 'soon',
  imminent: 'now',
};
/** After `offers` of `imminent` in risk-escalation.json. */
export const emergencySteps = [
  'Go to someone, or ask someone to come.',
  'Unlock the door.',
  'Move away from anything dangerous.',
  'Stay on the line until help is there.',
];

/** The help for a level, in words and with numbers. Whatever is damaged or unknown, there is always somewhere to turn. */
export function supportOffer(
  reader: Reader,
  parts: OfferParts,
  { level, about, opens, reasons, panel }: Offer,
): Support {
  const directory = parts.directory();
  const { user, wellness_preferences: preferences } = readUser(reader);
  const country = usualCountry(knownCountries(directory), {
    chosen: preferences.country ?? parts.deviceCountry(),
    timeZone: user.timezone,
  });
  const shown = panel ?? panels[level];
  const notice = directoryNotice(directory, country);
  return {
    urgency: shown === 'emergency_panel' ? 'now' : urgencies[level],
    about,
    panel: shown,
    opens,
    message: messageFor(level, about, shown),
    steps: shown === 'emergency_panel' ? emergencySteps : [],
    reasons,
    resources: resourcesFor(reader, directory, country, shown, user.crisis_contact),
    safety_plan_available: hasSafetyPlan(reader),
    ...(notice === undefined ? {} : { notice }),
  };
}

function messageFor(level: RiskLevel, about: Support['about'], panel: SupportPanel): string {
  const { levels, worried_about_someone } = riskFacts();
  if (about === 'someone_else') return worried_about_someone.message;
  const rank = panel === 'emergency_panel' ? rankOf('imminent') : rankOf(level);
  return levels[rank]?.message ?? '';
}

function resourcesFor(
  reader: Reader,
  directory: CrisisDirectory,
  country: string | undefined,
  panel: SupportPanel,
  contact: ReturnType<typeof readUser>['user']['crisis_contact'],
): SupportResource[] {
  const emergency = (country === undefined ? [] : emergencyNumbers(directory, country)).map(
    ({ label, phone, description }): SupportResource => ({
      ...nothingKnown,
      kind: 'emergency',
      name: label,
      description,
      phone,
    }),
  );
  const lines = crisisLines(directory, country);
  const listed = (lines.length > 0 ? lines : internationalLines(directory)).map((line): SupportResource => {
    const { id, name, description, phone, sms, chat_url, url, hours, last_verified, specialty, resource_type } = line;
    const kind =
      resource_type === 'directory'
        ? 'directory'
        : phone !== null
          ? 'call'
          : sms !== null
            ? 'text'
            : chat_url !== null
              ? 'chat'
              : 'directory';
    return { kind, id, name, description, phone, sms, chat_url, url, hours, last_verified, specialty };
  });
  const own = ownContacts(reader, contact);
  switch (panel) {
    case 'emergency_panel':
      return [...emergency, ...listed, ...own];
    case 'soft_card':
      return [...own, ...listed, ...emergency];
    default:
      return [...listed, ...emergency, ...own];
  }
}

const nothingKnown = {
  id: null,
  phone: null,
  sms: null,
  chat_url: null,
  url: null,
  hours: null,
  last_verified: null,
  specialty: [],
} satisfies Partial<SupportResource>;

/** The contact of the account, then those of the safety plan that have a number. */
function ownContacts(
  reader: Reader,
  contact: ReturnType<typeof readUser>['user']['crisis_contact'],
): SupportResource[] {
  const given = contact === null ? [] : [typeof contact === 'string' ? { name: contact, phone: null } : { ...contact }];
  const planned = (readPlanLines(reader)?.people_to_ask ?? []).filter(({ phone }) => phone !== undefined);
  return [...given, ...planned].map((person) => ({
    ...nothingKnown,
    kind: 'contact',
    name: person.name,
    description: ('relationship' in person ? person.relationship : undefined) ?? '',
    phone: person.phone ?? null,
  }));
}
