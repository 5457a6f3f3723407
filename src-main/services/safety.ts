import type { SafetyPlan, SafetyPlanSection } from '../../src-shared/contract/safety.ts';
import { AppError } from '../../src-shared/errors.ts';
import { safetyPlanGuide } from '../content/safetyPlanGuide.ts';
import { dateOfDay, dayNumber } from '../insights/calendarDay.ts';
import type { CareParts } from '../store/crisisCare.ts';
import { acknowledgeCrisis, checkText, crisisStatus } from '../store/crisisStatus.ts';
import { deleteDraft } from '../store/drafts.ts';
import { eraseTraces } from '../store/eraseTraces.ts';
import { localDay } from '../store/localTime.ts';
import {
  deleteSafetyPlan,
  type PlanContent,
  type PlanRecord,
  readSafetyPlan,
  readSafetyPlanLines,
  saveSafetyPlan,
} from '../store/safetyPlan.ts';
import type { OpenLine } from '../vault/beforeUnlock.ts';
import type { Home } from '../vault/home.ts';
import type { Handlers, SessionContext } from './handler.ts';

type SafetyHandlers = Pick<Handlers, Extract<keyof Handlers, `safetyPlan.${string}` | `crisis.${string}`>>;

interface SafetyParts {
  readonly home: Pick<Home, 'beforeUnlock'>;
  readonly care: CareParts;
}

/** The safety plan, and why help is offered. Help is only ever added here. */
export function safetyHandlers(parts: SafetyParts): SafetyHandlers {
  return { ...planHandlers(parts), ...crisisHandlers(parts) };
}

function planHandlers({
  home,
}: SafetyParts): Pick<SafetyHandlers, Extract<keyof SafetyHandlers, `safetyPlan.${string}`>> {
  return {
    'safetyPlan.get': (ctx, { pictures }) => {
      const record = pictures === 'with' ? readSafetyPlan(ctx.vault.read) : readSafetyPlanLines(ctx.vault.read);
      return {
        data: {
          safety_plan: record === undefined ? null : planOf(ctx, record),
          guide: safetyPlanGuide(),
          lines_before_unlock: home.beforeUnlock.read(ctx.vault.vaultId).length,
        },
      };
    },

    'safetyPlan.save': (ctx, { updated_at: changedFrom, ...content }) => {
      const before = readSafetyPlan(ctx.vault.read);
      if (changedFrom !== undefined && changedFrom !== (before?.updated_at ?? null)) {
        throw new AppError(
          'CONFLICT',
          'The safety plan has been changed elsewhere. Load it again before you change it.',
        );
      }
      // A line that may no longer be read before unlock is out of the open file first, whatever happens next.
      if (before !== undefined) home.beforeUnlock.save(ctx.vault.vaultId, stillOpen(before.content, content));
      const { clock, random } = ctx;
      const at = new Date(clock.now()).toISOString();
      ctx.vault.write((writer) => saveSafetyPlan(writer, content, { at, clock, random }));
      home.beforeUnlock.save(ctx.vault.vaultId, openLines(content));
      if (before !== undefined) eraseTraces(ctx.vault);
      const record = readSafetyPlan(ctx.vault.read);
      if (record === undefined) throw new Error('The plan was not saved.');
      return { data: { safety_plan: planOf(ctx, record) } };
    },

    'safetyPlan.delete': (ctx) => {
      // The open file goes first: what nobody wants to keep must not be what everybody can still read.
      home.beforeUnlock.save(ctx.vault.vaultId, []);
      const wasThere = ctx.vault.write((writer) => {
        deleteDraft(writer, 'safety_plan');
        return deleteSafetyPlan(writer);
      });
      eraseTraces(ctx.vault);
      if (!wasThere) throw new AppError('NOT_FOUND', 'There is no safety plan.');
      return { data: { deleted: true, still_in_backups: ctx.vault.snapshotCount() } };
    },

    'safetyPlan.hideLines': (ctx) => {
      home.beforeUnlock.save(ctx.vault.vaultId, []);
      const record = readSafetyPlan(ctx.vault.read);
      if (record !== undefined && openLines(record.content).length > 0) {
        const { clock, random } = ctx;
        // A new version, so that a form opened before this cannot bring the lines back unasked.
        const at = new Date(clock.now()).toISOString();
        ctx.vault.write((writer) => saveSafetyPlan(writer, allHidden(record.content), { at, clock, random }));
        eraseTraces(ctx.vault);
      }
      return { data: { lines_before_unlock: 0 } };
    },
  };
}

function crisisHandlers({
  care,
}: SafetyParts): Pick<SafetyHandlers, 'crisis.status' | 'crisis.acknowledge' | 'crisis.check'> {
  return {
    'crisis.status': (ctx) => ({ data: crisisStatus(ctx.vault.read, care, ctx.clock.now()) }),
    'crisis.acknowledge': (ctx, input) => ({
      data: acknowledgeCrisis(
        { vault: ctx.vault, clock: ctx.clock, random: ctx.random, care },
        ctx.account.timezone,
        input,
      ),
    }),
    'crisis.check': async (ctx, { text, language }) => ({
      data: await checkText(ctx.vault, care, text, language),
    }),
  };
}

function planOf(ctx: SessionContext, { content, created_at, updated_at }: PlanRecord): SafetyPlan {
  const { timezone } = ctx.account;
  const every = content.review_every_days;
  const review_on = every === null ? null : dateOfDay(dayNumber(localDay(Date.parse(updated_at), timezone)) + every);
  return {
    ...content,
    reviewed_at: updated_at,
    review_on,
    is_review_due: review_on !== null && review_on <= localDay(ctx.clock.now(), timezone),
    created_at,
    updated_at,
  };
}

/** The lines that the person lets anybody at this computer read. Never a picture. */
function openLines(plan: PlanContent): OpenLine[] {
  const line = (section: SafetyPlanSection, parts: readonly (string | undefined)[], phone?: string): OpenLine => ({
    section,
    text: parts.filter((part) => part !== undefined && part !== '').join(', '),
    phone: phone ?? null,
  });
  const chosen = <T extends { readonly before_unlock: boolean }>(items: readonly T[]): T[] =>
    items.filter(({ before_unlock }) => before_unlock);
  return [
    ...chosen(plan.warning_signs).map(({ text }) => line('warning_signs', [text])),
    ...chosen(plan.internal_coping).map(({ text }) => line('internal_coping', [text])),
    ...chosen(plan.distraction_people_places).map(({ name, place, note, phone }) =>
      line('distraction_people_places', [name, place, note], phone),
    ),
    ...chosen(plan.people_to_ask).map(({ name, relationship, note, phone }) =>
      line('people_to_ask', [name, relationship, note], phone),
    ),
    ...chosen(plan.professionals_services).map(({ name, address, hours, note, phone }) =>
      line('professionals_services', [name, address, hours, note], phone),
    ),
    ...chosen(plan.safer_surroundings).map(({ what_i_will_do, who_helps }) =>
      line('safer_surroundings', [what_i_will_do, who_helps]),
    ),
    ...chosen(plan.reasons_for_living).map(({ text }) => line('reasons_for_living', [text])),
  ].filter(({ text }) => text !== '');
}

function allHidden(plan: PlanContent): PlanContent {
  const hidden = <T extends { readonly before_unlock: boolean }>(items: readonly T[]): T[] =>
    items.map((item) => ({ ...item, before_unlock: false }));
  return {
    ...plan,
    warning_signs: hidden(plan.warning_signs),
    internal_coping: hidden(plan.internal_coping),
    distraction_people_places: hidden(plan.distraction_people_places),
    people_to_ask: hidden(plan.people_to_ask),
    professionals_services: hidden(plan.professionals_services),
    safer_surroundings: hidden(plan.safer_surroundings),
    reasons_for_living: hidden(plan.reasons_for_living),
  };
}

function stillOpen(before: PlanContent, after: PlanContent): OpenLine[] {
  const allowed = new Set(openLines(after).map((open) => JSON.stringify(open)));
  return openLines(before).filter((open) => allowed.has(JSON.stringify(open)));
}
