import type { Output, ParsedInput } from '../../src-shared/contract/index.ts';
import { AppError } from '../../src-shared/errors.ts';
import { withoutUndefined } from '../../src-shared/withoutUndefined.ts';
import { countryOfLocation } from '../content/countries.ts';
import {
  type CrisisDirectory,
  type CrisisResource,
  international,
  isStale,
  knownCountries,
  oldestMonth,
} from '../content/crisisDirectory.ts';
import type { CareParts } from '../store/crisisCare.ts';
import { foldCase } from '../store/foldCase.ts';
import {
  type BundledRow,
  deleteOwnResource,
  directoryVersion,
  findOwnResource,
  listOwnResources,
  type OwnRecord,
  type OwnResource,
  replaceDirectory,
  saveOwnResource,
} from '../store/professionalResources.ts';
import type { OpenVault } from '../vault/access.ts';
import type { Clock } from '../vault/environment.ts';
import { newId } from '../vault/ids.ts';
import type { Handlers, SessionContext } from './handler.ts';

type DirectoryHandlers = Pick<
  Handlers,
  'resources.list' | 'resources.create' | 'resources.update' | 'resources.delete'
>;
type Resource = Output<'resources.list'>['resources'][number];
type Query = ParsedInput<'resources.list'>;

/** Kinds of help that no bundled directory can list: they differ from town to town. */
const localTypes = ['therapist', 'support_group', 'psychiatrist', 'counsellor', 'clinic'];
const unknownPlaceNote =
  'The directory is by country and knows none of this name. These services help from everywhere; with the name or code of a country there are more.';
const nothingFoundNote =
  'Nothing in the directory is only for this. Lines for everything are open to it as well, and know help near you.';
const finderNote =
  'Evenkeel has no list of these: they differ from town to town. These services know help near you and can refer you.';

/** The directory of professional help: bundled facts, corrected and added to by the person. */
export function directoryHandlers({
  care: { directory },
}: {
  readonly care: Pick<CareParts, 'directory'>;
}): DirectoryHandlers {
  return {
    'resources.list': (ctx, input) => {
      if (ctx.vault !== undefined) keepUpToDate(ctx.vault, ctx.clock, directory());
      const own = ctx.vault === undefined ? [] : listOwnResources(ctx.vault.read);
      return { data: listResources(directory(), own, input, ctx.clock.now()) };
    },

    'resources.create': (ctx, input) => {
      const record: OwnRecord = {
        id: newId(ctx.clock, ctx.random),
        corrects: null,
        entry: { ...emptyEntry, ...input },
      };
      save(ctx, record);
      return { data: { resource: ownResourceOf(record) } };
    },

    'resources.update': (ctx, { id, ...changes }) => {
      const before = findOwnResource(ctx.vault.read, id) ?? firstCorrection(ctx, directory(), id);
      const record = { ...before, entry: { ...before.entry, ...withoutUndefined(changes) } };
      save(ctx, record);
      return { data: { resource: shownOf(record, directory()) } };
    },

    'resources.delete': (ctx, { id }) => {
      const record = findOwnResource(ctx.vault.read, id);
      if (record === undefined) throw notFound();
      ctx.vault.write((writer) => deleteOwnResource(writer, record.id));
      ctx.vault.checkpoint();
      return { data: { deleted: true, id } };
    },
  };
}

const emptyEntry: Omit<OwnResource, 'name' | 'resource_type'> = {
  description: null,
  contact_info: null,
  location: null,
  specialty: [],
  availability: null,
  phone: null,
  url: null,
  languages: [],
};

function listResources(directory: CrisisDirectory, own: readonly OwnRecord[], query: Query, now: number) {
  const known = knownCountries(directory);
  const country = query.location === undefined ? undefined : countryOfLocation(query.location, known);
  const corrections = new Map(own.flatMap((record) => (record.corrects === null ? [] : [[record.corrects, record]])));
  const all = [
    ...own.filter((record) => record.corrects === null).map(ownResourceOf),
    ...directory.resources.map((entry) => {
      const correction = corrections.get(entry.id);
      return correction === undefined ? bundledOf(entry) : correctedOf(entry, correction.entry);
    }),
  ];
  const near = all.filter((resource) => isNear(resource, query.location, country));
  const found = near.filter((resource) => fits(resource, query));
  const isLocalKind = query.type !== undefined && localTypes.includes(foldCase(query.type));
  const needsFinders = isLocalKind && found.every((resource) => resource.is_own);
  const resources = needsFinders ? [...found, ...near.filter(isFinder)] : found;
  const lastVerified = oldestMonth(directory.resources);
  return {
    resources,
    country: country ?? null,
    types: sortedSet([...all.map((resource) => resource.resource_type), ...localTypes]),
    specialties: sortedSet(all.flatMap((resource) => resource.specialty)),
    languages: sortedSet(all.flatMap((resource) => resource.languages)),
    note: noteOn(query, {
      needsFinders,
      isPlaceKnown: country !== undefined || resources.some((resource) => resource.is_own),
      isEmpty: resources.length === 0,
    }),
    last_verified: lastVerified,
    is_stale: isStale(lastVerified, now),
  };
}

interface Found {
  readonly needsFinders: boolean;
  readonly isPlaceKnown: boolean;
  readonly isEmpty: boolean;
}

function noteOn({ location }: Query, { needsFinders, isPlaceKnown, isEmpty }: Found): string | null {
  if (needsFinders) return finderNote;
  if (isEmpty) return nothingFoundNote;
  return location === undefined || isPlaceKnown ? null : unknownPlaceNote;
}

/** Who can refer to somebody near: directories, and lines for everything. */
function isFinder(resource: Resource): boolean {
  return (
    resource.resource_type === 'directory' ||
    (resource.resource_type === 'helpline' && resource.specialty.includes('general'))
  );
}

/** In the country asked for, everywhere, or, for an own entry, where the person says it is. */
function isNear(resource: Resource, location: string | undefined, country: string | undefined): boolean {
  if (location === undefined || resource.country === international) return true;
  if (!resource.is_own) return resource.country === country;
  return resource.location === null || contains(resource.location, location);
}

function fits(resource: Resource, { type, specialty, language, q }: Query): boolean {
  return (
    (type === undefined || foldCase(resource.resource_type) === foldCase(type)) &&
    (specialty === undefined || resource.specialty.some((item) => foldCase(item) === foldCase(specialty))) &&
    (language === undefined || resource.languages.some((item) => foldCase(item) === foldCase(language))) &&
    (q === undefined ||
      [resource.name, resource.description, resource.contact_info, resource.location, ...resource.specialty].some(
        (field) => field !== null && contains(field, q),
      ))
  );
}

function contains(text: string, part: string): boolean {
  return foldCase(text).includes(foldCase(part.trim()));
}

function bundledOf(entry: CrisisResource): Resource {
  const { contact_info, location, availability } = rowOf(entry);
  const { priority: _, ...fields } = entry;
  return { ...fields, contact_info, location, availability, is_own: false, is_corrected: false };
}

function correctedOf(bundled: CrisisResource, entry: OwnResource): Resource {
  return { ...bundledOf(bundled), ...entry, is_corrected: true };
}

function ownResourceOf({ id, entry }: OwnRecord): Resource {
  return {
    ...entry,
    id,
    contact_info: entry.contact_info ?? entry.phone ?? entry.url,
    is_crisis_resource: entry.is_crisis_resource ?? false,
    sms: null,
    chat_url: null,
    hours: entry.availability,
    country: null,
    verified: 'own',
    last_verified: null,
    sources: [],
    is_own: true,
    is_corrected: false,
  };
}

function shownOf(record: OwnRecord, directory: CrisisDirectory): Resource {
  const bundled = directory.resources.find((entry) => entry.id === record.corrects);
  return bundled === undefined ? ownResourceOf(record) : correctedOf(bundled, record.entry);
}

/** A correction starts as the bundled entry is. */
function firstCorrection(ctx: SessionContext, directory: CrisisDirectory, id: string): OwnRecord {
  const bundled = directory.resources.find((entry) => entry.id === id);
  if (bundled === undefined) throw notFound();
  const { contact_info, location, availability } = rowOf(bundled);
  const { name, resource_type, description, specialty, phone, url, languages } = bundled;
  return {
    id: newId(ctx.clock, ctx.random),
    corrects: bundled.id,
    entry: { name, resource_type, description, contact_info, location, specialty, availability, phone, url, languages },
  };
}

function save(ctx: SessionContext, record: OwnRecord): void {
  ctx.vault.write((writer) => saveOwnResource(writer, record, new Date(ctx.clock.now()).toISOString()));
}

/** The documented table follows the facts that the app was shipped with. */
function keepUpToDate(vault: OpenVault, clock: Clock, directory: CrisisDirectory): void {
  if (directoryVersion(vault.read) === directory.version) return;
  const now = new Date(clock.now()).toISOString();
  vault.write((writer) => replaceDirectory(writer, directory.resources.map(rowOf), directory.version, now));
}

function rowOf(entry: CrisisResource): BundledRow {
  const { id, name, resource_type, description, is_crisis_resource } = entry;
  const contact = [entry.phone, entry.sms, entry.chat_url, entry.url].filter((way) => way !== null);
  return {
    id,
    name,
    resource_type,
    description,
    contact_info: contact.join(' · '),
    location: entry.country === international ? 'International' : countryName(entry.country),
    specialty: entry.specialty.join(', '),
    availability: entry.hours,
    is_crisis_resource,
  };
}

function countryName(code: string): string {
  return new Intl.DisplayNames(['en'], { type: 'region' }).of(code) ?? code;
}

function sortedSet(values: readonly string[]): string[] {
  return [...new Set(values)].sort();
}

function notFound(): AppError {
  return new AppError('NOT_FOUND', 'There is no such entry in the directory.');
}
