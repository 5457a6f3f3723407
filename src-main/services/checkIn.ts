import type { CheckIn } from '../../src-shared/contract/checkIn.ts';
import { AppError } from '../../src-shared/errors.ts';
import { dateOfDay, dayNumber } from '../insights/calendarDay.ts';
import { compareWithUsual, usualDays } from '../insights/compareWithUsual.ts';
import {
  checkInStatus,
  deleteCheckIn,
  lastCheckInAt,
  listCheckIns,
  readCheckIn,
  saveCheckIn,
} from '../store/checkIns.ts';
import { readDays } from '../store/days.ts';
import { eraseTraces } from '../store/eraseTraces.ts';
import { localDay, recordingDay } from '../store/localTime.ts';
import { pageBounds, paginationOf } from '../store/pages.ts';
import { goalsAround, scoreOf } from '../store/score.ts';
import { updateUser } from '../store/users.ts';
import { newId } from '../vault/ids.ts';
import type { Handlers, SessionContext } from './handler.ts';

type CheckInHandlers = Pick<Handlers, Extract<keyof Handlers, `checkIn.${string}`>>;

export function checkInHandlers(): CheckInHandlers {
  return {
    'checkIn.save': (ctx, input) => {
      const { vault, clock, account } = ctx;
      const now = clock.now();
      const date = recordingDay(now, account.timezone, input.check_in_date, 'check_in_date');
      const earlier = readCheckIn(vault.read, date);
      if (earlier !== undefined && !input.replace) {
        throw new AppError('CONFLICT', `There is a check-in for ${date} already.`);
      }
      const savedAt = new Date(now).toISOString();
      const { replace: _, check_in_date: __, gratitude_note: note, ...ratings } = input;
      const checkIn: CheckIn = {
        ...ratings,
        id: earlier?.id ?? newId(clock, ctx.random),
        gratitude_note: note === undefined || note === null || note.trim() === '' ? null : note,
        sleep_hours: input.sleep_hours ?? null,
        check_in_date: date,
        created_at: earlier?.created_at ?? savedAt,
        updated_at: savedAt,
      };

      const today = todayOf(ctx);
      const start = daysBefore(date < today ? date : today, usualDays);
      const before = readDays(vault.read, start);
      const goals = goalsAround(vault, today);
      const scoreBefore = scoreOf(vault.read, today, goals).score;
      const score = vault.write((writer) => {
        saveCheckIn(writer, checkIn);
        const after = scoreOf(writer, today, goals).score;
        updateUser(writer, { last_check_in: savedAt, wellness_score: after });
        return after;
      });
      const oldNote = earlier?.gratitude_note ?? null;
      if (oldNote !== null && oldNote !== checkIn.gratitude_note) eraseTraces(vault);

      const overall = before.map((day) => ({ date: day.date, value: day.overall }));
      return {
        status: earlier === undefined ? 201 : 200,
        data: {
          check_in: checkIn,
          summary: {
            compared_with_usual: compareWithUsual(overall, date, checkIn.overall_rating),
            streak_days: checkInStatus(vault.read, today).streak_days,
            wellness_score: score,
            change: score - scoreBefore,
          },
        },
      };
    },

    'checkIn.history': (ctx, input) => {
      const { check_ins, total } = listCheckIns(ctx.vault.read, input, { ...pageBounds(input), sort: input.sort });
      return { data: { check_ins }, pagination: paginationOf(input, total) };
    },

    'checkIn.today': (ctx) => {
      const today = todayOf(ctx);
      const reader = ctx.vault.read;
      return {
        data: {
          date: today,
          check_in: readCheckIn(reader, today) ?? null,
          streak_days: checkInStatus(reader, today).streak_days,
        },
      };
    },

    'checkIn.delete': (ctx, { date }) => {
      const { vault } = ctx;
      if (readCheckIn(vault.read, date) === undefined) {
        throw new AppError('NOT_FOUND', `There is no check-in for ${date}.`);
      }
      const today = todayOf(ctx);
      const goals = goalsAround(vault, today);
      vault.write((writer) => {
        deleteCheckIn(writer, date);
        const { score } = scoreOf(writer, today, goals);
        updateUser(writer, { last_check_in: lastCheckInAt(writer), wellness_score: score });
      });
      eraseTraces(vault);
      return { data: { deleted: true, date, still_in_backups: vault.snapshotCount() } };
    },
  };
}

function todayOf(ctx: SessionContext): string {
  return localDay(ctx.clock.now(), ctx.account.timezone);
}

function daysBefore(date: string, days: number): string {
  return dateOfDay(dayNumber(date) - days);
}
