import type { CallInput, EndpointName } from '../../src-shared/contract/index.ts';
import { type DataSet, dayBefore, someMood } from './dataSets.ts';
import { diceFrom, wordNumber } from './text.ts';

/** One call as both doors make it. */
export interface Call {
  readonly name: EndpointName;
  readonly input: Readonly<Record<string, unknown>>;
}

/** Something a person does, as the calls that are measured one after another. */
export interface Operation {
  readonly id: OperationId;
  readonly title: string;
  /** Made before each measured call, and not measured. */
  readonly before?: Call;
  readonly calls: readonly Call[];
}

export type OperationId =
  | 'track'
  | 'firstPage'
  | 'lastPage'
  | 'pageAfterWrite'
  | 'range'
  | 'searchCommon'
  | 'searchRare'
  | 'searchWords'
  | 'searchPrefix'
  | 'searchPhrase'
  | 'searchNothing';

const pageSize = 50;
const rangeDays = 90;

/** `n`: how often each is measured. */
export function operationsFor(dataSet: DataSet, n: number): readonly Operation[] {
  const dice = diceFrom(2);
  const track = (): Call => ({ name: 'mood.track', input: someMood(dice) satisfies CallInput<'mood.track'> });
  const history = (input: CallInput<'mood.history'>): Call => ({ name: 'mood.history', input });
  const search = (q: string): Call => ({
    name: 'journal.list',
    input: { q, per_page: pageSize } satisfies CallInput<'journal.list'>,
  });
  const many = (make: (index: number) => Call, count = n): Call[] => Array.from({ length: count }, (_, i) => make(i));

  const first = history({ per_page: pageSize });
  const lastPage = Math.ceil(dataSet.moods / pageSize);
  const range = history({ start_date: dayBefore(rangeDays - 1), end_date: dayBefore(0), per_page: pageSize });
  return [
    { id: 'track', title: 'mood/track', calls: many(track) },
    { id: 'firstPage', title: 'mood/history, first page', calls: many(() => first) },
    {
      id: 'lastPage',
      title: 'mood/history, last page',
      calls: many(() => history({ per_page: pageSize, page: lastPage })),
    },
    {
      id: 'pageAfterWrite',
      title: 'mood/history, page after a write',
      before: track(),
      calls: many(() => first, Math.ceil(n / 2)),
    },
    { id: 'range', title: `mood/history, ${rangeDays} days`, calls: many(() => range) },
    // In more than half of the entries; in a few; several words; the start of one; words in a row; none.
    { id: 'searchCommon', title: 'journal search, common word', calls: many((i) => search(wordNumber(i % 10))) },
    { id: 'searchRare', title: 'journal search, rare word', calls: many((i) => search(wordNumber(2_000 + i))) },
    {
      id: 'searchWords',
      title: 'journal search, three words',
      calls: many((i) => search([5, 40, 300].map((rank) => wordNumber(rank + (i % 20))).join(' '))),
    },
    {
      id: 'searchPrefix',
      title: 'journal search, prefix',
      calls: many((i) => search(`${wordNumber(100 + i).slice(0, 3)}*`)),
    },
    {
      id: 'searchPhrase',
      title: 'journal search, phrase',
      calls: many((i) => search(`"${wordNumber(i % 5)} ${wordNumber((i * 7) % 30)}"`)),
    },
    { id: 'searchNothing', title: 'journal search, no match', calls: many((i) => search(`nowhere${i}`)) },
  ];
}
