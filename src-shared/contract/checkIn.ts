import { z } from 'zod';
import { day, id, instant, listQuery, note, rating10, withRange } from './common.ts';
import { endpoint } from './endpoint.ts';
import { supportIfNoticed } from './support.ts';

export const checkIn = z.strictObject({
  id,
  overall_rating: rating10,
  sleep_quality: rating10,
  energy_level: rating10,
  social_connection: rating10,
  gratitude_note: z.string().nullable(),
  sleep_hours: z.number().nullable(),
  check_in_date: day,
  created_at: instant,
  updated_at: instant,
});
export type CheckIn = z.output<typeof checkIn>;

export const checkInEndpoints = {
  'checkIn.save': endpoint({
    method: 'POST',
    path: '/api/check-in',
    summary: 'The check-in of a day; 200 instead of 201 when it replaces an earlier one',
    area: 'check_in',
    successStatus: 201,
    errors: ['CONFLICT'],
    aliases: { energy: 'energy_level' },
    input: z.strictObject({
      overall_rating: rating10,
      sleep_quality: rating10,
      energy_level: rating10,
      social_connection: rating10,
      gratitude_note: note.nullable().optional(),
      sleep_hours: z.number().min(0).max(24).nullable().optional(),
      check_in_date: day.optional(),
      replace: z.boolean().default(true),
    }),
    output: z.strictObject({
      check_in: checkIn,
      /** Absent beside `support`. */
      summary: z
        .strictObject({
          /** How it compares with the usual of the 28 days before, in words; null while there is too little. */
          compared_with_usual: z.string().nullable(),
          streak_days: z.int(),
          wellness_score: z.int(),
          /** Against the score before this check-in. */
          change: z.int(),
        })
        .optional(),
      support: supportIfNoticed,
    }),
    crisis: { texts: ['gratitude_note'], looksAt: 'daily_values', withheld: { summary: undefined } },
    touches: ['check_in', 'account'],
    audit: 'check_in_saved',
  }),

  'checkIn.history': endpoint({
    method: 'GET',
    path: '/api/check-in',
    summary: 'Check-ins of a range',
    area: 'check_in',
    paginated: true,
    input: withRange(z.strictObject(listQuery)),
    output: z.strictObject({ check_ins: z.array(checkIn) }),
  }),

  'checkIn.today': endpoint({
    method: 'GET',
    path: '/api/check-in/today',
    summary: "Today's check-in, null when there is none yet",
    area: 'check_in',
    input: z.strictObject({}),
    output: z.strictObject({ date: day, check_in: checkIn.nullable(), streak_days: z.int() }),
  }),

  'checkIn.delete': endpoint({
    method: 'DELETE',
    path: '/api/check-in/{date}',
    summary: 'Delete the check-in of a day',
    area: 'check_in',
    errors: ['NOT_FOUND'],
    input: z.strictObject({ date: day }),
    output: z.strictObject({ deleted: z.literal(true), date: day, still_in_backups: z.int() }),
    touches: ['check_in', 'account'],
    audit: 'check_in_deleted',
  }),
} as const;
