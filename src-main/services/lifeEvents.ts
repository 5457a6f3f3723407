import type { LifeEvent } from '../../src-shared/contract/stress.ts';
import { AppError } from '../../src-shared/errors.ts';
import { eraseTraces } from '../store/eraseTraces.ts';
import { deleteLifeEvent, listLifeEvents, readLifeEvent, saveLifeEvent } from '../store/lifeEvents.ts';
import type { Reader } from '../vault/access.ts';
import { newId } from '../vault/ids.ts';
import type { Handlers } from './handler.ts';

type LifeEventHandlers = Pick<Handlers, Extract<keyof Handlers, `events.${string}`>>;

export function lifeEventHandlers(): LifeEventHandlers {
  return {
    'events.list': (ctx, { start_date, end_date }) => ({
      data: { events: listLifeEvents(ctx.vault.read, start_date, end_date) },
    }),

    'events.create': (ctx, input) => {
      const at = new Date(ctx.clock.now()).toISOString();
      const event: LifeEvent = {
        id: newId(ctx.clock, ctx.random),
        title: input.title.trim(),
        notes: input.notes ?? null,
        start_date: input.start_date,
        end_date: input.end_date ?? null,
        created_at: at,
        updated_at: at,
      };
      requireOrder(event);
      ctx.vault.write((writer) => saveLifeEvent(writer, event));
      return { data: { event } };
    },

    'events.update': (ctx, input) => {
      const before = existing(ctx.vault.read, input.id);
      const event: LifeEvent = {
        ...before,
        title: input.title?.trim() ?? before.title,
        notes: input.notes === undefined ? before.notes : input.notes,
        start_date: input.start_date ?? before.start_date,
        end_date: input.end_date === undefined ? before.end_date : input.end_date,
        updated_at: new Date(ctx.clock.now()).toISOString(),
      };
      requireOrder(event);
      ctx.vault.write((writer) => saveLifeEvent(writer, event));
      if (before.title !== event.title || before.notes !== event.notes) eraseTraces(ctx.vault);
      return { data: { event } };
    },

    'events.delete': (ctx, { id }) => {
      existing(ctx.vault.read, id);
      ctx.vault.write((writer) => deleteLifeEvent(writer, id));
      eraseTraces(ctx.vault);
      return { data: { deleted: true, id } };
    },
  };
}

function existing(reader: Reader, id: string): LifeEvent {
  const event = readLifeEvent(reader, id);
  if (event === undefined) throw new AppError('NOT_FOUND', 'There is no such life event.');
  return event;
}

function requireOrder({ start_date, end_date }: LifeEvent): void {
  if (end_date === null || start_date <= end_date) return;
  throw new AppError('VALIDATION_ERROR', 'Please check: end_date.', {
    details: [{ path: 'end_date', message: 'The end must not be before the start.' }],
  });
}
